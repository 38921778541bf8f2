import PortfolioCore
import TerminalUI

/// What is to be done next: the list, and from a row to where its step is done.
extension DashboardState {
  /// Whether the list of what is to be done next is open.
  var isOnNext: Bool { if case .next = level { true } else { false } }

  /// Opens the list of what is to be done next.
  mutating func openNext() {
    let origin = level.panes
    backToPanes()
    next = NextScreen(NextGround(digest, digestNumber, currentFits().report), tab: .all)
    level = .next(from: origin)
  }

  /// The step under the cursor, while the list is open.
  var step: NextStep? {
    guard isOnNext, let next, let row = next.row, case .count(let rank)? = row.first,
      next.ground.steps.indices.contains(rank - 1)
    else { return nil }
    return next.ground.steps[rank - 1]
  }

  /// The alerts that the step is about: the one it names, and those related to it.
  var alertsOfStep: [AlertRow] {
    guard case .alert(let id)? = step?.place else { return [] }
    return digest.alerts.filter { $0.fold == id }
  }

  /// Does the step under the cursor, or goes to where it is done.
  mutating func takeStep() -> [Effect] {
    guard let step else { return [] }
    if case .alert(let id) = step.place {
      explain(id)
      return []
    }
    return run(step.action)
  }

  /// Opens the governance screen, at the list and the row that a step is about.
  mutating func openGovernance(for step: NextStep?) {
    guard let goal = step?.governed else {
      openGovernance()
      return
    }
    openGovernance(goal.tab)
    governance?.place(on: goal.row)
  }

  /// Opens the fit screen, at the work that a step is about.
  mutating func openFit(for step: NextStep?) {
    openFit()
    guard case .workflow(let workflow)? = step?.place,
      let index = fit?.works.rows.firstIndex(where: { $0.workflow.id == workflow })
    else { return }
    fit?.place(at: index)
  }

  /// Opens the cost screen, at the finding that a step is about.
  mutating func openCosts(for step: NextStep?) {
    openCosts()
    guard case .spend(let finding)? = step?.place else { return }
    costs?.place(on: finding)
  }
}

extension NextStep {
  /// The command that does it.
  var action: Command {
    if case .alert = place { return .open }
    return Key(name: key).flatMap(CommandTable.command) ?? .openModel
  }

  /// Whose roles could be handed over: somebody who has left.
  var leaver: PersonID? {
    switch reason {
    case .rule(.left, _, let holder), .ownership(.left, _, let holder?): holder.person
    default: nil
    }
  }

  /// The list of the governance screen that it is about, and what its row says there.
  var governed: (tab: GovernanceTab, row: [(column: ReportColumn, value: ReportValue)])? {
    switch (place, reason) {
    case (.workflow(let workflow), .confidentiality):
      (.confidentiality, [(.workflow, .text(workflow.text))])
    case (.obligation(let id), .obligation(let missing, _)):
      (
        .readiness,
        [
          (.policy, .text(id.policy.text)), (.obligation, .text(id.obligation)),
          (.readiness, .word(.obligation(.readiness(missing > 0 ? .missing : .unknown)))),
        ]
      )
    case (.record(let kind, let id), _):
      (
        .records, [(.kind, .word(.infrastructure(.record(kind)))), (.id, .text(id))]
      )
    default: nil
    }
  }
}
