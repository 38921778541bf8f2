import PortfolioCore
import TerminalUI
import Testing

@testable import Dashboard

/// What folds of related alerts do under keys and new data.
@Suite struct FoldingTests {
  /// Two models with three alerts each, the second with the worst, and one with a single alert.
  private static let breaches = [
    Breach(model: "tide", metric: "accuracy", minutes: 10),
    Breach(model: "tide", metric: "grounded", minutes: 20),
    Breach(model: "tide", metric: "complete", minutes: 30),
    Breach(model: "wave", metric: "accuracy", minutes: 40, value: 0.5),
    Breach(model: "wave", metric: "grounded", minutes: 50),
    Breach(model: "wave", metric: "complete", minutes: 60),
    Breach(model: "lone", minutes: 70),
  ]

  private func opened(_ more: [Breach] = []) async throws -> DashboardState {
    try await .sample("120x40", keys: "3", digest: AlertDigest.of(Self.breaches + more))
  }

  private func press(_ keys: String, on state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  /// The rows as model, metric and what is folded under them.
  private func lines(_ state: DashboardState) -> [String] {
    state.rows.alertLines.map { line in
      let name = "\(line.row.modelName) \(line.row.alert.metric)"
      return switch line.place {
      case .alone: name
      case .folded(let others): "\(name) +\(others.count)"
      case .unfolded: "\(name) v"
      case .member: "- \(name)"
      }
    }
  }

  private func handled(_ effects: [Effect]) -> [String] {
    guard effects.count == 1, case .append(let draft) = effects[0],
      case .handle(let step) = draft.action
    else { return [] }
    return step.alerts
  }

  @Test func whatTheFoldsLeaveFreeExplainsTheAlertAtTheCursor() async throws {
    var explained = 0
    for height in 12...30 {
      var state = try await opened()
      _ = update(&state, .resized(Size(columns: 100, rows: height)))
      let place = try #require(ScreenLayout(state).panes.first { $0.pane == .alerts })
      let room = AlertsPaneLayout(
        PaneFrame.interior(of: place.area), rows: state.rows.alertLines.count)
      #expect(room.explanation.isEmpty == (state.explanation == nil), "\(height) rows")
      if state.explanation != nil { explained += 1 }
    }
    #expect((1...18).contains(explained))
  }

  @Test func aFoldIsOneRowAndUnfoldsUnderItsLead() async throws {
    var state = try await opened()
    #expect(lines(state) == ["wave accuracy +2", "tide accuracy +2", "lone accuracy"])
    _ = try press("jf", on: &state)
    #expect(
      lines(state) == [
        "wave accuracy +2", "tide accuracy v", "- tide grounded", "- tide complete",
        "lone accuracy",
      ])
    #expect(state.alertLine?.row.alert.metric == "accuracy")
    // Folded from a member, the cursor goes to the row that stands for it.
    _ = try press("jjf", on: &state)
    #expect(lines(state) == ["wave accuracy +2", "tide accuracy +2", "lone accuracy"])
    #expect(state.lists[.alerts]?.index == 1)
    #expect(state.rows.alerts.count == 7)
  }

  @Test func onlyFoldsFold() async throws {
    var state = try await opened()
    #expect(state.canFold == .available)
    _ = try press("G", on: &state)
    #expect(state.canFold == .unavailable(.notRelated))
    _ = try press("1", on: &state)
    #expect(state.canFold == .unavailable(.notInThisPane))
  }

  @Test func aFoldShowsWhereAMemberMatchesAndOnlyThoseCount() async throws {
    var state = try await opened()
    _ = try press("/metric:grounded<Enter>", on: &state)
    #expect(lines(state) == ["tide grounded", "wave grounded"])
    _ = try press("<Esc>/!metric:accuracy<Enter>", on: &state)
    #expect(lines(state) == ["tide grounded +1", "wave grounded +1"])
    #expect(state.rows.listed(in: .alerts) == 4)
    // A command means what matches.
    #expect(handled(try press("A<Enter>", on: &state)).count == 2)
    // Unfolded under a filter is unfolded without it.
    _ = try press("f<Esc>", on: &state)
    #expect(lines(state).prefix(3) == ["wave accuracy +2", "tide accuracy v", "- tide grounded"])
  }

  @Test(arguments: ["A<Enter>", "z<Enter>", "r<Enter><Enter>"])
  func commandsOnAFoldedRowAreForAllOfIt(_ keys: String) async throws {
    var state = try await opened()
    let all = Set(state.rows.alertLines[0].alerts.map(\.id))
    #expect(all.count == 3)
    _ = try press(String(keys.prefix(1)), on: &state)
    guard case .handle(let prompt) = state.mode else {
      Issue.record("nothing is asked")
      return
    }
    #expect(prompt.alerts.count == 3)
    #expect(render(state).grid.text().contains("3 alerts"))
    #expect(Set(handled(try press(String(keys.dropFirst()), on: &state))) == all)
  }

