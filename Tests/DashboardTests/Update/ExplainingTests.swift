@testable import Dashboard
@testable import PortfolioCore
import TerminalUI
import Testing

/// What keys do where an alert is explained.
@Suite struct ExplainingTests {
  private func press(_ keys: String, on state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  private func step(_ effects: [Effect]) throws -> AlertStep {
    guard effects.count == 1, case .append(let draft) = effects[0],
      case .handle(let step) = draft.action
    else { throw Refusal.nothingToChange }
    return step
  }

  @Test func enterExplainsAnAlertAndEscapeLeadsBackToWhereOneWas() async throws {
    var state = try await DashboardState.sample("120x40", keys: "3j<Enter>")
    let id = state.rows.alertLines[1].row.id
    #expect(state.level == .alert(id, scroll: 0, from: .overview))
    #expect(state.explanation?.id == id)
    _ = try press("<Esc>", on: &state)
    #expect(state.level == .overview && state.cursor == .alert(id))
    _ = try press("+<Enter>h", on: &state)
    #expect(state.level == .enlarged(.alerts))
  }

  @Test func theModelIsOpenedFromTheAlertAndEscapeLeadsBackToIt() async throws {
    var state = try await DashboardState.sample("80x24", keys: "3+<Enter>jj")
    let row = state.rows.alerts[0]
    let before = state.level
    #expect(before == .alert(row.id, scroll: 2, from: .enlarged(.alerts)))
    _ = try press("m", on: &state)
    #expect(state.detail?.row.id == row.reference && state.explanation == nil)
    #expect(state.canOpenModel == .unavailable(.notInThisPane))
    _ = try press("<Esc>", on: &state)
    #expect(state.level == before && state.explanation?.id == row.id && state.detail == nil)
    _ = try press("<Esc>", on: &state)
    #expect(state.level == .enlarged(.alerts))
  }

  @Test func theModelIsOpenedFromEveryRowThatHasOne() async throws {
    for (keys, pane) in [("3", Pane.alerts), ("4", .ownership), ("1", .models), ("2", .cost)] {
      var state = try await DashboardState.sample("120x40", keys: keys)
      let model = try #require(state.modelUnderCursor)
      _ = try press("m", on: &state)
      #expect(state.level == .model(model, scroll: 0, from: .panes(.overview)), "\(pane)")
      _ = try press("<Esc>", on: &state)
      #expect(state.level == .overview)
    }
    let state = try await DashboardState.sample("120x40", keys: "2bb")
    #expect(state.canOpenModel == .unavailable(.noModel))
  }

  @Test func keysOfAlertsAreForTheOneThatIsExplained() async throws {
    var state = try await DashboardState.sample("120x40", keys: "3j<Space>kk<Enter>")
    let id = state.rows.alerts[0].id
    #expect(state.alertMarks.count == 1 && !state.alertMarks.contains(id))
    #expect(try step(try press("A<Enter>", on: &state)).alerts == [id])
    #expect(try step(try press("z<Enter>", on: &state)).alerts == [id])
    #expect(try step(try press("r<Enter><Enter>", on: &state)).deed == .resolve(.fixed))
    let given = try step(try press("ajonas<Enter>", on: &state))
    #expect(given.deed == .assign(try #require(PersonID("jonas"))) && given.alerts == [id])
    guard case .append(let draft)? = try press("nlook<Enter>", on: &state).first,
      case .note(let note) = draft.action
    else {
      Issue.record("no note")
      return
    }
    #expect(note.alerts == [id])
    #expect(state.canMark == .unavailable(.notInThisPane))
    // On the model that was entered from it they are for it as well.
    _ = try press("m", on: &state)
    #expect(try step(try press("A<Enter>", on: &state)).alerts == [id])
  }

  @Test func aPaneIsFocusedFromAnAlert() async throws {
    var state = try await DashboardState.sample("120x40", keys: "3+<Enter>1")
    #expect(state.level == .enlarged(.models) && state.explanation == nil)
    _ = try press("3_<Enter>m2", on: &state)
    #expect(state.level == .overview && state.focus == .cost)
  }

  @Test func aPageScrollsNoFurtherThanItsEnd() async throws {
    for keys in ["3<Enter>", "3m"] {
      var state = try await DashboardState.sample("80x24", keys: keys)
      _ = try press("G", on: &state)
      let end = render(state)
      _ = try press("jjjk", on: &state)
      #expect(render(state) != end, "the first key up is seen")
      _ = try press("j", on: &state)
      #expect(render(state) == end)
    }
  }

  @Test func anAlertThatVanishesLeadsBackWithAWord() async throws {
    var state = try await DashboardState.sample("120x40", keys: "3<Enter>")
    var portfolio = state.digest.portfolio
    portfolio.alerts = AlertEvaluation()
    _ = update(&state, .loaded(Digest(portfolio)))
    #expect(state.level == .overview && state.explanation == nil)
    #expect(state.notice?.phrase == .alertVanished("Customs Coder accuracy"))
    var onModel = try await DashboardState.sample("120x40", keys: "3<Enter>m")
    let model = try #require(onModel.modelUnderCursor)
    _ = update(&onModel, .loaded(Digest(portfolio)))
    #expect(onModel.level == .model(model, scroll: 0, from: .panes(.overview)))
  }

  @Test func aModelThatVanishesTakesItsAlertWithIt() async throws {
    var state = try await DashboardState.sample("120x40", keys: "3+<Enter>m")
    let id = try #require(state.modelUnderCursor)
    var portfolio = state.digest.portfolio
    portfolio.models.removeAll { .registered($0.id) == id }
    portfolio.alerts = AlertEvaluation()
    portfolio.directory = ModelDirectory(portfolio.models)
    portfolio.metrics = ObservationLog()
    portfolio.costs = Portfolio(asOf: portfolio.asOf).costs
    _ = update(&state, .loaded(Digest(portfolio)))
    #expect(state.level == .enlarged(.alerts))
    #expect(state.notice?.phrase == .modelVanished(id.text))
  }

  @Test func newDataAreExplainedAtOnce() async throws {
    var state = try await DashboardState.sample("120x40", keys: "3<Enter>")
    #expect(state.explanation?.deeds.isEmpty == true)
    _ = update(&state, .loaded(try await SampleDigest.handled()))
    #expect(state.explanation?.deeds.count == 3)
    #expect(state.explanation?.records.count == 3)
  }

  @Test func onlyWhatIsShownIsExplained() async throws {
    var state = try await DashboardState.sample("120x40")
    #expect(state.explanation?.id == state.rows.alerts[0].id, "the pane has room for it")
    _ = try press("1+", on: &state)
    #expect(state.explanation == nil)
    _ = try press("3jj", on: &state)
    #expect(state.explanation?.id == state.rows.alertLines[2].row.id)
    _ = update(&state, .resized(Size(columns: 40, rows: 10)))
    #expect(state.explanation == nil)
  }

  @Test func anAlertIsShownByItsId() async throws {
    var state = try await DashboardState.sample("120x40")
    let id = state.rows.alerts[2].id
    for name in [id, String(id.prefix(6)).uppercased()] {
      state.level = .overview
      let isShown = state.show(screen: name)
      #expect(isShown && state.explanation?.id == id && state.focus == .alerts)
    }
    state.level = .overview
    for name in [String(id.prefix(3)), "00000000", "nothing"] {
      let isShown = state.show(screen: name)
      #expect(!isShown)
    }
  }
}
