import Testing

@testable import PortfolioCore

@Suite struct FreshnessTests {
  private func day(_ text: String) throws -> Day { try Day.parse(text.utf8).get() }

  @Test(arguments: [
    ("2026-01-01", "2025-12-31", Freshness.notSet),
    ("2026-01-01", "2026-01-01", .fresh),
    ("2026-01-01", "2026-05-16", .fresh),
    ("2026-01-01", "2026-05-17", .ageing),
    ("2026-01-01", "2026-07-01", .ageing),
    ("2026-01-01", "2026-07-02", .stale),
    ("2025-08-31", "2026-02-28", .ageing),
    ("2025-08-31", "2026-03-01", .stale),
  ])
  func agesTowardsItsCadence(recorded: String, on today: String, expected: Freshness) throws {
    #expect(try Freshness(recorded: day(recorded), on: day(today), months: 6) == expected)
  }

  @Test func aCadenceBeyondTheLastDayThereIsKeepsARecordFresh() throws {
    #expect(
      try Freshness(recorded: day("2026-01-01"), on: day("2026-01-02"), months: 99_999) == .fresh)
  }

  @Test func aRecordConfirmedOnADayToComeIsTold() throws {
    var card = try #require(ModelID("a").map { Model(id: $0, path: "models/a.md") })
    var work = Workflow(id: try #require(WorkflowID("w")), path: "workflows/w.yaml")
    (card.recorded, work.recorded) = (try day("2026-01-02"), try day("2026-01-03"))
    func told(on today: String) throws -> [String] {
      try CatalogueChecks.futureRecords([card], [work], on: day(today)).map(\.place.path)
    }
    #expect(try told(on: "2026-01-01") == ["models/a.md", "workflows/w.yaml"])
    #expect(try told(on: "2026-01-02") == ["workflows/w.yaml"])
    #expect(try told(on: "2026-01-03") == [])
  }

  @Test func whatNobodyConfirmedIsNotSet() throws {
    #expect(try Freshness(recorded: nil, on: day("2026-01-01"), months: 6) == .notSet)
  }

  @Test func aModelWithoutATierKeepsTheShortestCadence() throws {
    var settings = PortfolioSettings()
    #expect(settings.reviewMonths(for: .low) == 24)
    #expect(settings.reviewMonths(for: nil) == 6)
    settings.reviewCadence = [.low: 3, .high: 9]
    #expect(settings.reviewMonths(for: nil) == 3)
    #expect(settings.reviewMonths(for: .medium) == 3)
    settings.reviewCadence = [:]
    #expect(settings.reviewMonths(for: .low) == 12)
    var model = try #require(ModelID("a").map { Model(id: $0, path: "models/a.md") })
    model.recorded = try day("2026-01-01")
    model.tier = .low
    #expect(try model.freshness(on: day("2026-12-31"), in: PortfolioSettings()) == .fresh)
    model.tier = nil
    #expect(try model.freshness(on: day("2026-12-31"), in: PortfolioSettings()) == .stale)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-01-31", 12, "2027-01-31"), ("2026-11-23", 2, "2027-01-23"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-31", 99_999, "2261-12-31"),
    ("2261-06-30", 6, "2261-12-30"), ("2261-12-30", 1, "2261-12-31"),
    ("1678-01-31", -1, "1678-01-01"), ("2026-01-31", .max, "2261-12-31"),
  ])
  func countsMonthsAsTheCalendarDoes(start: String, months: Int, end: String) throws {
    #expect(try day(start).advanced(byMonths: months) == day(end))
  }
}

@Suite struct ModelTypeTests {
  @Test func theFiveTypesDifferInWhatTheyBring() {
    let types = ModelType.allCases.filter { $0 != .other }
    #expect(types.allSatisfy { $0.traits != nil })
    #expect(Set(types.compactMap(\.traits)).count == 5)
    #expect(ModelType.other.traits == nil)
  }

  @Test func onlyEmbeddedModelsCannotStandAlone() {
    #expect(ModelType.allCases.filter { $0.traits?.standsAlone == false } == [.embedded])
    #expect(ModelType.allCases.filter { $0.traits?.trainingPaidBy == .company } == [.proprietary])
  }
}
