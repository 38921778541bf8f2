import Testing

@testable import PortfolioCore

@Suite("Price revisions in the journal")
struct PriceRevisionTests {
  private let time = Timestamp(seconds: 1_790_000_000)
  private let resolve: (String) -> ModelID? = { ModelID($0) }

  private func revise(
    _ book: String, _ from: String, in clone: inout Clone, after seconds: Int64 = 0
  ) throws {
    let revision = PriceRevision(book: book, from: try Pricing.day(from))
    try clone.write(EventDraft(.revise(revision), reason: "agreed"), at: time + .seconds(seconds))
  }

  private func from(_ history: JournalHistory) -> [String: String] {
    RecordedRevisions(history).prices.reaches.mapValues(\.from.description)
  }

  @Test("Revisions that had not seen each other are told until somebody revises the book again")
  func unseen() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try revise("b", "2026-01-01", in: &bo, after: 20)
    try revise("b", "2026-02-01", in: &ana, after: 10)
    try revise("c", "2026-02-01", in: &ana, after: 30)
    ana.merge(bo)
    let problems = RecordedRevisions(ana.history).problems
    #expect(problems.map(\.fault.code) == ["journal.unseen-revision"])
    try revise("b", "2026-03-01", in: &ana, after: 40)
    #expect(RecordedRevisions(ana.history).problems.isEmpty)
  }

  private func undo(_ clone: inout Clone) throws {
    let plan = try clone.ownership.undoing(by: clone.writer, in: clone.history, resolve: resolve)
    try clone.write(plan.draft, at: time + .seconds(1000))
  }

  private func redo(_ clone: inout Clone) throws {
    let plan = try clone.ownership.redoing(by: clone.writer, in: clone.history, resolve: resolve)
    try clone.write(plan.draft, at: time + .seconds(1000))
  }

  @Test("A revision is written to the letter of the format, and read back")
  func letter() throws {
    let writer = try #require(WriterID("ana@build7-3f2a"))
    let event = EventDraft(
      .revise(PriceRevision(book: "litellm-2026-03-01", from: try Pricing.day("2026-01-01"))),
      reason: "contract"
    ).event(after: nil, writer: writer, seen: [], time: time, actor: PersonID("ana"))
    let line = JournalLine.bytes(event)
    #expect(
      String(decoding: line, as: UTF8.self).contains(
        #""do":"revise","book":"litellm-2026-03-01","from":"2026-01-01","reason":"contract","prev""#
      ))
    let decoded = try JournalLine.decode(line.dropLast(), writer: writer)
    #expect(decoded.isGenuine)
    #expect(decoded.event == event)
    #expect(decoded.event.action.models.isEmpty)
  }

  @Test(
    "A shape that is none is kept as it is written, and revises nothing",
    arguments: [
      #""from":"2026-01-01""#, #""book":"b""#, #""book":7,"from":"2026-01-01""#,
      #""book":"../b","from":"2026-01-01""#, #""book":"b","from":"2026-02-30""#,
      #""book":"b","from":"2026-01""#, #""book":"b","from":20260101"#, #""book":"","from":null"#,
    ])
  func badShapes(_ members: String) throws {
    let writer = try #require(WriterID("ana@build7-3f2a"))
    let text = """
      {"v":1,"writer":"ana@build7-3f2a","seq":1,"time":"2026-11-23T19:08:15.120Z",\
      "do":"revise",\(members),"prev":"\(ChainHash.start.hex)"
      """
    let line = Array("\(text),\"hash\":\"\(ChainHash(of: Array(text.utf8)).hex)\"}\n".utf8)
    let decoded = try JournalLine.decode(line.dropLast(), writer: writer)
    #expect(decoded.isGenuine)
    #expect(decoded.event.action.kind == nil && decoded.event.action.word == "revise")
    #expect(JournalLine.bytes(decoded.event) == line)
    #expect(from(JournalHistory(bytes: [JournalLine.path(decoded.event): line])).isEmpty)
  }

  @Test("Of two writers the later in the order of replay counts, whoever merges whom")
  func twoWriters() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try revise("b", "2026-01-01", in: &bo, after: 20)
    try revise("b", "2026-02-01", in: &ana, after: 10)
    try revise("c", "2026-03-01", in: &ana, after: 30)
    var other = bo
    ana.merge(bo)
    other.merge(ana)
    let expected = ["b": "2026-01-01", "c": "2026-03-01"]
    #expect(from(ana.history) == expected)
    #expect(from(other.history) == expected)
    // Whoever has seen a revision comes after it, whatever the clocks say.
    try revise("b", "2026-02-15", in: &ana)
    #expect(from(ana.reread) == ["b": "2026-02-15", "c": "2026-03-01"])
  }

  @Test("Undo takes a revision back and redo brings it again")
  func steps() throws {
    var ana = try Clone("ana")
    try revise("b", "2026-01-01", in: &ana)
    try revise("b", "2026-02-01", in: &ana)
    try undo(&ana)
    #expect(from(ana.history) == ["b": "2026-01-01"])
    try undo(&ana)
    #expect(from(ana.history).isEmpty)
    try redo(&ana)
    #expect(from(ana.history) == ["b": "2026-01-01"])
    #expect(from(ana.reread) == from(ana.history))
  }

  @Test("An undo is refused when the same book was revised since, and only then")
  func touchedSince() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try revise("b", "2026-01-01", in: &ana)
    bo.merge(ana)
    try revise("c", "2026-02-01", in: &bo, after: 10)
    try revise("b", "2026-02-01", in: &bo, after: 20)
    ana.merge(bo)
    let refusal = Refusal.touchedSince(
      command: EventID(writer: ana.writer, seq: 1), by: EventID(writer: bo.writer, seq: 2))
    #expect(throws: refusal) { try undo(&ana) }
    try undo(&bo)
    ana.merge(bo)
    try undo(&ana)
    #expect(from(ana.history) == ["c": "2026-02-01"])
  }

  @Test("Stepping on comes to what replaying does", arguments: 0..<20 as Range<UInt64>)
  func stepping(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var ana = try Clone("ana")
    var stepped = RecordedRevisions()
    for step in 0..<40 {
      let length = ana.history.count
      switch Int.random(in: 0..<4, using: &random) {
      case 0: try? undo(&ana)
      case 1: try? redo(&ana)
      default:
        let book = ["b", "c"].randomElement(using: &random) ?? "b"
        try revise(
          book, "2026-01-\(Int.random(in: 10...28, using: &random))", in: &ana, after: 2000)
      }
      guard ana.history.count > length else { continue }
      stepped.extend(to: ana.history)
      #expect(stepped == RecordedRevisions(ana.reread), "seed \(seed), step \(step)")
    }
  }
}
