import Testing

@testable import PortfolioCore

/// What was put side by side is kept as long as nothing that counts is known anew.
@Suite struct SelectionFollowingTests {
  /// A selection, and a later state of its portfolio in which rows were appended.
  private func follow(
    appending rows: String = "", _ change: (inout Portfolio) -> Void = { _ in }
  ) throws -> Selection? {
    var world = SelectionTests.world()
    world.workflows["desk"] = SelectionTests.work + "\nservedBy: best"
    var portfolio = try world.digest().portfolio
    let directory = portfolio.directory
    portfolio.metrics = ObservationLog()
    portfolio.metrics.resolve { directory.id(of: $0) }
    let first = "time,model,metric,value\n2026-06-30T12:00:00Z,best,accuracy,0.92\n"
    portfolio.metrics.append(Array(first.utf8), to: "metrics/a.csv")
    let selection = Selection(portfolio)
    if !rows.isEmpty { portfolio.metrics.append(Array(rows.utf8), to: "metrics/a.csv") }
    change(&portfolio)
    return selection.following(portfolio)
  }

  private func accuracy(_ selection: Selection?) throws -> Double? {
    let selection = try #require(selection)
    let work = try #require(selection.portfolio.workflow(try .of("desk")))
    return selection.candidate(try .of("best"), for: work)?.quality?.value
  }

  @Test func observationsOfTheRunningDayChangeNothing() throws {
    let kept = try follow(appending: "2026-07-01T11:00:00Z,best,accuracy,0.1\n")
    #expect(try accuracy(kept) == 0.92)
    #expect(kept?.portfolio.metrics.tracks.count == 1)
  }

  @Test func seriesThatBeginTodayChangeNothing() throws {
    #expect(try follow(appending: "2026-07-01T11:00:00Z,best,latency_p95,900\n") != nil)
    #expect(try follow(appending: "2026-07-01T11:00:00Z,nobody,accuracy,0.5\n") != nil)
  }

  @Test(
    "What is known of whole days asks for another",
    arguments: [
      "2026-06-30T18:00:00Z,best,accuracy,0.9\n", "2026-06-29T12:00:00Z,best,accuracy,0.9\n",
      "2026-06-29T12:00:00Z,best,latency_p95,900\n",
    ])
  func wholeDays(_ row: String) throws {
    #expect(try follow(appending: row) == nil)
  }

  @Test("Another day, other records, another state and other tables of quality ask for another")
  func others() throws {
    #expect(try follow { $0.asOf = $0.asOf + .seconds(86_400) } == nil)
    #expect(try follow { $0.costLineage = Lineage() } == nil)
    #expect(try follow { $0.models[0].status = .restricted } == nil)
    #expect(try follow { $0.quality = QualityTable() } == nil)
  }

  @Test func eventsThatChangeNoModelChangeNothing() throws {
    #expect(try follow { $0.lineage = Lineage() } != nil)
  }
}
