@testable import PortfolioCore
import TerminalUI
import Testing

@testable import Dashboard

/// What keys do on the fit screen.
@Suite struct FittingTests {
  private func press(_ keys: String, on state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  private func opened(_ keys: String, _ size: String = "120x40") async throws -> DashboardState {
    try await .sample(size, keys: keys)
  }

  private func decision(_ effects: [Effect]) throws -> (ModelDecision, reason: String?) {
    guard effects.count == 1, case .append(let draft) = effects[0],
      case .decide(let decision) = draft.action
    else { throw Refusal.nothingToChange }
    return (decision, draft.reason)
  }

  @Test func theWorkIsThatOfTheReportAndEnterAndEscGoInAndOut() async throws {
    var state = try await opened("6")
    let report = state.digest.fits()
    #expect(state.fit?.works.rows.map(\.workflow.id) == report.rows.map(\.workflow.id))
    #expect(!report.rows.isEmpty)
    _ = try press("<Enter>", on: &state)
    let fit = Selection(state.digest.portfolio).fit(report.rows[0].workflow)
    #expect(state.fit?.open?.candidates.rows == fit.candidates)
    _ = try press("<Esc><Esc>", on: &state)
    #expect(state.level == .overview && state.fit == nil)
  }

  @Test func aModelIsTriedAndDecidedWithAReason() async throws {
    var state = try await opened("6/mail<Enter><Enter>")
    let today = state.fit?.open?.fit.summary.today?.id
    let rows = try #require(state.fit?.open?.candidates.rows)
    let feasible = try #require(
      rows.firstIndex { $0.state == .feasible && $0.model.id != today })
    state.fit?.place(at: feasible)
    _ = try press("<Enter>", on: &state)
    guard case .fit(let prompt) = state.mode else {
      Issue.record("nothing is tried")
      return
    }
    let model = rows[feasible].model.id
    #expect(prompt.whatIf == state.digest.whatIf(model, serves: prompt.whatIf.workflow))
    let (decision, reason) = try decision(press("<Enter>cheaper<Enter>", on: &state))
    #expect(decision.model == model && decision.workflow.text == "mail-sorting")
    #expect(reason == "cheaper" && decision.despite.isEmpty)
  }

