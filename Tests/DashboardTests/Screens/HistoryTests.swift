import Dashboard
@testable import PortfolioCore
import TerminalUI
import Testing

/// What happened to a model stands in its history where it happened, whoever took it over.
@Suite struct HistoryTests {
  private func digest(undone: Bool = false) async throws -> Digest {
    var portfolio = try await SampleDigest.value().portfolio
    let (granite, coder) = (
      try #require(ModelID("granite-8b")), try #require(ModelID("customs-coder"))
    )
    func occurrence(_ model: ModelID, _ day: Int, _ version: String) throws -> Occurrence {
      let time = try #require(Day(year: 2026, month: 2, day: day)).startUTC + .seconds(43_200)
      return Occurrence(
        .deploy, models: [model], text: "by the pipeline", version: version, time: time,
        key: "run-\(version)")
    }
    let rows = [
      try occurrence(granite, 3, "7.1"), try occurrence(coder, 4, "7.2"),
      try occurrence(granite, 5, "7.3"),
    ]
    // Two clones took the same over without having seen each other.
    let writers = [1, 2].compactMap { WriterID(user: "mara", host: "ham", clone: $0) }
    for writer in writers {
      try append(.recordAll(rows), by: writer, to: &portfolio)
      if undone { try append(.undo(seq: 1), by: writer, to: &portfolio) }
    }
    return Digest(portfolio)
  }

  private func append(
    _ action: Action, by writer: WriterID, to portfolio: inout Portfolio
  ) throws {
    let event = portfolio.journal.next(
      EventDraft(action), writer: writer, time: SampleDigest.now, actor: PersonID("mara"))
    portfolio.journal.append(JournalLine.bytes(event)[...], to: JournalLine.path(event))
  }

  @Test func eachThingHasALineWhereItHappenedAndOnlyOne() async throws {
    let granite = ModelReference.registered(try #require(ModelID("granite-8b")))
    let history = try #require(try await digest().detail(of: granite)).history
    let taken = history.filter { !$0.occurrences.compactMap(\.key).isEmpty }
    #expect(taken.flatMap(\.occurrences).compactMap(\.version) == ["7.3", "7.1"])
    #expect(history.map(\.time) == history.map(\.time).sorted(by: >))
    #expect(history.first?.occurrences.first?.key == nil, "the import is no news of today")
  }

  @Test func whatWasUndoneIsShownAsSuch() async throws {
    let granite = ModelReference.registered(try #require(ModelID("granite-8b")))
    let history = try #require(try await digest(undone: true).detail(of: granite)).history
    let taken = history.filter { !$0.occurrences.compactMap(\.key).isEmpty }
    #expect(taken.count == 4)
    #expect(taken.allSatisfy { $0.isUndone })
  }

  @Test func theLogKeepsALineAnEvent() async throws {
    let rows = try await digest().history().filter { $0.event.action.occurrences.count > 1 }
    #expect(rows.count == 2)
  }

  @Test func theScreenShowsTheDayItHappened() async throws {
    let state = try await DashboardState.sample(
      "100x120", keys: "/granite-8b<Enter><Enter>", digest: digest())
    let text = render(state).grid.text()
    #expect(text.contains("2026-02-05  Mara Lindqvist  deployed  7.3"))
    #expect(text.contains("2026-02-03  Mara Lindqvist  deployed  7.1"))
    #expect(!text.contains("7.2"))
  }
}
