extension NextSearch {
  /// Work that should be served otherwise: by a model that does it for less, or because today's cannot
  /// do it.
  ///
  /// What today's model is only not known to do is no step: there is nothing to decide on yet. Where
  /// somebody decided on a model, that is the step until the record of the work says so.
  func fits() -> [NextStep] {
    let decisions = portfolio.workDecisions
    return report.rows.compactMap { summary in
      if let decided = decisions[summary.workflow.id]?.inForce, summary.decided == decided.model,
        summary.today?.id != decided.model
      {
        return step(decided, summary)
      }
      guard let urgency = urgency(of: summary) else { return nil }
      let name = summary.workflow.id.text
      var step = step(
        .fit, summary.today.flatMap { digest.row(of: $0) }, name,
        .fit(NextReason.Fit(summary)), at: .workflow(summary.workflow.id),
        summary.verdict == .oversize ? .low : .medium, urgency, key: "6",
        command: summary.proposed.map { "folio whatif \(name) \($0)" } ?? "folio fit \(name)")
      if let saving = summary.saving, saving > .zero {
        step.saving = Money(saving, portfolio.settings.currency)
        step.weight = saving.approximate
      }
      return step
    }
  }

  /// What was decided and is not so in the record; what spoke against it is told.
  private func step(_ decided: DecisionRecord, _ summary: FitSummary) -> NextStep {
    let reason = NextReason.Decided(decided, today: summary.today)
    var step = step(
      .fit, summary.today.flatMap { digest.row(of: $0) }, summary.workflow.id.text,
      .decided(reason), at: .workflow(summary.workflow.id),
      reason.isAgainstConfidentiality ? .high : .medium, urgency(of: summary) ?? .open, key: "6",
      command: "folio decide --filter " + quoted("workflow=\(summary.workflow.id)"))
    let numbers = decided.decision.numbers
    let saving =
      summary.proposed == decided.model
      ? summary.saving.map { Money($0, portfolio.settings.currency) }
      : numbers.saving.map { Money($0, numbers.currency ?? portfolio.settings.currency) }
    // What speaks against the model has to be dealt with first: nothing is saved until then.
    guard decided.decision.despite.isEmpty, let saving,
      saving.amounts.values.allSatisfy({ $0 > .zero })
    else { return step }
    step.saving = saving
    step.weight = saving[portfolio.settings.currency]?.approximate ?? 0
    return step
  }

  private func urgency(of summary: FitSummary) -> NextStep.Urgency? {
    switch summary.verdict {
    case .gap, .undersize:
      // That it is not confidential a step of its own tells.
      summary.proposed == nil && summary.failsConfidentialityAlone ? nil : .broken(since: nil)
    case .oversize, .unserved: .open
    case .fits: summary.proposed == nil ? nil : .open
    case .unknown: nil
    }
  }
}

extension FitSummary {
  /// Whether all that is known to speak against today's model is that it keeps too little confidential.
  fileprivate var failsConfidentialityAlone: Bool {
    let known = todayRejections.map(\.kind).filter { !$0.isUnknown }
    return !known.isEmpty && known.allSatisfy { $0 == .confidentiality }
  }
}
