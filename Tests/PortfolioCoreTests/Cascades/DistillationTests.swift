import Testing

@testable import PortfolioCore

@Suite struct DistillationTests {
  @Test func workOfLargeModelsIsRankedByVolume() throws {
    var world = try ObligationWorld()
    world.cards = [
      ("big", "type: large"), ("small", "type: open, parameters: 8e9, functions: [Chat]"),
      ("coder", "type: proprietary, parameters: 7e9"), ("huge", "type: open, parameters: 4e11"),
    ]
    world.workflows = [
      ("a", "servedBy: big\ntask: chat\nvolume: {requestsPerMonth: 10, outputTokens: 900}\n"),
      (
        "b",
        "servedBy: big\ntask: classify\n"
          + "volume: {requestsPerMonth: 50, inputTokens: 100, outputTokens: 20}\n"
      ),
      ("c", "servedBy: coder\ntask: classify\n"), ("d", "servedBy: big\n"),
      ("e", "servedBy: huge\ntask: chat\n"),
    ]
    let rows = Digest(try world.portfolio()).distillations()
    #expect(rows.map(\.workflow.id.text) == ["b", "a", "d"])
    #expect(rows.map { $0.candidates.map(\.text) } == [["coder"], ["small"], []])
    #expect(rows.map(\.isNarrow) == [true, false, nil])
    #expect(rows.map(\.tokens) == [6000, nil, nil])
  }
}
