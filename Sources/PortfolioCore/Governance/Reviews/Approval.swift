/// Where a model stands in its approval, by the event that decides.
public struct Approval: Hashable, Sendable {
  /// Where it stands.
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
  /// Events that decided otherwise, none of which had seen another: the one in force is not among
  /// them, and the next decision ends it.
  public var disputed: [EventID]
}

/// Decisions on models, as the journal has them.
struct ApprovalLog: Sendable {
  /// What a decision says, apart from who made it and when.
  struct Value: Hashable, Sendable {
    var state: ApprovalState
    var conditions: [String]
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

  /// The decision in force on every model that has one.
  func inForce(_ history: JournalHistory) -> [ModelID: Approval] {
    logs.compactMapValues { log in
      let sides = log.sides(in: history)
      guard let last = sides.last else { return nil }
      let event = history[last.position].event
      let others = sides.dropLast().filter { $0.value != last.value }
      return Approval(
        state: last.value.state, conditions: last.value.conditions, event: event.id,
        time: event.time, actor: event.actor, reason: event.reason,
        disputed: others.map { history[$0.position].event.id })
    }
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
