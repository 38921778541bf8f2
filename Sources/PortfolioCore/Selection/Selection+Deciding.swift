/// What whoever decides on a model has said to decide against.
public enum Overruling: Hashable, Sendable {
  /// Nothing.
  case nothing
  /// Whatever speaks against the model.
  case everything
  /// What they were shown, and nothing that came since.
  case shown([Rejection])
}

extension Selection {
  /// Plans to decide that a model is to serve a piece of work.
  ///
  /// What is known to speak against the model refuses it, and so does that nobody says whether it keeps
  /// what is confidential: that is decided against only where it is said, with a reason; a breach of
  /// confidentiality only by an approver of the model.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - workflow: The work.
  ///   - reason: Why.
  ///   - despite: What it is decided against; that needs a reason.
  ///   - seen: The decisions on the work that whoever decides has seen; nil is those of this selection.
  /// - Returns: The draft of the event, with what is known of both models.
  /// - Throws: What speaks against the model, who may decide against it, that a reason is needed, that
  ///   somebody decided meanwhile, or that nothing would change.
  public func deciding(
    _ model: ModelID, for workflow: Workflow, reason: String? = nil,
    despite: Overruling = .nothing, seen: [EventID]? = nil
  ) throws(Refusal) -> EventDraft {
    guard let after = candidate(model, for: workflow) else { throw .nothingToChange }
    let today = workflow.servedBy.map(portfolio.directory.reference(to:))
    let decided = portfolio.workDecisions[workflow.id]
    let inForce = decided?.sides.map(\.event) ?? []
    if let seen, seen != inForce {
      throw .decidedMeanwhile(
        workflow.id, decided?.inForce.model, by: decided?.inForce.event)
    }
    let isDisputed = decided?.disputed.isEmpty == false
    let meant = decided?.inForce.model ?? today?.id
    if !isDisputed, meant == model { throw .nothingToChange }
    let against = after.rejections.filter(\.isMinded)
    try overrule(against, on: model, despite, reason: reason)
    let before = today?.id.flatMap { candidate($0, for: workflow) }
    let decision = ModelDecision(
      workflow: workflow.id, model: model, from: workflow.servedBy,
      numbers: numbers(workflow, from: before, to: after), despite: against.map(\.raw))
    return EventDraft(
      .decide(decision), reason: reason,
      on: DecisionGround(workflow: workflow, seen: inForce, despite: against))
  }

  private func overrule(
    _ against: [Rejection], on model: ModelID, _ despite: Overruling, reason: String?
  ) throws(Refusal) {
    switch despite {
    case .nothing: guard against.isEmpty else { throw .rejected(model, against) }
    case .everything: break
    case .shown(let shown):
      guard Set(against) == Set(shown) else { throw .changedMeanwhile(model, against) }
    }
    guard !against.isEmpty else { return }
    try portfolio.mayDecide(against: against, on: model, on: today)
    guard let reason, !reason.allSatisfy(\.isWhitespace) else { throw .reasonNeeded }
  }

  private func numbers(
    _ workflow: Workflow, from before: FitCandidate?, to after: FitCandidate
  ) -> ModelDecision.Numbers {
    var numbers = ModelDecision.Numbers()
    let (costBefore, costAfter) = (try? before?.cost.get(), try? after.cost.get())
    if costBefore != nil || costAfter != nil { numbers.currency = currency }
    numbers.costBefore = costBefore?.perTask
    numbers.basisBefore = costBefore?.basis
    numbers.costAfter = costAfter?.perTask
    numbers.basisAfter = costAfter?.basis
    if let costBefore, let costAfter, let requests = workflow.volume.requestsPerMonth {
      numbers.saving = costBefore.perRequest.subtracting(costAfter.perRequest)?
        .multiplied(byCount: requests)?.rounded(to: 6)
    }
    if before?.quality != nil || after.quality != nil {
      numbers.metric = workflow.needs.quality?.metric
    }
    numbers.qualityBefore = before?.quality?.value
    numbers.qualityAfter = after.quality?.value
    numbers.latencyBefore = before?.latency?.value
    numbers.latencyAfter = after.latency?.value
    numbers.carbonBefore = before?.carbon
    numbers.carbonAfter = after.carbon
    return numbers
  }
}
