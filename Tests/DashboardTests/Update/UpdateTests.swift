import PortfolioCore
import TerminalUI
import Testing

@testable import Dashboard

/// What keys do to the state, without a screen.
@Suite struct UpdateTests {
  private func opened() async throws -> DashboardState {
    DashboardState(
      digest: try await SampleDigest.value(), size: Size(columns: 120, rows: 40))
  }

  /// Presses keys and returns the effects of all of them.
  private func press(_ keys: String, on state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  @Test func digitsAndTabFocusPanes() async throws {
    var state = try await opened()
    for (key, pane) in [("2", Pane.cost), ("4", .ownership), ("1", .models)] {
      _ = try press(key, on: &state)
      #expect(state.focus == pane)
    }
    _ = try press("<Tab>", on: &state)
    #expect(state.focus == .cost)
    _ = try press("<S-Tab><S-Tab>", on: &state)
    #expect(state.focus == .ownership)
  }

  @Test func theCursorStopsAtBothEnds() async throws {
    var state = try await opened()
    let ids = state.rows.ids(of: .models)
    _ = try press("kk", on: &state)
    #expect(state.cursor == ids.first)
    _ = try press("G", on: &state)
    #expect(state.cursor == ids.last)
    _ = try press("jjj", on: &state)
    #expect(state.cursor == ids.last)
    _ = try press("g", on: &state)
    #expect(state.cursor == ids.first)
  }

  @Test func theCursorFollowsItsModelWhereverTheRowMoves() async throws {
    var state = try await opened()
    _ = try press("jjj", on: &state)
    let model = state.cursor
    _ = try press("s", on: &state)
    #expect(state.cursor == model)
    let index = state.rows.ids(of: .models).firstIndex { $0 == model }
    #expect(state.lists[.models]?.index == index)
  }

  @Test func aFilterNarrowsAsItIsTypedAndEscapeTakesItBack() async throws {
    var state = try await opened()
    let all = state.rows.models.count
    _ = try press("/owner:none", on: &state)
    #expect(state.rows.models.map(\.id.text) == ["claude-sonnet-4-5", "gpt-4o-mini"])
    _ = try press("<Esc>", on: &state)
    #expect(state.rows.models.count == all)
    _ = try press("/type:open<Enter>", on: &state)
    #expect(state.rows.models.count == 2)
    _ = try press("<Esc>", on: &state)
    #expect(state.rows.models.count == all)
  }

  @Test func aFilterThatIsNotUnderstoodHidesNothingAndSaysSo() async throws {
    var state = try await opened()
    let all = state.rows.models.count
    _ = try press("/colour:red", on: &state)
    #expect(state.rows.models.count == all)
    let known = QueryField.allCases.filter(ModelMapRow.fields.contains)
    #expect(state.rows.faults[.models] == .unknownField("colour", known: known))
  }

  @Test func enterOnASliceRestrictsEveryPaneAndEscapeLiftsIt() async throws {
    var state = try await opened()
    let all = state.rows.models.count
    _ = try press("2bb", on: &state)
    #expect(state.split == .team)
    _ = try press("<Enter>", on: &state)
    #expect(state.scope.count == 1)
    #expect(state.rows.models.count < all)
    let models = Set(state.rows.models.map(\.id))
    #expect(state.rows.alerts.allSatisfy { models.contains($0.reference) })
    #expect(state.rows.ownership.allSatisfy { models.contains($0.id.model) })
    _ = try press("<Esc>", on: &state)
    #expect(state.scope.isEmpty)
    #expect(state.rows.models.count == all)
  }

  @Test func escapeNeverQuitsAndQuitBacksOut() async throws {
    var state = try await opened()
    #expect(try press("<Esc><Esc><Esc>", on: &state).isEmpty)
    #expect(try press("<Enter>q", on: &state).isEmpty)
    #expect(state.level == .overview)
    #expect(try press("q", on: &state) == [.quit])
    #expect(try press("<C-c>", on: &state) == [.quit])
  }

  @Test func assigningSaysWhoAndAsksForOneEvent() async throws {
    var state = try await opened()
    _ = try press("/sonnet<Enter>a", on: &state)
    guard case .assign(let picker) = state.mode else {
      Issue.record("no picker is open")
      return
    }
    #expect(picker.models.map(\.text) == ["claude-sonnet-4-5"])
    #expect(!picker.people.choices.map(\.text).contains("pavel"), "who left is no candidate")
    let effects = try press("lena<Enter>", on: &state)
    guard case .append(let draft)? = effects.first, case .assign(let change) = draft.action else {
      Issue.record("no event is asked for")
      return
    }
    #expect(effects.count == 1)
    #expect(change.person.text == "lena")
    #expect(change.models.map(\.text) == ["claude-sonnet-4-5"])
    #expect(change.role == .owner)
  }

  @Test func marksMakeOneEventForManyAndModelsWithoutACardAreLeftOut() async throws {
    var state = try await opened()
    let effects = try press("*alena<Enter>", on: &state)
    guard case .append(let draft)? = effects.first, case .assign(let change) = draft.action else {
      Issue.record("no event is asked for")
      return
    }
    // Codestral is Lena's already, and gpt-4o-mini has no card.
    #expect(change.models.count == 10)
  }

  @Test func marksThatAFilterHidesNeedMoreThanEnter() async throws {
    var state = try await opened()
    _ = try press("*/type:open<Enter>alena", on: &state)
    #expect(try press("<Enter>", on: &state).isEmpty)
    #expect(state.notice != nil)
    #expect(try press("<C-y>", on: &state).count == 1)
  }

  @Test func aRangeMarksWhatLiesBetween() async throws {
    var state = try await opened()
    _ = try press("vjjv", on: &state)
    #expect(state.marks == Set(state.rows.models.prefix(3).map(\.id)))
    _ = try press("\\", on: &state)
    #expect(state.marks.isEmpty)
  }

  @Test func nothingIsWrittenIntoAStoreThatIsReadOnly() async throws {
    var state = DashboardState(
      digest: try await SampleDigest.value(), size: Size(columns: 80, rows: 24),
      writing: .readOnly)
    #expect(try press("auUd", on: &state).isEmpty)
    guard case .normal = state.mode else {
      Issue.record("the picker opened")
      return
    }
  }

  @Test func newDataWaitsWhilePaused() async throws {
    var state = try await opened()
    _ = try press("p", on: &state)
    var portfolio = state.digest.portfolio
    portfolio.models.removeLast()
    _ = update(&state, .loaded(Digest(portfolio)))
    #expect(state.digest.portfolio.models.count == 11)
    _ = try press("p", on: &state)
    #expect(state.digest.portfolio.models.count == 10)
  }

  @Test func marksOfModelsThatVanishAreDroppedWithAWord() async throws {
    var state = try await opened()
    _ = try press("*", on: &state)
    var portfolio = state.digest.portfolio
    let gone = portfolio.models.removeLast().id
    _ = update(&state, .loaded(Digest(portfolio)))
    #expect(!state.marks.contains(.registered(gone)))
    #expect(state.notice != nil)
  }

  @Test func draftingIsForModelsWithoutACard() async throws {
    var state = try await opened()
    #expect(try press("d", on: &state).isEmpty)
    #expect(try press("Gd", on: &state) == [.draftCard(name: "gpt-4o-mini")])
  }
}
