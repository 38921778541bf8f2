import Testing

@testable import PortfolioCore

@Suite("Taking over what happened to models")
struct OccurrenceImportTests {
  private let now = Timestamp(seconds: 1_790_000_000)

  private func row(
    _ model: Int = 0, _ kind: Occurrence.Kind = .deploy, at seconds: Int64 = 0,
    version: String? = nil, key: String? = nil, text: String? = nil
  ) throws -> Occurrence {
    Occurrence(
      kind, models: [try .numbered(model)], text: text, version: version,
      time: Timestamp(seconds: 1_780_000_000 + seconds), key: key)
  }

  private func plan(_ rows: [Occurrence], _ clone: Clone) -> OccurrenceImport {
    OccurrenceImport(rows, into: clone.history, now: now, resolve: { ModelID($0) })
  }

  @discardableResult
  private func take(_ rows: [Occurrence], into clone: inout Clone) throws -> OccurrenceImport {
    let plan = plan(rows, clone)
    for draft in plan.drafts { try clone.write(draft, at: now) }
    return plan
  }

  @Test func allRowsAreOneLineThatIsReadBack() throws {
    var ana = try Clone("ana")
    let rows = [
      try row(key: "1", text: "a\u{202E}b"), try row(1, .tuning), try row(at: 5, version: "2"),
    ]
    try take(rows, into: &ana)
    let event = try #require(ana.reread.first?.event)
    #expect(ana.reread.count == 1)
    #expect(event.action == .recordAll(rows))
    #expect(event.action.occurrences == rows)
    #expect(event.action.models.map(\.text) == ["model-0", "model-1"])
    #expect(event.extras.isEmpty)
    #expect(ana.reread.problems.isEmpty)
  }

  @Test func anOccurrenceWithItsOwnTimeIsWrittenToTheLetter() throws {
    let action = Action.record(try row(version: "2", key: "k"))
    let line = JSONValue.object(JSONObject(unchecked: action.members)).compact
    #expect(
      String(decoding: line, as: UTF8.self) == """
        {"kind":"deploy","models":["model-0"],"version":"2","at":"2026-05-28T20:26:40Z","key":"k"}
        """)
    var fields = try #require(try JSONValue(parsing: line).object)
    #expect(Action("record", taking: &fields) == action)
    #expect(fields.isEmpty)
  }

  @Test(arguments: [
    #"{"models":["m"],"occurrences":[]}"#,
    #"{"models":[],"occurrences":[{"kind":"deploy","models":["m"]}]}"#,
    #"{"models":["m"],"occurrences":[{"kind":"lunch","models":["m"]}]}"#,
    #"{"models":["m"],"occurrences":[{"kind":"deploy","models":["m"],"more":1}]}"#,
    #"{"kind":"deploy","models":["m"],"at":"yesterday"}"#,
    #"{"kind":"deploy","models":["m"],"at":3}"#,
  ])
  func aShapeThatIsNotKnownIsKeptWhole(_ text: String) throws {
    let object = try #require(try JSONValue(parsing: Array(text.utf8)).object)
    var fields = object
    #expect(Action("record", taking: &fields) == .other(.record, object))
  }

  @Test func whatIsKnownIsNotTakenTwice() throws {
    var ana = try Clone("ana")
    let rows = [
      try row(key: "1"), try row(key: "2"), try row(1, key: "1"), try row(0, .prompt, key: "1"),
      try row(at: 9), try row(at: 9, version: "2"), try row(at: 9),
    ]
    let first = try take(rows, into: &ana)
    #expect(first.recorded == 6)
    #expect(first.known == 1)
    let again = try take(rows + [try row(at: 10)], into: &ana)
    #expect(again.recorded == 1)
    #expect(again.known == 7)
    // Under a key a row may have been mended; one that got its key later, or lost it, is the same.
    let mended = [
      try row(at: 77, version: "3", key: "1"), try row(at: 9, version: "2", key: "late"),
      try row(key: nil),
    ]
    #expect(plan(mended, ana).known == 3)
    #expect(plan(mended, ana).drafts.isEmpty)
  }

  @Test func whatWasRecordedByHandIsKnown() throws {
    var ana = try Clone("ana")
    try ana.write(
      EventDraft(.record(Occurrence(.deploy, models: [try .numbered(0), try .numbered(1)]))),
      at: Timestamp(seconds: 1_780_000_000))
    #expect(plan([try row(), try row(1), try row(2)], ana).known == 2)
  }

  @Test func whatAnotherCloneTookOverIsKnownOnceItIsThere() throws {
    var (ana, bo) = (try Clone("ana"), try Clone("bo"))
    let rows = [try row(key: "1"), try row(at: 3)]
    try take(rows, into: &ana)
    #expect(plan(rows, bo).recorded == 2)
    bo.merge(ana)
    #expect(plan(rows, bo).known == 2)
    // Under another of its names the model is the same.
    let renamed = OccurrenceImport(
      try [row(7, key: "1")], into: bo.history, now: now,
      resolve: { ModelID($0 == "model-0" ? "model-7" : $0) })
    #expect(renamed.known == 1)
  }

  @Test func undoTakesAnImportBackAsOneStep() throws {
    var ana = try Clone("ana")
    let rows = [try row(key: "1"), try row(at: 3)]
    try take(rows, into: &ana)
    let undo = try ana.ownership.undoing(
      by: ana.writer, in: ana.history, resolve: { ModelID($0) })
    try ana.write(undo.draft, at: now)
    #expect(ana.history.undoStacks(of: ana.writer).undo.isEmpty)
    #expect(plan(rows, ana).recorded == 2)
  }

  @Test func manyRowsAreSeveralLinesOfWhichNoneIsLong() throws {
    let many = try (0..<2500).map { try row($0 % 3, at: Int64($0)) }
    let drafts = plan(many, try Clone("ana")).drafts
    #expect(drafts.map(\.action.occurrences.count) == [1000, 1000, 500])
    #expect(drafts.flatMap(\.action.occurrences) == many)
    // A control takes six bytes in JSON.
    let long = String(repeating: "\u{1}", count: 4000)
    let wide = try (0..<100).map { try row(at: Int64($0), text: long) }
    var ana = try Clone("ana")
    let plan = try take(wide, into: &ana)
    #expect(plan.recorded == 100)
    #expect(ana.reread.flatMap(\.event.action.occurrences).count == 100)
    let lines = ana.files.values.flatMap { $0.split(separator: 10) }
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count < 2 << 20 })
  }
}
