import Testing

@testable import PortfolioCore

@Suite("Lines of what was done to make models better")
struct OptimisationLineTests {
  private func read(_ text: String) throws -> (Action, JSONObject) {
    var fields = try #require(try JSONValue(parsing: Array(text.utf8)[...]).object)
    let action = Action("optimise", taking: &fields)
    return (action, fields)
  }

  @Test(arguments: Optimisation.Kind.allCases)
  func whatIsWrittenIsReadBack(_ kind: Optimisation.Kind) throws {
    for (day, workflow) in [("2026-10-02", "w"), (nil, nil)] as [(String?, String?)] {
      let action = Action.optimise(
        Optimisation(
          kind, models: [try .of("m"), try .of("n")], metric: "accuracy",
          day: day.map(Day.of), workflow: try workflow.map { try .of($0) }))
      let members = JSONValue.object(JSONObject(unchecked: action.members))
      let (again, left) = try read(String(decoding: members.compact, as: UTF8.self))
      #expect(again == action && left.isEmpty)
      #expect(action.kind == .optimise && action.models.count == 2)
      #expect(action.roles == [] && action.people == [] && action.traits == [])
    }
  }

  @Test func theLineIsAsItIsDocumented() throws {
    let action = Action.optimise(
      Optimisation(
        .promptEngineering, models: [try .of("m")], metric: "accuracy", day: Day.of("2026-10-02"),
        workflow: try .of("w")))
    let members = JSONValue.object(JSONObject(unchecked: action.members))
    #expect(
      String(decoding: members.compact, as: UTF8.self)
        == #"{"models":["m"],"kind":"prompt-engineering","metric":"accuracy","#
        + #""day":"2026-10-02","workflow":"w"}"#)
  }

  @Test(arguments: [
    #"{"models":["m"],"kind":"magic","metric":"x"}"#, #"{"models":["m"],"kind":"tuning"}"#,
    #"{"models":["m"],"kind":"tuning","metric":"x","day":"soon"}"#,
    #"{"kind":"tuning","metric":"x"}"#,
  ])
  func anotherShapeIsKeptAsItIs(_ text: String) throws {
    let (action, _) = try read(text)
    guard case .other(.optimise, let members) = action else {
      Issue.record("\(action)")
      return
    }
    #expect(String(decoding: JSONValue.object(members).compact, as: UTF8.self) == text)
  }

  @Test func itIsUndoneAndBroughtBackAsAnyCommand() throws {
    var world = try ObligationWorld()
    world.cards = [("m", "name: M")]
    try world.write(
      .optimise(Optimisation(.caching, models: [try .of("m")], metric: "x")), on: "2026-10-02")
    #expect(Digest(try world.portfolio()).optimisations().count == 1)
    try world.write(.undo(seq: 1), on: "2026-10-03")
    #expect(Digest(try world.portfolio()).optimisations().isEmpty)
    try world.write(.undo(seq: 2), on: "2026-10-04")
    #expect(Digest(try world.portfolio()).optimisations().map(\.optimisation.kind) == [.caching])
  }
}