  @Test func notesAndAssignmentsAreForAllOfItToo() async throws {
    var state = try await opened()
    guard case .append(let draft)? = try press("nlook<Enter>", on: &state).first,
      case .note(let note) = draft.action
    else {
      Issue.record("no note")
      return
    }
    #expect(note.alerts.count == 3)
    _ = try press("a", on: &state)
    guard case .assign(let picker) = state.mode else {
      Issue.record("nobody to choose")
      return
    }
    #expect(picker.alerts.count == 3)
  }

  @Test func anUnfoldedLeadIsOneAlert() async throws {
    var state = try await opened()
    let lead = state.rows.alertLines[0].row.id
    #expect(handled(try press("fA<Enter>", on: &state)) == [lead])
    let member = state.rows.alertLines[1].row.id
    #expect(handled(try press("jA<Enter>", on: &state)) == [member])
  }

  @Test func marksAreOfTheMembers() async throws {
    var state = try await opened()
    let members = Set(state.rows.alertLines[0].alerts.map(\.id))
    _ = try press("<Space>", on: &state)
    #expect(state.alertMarks == members)
    #expect(state.lists[.alerts]?.index == 1)
    _ = try press("k<Space>", on: &state)
    #expect(state.alertMarks.isEmpty)
    // One marked of three: the key marks the rest before it takes marks away.
    _ = try press("kfj<Space>kkf<Space>", on: &state)
    #expect(state.alertMarks == members)
    _ = try press("\\gvGv", on: &state)
    #expect(state.alertMarks.count == 7)
    _ = try press("\\*", on: &state)
    #expect(state.alertMarks.count == 7)
    #expect(state.hiddenMarks == 0)
  }

  @Test func whatIsDealtWithIsAFoldOfItsOwnAndUndoBringsItBack() async throws {
    var state = try await opened()
    let before = state.digest
    let alerts = handled(try press("A<Enter>", on: &state))
    let after = try before.after(.acknowledge(until: nil), on: alerts)
    _ = update(&state, .loaded(after))
    #expect(lines(state) == ["tide accuracy +2", "lone accuracy", "wave accuracy +2"])
    #expect(state.lists[.alerts]?.index == 2, "the cursor follows its row")
    _ = update(&state, .loaded(before))
    #expect(lines(state) == ["wave accuracy +2", "tide accuracy +2", "lone accuracy"])
    #expect(state.lists[.alerts]?.index == 0)
    #expect(state.news.unseen.isEmpty, "what one brings back oneself is no news")
  }

  @Test func aFoldStaysUnfoldedWhenItsLeadLeavesIt() async throws {
    var state = try await opened()
    _ = try press("jf", on: &state)
    let lead = state.rows.alertLines[1].row.id
    let after = try state.digest.after(.acknowledge(until: nil), on: [lead])
    _ = update(&state, .loaded(after))
    #expect(
      lines(state) == [
        "wave accuracy +2", "tide grounded v", "- tide complete", "lone accuracy", "tide accuracy",
      ])
  }

  @Test func aFoldStaysUnfoldedWhenAWorseAlertComesToLeadIt() async throws {
    let worse = Breach(model: "tide", metric: "grounded", minutes: 20, value: 0.1)
    let late = try await AlertDigest.of(Self.breaches.filter { $0.metric != "grounded" })
    var state = try await DashboardState.sample("120x40", keys: "3jf", digest: late)
    #expect(lines(state)[1...2] == ["tide accuracy v", "- tide complete"])
    let next = try await AlertDigest.of(
      Self.breaches.filter { $0.metric != "grounded" } + [worse])
    _ = update(&state, .loaded(next))
    #expect(lines(state).contains("tide grounded v"))
    #expect(lines(state).contains("- tide accuracy"))
    #expect(state.alertLine?.row.alert.metric == "accuracy", "the cursor stays on its alert")
  }

  @Test func ordersKeepFoldsTogether() async throws {
    var state = try await opened()
    _ = try press("sf", on: &state)
    #expect(state.lists[.alerts]?.order == .name)
    #expect(
      lines(state) == [
        "lone accuracy", "tide accuracy +2", "wave accuracy v", "- wave grounded",
        "- wave complete",
      ])
    _ = try press("s", on: &state)
    #expect(
      lines(state) == [
        "lone accuracy", "wave accuracy v", "- wave grounded", "- wave complete",
        "tide accuracy +2",
      ])
  }
}
