import Foundation
import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct HledgerJournalTests {
  static func text(_ journal: HledgerJournal) -> String {
    var text = ""
    journal.write(comment: { "\($0)" }, to: { text += $0 })
    return text
  }

  private static func journal(_ bill: FocusText, _ measure: CostMeasure = .effective) -> String {
    text(HledgerJournal(RandomBills.costs(["costs/a.csv": bill.text]), measure))
  }

  @Test func putsChargesOfADayThatHaveAllInCommonIntoOneTransaction() {
    var bill = FocusText(adding: ["x_folio_model", "x_folio_team", "PublisherName"])
    let values = ["x_folio_model": "granite", "x_folio_team": "ops", "PublisherName": "Solora"]
    bill.add(cost: "1.5", values)
    bill.add(cost: "-0.000000000000000001", values)
    bill.add(cost: "7", values.merging(["ChargePeriodStart": "2026-03-06T00:00:00Z"]) { $1 })
    bill.add(cost: "2", ["BillingCurrency": "EUR"])
    #expect(
      Self.journal(bill) == """
        ; heading(PortfolioCore.CostMeasure.effective)
        decimal-mark .

        commodity EUR 1000.00
        commodity USD 1000.000000000000000000

        account equity:unallocated
        account expenses:ai:open:granite:other
        account expenses:ai:unallocated:unallocated:other
        account liabilities:Solora

        2026-03-05 Solora | granite other
            ; model:granite, category:other, vendor:Solora, team:ops, charges:2
            expenses:ai:open:granite:other  USD 1.499999999999999999
            liabilities:Solora  USD -1.499999999999999999

        2026-03-05 not-set | unallocated other
            ; category:other, charges:1
            expenses:ai:unallocated:unallocated:other  EUR 2
            equity:unallocated  EUR -2

        2026-03-06 Solora | granite other
            ; model:granite, category:other, vendor:Solora, team:ops, charges:1
            expenses:ai:open:granite:other  USD 7
            liabilities:Solora  USD -7

        """)
  }

  @Test func saysWhatIsUnknownAndAddsNothingForIt() {
    var bill = FocusText(adding: ["x_folio_model"])
    bill.add(cost: "1", ["x_folio_model": "granite"])
    bill.add([
      "x_folio_model": "granite", "ConsumedQuantity": "12", "ConsumedUnit": "Tokens",
    ])
    bill.add(["x_folio_model": "nova", "ConsumedQuantity": "5", "ConsumedUnit": "Tokens"])
    let text = Self.journal(bill)
    #expect(text.contains("    ; unknown(charges: 1, tokens: 12)\n    expenses:ai:open:granite"))
    #expect(text.contains("\n; onlyUnknown("))
    #expect(!text.contains("account expenses:ai:not-set:nova"))
    #expect(Self.journal(bill, .list).contains("charges: 2, tokens: 12"))
  }

  @Test func namesStayApartAndMeanNothingToHledger() {
    let names = RandomBills.names.filter { !$0.isEmpty }
    let texts = names.map { HledgerName($0).text }
    #expect(Set(texts).count == names.count)
    for text in texts {
      #expect(!text.contains("  ") && text.first != " " && text.last != " ", "\(text)")
      #expect(
        !text.unicodeScalars.contains {
          ":;,|()[]\n\u{1B}\u{202E}\u{3000}".unicodeScalars.contains($0)
        })
    }
    #expect(HledgerName("Azure OpenAI").text == "Azure OpenAI")
    #expect(HledgerName("ibm/granite-3.1").text == "ibm/granite-3.1")
    #expect(HledgerName("a:b; 5%").text == "a%3Ab%3B 5%25")
  }
}

/// hledger adds up what folio exports, and comes to what folio says.
@Suite(.enabled(if: Hledger.isThere, "there is no hledger to add up with"))
struct HledgerAgreementTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func hledgerComesToTheSameSums(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bills = RandomBills(&random)
    // Every other bill has costs that are shared out.
    let costs = RandomBills.costs(
      bills.texts, allocation: seed.isMultiple(of: 2) ? RandomBills.allocation(&random) : [])
    let folder = try TemporaryFolder()
    for measure in CostMeasure.allCases {
      try folder.write(
        HledgerJournalTests.text(HledgerJournal(costs, measure)), to: "a.journal")
      let hledger = Hledger(file: folder.appending("a.journal").string)
      try hledger.check()
      for (dimension, arguments) in Self.questions {
        var sums = try hledger.sums(arguments)
        var known: [Hledger.Line: ExactDecimal] = [:]
        for row in costs.split(by: dimension).rows {
          let sum = row.sums.sum(measure)
          guard let currency = row.currency, sum.amount != .zero else { continue }
          known[Hledger.Line(name: Self.name(row.key, dimension), currency: currency.code)] =
            sum.amount
        }
        if dimension == .vendor { sums = sums.mapValues { ExactDecimal(scaled: -$0.scaled) } }
        #expect(sums == known, "seed \(seed), \(measure), by \(dimension.word)")
      }
    }
  }

  private static let questions: [(CostDimension, [String])] = [
    (.model, ["expenses", "--pivot", "model"]),
    (.category, ["expenses", "--pivot", "category"]),
    (.team, ["expenses", "--pivot", "team"]),
    (.workflow, ["expenses", "--pivot", "workflow"]),
    (.type, ["expenses", "--depth", "3"]),
    (.vendor, ["liabilities", "equity"]),
  ]

  private static func name(_ key: CostKey, _ dimension: CostDimension) -> String {
    switch (key, dimension) {
    case (.named(let name), .vendor): "liabilities:" + HledgerName(name).text
    case (_, .vendor): "equity:unallocated"
    case (_, .type): "expenses:ai:" + key.text
    case (.unallocated, _): ""
    default: HledgerName(key.text).text
    }
  }
}

extension CostSums {
  fileprivate func sum(_ measure: CostMeasure) -> CostSum {
    switch measure {
    case .effective: effective
    case .billed: billed
    case .list: list
    }
  }
}

/// The program, asked for sums.
private struct Hledger {
  struct Line: Hashable {
    var name: String
    var currency: String
  }

  static let isThere = (try? run("hledger", "--version")) != nil

  let file: String

  func check() throws { try run("hledger", "-f", file, "check", "-s") }

  /// The sums of a balance report, by account and currency.
  func sums(_ arguments: [String]) throws -> [Line: ExactDecimal] {
    var environment = ProcessInfo.processInfo.environment
    environment["LC_ALL"] = "C.UTF-8"
    let text = try run(
      "hledger",
      arguments: ["-f", file, "balance", "--flat", "-N", "-O", "csv", "--layout=bare"]
        + arguments, environment: environment)
    var sums: [Line: ExactDecimal] = [:]
    var reader = CSVReader()
    reader.append(Array(text.utf8))
    while let event = reader.next(atEnd: true) {
      guard event == .row, reader.line > 1, reader.fields.count == 3 else { continue }
      let amount = try ExactDecimal(reader.string(2))
      if amount == .zero { continue }
      sums[Line(name: reader.string(0), currency: reader.string(1))] = amount
    }
    return sums
  }
}
