@testable import PortfolioCore

/// A store of costs with everything that makes them hard to show.
enum CostDigest {
  /// Two currencies, a row without a price, one without an amount, one that cannot be read, names
  /// that are long and names that are wide.
  static let lines = [
    "2026-11-02T00:00:00Z,USD,1200.5,1200.5,customs-desk-of-the-northern-harbour,w1,,\"Input\"",
    "2026-11-03T00:00:00Z,USD,0.000000000000000001,0.000000000000000001,海关编码模型,w2,法务,输出",
    "2026-11-04T00:00:00Z,EUR,99,99,海关编码模型,w2,法务,输出",
    "2026-11-05T00:00:00Z,USD,,,gemma,w2,,input",
    "2026-11-06T00:00:00Z,USD,-20,-20,,,,credit",
    "2026-10-02T00:00:00Z,USD,1000,1000,customs-desk-of-the-northern-harbour,w1,,input",
    "2026-09-02T00:00:00Z,USD,900,900,customs-desk-of-the-northern-harbour,w1,,input",
    "never,USD,1,1,,,,broken",
  ]

  /// The digest of some lines of a bill.
  static func of(_ lines: [String] = lines) async throws -> Digest {
    let header =
      "ChargePeriodStart,BillingCurrency,BilledCost,EffectiveCost,x_folio_model,x_folio_workflow,"
      + "x_folio_team,ChargeDescription,ConsumedQuantity,ConsumedUnit\n"
    let files = [
      "portfolio.yaml": "store: 1\nname: Tides\ncurrency: USD\n",
      "costs/a.csv": header + lines.map { $0 + ",5000,Tokens\n" }.joined(),
    ]
    return try await SampleDigest.load(
      files.map { SampleFile(path: $0, bytes: Array($1.utf8)) })
  }

  /// Usage that a price book prices from October on, because Maria said so in November.
  static func revised(reason: String = "the contract began in October") async throws -> Digest {
    let book = "litellm-2026-11-01"
    guard let writer = WriterID(user: "maria", host: "pier4", clone: 1),
      let from = Day(year: 2026, month: 10, day: 1)
    else { throw Refusal.unknownBook(book) }
    let event = EventDraft(.revise(PriceRevision(book: book, from: from)), reason: reason).event(
      after: nil, writer: writer, seen: [], time: SampleDigest.now + .seconds(-86_400),
      actor: PersonID("maria"))
    let details = #""{""TokenDirection"":""Output""}""#
    let usage = [("09", "30"), ("10", "02"), ("10", "28"), ("11", "12")].map { month, day in
      "2026-\(month)-\(day)T00:00:00Z,USD,,,tide-8b,40000000,Tokens,\(details)\n"
    }
    let header =
      "ChargePeriodStart,BillingCurrency,BilledCost,EffectiveCost,x_folio_model,ConsumedQuantity,"
      + "ConsumedUnit,SkuPriceDetails\n"
    let files = [
      "portfolio.yaml": "store: 1\nname: Tides\ncurrency: USD\n",
      "people.yaml": "- {id: maria, name: Maria Reis, logins: [maria@pier4]}\n",
      "costs/a.csv": header + usage.joined()
        + "2026-11-03T00:00:00Z,USD,1200.5,1200.5,harbour,1000,Tokens,\n",
      "prices/\(book).csv":
        "model,class,price,currency,recorded\ntide-8b,output,30,USD,2026-11-01\n",
    ].mapValues { Array($0.utf8) }
    return try await SampleDigest.load(
      files.map { SampleFile(path: $0, bytes: $1) }
        + [SampleFile(path: JournalLine.path(event), bytes: JournalLine.bytes(event))])
  }
}
