@testable import PortfolioCore
import TerminalUI
import Testing

@testable import Dashboard

/// What keys do on the list of what is to be done next.
@Suite struct SteppingTests {
  private typealias World = GovernedDigest

  private func press(_ keys: String, on state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  private func opened(_ size: String = "120x40") async throws -> DashboardState {
    try await .sample(size, keys: "9")
  }

  /// The list with the cursor on the first step of a kind.
  private func at(_ kind: NextStep.Kind, _ digest: Digest? = nil) async throws -> DashboardState {
    var state = try await DashboardState.sample("120x40", keys: "9", digest: digest)
    let steps = try #require(state.next?.ground.steps)
    state.next?.place(at: try #require(steps.firstIndex { $0.kind == kind }))
    return state
  }

  @Test func theListIsThatOfTheReport() async throws {
    let state = try await opened()
    let steps = state.digest.nextSteps()
    #expect(state.next?.ground.steps == steps && steps.count > 20)
    #expect(state.next?.table.rows.count == steps.count)
    #expect(state.step == steps.first)
    #expect(Set(steps.map(\.kind)).count > 6)
  }

  @Test func enterLeadsFromEveryStepToWhereItIsDoneAndEscBackToItsRow() async throws {
    let start = try await opened()
    let steps = try #require(start.next?.ground.steps)
    var levels: Set<String> = []
    for index in steps.indices {
      var state = start
      state.next?.place(at: index)
      let effects = try press("<Enter>", on: &state)
      let step = steps[index]
      switch state.level {
      case .next:
        // It is asked for, done at once, or told why not.
        var isAsked = true
        if case .normal = state.mode { isAsked = false }
        #expect(isAsked || !effects.isEmpty || state.notice != nil, "\(step)")
        if state.notice != nil { #expect(step.key == "y", "\(step) \(state.notice!)") }
        levels.insert(step.key)
      default:
        #expect(effects.isEmpty && state.notice == nil, "\(step)")
        levels.insert(String("\(state.level)".prefix { $0 != "(" }))
        _ = try press("<Esc>", on: &state)
      }
      if case .normal = state.mode {} else { _ = try press("<Esc>", on: &state) }
      #expect(state.level == .next(from: .overview), "\(step)")
      #expect(state.next?.stand.index == index && state.step == step)
    }
    #expect(levels == ["fit", "governance", "alert", "costs", "a", "D", "d", "y", "e"])
  }

  @Test func theScreensOpenAtWhatTheStepIsAbout() async throws {
    var state = try await at(.obligation)
    let step = try #require(state.step)
    _ = try press("<Enter>", on: &state)
    #expect(state.governance?.tab == .readiness)
    let row = try #require(state.governance?.row)
    #expect(row.contains(.word(.obligation(.readiness(.missing)))))
    guard case .obligation(let id) = step.place else { throw Refusal.nothingToChange }
    #expect(row.contains(.text(id.policy.text)) && row.contains(.text(id.obligation)))

    state = try await at(.fit)
    guard case .workflow(let workflow)? = state.step?.place else { throw Refusal.nothingToChange }
    _ = try press("6", on: &state)
    #expect(state.fit?.works.row?.workflow.id == workflow)

    state = try await at(.waste)
    let model = state.step?.model?.id
    _ = try press("$", on: &state)
    #expect(state.costs?.row?.id.section == "waste" && state.costs?.row?.model == model)

    state = try await at(.drift)
    guard case .alert(let alert)? = state.step?.place else { throw Refusal.nothingToChange }
    for key in ["3", "<Enter>"] {
      var open = state
      _ = try press(key, on: &open)
      #expect(open.level == .alert(alert, scroll: 0, from: .next(from: .overview)))
    }
    #expect(Set(state.targetAlerts.map(\.id)).contains(alert))
    _ = try press("A", on: &state)
    guard case .handle(let prompt) = state.mode else { throw Refusal.nothingToChange }
    #expect(
      prompt.alerts
        == state.digest.folds.first { $0.id == alert }.map { fold in
          state.digest.alerts.filter { $0.fold == fold.id }.map(\.id)
        })

    state = try await at(.record)
    #expect(try press("<Enter>", on: &state) == [.edit(path: "models/gpt-5-2.md")])
  }

  @Test func assigningHasTheModelAndTheRoleOfTheStep() async throws {
    let pavel = Assignment(
      role: .validator, models: [try #require(ModelID("b"))],
      person: try #require(PersonID("pavel")))
    var state = try await at(
      .ruleBreach, World.of([.init(action: .assign(pavel))], actor: "ana"))
    // What is marked elsewhere is not meant.
    state.marks = [.registered(try #require(ModelID("a")))]
    #expect(state.canHandOver == .available && state.leaver?.text == "pavel")
    _ = try press("<Enter>", on: &state)
    guard case .assign(let picker) = state.mode else { throw Refusal.nothingToChange }
    #expect(picker.models.map(\.text) == ["b"] && picker.role == .validator && picker.hidden == 0)
    let effects = try press("cy<Enter>", on: &state)
    guard case .append(let draft)? = effects.first, case .assign(let grant) = draft.action else {
      throw Refusal.nothingToChange
    }
    #expect(grant.role == .validator && grant.models.map(\.text) == ["b"])
  }

  @Test func aProposalIsAnsweredFromItsRow() async throws {
    let grant = try World.grant(.developer, ["b"], "ana")
    var state = try await at(.owner, World.of([.init(writer: "cy", action: .propose(grant))]))
    let steps = try #require(state.next?.ground.steps)
    state.next?.place(at: try #require(steps.firstIndex { $0.key == "y" }))
    _ = try press("<Enter>", on: &state)
    guard case .decide(let prompt) = state.mode, case .answer(let proposals) = prompt.question
    else { throw Refusal.nothingToChange }
    #expect(proposals.map(\.assignment.role) == [.developer])
  }

  @Test func nothingIsWrittenWhereNothingMayBeAndScreensOpenAllTheSame() async throws {
    var state = try await at(.review)
    state.writing = .readOnly
    #expect(try press("<Enter>", on: &state).isEmpty)
    #expect(state.notice?.phrase == .unavailable(.decide, .readOnly))
    state.next?.place(at: 0)
    _ = try press("<Enter>", on: &state)
    #expect(state.level == .fit(from: .next(from: .overview)))
  }

  @Test func partsAndFiltersNarrowAndKeepTheNumbers() async throws {
    var state = try await opened()
    let all = try #require(state.next?.ground.steps)
    for part in NextRanking.Part.allCases {
      _ = try press("<Tab>", on: &state)
      let ranks = all.indices.filter { all[$0].part == part }.map { ReportValue.count($0 + 1) }
      #expect(state.next?.table.rows.map { $0[0] } == ranks)
    }
    _ = try press("<Tab>/kind:drift<Enter>", on: &state)
    #expect(state.step?.kind == .drift)
    #expect(state.next?.unfiltered == all.count)
    _ = try press("<Esc>/nosuch:x<Enter>", on: &state)
    #expect(state.filterFault != nil)
    _ = try press("<Esc>", on: &state)
    #expect(state.filterFault == nil && state.next?.table.rows.count == all.count)
    _ = try press("<Esc>", on: &state)
    #expect(state.level == .overview && state.next == nil)
  }

  @Test func theCursorStaysOnItsStepAndTheListIsMadeAnewOnlyWhereItIsShown() async throws {
    var state = try await at(.drift)
    let subject = state.step?.subject
    let digest = Digest(state.digest.portfolio)
    _ = update(&state, .loaded(digest))
    #expect(state.step?.kind == .drift && state.step?.subject == subject)
    #expect(state.next?.ground.number == state.digestNumber)
    state.next?.place(at: 0)
    _ = try press("<Enter>", on: &state)
    _ = update(&state, .loaded(digest))
    #expect(state.next?.ground.number == state.digestNumber - 1)
    _ = try press("<Esc>", on: &state)
    #expect(state.next?.ground.number == state.digestNumber)
  }

  @Test func whatThePanesAreRestrictedToDoesNotNarrowWhereItLeads() async throws {
    var state = try await opened("120x40")
    _ = try press("<Esc>", on: &state)
    state.restrict(to: .type(.other))
    _ = try press("9", on: &state)
    let index = try #require(state.next?.ground.steps.firstIndex { $0.kind == .fit })
    guard case .workflow(let workflow)? = state.next?.ground.steps[index].place else {
      throw Refusal.nothingToChange
    }
    state.next?.place(at: index)
    _ = try press("<Enter>", on: &state)
    #expect(state.fit?.works.row?.workflow.id == workflow)
    #expect(!state.narrowingLines.contains(.scope))
  }

  @Test(arguments: ["40x10", "80x24", "120x40", "160x48"])
  func theKeyAndTheWorthAreSeenAtEverySize(_ size: String) async throws {
    let state = try await opened(size)
    let lines = render(state).grid.text().split(separator: "\n")
    let header = try #require(lines.first { $0.contains("reason") })
    #expect(header.contains("about") && header.contains("effect"))
    let step = try #require(state.step)
    let row = try #require(lines.first { $0.contains(state.look.glyphs.cursor) })
    #expect(row.contains(" \(English().word(.next(.risk(step.risk)))) "))
    #expect(row.contains("  \(step.key) "))
  }
}
