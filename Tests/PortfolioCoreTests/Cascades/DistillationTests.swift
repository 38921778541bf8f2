import Testing

@testable import PortfolioCore

@Suite struct DistillationTests {
  private func world() throws -> ObligationWorld {
    var world = try ObligationWorld()
    let life = "status: production, context: 8000"
    world.cards = [
      ("big", "type: large, \(life)"),
      ("small", "type: open, \(life), parameters: 8e9, functions: [Chat]"),
      ("coder", "type: proprietary, \(life), parameters: 7e9"),
      ("huge", "type: open, \(life), parameters: 4e11"),
    ]
    world.workflows = [
      ("a", "servedBy: big\ntask: chat\nvolume: {requestsPerMonth: 10, outputTokens: 900}\n"),
      (
        "b",
        "servedBy: big\ntask: text classification\n"
          + "volume: {requestsPerMonth: 50, inputTokens: 100, outputTokens: 20}\n"
      ),
      ("c", "servedBy: coder\ntask: classify\n"), ("d", "servedBy: big\n"),
      ("e", "servedBy: huge\ntask: chat\n"),
    ]
    return world
  }

  @Test func workOfLargeModelsIsRankedByVolume() throws {
    let rows = Digest(try world().portfolio()).distillations()
    #expect(rows.map(\.workflow.id.text) == ["b", "a", "d"])
    // Tasks are compared as they are meant, not as they are written.
    #expect(rows.map { $0.candidates.map(\.text) } == [["coder"], ["small"], []])
    #expect(rows.map(\.isNarrow) == [true, false, nil])
    #expect(rows.map(\.tokens) == [6000, nil, nil])
  }

  @Test(
    "Who is not in use, too short or not confidential is no candidate",
    arguments: [
      ("production, context: 8000", "promptP99: 9000", false),
      ("production, context: 8000", "promptP99: 8000", true), ("production", "context: 9", false),
      ("restricted", "latencyP95: 1", false), ("blocked", "latencyP95: 1", false),
      ("production", "latencyP95: 1", true), ("production", "sensitivity: secret", false),
      ("production, data: {keeps: internal}", "sensitivity: secret", false),
      ("production, data: {keeps: internal}", "sensitivity: internal", true),
    ])
  func screened(_ life: String, _ needs: String, _ isCandidate: Bool) throws {
    var world = try world()
    world.cards[1].folio = "type: open, status: \(life), parameters: 8e9, functions: [chat]"
    world.workflows[0].text = "servedBy: big\ntask: chat\nneeds: {\(needs)}\n"
    let row = try #require(
      Digest(try world.portfolio()).distillations().first { $0.workflow.id.text == "a" })
    #expect(row.candidates.map(\.text) == (isCandidate ? ["small"] : []))
  }

  @Test("Whoever would do the work already could learn it, whatever else it does")
  func feasible() throws {
    var world = SelectionTests.world()
    world.cards["big"] = "type: large, status: production"
    world.workflows["desk"] = SelectionTests.work + "\nservedBy: big"
    let rows = try world.digest().distillations()
    #expect(rows.map { $0.candidates.map(\.text) } == [["best"]])
  }
}
