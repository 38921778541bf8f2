/// A decision in force on which model is to serve a piece of work.
public struct DecisionRecord: Hashable, Sendable {
  /// What was decided.
  public var decision: ModelDecision
  /// The model by its present id.
  public var model: ModelID
  /// The event.
  public var event: EventID
  /// When.
  public var time: Timestamp
  /// Who, where a person is known to have.
  public var actor: PersonID?
  /// Why.
  public var reason: String?
}

extension Portfolio {
  /// The decisions in force on which models are to serve which work, in the order of replay: the last on
  /// a piece of work holds.
  public var modelDecisions: [DecisionRecord] { positionedDecisions.map(\.record) }

  /// The same, with where their events stand in the order of replay.
  var positionedDecisions: [(position: Int, record: DecisionRecord)] {
    journal.indices.compactMap { position in
      guard journal.traits(at: position).contains(.decisions), journal.isInForce(position),
        case .decide(let decision) = journal.action(at: position)
      else { return nil }
      let event = journal[position].event
      let record = DecisionRecord(
        decision: decision, model: directory.id(of: decision.model.text) ?? decision.model,
        event: event.id, time: event.time, actor: event.actor, reason: event.reason)
      return (position, record)
    }
  }

  /// The workflow of an id; nil where there is none.
  public func workflow(_ id: WorkflowID) -> Workflow? {
    let index = workflows.partitioningIndex { $0.id >= id }
    return index < workflows.count && workflows[index].id == id ? workflows[index] : nil
  }
}

extension Selection {
  /// Plans to decide that a model is to serve a piece of work.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - workflow: The work.
  ///   - reason: Why.
  ///   - despite: Whether it is decided although something speaks against the model; that needs a reason.
  /// - Returns: The draft of the event, with what is known of both models.
  /// - Throws: What speaks against the model, that a reason is needed, or that nothing would change.
  public func deciding(
    _ model: ModelID, for workflow: Workflow, reason: String? = nil, despite: Bool = false
  ) throws(Refusal) -> EventDraft {
    guard let after = candidate(model, for: workflow) else { throw .nothingToChange }
    let today = workflow.servedBy.map(portfolio.directory.reference(to:))
    let decided = portfolio.workDecisions[workflow.id]
    let isDisputed = decided?.disputed.isEmpty == false
    let meant = decided?.inForce.model ?? today?.id
    if !isDisputed, meant == model { throw .nothingToChange }
    let against = after.rejections.filter { !$0.isUnknown }
    if !against.isEmpty {
      guard despite else { throw .rejected(model, against) }
      guard let reason, !reason.allSatisfy(\.isWhitespace) else { throw .reasonNeeded }
    }
    let before = today?.id.flatMap { candidate($0, for: workflow) }
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
    return EventDraft(
      .decide(
        ModelDecision(
          workflow: workflow.id, model: model, from: workflow.servedBy, numbers: numbers,
          despite: against.map(\.raw))),
      reason: reason)
  }
}
