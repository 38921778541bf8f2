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
