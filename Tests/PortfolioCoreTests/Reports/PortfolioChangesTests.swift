import Testing

@testable import PortfolioCore

@Suite("What changed between two moments")
struct PortfolioChangesTests {
  private let start = Timestamp(seconds: 1_790_000_000)

  private func assign(_ person: String, _ role: Role = .owner) throws -> EventDraft {
    EventDraft(
      .assign(
        Assignment(
          role: role, models: [try ModelID.numbered(1)], person: try #require(PersonID(person)))),
      reason: "because")
  }

  private func changes(
    _ clone: Clone, from: Int64, to: Int64, records: RecordHistory? = nil
  ) -> PortfolioChanges {
    var portfolio = Portfolio(asOf: start + .seconds(1000))
    portfolio.journal = clone.history
    return PortfolioChanges(
      in: portfolio, from: start + .seconds(from), to: start + .seconds(to), records: records)
  }

  private func texts(_ changes: PortfolioChanges) -> [String] {
    changes.rows.map { row in
      switch row.change {
      case .ownership(let slot, let before, let after, let event):
        "\(slot.role.rawValue) \(before?.text ?? "-") → \(after?.text ?? "-") by \(event?.seq ?? 0)"
      case .event(let event, let summary): "\(event.seq) \(summary.raw)"
      case .record(let change): change.path
      }
    }
  }

  @Test("A role is told once, before against after, with the event that decided")
  func roles() throws {
    var ana = try Clone("ana")
    try ana.write(assign("p0"), at: start)
    try ana.write(assign("p1"), at: start + .seconds(10))
    try ana.write(assign("p2"), at: start + .seconds(20))
    try ana.write(assign("p3", .developer), at: start + .seconds(30))
    #expect(texts(changes(ana, from: 5, to: 25)) == ["owner p0 → p2 by 3"])
    #expect(
      texts(changes(ana, from: -1, to: 40)) == ["owner - → p2 by 3", "developer - → p3 by 4"])
    #expect(changes(ana, from: 5, to: 25).rows[0].event?.reason == "because")
  }

  @Test("What happened at the first moment is no change, what happened at the second is one")
  func ends() throws {
    var ana = try Clone("ana")
    try ana.write(assign("p0"), at: start + .seconds(10))
    #expect(texts(changes(ana, from: 10, to: 20)).isEmpty)
    #expect(texts(changes(ana, from: 0, to: 10)) == ["owner - → p0 by 1"])
    #expect(texts(changes(ana, from: 0, to: 9)).isEmpty)
  }

  @Test("What was done and undone in between is no change; an undo of what was before is one")
  func undone() throws {
    var ana = try Clone("ana")
    try ana.write(assign("p0"), at: start)
    try ana.write(assign("p1"), at: start + .seconds(10))
    try ana.write(EventDraft(.note(Note(text: "kept"))), at: start + .seconds(11))
    try ana.write(EventDraft(.note(Note(text: "gone"))), at: start + .seconds(12))
    try ana.write(EventDraft(.undo(seq: 4)), at: start + .seconds(13))
    try ana.write(EventDraft(.undo(seq: 2)), at: start + .seconds(14))
    #expect(texts(changes(ana, from: 5, to: 20)) == ["3 kept"])
    #expect(texts(changes(ana, from: 10, to: 20)) == ["owner p1 → p0 by 6", "3 kept"])
    #expect(
      texts(changes(ana, from: 12, to: 20)) == [
        "owner p1 → p0 by 6", "5 ana@host-0000:4: gone",
      ])
  }

  @Test("Of a card each key that changed is told, with what stood there and what stands")
  func keys() {
    let before = """
      ---
      license: mit
      folio:
        name: Alpha
        status: proposed
        functions: [chat, plan]
        targets: [{metric: accuracy, floor: 0.9}, {metric: latency, ceiling: 5}]
      ---
      Old.
      """
    let after = """
      ---
      folio:
        status: production   # at last
        name: Alpha
        functions: [chat]
        tier: high
        targets: [{metric: cost, ceiling: 1}, {metric: accuracy, floor: 0.8}]
      ---
      New.
      """
    let path = "models/alpha.md"
    let changes = RecordChange.between(
      [path: Array(before.utf8), "models/beta.md": [], "people.yaml": Array("- {id: a}".utf8)],
      [path: Array(after.utf8), "models/gamma.md": [], "people.yaml": Array("- {id: a".utf8)])
    let texts = changes.map {
      "\($0.path) \($0.kind.rawValue) \($0.key ?? "-"): \($0.before ?? "-") → \($0.after ?? "-")"
    }
    #expect(
      texts == [
        "models/alpha.md changed folio.functions: chat, plan → chat",
        "models/alpha.md changed folio.status: proposed → production",
        "models/alpha.md changed folio.targets[accuracy].floor: 0.9 → 0.8",
        "models/alpha.md changed folio.targets[cost].ceiling: - → 1",
        "models/alpha.md changed folio.targets[cost].metric: - → cost",
        "models/alpha.md changed folio.targets[latency].ceiling: 5 → -",
        "models/alpha.md changed folio.targets[latency].metric: latency → -",
        "models/alpha.md changed folio.tier: - → high",
        "models/alpha.md changed license: mit → -",
        "models/alpha.md changed prose: - → -",
        "models/beta.md removed -: - → -", "models/gamma.md added -: - → -",
        "people.yaml changed -: - → -",
      ])
  }

  @Test("Git says who changed which record, also in a folder of a larger repository")
  func authors() async throws {
    let folder = try TemporaryFolder()
    try folder.git("init", "--quiet")
    func commit(_ files: [String: String], by author: String, at seconds: Int) throws {
      for (path, text) in files { try folder.write(text, to: path) }
      try folder.git("add", "--all")
      try folder.git(
        "commit", "--quiet", "-m", "x", "--author", "\(author) <a@example.org>", at: seconds)
    }
    let settings = "store: 1\nname: N\ncurrency: EUR\ntimeZone: UTC\n"
    let card = "---\nfolio: {name: A, status: proposed}\n---\n"
    try commit(
      ["ai/portfolio.yaml": settings, "ai/models/a.md": card, "other.txt": "x"], by: "Ana",
      at: 1_790_000_000)
    try commit(["other.txt": "y"], by: "Cy", at: 1_790_000_050)
    try commit(
      ["ai/models/a.md": card.replacing("proposed", with: "production")], by: "Bo Lin",
      at: 1_790_000_100)
    try commit(["ai/models/b.md": card], by: "Dee", at: 1_790_000_200)
    let store = try await Store.open(folder.appending("ai"))
    let history = try #require(
      await store.recordHistory(from: start, to: start + .seconds(150)))
    #expect(history.changes.map(\.path) == ["models/a.md"])
    #expect(history.changes.map(\.key) == ["folio.status"])
    #expect(history.changes.map { $0.commit?.author } == ["Bo Lin"])
    #expect(history.changes.map { $0.commit?.time } == [start + .seconds(100)])
    let all = try #require(await store.recordHistory(from: start, to: start + .seconds(500)))
    #expect(all.changes.map { $0.commit?.author } == ["Bo Lin", "Dee"])
    let earlier = await store.recordHistory(from: start + .seconds(-10), to: start)
    #expect(earlier == nil, "the store was not there yet")
  }
}