  @Test func whatALimitRejectsNeedsAReason() async throws {
    var state = try await opened("6/mail<Enter><Enter>")
    let rows = try #require(state.fit?.open?.candidates.rows)
    // A breach of confidentiality only an approver lets be.
    let rejected = try #require(
      rows.firstIndex { row in
        row.state == .rejected && !row.isToday
          && !row.rejections.contains { $0.kind == .confidentiality }
      })
    state.fit?.place(at: rejected)
    _ = try press("<Enter><Enter>", on: &state)
    guard case .fit(let prompt) = state.mode, case .despite(let against, _) = prompt.step else {
      Issue.record("nothing is asked")
      return
    }
    #expect(against == rows[rejected].rejections.filter(\.isMinded))
    #expect(try press("<Enter>", on: &state).isEmpty)
    #expect(state.notice?.phrase == .fit(.needsReason))
    let (decision, reason) = try decision(press("a trial<Enter>", on: &state))
    #expect(decision.despite == against.map(\.raw) && reason == "a trial")
  }

  @Test("What speaks against it is asked about again where it is not what was asked about before")
  func askedAgain() async throws {
    var state = try await opened("6/mail<Enter><Enter>")
    let rows = try #require(state.fit?.open?.candidates.rows)
    let rejected = try #require(
      rows.firstIndex { row in
        row.state == .rejected && !row.isToday
          && !row.rejections.contains { $0.kind == .confidentiality }
      })
    state.fit?.place(at: rejected)
    _ = try press("<Enter><Enter>", on: &state)
    guard case .fit(var prompt) = state.mode, case .despite(let against, let answer) = prompt.step
    else {
      Issue.record("nothing is asked")
      return
    }
    prompt.step = .despite([.statusUnknown], answer)
    state.mode = .fit(prompt)
    #expect(try press("a trial<Enter>", on: &state).isEmpty)
    #expect(
      state.notice?.phrase
        == .commandRefused(.changedMeanwhile(rows[rejected].model.id, against)))
    let (decision, reason) = try decision(press("<Enter>", on: &state))
    #expect(decision.despite == against.map(\.raw) && reason == "a trial")
  }

  @Test("Enter on today's own model says that it serves the work, and offers nothing to decide")
  func todaysOwn() async throws {
    var state = try await opened("6/mail<Enter><Enter>")
    let rows = try #require(state.fit?.open?.candidates.rows)
    let today = try #require(rows.firstIndex { $0.isToday })
    state.fit?.place(at: today)
    _ = try press("<Enter>", on: &state)
    let text = render(state).grid.text()
    #expect(text.contains("\(rows[today].model.id) serves mail-sorting today"))
    #expect(!text.contains("What if") && !text.contains("Enter decide"))
    #expect(try press("<Enter>", on: &state).isEmpty)
    guard case .fit(let prompt) = state.mode, case .reading = prompt.step else {
      Issue.record("something is asked")
      return
    }
    // Where somebody decided otherwise, that it goes on can be decided.
    #expect(FitPrompt(prompt.whatIf, decided: rows[0].model.id).isDecidable)
    #expect(!prompt.isDecidable)
  }

  @Test func escGoesAStepBackFromTheReasonToTheFiguresToTheCandidates() async throws {
    var state = try await opened("6/mail<Enter><Enter>")
    let rows = try #require(state.fit?.open?.candidates.rows)
    state.fit?.place(at: try #require(rows.firstIndex { !$0.isToday }))
    _ = try press("<Enter><Enter>x<Esc>", on: &state)
    guard case .fit(let prompt) = state.mode, case .reading = prompt.step else {
      Issue.record("not back at the figures")
      return
    }
    _ = try press("<Esc>", on: &state)
    if case .normal = state.mode {} else { Issue.record("not back at the candidates") }
    #expect(state.fit?.open != nil)
  }

  @Test func nothingIsDecidedWhereNothingMayBeWritten() async throws {
    var state = try await opened("6/mail<Enter><Enter>")
    state.writing = .readOnly
    let rows = try #require(state.fit?.open?.candidates.rows)
    state.fit?.place(at: try #require(rows.firstIndex { !$0.isToday }))
    #expect(try press("<Enter><Enter>", on: &state).isEmpty)
    #expect(state.notice?.phrase == .unavailable(.decide, .readOnly))
  }

  @Test func theFilterNarrowsTheListThatIsShownAndAWrongOneIsTold() async throws {
    var state = try await opened("6/verdict")
    let all = try #require(state.fit?.works.unfiltered)
    #expect(all == state.digest.fits().rows.count)
    _ = try press("<C-u>state:fits<Enter>", on: &state)
    #expect(state.fit?.works.rows.allSatisfy { $0.verdict == .fits } == true)
    #expect(state.fit?.works.unfiltered == all)
    _ = try press("<Esc>/nosuch:x<Enter>", on: &state)
    #expect(state.filterFault != nil && state.fit?.works.unfiltered == all)
  }

  @Test func ordersGoRoundAndTheCursorStaysOnItsRow() async throws {
    var state = try await opened("6j")
    let id = try #require(state.fit?.works.row?.workflow.id)
    for _ in FitOrder.ofWork {
      _ = try press("s", on: &state)
      #expect(state.fit?.works.row?.workflow.id == id)
    }
    _ = try press("<Enter>ss", on: &state)
    let qualities = try #require(state.fit?.open?.candidates.rows).map {
      $0.point(better: nil).quality
    }
    #expect(qualities.compactMap(\.self) == qualities.compactMap(\.self).sorted(by: >))
    let known = qualities.prefix { $0 != nil }.count
    #expect(qualities.dropFirst(known).allSatisfy { $0 == nil })
  }

  @Test func whatThePanesAreRestrictedToRestrictsTheWork() async throws {
    var state = try await opened("")
    let teams = Set(state.digest.portfolio.workflows.compactMap(\.team))
    let team = try #require(teams.sorted().first)
    state.restrict(to: .slice(.team, key: .named(team)))
    _ = try press("6", on: &state)
    #expect(state.fit?.works.rows.isEmpty == false)
    #expect(state.fit?.works.rows.allSatisfy { $0.workflow.team == team } == true)
  }

  @Test("What is held against each other is made once for a digest, and anew for another")
  func ground() async throws {
    var state = try await opened("6<Enter>")
    let work = state.fit?.open?.fit.summary.workflow.id
    let digest = Digest(state.digest.portfolio)
    _ = update(&state, .loaded(digest))
    #expect(state.fit?.open?.fit.summary.workflow.id == work)
    _ = try press("<Esc><Esc>", on: &state)
    let before = try #require(state.fitGround)
    _ = update(&state, .loaded(digest))
    #expect(state.fitGround?.number == before.number)
    _ = try press("6", on: &state)
    let after = try #require(state.fitGround)
    #expect(after.number == before.number + 1)
    // Nothing that counts is another in the same portfolio.
    #expect(after.isSame(as: before))
  }

  @Test func tabTurnsToTheScatterWhereThereIsNoRoomForBoth() async throws {
    var state = try await opened("6<Enter>", "80x24")
    let table = render(state).grid.text()
    _ = try press("<Tab>", on: &state)
    #expect(render(state).grid.text() != table)
    _ = try press("<Tab>", on: &state)
    #expect(render(state).grid.text() == table)
  }
}
