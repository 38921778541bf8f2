import Testing

@testable import PortfolioCore

/// Random books, asked by a second reading of the rule that goes over every row.
@Suite struct PriceLookupPropertyTests {
  private struct Row {
    var price: TokenPrice
    var book: String
    var edition: Int
    var line: Int
  }

  private static func books(_ random: inout SplitMix64) -> ([PriceBook], [Row]) {
    var books: [PriceBook] = []
    var rows: [Row] = []
    for number in 0..<Int.random(in: 1...4, using: &random) {
      let recorded = Day(ordinal: 20_000 + Int32.random(in: 0...6, using: &random))
      let edition = Int.random(in: 1...3, using: &random)
      let name = "s\(number)-\(recorded)\(edition > 1 ? "-\(edition)" : "")"
      let prices = (0..<Int.random(in: 1...25, using: &random)).map { _ in
        price(recorded, &random)
      }
      books.append(PriceBook(name: name, prices: prices))
      rows += prices.enumerated().map { Row(price: $1, book: name, edition: edition, line: $0) }
    }
    return (books, rows)
  }

  private static func price(_ recorded: Day, _ random: inout SplitMix64) -> TokenPrice {
    func day(_ range: ClosedRange<Int32>) -> Day? {
      Bool.random(using: &random)
        ? nil : Day(ordinal: 20_000 + Int32.random(in: range, using: &random))
    }
    let from = day(0...5)
    let until = day(6...12)
    return TokenPrice(
      model: ["m", "n", "v/m"].randomElement(using: &random) ?? "m",
      kind: PriceClass.allCases.randomElement(using: &random) ?? .output,
      service: PriceService.allCases.randomElement(using: &random) ?? .standard,
      above: [0, 0, 100, 200].randomElement(using: &random) ?? 0,
      hours: [nil, nil, DailyHours("06:00-18:00"), DailyHours("18:00-06:00")]
        .randomElement(using: &random) ?? nil,
      currency: .usd, price: ExactDecimal(Int.random(in: 0...9_999, using: &random)), from: from,
      until: until, recorded: recorded)
  }

  /// The rule as FORMATS words it, over every row at once.
  private static func expected(
    _ rows: [Row], _ names: [String], _ kind: PriceClass, _ service: PriceService, _ prompt: Int,
    _ instant: Timestamp, _ revisions: [String: Day]
  ) -> String {
    let day = Day(utc: instant)
    func isKnown(_ row: Row) -> Bool {
      row.price.recorded <= day || (revisions[row.book].map { $0 <= day } ?? false)
    }
    guard
      let name = names.first(where: { n in rows.contains { $0.price.model == n && isKnown($0) } })
    else { return "unknownModel" }
    var kinds = [kind]
    if kind == .cacheWrite1h { kinds.append(.cacheWrite) }
    if kind != .output, kind != .uncached { kinds.append(.uncached) }
    let minute = Int(instant.seconds / 60 % 1440)
    for kind in kinds {
      let sorted = rows.filter { row in
        let price = row.price
        let isHour: Bool =
          switch price.hours?.description {
          case "06:00-18:00": (360..<1080).contains(minute)
          case "18:00-06:00": !(360..<1080).contains(minute)
          default: true
          }
        return price.model == name && price.kind == kind && isKnown(row) && isHour
          && [service, .standard].contains(price.service)
          && (price.from ?? day) <= day && (price.until ?? day.advanced(by: 1)) > day
          && (price.above == 0 || prompt > price.above)
      }
      .sorted { one, other in
        let ranks = [one, other].map { row -> [Int] in
          [
            Int(row.price.recorded.ordinal), row.edition,
            Int(row.book.dropFirst().prefix(1)) ?? 0, Int(row.price.from?.ordinal ?? -1),
            row.price.hours == nil ? 0 : 1, row.price.above, row.price.service == service ? 1 : 0,
            row.line,
          ]
        }
        return ranks[1].lexicographicallyPrecedes(ranks[0])
      }
      if let first = sorted.first { return "\(first.price.price) \(first.book)" }
    }
    return "noPrice"
  }

  @Test func theLookupIsThatOfAReadingRowByRow() {
    var random = SplitMix64(seed: .random(in: .min ... .max))
    let seed = random.seed
    for _ in 0..<300 {
      let (books, rows) = Self.books(&random)
      let catalog = PriceCatalog(books.shuffled(using: &random))
      for _ in 0..<20 {
        let names = ["x", "m", "n"].shuffled(using: &random)
        let kind = PriceClass.allCases.randomElement(using: &random) ?? .output
        let service = PriceService.allCases.randomElement(using: &random) ?? .standard
        let prompt = [1, 100, 101, 200, 201, 900].randomElement(using: &random) ?? 1
        let instant = Timestamp(
          seconds: 20_000 * 86_400 + Int64.random(in: (-2 * 86_400)...(13 * 86_400), using: &random)
        )
        var revisions: [String: Day] = [:]
        if Bool.random(using: &random), let book = books.randomElement(using: &random) {
          revisions[book.name] = Day(ordinal: 20_000)
        }
        let found = catalog.prices(of: names).shown(
          kind, service, prompt: prompt, at: instant, revisions: Pricing.revisions(revisions))
        #expect(
          found.replacing(" standing in", with: "")
            == Self.expected(rows, names, kind, service, prompt, instant, revisions),
          "seed \(seed)")
      }
    }
  }
}
