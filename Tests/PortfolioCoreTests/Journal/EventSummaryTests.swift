import Testing

@testable import PortfolioCore

@Suite("What an event was about")
struct EventSummaryTests {
  private func event(_ action: Action) throws -> Event {
    EventDraft(action).event(
      after: nil, writer: try #require(WriterID("ana@host-0000")), seen: [],
      time: Timestamp(seconds: 1_790_000_000), actor: nil)
  }

  private func raw(_ action: Action) throws -> String { try EventSummary(of: event(action)).raw }

  @Test("Every kind of event says what it acted on")
  func everyKind() throws {
    let model = try ModelID.numbered(1)
    let bo = try #require(PersonID("bo"))
    let fingerprint = AlertFingerprint(
      model: model, indicator: IndicatorKey(metric: "accuracy", segment: "de"), path: .floor)
    let onset = Timestamp(seconds: 1_789_000_000)
    let sighting = AlertSighting(
      id: "abc", fingerprint: fingerprint, onset: onset, value: 0.5, severity: .high)
    let until = Timestamp(seconds: 1_790_003_600)
    func step(_ deed: AlertStep.Deed) -> Action { .handle(AlertStep(deed, sighted: [sighting])) }

    #expect(
      try raw(.assign(Assignment(role: .owner, models: [model], person: bo)))
        == "owner of model-1 → bo")
    let taken = try #require(Unassignment(role: .owner, models: [model], holder: .anyone))
    #expect(try raw(.unassign(taken)) == "owner of model-1 → nobody")
    #expect(
      try raw(step(.acknowledge(until: until)))
        == "model-1 accuracy de floor; until 2026-09-21T15:13:20Z")
    #expect(
      try raw(step(.snooze(until: until)))
        == "model-1 accuracy de floor; until 2026-09-21T15:13:20Z")
    #expect(try raw(step(.resolve(.accepted))) == "model-1 accuracy de floor; as accepted")
    #expect(try raw(step(.assign(bo))) == "model-1 accuracy de floor → bo")
    #expect(
      try raw(.note(Note(sighted: [sighting], text: "seen"))) == "seen; model-1 accuracy de floor")
    #expect(try raw(.note(Note(models: [model], text: "seen"))) == "seen; model-1")
    #expect(try raw(.undo(seq: 3)) == "ana@host-0000:3")
    let kept = try #require(EventID("bo@host-0001:7"))
    #expect(
      try raw(.settle(Settlement(kept: kept, dropped: [], models: [model])))
        == "model-1; kept bo@host-0001:7")
    let members: JSONObject = [
      "models": ["model-1"], "outcome": "passed", "round": 2, "deep": ["x": 1],
    ]
    #expect(try raw(.other(.review, members)) == "model-1; outcome: passed; round: 2")
  }

  @Test("An undo says what it left out, and its undo what came back")
  func undone() throws {
    var ana = try Clone("ana")
    let model = try ModelID.numbered(1)
    let bo = try #require(PersonID("bo"))
    let time = Timestamp(seconds: 1_790_000_000)
    try ana.write(
      EventDraft(.assign(Assignment(role: .owner, models: [model], person: bo))), at: time)
    try ana.write(EventDraft(.undo(seq: 1)), at: time)
    try ana.write(EventDraft(.undo(seq: 2)), at: time)
    #expect(
      ana.history.indices.map { EventSummary(of: $0, in: ana.history).raw } == [
        "owner of model-1 → bo", "ana@host-0000:1: owner of model-1 → bo",
        "ana@host-0000:1: owner of model-1 → bo",
      ])
  }
}
