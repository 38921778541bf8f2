import Testing

@testable import PortfolioCore

@Suite("When load comes up to capacity")
struct CapacityOutlookTests {
  private let today = Day.of("2026-11-23")

  private func outlook(
    limit: Double, load: Double? = nil, _ mean: (Int) -> Double?
  ) -> CapacityOutlook {
    let means = (0..<CapacityOutlook.lineDays).map(mean)
    let recent = means.suffix(7).compactMap(\.self)
    return CapacityOutlook(
      means: means, before: today, limit: limit,
      load: load ?? recent.reduce(0, +) / Double(recent.count))
  }

  /// A day so many days after the first of the line.
  private func day(_ x: Int) -> Day { today.advanced(by: x - CapacityOutlook.lineDays) }

  @Test("A straight line names the first day on which it is at the limit, and no other")
  func straight() {
    #expect(
      outlook(limit: 200) { Double(100 + $0) }
        == .expected(day(100), earliest: day(100), latest: day(100)))
    #expect(
      outlook(limit: 199.5) { Double(100 + $0) }
        == .expected(day(100), earliest: day(100), latest: day(100)))
  }

  @Test("Noise opens an interval: that of the slope at 95 %, turned round the mean of the days")
  func noise() {
    // Up and down by 5: slope 1 - 140/14630, standard error 0.0420762, t of 54 degrees 2.00488.
    let found = outlook(limit: 200) { Double(100 + $0) + ($0 % 2 == 0 ? 5 : -5) }
    #expect(found == .expected(day(101), earliest: day(95), latest: day(108)))
  }

  @Test("Where it may never be reached that is unclear; the earliest day is still named")
  func unclear() {
    let level: (Int) -> Double? = { 100 + ($0 % 2 == 0 ? 5 : -5) }
    #expect(outlook(limit: 120, level) == .unclear(nil, earliest: day(295)))
    #expect(outlook(limit: 1000, level) == .distant)
    let rising = outlook(limit: 120) { 100 + 0.03 * Double($0) + ($0 % 2 == 0 ? 5 : -5) }
    guard case .unclear(let expected?, let earliest) = rising else {
      Issue.record("\(rising)")
      return
    }
    #expect(earliest < expected)
  }

  @Test("Load that falls or stays is not said to reach it; load that is there already is")
  func others() {
    #expect(outlook(limit: 300) { Double(200 - $0) } == .falling)
    #expect(outlook(limit: 300) { _ in 0.1 } == .flat)
    #expect(outlook(limit: 300) { _ in 300 } == .reached)
    #expect(outlook(limit: 300) { _ in 299.999 } == .flat)
    // The line was over the limit long ago, and the last days fell below it: today is the day.
    let dipped = outlook(limit: 120, load: 90) { Double(100 + $0) }
    #expect(dipped == .expected(today, earliest: today, latest: today))
  }

  @Test("Fourteen days are enough, thirteen are not, wherever they lie", arguments: [13, 14])
  func days(count: Int) {
    let found = outlook(limit: 200, load: 150) { $0 % 4 == 3 && $0 / 4 < count ? Double($0) : nil }
    #expect(found.word == (count == 14 ? .expected : .unknown))
    if count == 13 { #expect(found == .unknown(.tooFewDays(13, needed: 14))) }
  }

  @Test("A line that is beyond ten years is no date")
  func horizon() {
    #expect(
      outlook(limit: 3650 + 56) { Double($0) }
        == .expected(
          day(3706), earliest: day(3706), latest: day(3706)))
    #expect(outlook(limit: 3650 + 57) { Double($0) } == .distant)
    #expect(outlook(limit: .greatestFiniteMagnitude) { Double($0) } == .distant)
  }

  @Test("Values that cannot be calculated with are named")
  func range() {
    #expect(
      outlook(limit: .infinity, load: 0) { $0 % 2 == 0 ? 1e308 : -1e308 } == .unknown(.outOfRange))
  }
}

@Suite("The load of a model")
struct CapacityLoadTests {
  private func world(_ capacity: String, _ rows: [String]) throws -> ObligationWorld {
    var world = try ObligationWorld()
    world.settings.zone = try #require(Zone("Europe/Berlin"))
    world.cards = [("m", "hosting: {\(capacity)}, aliases: [gateway]")]
    world.observations = rows
    return world
  }

