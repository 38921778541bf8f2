/// Where a model stands in its approval, by the event that decides.
public struct Approval: Hashable, Sendable {
  /// The decision in force.
  public var decision: StatusDecision
  /// Decisions that say otherwise, where none of them and the one in force had seen another, in the
  /// order of replay; the next decision of somebody who has seen them ends it.
  public var disputed: [StatusDecision]

  /// Where it stands.
  public var state: ApprovalState { decision.state }
  /// What has to be kept to.
  public var conditions: [String] { decision.conditions }
  /// The event.
  public var event: EventID { decision.event }
  /// When it was written.
  public var time: Timestamp { decision.time }
  /// Who decided, where a person is known to have.
  public var actor: PersonID? { decision.actor }
  /// Why, in the words of the event.
  public var reason: String? { decision.reason }

  /// The one in force and those that say otherwise, in the order of replay with the one in force last.
  public var sides: [StatusDecision] { disputed + [decision] }
}

/// What one event decided on where a model stands.
public struct StatusDecision: Hashable, Sendable {
  /// Where it is to stand.
  public var state: ApprovalState
  /// What has to be kept to.
  public var conditions: [String]
  /// The event.
  public var event: EventID
  /// When it was written.
  public var time: Timestamp
  /// Who decided, where a person is known to have.
  public var actor: PersonID?
  /// Why, in the words of the event.
  public var reason: String?
}

/// Decisions on models, as the journal has them.
struct ApprovalLog: Sendable {
  /// What a decision says, apart from who made it and when.
  struct Value: Hashable, Sendable {
    var state: ApprovalState
    var conditions: [String]

    /// Whether of two decisions unseen by each other the other one is to hold: it is stricter, or says
    /// the same under more conditions.
    func yields(to other: Value) -> Bool {
      (state.strictness, conditions.count) < (other.state.strictness, other.conditions.count)
    }
  }
  private var logs: [ModelID: SlotLog<Value>] = [:]

  mutating func take(_ change: StatusChange, at position: Int, resolve: (String) -> ModelID?) {
    let value = Value(state: change.state, conditions: change.conditions)
    for model in change.models {
      let model = resolve(model.text) ?? model
      let touch = SlotLog<Value>.Touch(position: position, value: value)
      logs[model]?.append(touch)
      if logs[model] == nil { logs[model] = SlotLog(touch) }
    }
  }

  /// The decision in force on every model that has one: of several that had not seen each other the
  /// strictest, of equal ones the last.
  func inForce(_ history: JournalHistory) -> [ModelID: Approval] {
    logs.compactMapValues { log in
      let sides = log.sides(in: history)
      guard var held = sides.first else { return nil }
      for side in sides.dropFirst() where !side.value.yields(to: held.value) { held = side }
      let value = held.value
      return Approval(
        decision: Self.decision(held, in: history),
        disputed: sides.filter { $0.value != value }.map { Self.decision($0, in: history) })
    }
  }

  private static func decision(
    _ touch: SlotLog<Value>.Touch, in history: JournalHistory
  ) -> StatusDecision {
    let event = history[touch.position].event
    return StatusDecision(
      state: touch.value.state, conditions: touch.value.conditions, event: event.id,
      time: event.time, actor: event.actor, reason: event.reason)
  }

  /// The last decision in force after another on one of its models.
  func touch(after position: Int, on models: [ModelID], in history: JournalHistory) -> Int? {
    models.compactMap { model in
      logs[model]?.touches.last { history.isInForce($0.position) && $0.position > position }?
        .position
    }.max()
  }
}

extension Model {
  /// Takes where approvals say the model is; without one the card's word stands.
  mutating func take(_ approval: Approval?) {
    let inCard = self.statusInCard
    let status: DeploymentStatus? =
      switch approval?.state {
      case nil: inCard
      case .proposed?: .proposed
      case .inReview?: .inReview
      // That it is deployed is the card's to say.
      case .approved?: inCard == .production ? .production : .approved
      case .restricted?: .restricted
      case .blocked?: .blocked
      case .retired?: .retired
      }
    if self.status != status { self.status = status }
  }
}
