import Testing

@testable import PortfolioCore

@Suite("How fresh records are")
struct RecordRowTests {
  private func world() throws -> ObligationWorld {
    var world = try ObligationWorld()
    world.settings.reviewCadence = [.high: 6, .medium: 12, .low: 20]
    return world
  }

  private func row(_ world: ObligationWorld, on day: String) throws -> RecordRow {
    try #require(try world.digest(on: day).records.first)
  }

  @Test(
    "A record is fresh for three quarters of its cadence, and stale the day after it",
    arguments: [
      ("2026-01-01", Freshness.fresh), ("2026-05-16", .fresh), ("2026-05-17", .ageing),
      ("2026-07-01", .ageing), ("2026-07-02", .stale), ("2025-12-31", .notSet),
    ])
  func boundaries(day: String, freshness: Freshness) throws {
    // From 2026-01-01 six months are 181 days, three quarters of which are 135.75.
    var cards = try world()
    cards.cards = [("m", "tier: high, recorded: 2026-01-01")]
    var policies = try world()
    policies.policies = [("p", "asOf: 2026-01-01\ncadence: 6mo\n")]
    var workflows = try world()
    workflows.workflows = [("w", "recorded: 2026-01-01\ncadence: 6mo\n")]
    for world in [cards, policies, workflows] {
      let row = try row(world, on: day)
      #expect(row.freshness == freshness && row.cadence == 6)
      let age = Day.of("2026-01-01").distance(to: Day.of(day))
      #expect(row.age == (age < 0 ? nil : age))
    }
  }

  @Test("A table of quality was confirmed on its newest day that has come")
  func qualityTables() throws {
    var world = SelectionTests.world()
    world.quality.append("2026-08-01,best,classify,accuracy,0.9,10")
    let row = try #require(try world.digest().records.first { $0.kind == .quality })
    #expect(row.id == "trials" && row.path == "quality/trials.csv")
    #expect(row.recorded == Day.of("2026-06-01") && row.age == 30 && row.freshness == .fresh)
  }

  @Test("The cadence is the tier's, else the shortest for cards and the longest for the others")
  func cadences() throws {
    var world = try world()
    world.cards = [("a", "tier: low"), ("b", "purpose: x")]
    world.workflows = [("w", "name: W\n")]
    world.policies = [("p", "cadence: 3mo\n")]
    let rows = try world.digest().records
    #expect(rows.map(\.cadence) == [20, 6, 20, 3])
    #expect(rows.map(\.kind) == [.card, .card, .workflow, .policy])
    #expect(rows.allSatisfy { $0.freshness == .notSet && $0.age == nil && $0.recorded == nil })
    #expect(rows.map { $0.gaps == nil } == [false, false, true, true])
    world.settings.reviewCadence = [:]
    #expect(try world.digest().records.first?.cadence == 12)
  }

  @Test("Price books and rates are as fresh as their newest row that is not ahead")
  func tables() throws {
    var portfolio = try world().portfolio()
    var book = PriceFile(path: "prices/own.csv")
    let header = PriceColumn.allCases.map(\.rawValue).joined(separator: ",")
    book.append(Array("\(header)\n".utf8)[...])
    portfolio.prices = PriceCatalog([PriceBook(book)])
    var rates = RatesFile(path: "rates/EUR.csv", base: .usd)
    rates.append(
      Array("date,currency,rate\n2026-11-01,EUR,0.9\n2026-10-01,GBP,0.8\n2027-01-01,EUR,1\n".utf8))
    portfolio.rates = ExchangeRates([rates])
    let rows = Digest(portfolio).records
    #expect(rows.map(\.kind) == [.priceBook, .exchangeRates])
    #expect(rows.map(\.path) == ["prices/own.csv", "rates/USD.csv"])
    #expect(rows.map(\.recorded) == [nil, Day.of("2026-11-01")])
    #expect(rows.map(\.freshness) == [.notSet, .fresh])
    #expect(rows.last?.age == 22)
  }

  @Test("Rows have a value a column, and a query narrows them down")
  func printed() throws {
    var world = try world()
    world.cards = [("a", "purpose: , recorded: 2026-11-01"), ("b", "vendor: x")]
    world.workflows = [("w", "recorded: 2020-01-01\n")]
    let digest = try world.digest()
    let report = digest.printedRecords()
    #expect(report.table.rows.allSatisfy { $0.count == report.table.columns.count })
    func ids(_ query: String) throws -> [ReportValue] {
      digest.printedRecords(try Query(parsing: query, for: RecordRow.self)).table.rows.map { $0[1] }
    }
    #expect(try ids("kind:card") == [.text("a"), .text("b")])
    #expect(try ids("state=stale") == [.text("w")])
    #expect(try ids("freshness:not-set") == [.text("b")])
    #expect(try ids("license") == [.text("a"), .text("b")])
  }
}