  private func found(
    _ capacity: String, _ rows: [String] = [], at time: Timestamp? = nil
  ) throws -> (load: CapacityLoad?, outlook: CapacityOutlook) {
    var portfolio = try world(capacity, rows).portfolio()
    if let time { portfolio.asOf = time }
    return portfolio.capacityOutlook(of: try #require(portfolio.models.first))
  }

  @Test("It is the mean of the values of seven whole days in the portfolio's zone")
  func whole() throws {
    let capacity = "capacity: {metric: rpm, limit: 100}"
    // In Berlin the seven days before 2026-11-23 begin on the 15th at 23:00 UTC.
    let rows = [
      "2026-11-15T22:59:59Z,m,rpm,1000", "2026-11-15T23:00:00Z,m,rpm,10",
      "2026-11-20T12:00:00Z,gateway,rpm,20", "2026-11-22T22:59:59Z,m,rpm,60",
      "2026-11-22T23:00:00Z,m,rpm,2000",
    ]
    let noon = try found(capacity, rows)
    #expect(noon.load == CapacityLoad(mean: 30, count: 3))
    #expect(noon.outlook == .unknown(.tooFewDays(4, needed: 14)))
    let zone = try #require(Zone("Europe/Berlin"))
    let end = try found(capacity, rows, at: zone.end(of: Day.of("2026-11-22")))
    #expect(end.load == noon.load)
    let instantBefore = try found(
      capacity, rows, at: zone.end(of: Day.of("2026-11-22")) + .nanoseconds(-1))
    #expect(instantBefore.load?.count == 3 && instantBefore.load?.mean != 30)
  }

  @Test("Models stand by how soon somebody has to see to them, those that say nothing last")
  func order() throws {
    var world = try ObligationWorld()
    func capacity(_ limit: Int) -> String { "hosting: {capacity: {metric: rpm, limit: \(limit)}}" }
    world.cards = [
      ("a", "hosting: {where: edge}"), ("b", capacity(5000)), ("c", capacity(300)),
      ("d", capacity(10)), ("e", "hosting: {capacity: {metric: none, limit: 9}}"),
      ("f", "purpose: x"), ("g", capacity(200)),
    ]
    let today = Day.of("2026-11-23")
    world.observations = (1...CapacityOutlook.lineDays).flatMap { ago in
      ["b", "c", "d", "g"].map {
        "\(today.advanced(by: -ago))T12:00:00Z,\($0),rpm,\(150 - ago)"
      }
    }
    let digest = try world.digest()
    let rows = digest.infrastructure()
    #expect(rows.map(\.model.id.text) == ["d", "g", "c", "b", "e", "a", "f"])
    #expect(
      rows.map(\.outlook.word)
        == [.reached, .expected, .expected, .distant, .unknown, .unknown, .unknown])
    let table = digest.printedInfrastructure().table
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    func values(_ column: ReportColumn) throws -> [ReportValue] {
      let index = try #require(table.columns.firstIndex(of: column))
      return table.rows.map { $0[index] }
    }
    // What is worked out is blank where it cannot be; what a card could say is not set.
    #expect(try values(.share).suffix(3) == [.nothing, .nothing, .nothing])
    #expect(try values(.capacity).suffix(3) == [.number(9, unit: nil), .notSet, .notSet])
    #expect(try values(.reason).prefix(4) == [.nothing, .nothing, .nothing, .nothing])
    #expect(
      try values(.reason).suffix(2)
        == Array(
          repeating: .word(.infrastructure(.lack(.noCapacity))), count: 2))
    #expect(ReportValue.nothing.csv.isEmpty && ReportValue.nothing.json == .null)
    #expect(!ReportValue.nothing.isSaid && !ReportValue.notSet.isSaid)
  }

  @Test("What is not known is named, and is not nothing")
  func lacks() throws {
    let recent = ["2026-11-20T12:00:00Z,m,rpm,20"]
    #expect(try found("where: edge").outlook == .unknown(.noCapacity))
    #expect(
      try found("capacity: {metric: rpm, limit: 9}").outlook == .unknown(.notObserved("rpm")))
    #expect(
      try found("capacity: {metric: rpm, limit: 9}", ["2026-11-01T12:00:00Z,m,rpm,20"]).outlook
        == .unknown(.noRecentValues))
    let unlimited = try found("capacity: {metric: rpm}", recent)
    #expect(unlimited.outlook == .unknown(.noLimit) && unlimited.load?.mean == 20)
    // A value after the moment shown was not observed yet.
    #expect(
      try found("capacity: {metric: rpm, limit: 9}", ["2026-11-24T12:00:00Z,m,rpm,20"]).outlook
        == .unknown(.notObserved("rpm")))
  }
}
