import Testing

@testable import PortfolioCore

@Suite("Prompts and assistants, with versions")
struct WorkflowEntryTests {
  private func day(_ text: String) throws -> Day { try Day.parse(text.utf8).get() }

  /// A digest of 2026-07-01 in which `best` serves `desk`.
  private func digest(_ entries: String, _ clone: Clone? = nil) throws -> Digest {
    var world = SelectionTests.world()
    world.workflows["desk"] = SelectionTests.work + "\nservedBy: best\n" + entries
    var portfolio = try world.digest().portfolio
    if let clone { portfolio.journal = clone.history }
    return Digest(portfolio)
  }

  private func rows(_ digest: Digest) throws -> [WorkflowEntryRow] {
    digest.entries(of: try #require(digest.portfolio.workflow(try .of("desk"))))
  }

  @Test("Of several versions the latest that has come is in use; what has no day is older than any")
  func inUse() throws {
    let found = try rows(
      try digest(
        """
        prompts:
          - {id: labels, version: "6"}
          - {id: labels, version: "8", since: 2126-01-01}
          - {id: labels, version: "7", since: 2026-05-01}
          - tone
        assistants: [{id: Inbox, version: 2, since: 2026-04-01}]
        """))
    #expect(found.map(\.id) == ["labels", "tone", "Inbox"])
    #expect(found.map(\.version) == ["7", nil, "2"])
    let (may, april) = (try day("2026-05-01"), try day("2026-04-01"))
    #expect(found.map(\.since) == [may, nil, april])
    #expect(found.map(\.kind) == [.prompt, .prompt, .assistant])
  }

  @Test("The journal gives a day to a version of the file, and names one that the file lacks")
  func recorded() throws {
    var clone = try Clone("ana")
    func record(_ version: String, at seconds: Int64) throws -> Event {
      try clone.write(
        EventDraft(
          .record(
            Occurrence(
              .prompt, models: [try .of("best")], version: version, workflow: try .of("desk"),
              entry: "labels"))), at: Timestamp(seconds: seconds))
    }
    // 2026-05-20, 2026-06-01.
    _ = try record("6", at: 1_779_278_400)
    let text = #"prompts: [{id: labels, version: "6"}]"#
    let dated = try #require(try rows(try digest(text, clone)).first)
    let (twentieth, first) = (try day("2026-05-20"), try day("2026-06-01"))
    #expect(dated.since == twentieth && dated.recorded == nil)
    let event = try record("7", at: 1_780_315_200)
    let lagging = try #require(try rows(try digest(text, clone)).first)
    #expect(lagging.version == "6")
    #expect(lagging.recorded == .init(version: "7", day: first, event: event.id))
  }

  @Test("Only days that have come are changes, and only of models that have a card")
  func dated() throws {
    let text = """
      prompts: [{id: a, version: "1", since: 2026-05-01}, {id: b, since: 2126-05-01}, {id: c}]
      """
    #expect(try digest(text).portfolio.datedEntries().map(\.occurrence.entry) == ["a"])
    var other = try digest(text).portfolio
    other.workflows[0].servedBy = "nobody"
    #expect(other.datedEntries().isEmpty)
  }

  @Test("A dated prompt is a use of prompt engineering, once a model")
  func adoption() throws {
    #expect(try digest("prompts: [a, b]").promptAdoption().users == 0)
    let text = "prompts: [{id: a, since: 2026-05-01}, {id: b, since: 2026-06-01}]"
    #expect(try digest(text).promptAdoption().users == 1)
    #expect(try digest("assistants: [{id: a, since: 2026-05-01}]").promptAdoption().users == 0)
  }

  @Test("The line of an event names the workflow and the entry, and is read again")
  func line() throws {
    var clone = try Clone("ana")
    let occurrence = Occurrence(
      .assistant, models: [try .of("best")], version: "3", workflow: try .of("desk"),
      entry: "Inbox")
    let event = try clone.write(EventDraft(.record(occurrence)), at: Timestamp(seconds: 1))
    let line = String(decoding: JournalLine.bytes(event), as: UTF8.self)
    #expect(
      line.contains(
        #""kind":"assistant","models":["best"],"version":"3","workflow":"desk","entry":"Inbox""#))
    #expect(clone.history.first?.event.action == .record(occurrence))
  }
}
