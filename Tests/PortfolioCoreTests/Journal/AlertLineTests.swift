import Testing

@testable import PortfolioCore

@Suite("Lines of what was done about alerts")
struct AlertLineTests {
  private let time = Timestamp(seconds: 1_790_000_000)

  private func sighting(_ model: String = "m", segment: String? = nil) throws -> AlertSighting {
    let fingerprint = AlertFingerprint(
      model: try .of(model), indicator: IndicatorKey(metric: "accuracy", segment: segment),
      path: .floor)
    return AlertSighting(
      id: AlertID(fingerprint: fingerprint, onset: time).text, fingerprint: fingerprint,
      onset: time, value: 0.8, severity: .high)
  }

  private func read(_ word: String, _ text: String) throws -> (Action, JSONObject) {
    var fields = try #require(try JSONValue(parsing: Array(text.utf8)[...]).object)
    let action = Action(word, taking: &fields)
    return (action, fields)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let sighted = [
      try sighting(), try sighting("n", segment: "\u{202E}east"), try sighting(segment: "x"),
    ]
    let deeds: [AlertStep.Deed] = [
      .acknowledge(until: nil), .acknowledge(until: time), .snooze(until: time),
      .resolve(.fixed), .resolve(.accepted), .assign(try .of("bo")),
    ]
    let actions =
      deeds.map { Action.handle(AlertStep($0, sighted: sighted)) } + [
        .note(Note(sighted: sighted, text: "seen", link: "https://example.org/1")),
        .record(Occurrence(.deploy, models: [try .of("m")], version: "2", link: "l")),
      ]
    for action in actions {
      let members = JSONValue.object(JSONObject(unchecked: action.members))
      let (read, left) = try read(
        action.word, String(decoding: members.compact, as: UTF8.self))
      #expect(read == action)
      #expect(left.isEmpty)
    }
    #expect(Action.handle(AlertStep(deeds[0], sighted: sighted)).models.map(\.text) == ["m", "n"])
  }

  @Test func anAcknowledgementIsWrittenToTheLetter() throws {
    let step = AlertStep(.acknowledge(until: time), sighted: [try sighting()])
    let line = JSONValue.object(JSONObject(unchecked: step.members)).compact
    let id = step.alerts[0]
    #expect(
      String(decoding: line, as: UTF8.self) == """
        {"models":["m"],"alerts":["\(id)"],"sighted":[{"id":"\(id)","model":"m",\
        "metric":"accuracy","path":"floor","onset":"\(time.rfc3339)","value":0.8,\
        "severity":"high"}],"until":"\(time.rfc3339)"}
        """)
  }

  @Test(arguments: [
    ("ack", "{}"), ("ack", #"{"models":["m"],"alerts":["aa"],"sighted":[]}"#),
    ("ack", #"{"models":["m"],"alerts":["aa"],"sighted":[{"id":"bb"}]}"#),
    ("snooze", #"{"models":["m"],"alerts":["aa"]}"#), ("resolve", #"{"as":"gone"}"#),
    ("record", #"{"kind":"lunch","models":["m"]}"#), ("record", #"{"kind":"deploy"}"#),
  ])
  func anotherShapeIsKeptAsItIs(_ word: String, _ text: String) throws {
    let (action, left) = try read(word, text)
    #expect(action == .other(try #require(EventKind(rawValue: word)), try read("x", text).0.fields))
    #expect(left.isEmpty)
  }

  @Test func anAssignmentOfAnAlertIsNoRole() throws {
    let step = AlertStep(.assign(try .of("bo")), sighted: [try sighting()])
    #expect(Action.handle(step).role == nil)
    #expect(Action.handle(step).person?.text == "bo")
    var ana = try Clone("ana")
    try ana.write(EventDraft(.handle(step)), at: time)
    #expect(ana.ownership.holdings.isEmpty)
    #expect(ana.reread.first?.event.action == .handle(step))
  }
}

extension Action {
  /// The members of what is kept as it is.
  fileprivate var fields: JSONObject {
    switch self {
    case .other(_, let fields), .unknown(_, let fields): fields
    default: JSONObject()
    }
  }
}
