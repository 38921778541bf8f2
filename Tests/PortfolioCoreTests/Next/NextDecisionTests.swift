import Testing

@testable import PortfolioCore

@Suite("What was decided and is not so yet, among what is to be done next")
struct NextDecisionTests {
  private func world(_ decision: ModelDecision) throws -> ObligationWorld {
    var world = try ObligationWorld()
    world.cards = [("a", "type: large"), ("b", "type: open")]
    world.workflows = [("w", "servedBy: a\n")]
    try world.write(.decide(decision), on: "2026-11-01")
    return world
  }

  private func fits(_ world: ObligationWorld) throws -> [NextStep] {
    Digest(try world.portfolio()).nextSteps().filter { $0.kind == .fit }
  }

  @Test("A decision stays a step until the record says so, with its saving")
  func pending() throws {
    var numbers = ModelDecision.Numbers()
    (numbers.currency, numbers.saving) = (.usd, ExactDecimal(120))
    var world = try world(
      ModelDecision(workflow: .of("w"), model: .of("b"), from: "a", numbers: numbers))
    let steps = try fits(world)
    #expect(steps.count == 1 && steps[0].subject == "w")
    #expect(steps[0].saving == Money(ExactDecimal(120), .usd) && steps[0].risk == .medium)
    #expect(steps[0].reason.raw == [.word(.next(.decided)), .text("b")])
    #expect(steps[0].command == "folio decide --filter 'workflow=w'")
    _ = try Query(parsing: "workflow=w", for: DecisionRow.self)
    world.workflows = [("w", "servedBy: b\n")]
    #expect(try fits(world).isEmpty)
  }

  @Test("What spoke against the model is told, and is a high risk where it is confidentiality")
  func despite() throws {
    let decided = ModelDecision(
      workflow: try .of("w"), model: try .of("b"), from: "a",
      despite: ["confidentiality: keeps internal", "latency: 900 > 500", "latency: 9 > 5"])
    let steps = try fits(try world(decided))
    guard case .decided(let reason)? = steps.first?.reason else {
      Issue.record("\(steps)")
      return
    }
    #expect(reason.against == [.confidentiality, .latency] && steps[0].risk == .high)
    #expect(steps[0].saving == nil)
    var numbers = ModelDecision.Numbers()
    (numbers.currency, numbers.saving) = (.usd, ExactDecimal(120))
    let slow = ModelDecision(
      workflow: try .of("w"), model: try .of("b"), from: "a", numbers: numbers,
      despite: ["latency: 900 > 500"])
    #expect(try fits(try world(slow)).map(\.risk) == [.medium])
    // It is not saved as long as that is not dealt with.
    #expect(try fits(try world(slow)).map(\.saving) == [nil])
  }
}
