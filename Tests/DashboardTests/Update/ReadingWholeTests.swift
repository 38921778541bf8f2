@testable import PortfolioCore
import TerminalUI
import Testing

@testable import Dashboard

/// What a small screen has no room for can be read whole, and what was done is said whole.
@Suite struct ReadingWholeTests {
  private func press(_ keys: String, on state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  private func shown(_ state: DashboardState) -> String {
    render(state).grid.text().split(whereSeparator: { " \n│".contains($0) })
      .joined(separator: " ")
  }

  @Test func allThatTheFitScreenSaysOfWorkIsOneKeyAway() async throws {
    var state = try await DashboardState.sample("80x24", keys: "6/mail<Enter><Enter>")
    let screen = try #require(state.fit)
    let open = try #require(screen.open)
    #expect(!open.entries.isEmpty)
    #expect(open.entries == state.digest.entries(of: open.fit.summary.workflow))
    #expect(!shown(state).contains("too large: 670B"))
    _ = try press("w", on: &state)
    let text = shown(state)
    #expect(text.contains("too large: 670B parameters where 8B do"))
    for entry in open.entries { #expect(text.contains(entry.id)) }
    _ = try press("<Esc>", on: &state)
    guard case .normal = state.mode else {
      Issue.record("the text stays open")
      return
    }
    #expect(state.fit?.open != nil)
  }

  @Test func aRowOfWhatIsNextIsReadWholeToo() async throws {
    var state = try await DashboardState.sample("80x24", keys: "9w")
    #expect(shown(state).contains(state.step?.subject ?? "nothing"))
    _ = try press("<Esc>1w", on: &state)
    #expect(state.notice?.phrase == .unavailable(.readWhole, .notInThisPane))
  }

  @Test func theModelScreenHasThePromptsAndAssistantsOfItsWork() async throws {
    let digest = try await SampleDigest.value()
    let work = try #require(
      digest.portfolio.workflows.first { !digest.entries(of: $0).isEmpty && $0.servedBy != nil })
    let name = try #require(work.servedBy)
    let detail = try #require(digest.detail(of: digest.portfolio.directory.reference(to: name)))
    #expect(!detail.entries.isEmpty)
    var state = try await DashboardState.sample("200x50", keys: "")
    state.level = .model(detail.row.id, scroll: 0, from: .panes(.overview))
    state.refreshDetail()
    let text = shown(state)
    for entry in detail.entries {
      #expect(text.contains(entry.id))
      if let version = entry.version { #expect(text.contains("\(entry.id) version \(version)")) }
    }
  }

  @Test func aDecisionSaysWhatIsStillToBeChangedAndHowItIsTakenBack() async throws {
    var state = try await DashboardState.sample("80x24", keys: "6/mail<Enter><Enter>W")
    guard case .fit(let prompt) = state.mode, case .reason = prompt.step else {
      Issue.record("nothing is asked")
      return
    }
    let effects = try press("cheaper<Enter>", on: &state)
    guard case .append(let draft)? = effects.first,
      let writer = WriterID(user: "mara", host: "ham-platform1", clone: 1)
    else {
      Issue.record("nothing is decided")
      return
    }
    let event = state.digest.portfolio.journal.next(
      draft, writer: writer, time: state.now, actor: PersonID("mara"))
    _ = update(&state, .finished(.saved(event)))
    let text = shown(state)
    let model = prompt.whatIf.after.model.id
    #expect(text.contains("mail-sorting is to be served by \(model); u takes it back"))
    #expect(text.contains("servedBy in workflows/mail-sorting.yaml"))
  }

  @Test func workThatIsNotOpenCannotBeDecidedOn() async throws {
    let state = try await DashboardState.sample("80x24", keys: "6W")
    #expect(state.notice?.phrase == .unavailable(.decideWork, .noWorkOpen))
  }

  @Test func aFilterNamesTheFieldsAsTheyAreShown() async throws {
    var state = try await DashboardState.sample("120x40", keys: "9/risk:high effort:medium<Enter>")
    let steps = state.digest.nextSteps().filter { $0.risk == .high && $0.effort == .medium }
    #expect(state.next?.fault == nil)
    #expect(!steps.isEmpty && state.next?.table.count == steps.count)
    state = try await .sample("120x40", keys: "6/verdict:oversize<Enter>")
    #expect(state.fit?.works.rows.map(\.verdict) == [.oversize])
  }

  @Test func whichFieldsThereAreIsSaidWhole() async throws {
    let state = try await DashboardState.sample("80x24", keys: "9/nothing:x<Enter>")
    let known = QueryField.allCases.filter(NextStep.fields.contains)
    let text = shown(state)
    for field in known { #expect(text.contains(field.rawValue), "\(field)") }
    #expect(text.contains("Esc"))
  }

  @Test func everyBudgetSaysItsPeriodAtEverySize() async throws {
    for size in ["80x24", "120x40", "160x48"] {
      var state = try await DashboardState.sample(size, keys: "6/mail<Enter><Enter><Enter>G")
      state.look.language = .english
      let text = render(state).grid.text()
      #expect(text.contains("period"), "\(size)")
      if case .fit(let prompt) = state.mode { #expect(prompt.whatIf.budgets.count > 1) }
    }
  }
}
