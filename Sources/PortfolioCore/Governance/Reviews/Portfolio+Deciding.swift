extension Portfolio {
  /// Plans to move models in their approval; only an approver does, and not of a model they own.
  ///
  /// - Parameters:
  ///   - state: Where they are to stand.
  ///   - models: The models; one that stands twice counts once.
  ///   - conditions: What has to be kept to.
  ///   - reason: Why.
  ///   - day: The day that decides who has left.
  /// - Returns: The draft of one event for all models that change.
  /// - Throws: That whoever is at work may not, or that nothing would change.
  public func deciding(
    _ state: ApprovalState, on models: [ModelID], conditions: [String] = [],
    reason: String? = nil, on day: Day
  ) throws(Refusal) -> EventDraft {
    _ = try actor(allowed: .approve, as: .approver, on: models, today: day)
    var known: Set<ModelID> = []
    let changed = models.filter { model in
      guard known.insert(model).inserted else { return false }
      guard let approval = record.approvals[model], approval.disputed.isEmpty else { return true }
      return approval.state != state || approval.conditions != conditions
    }
    guard !changed.isEmpty else { throw .nothingToChange }
    let change = StatusChange(models: changed, state: state, conditions: conditions)
    return EventDraft(.decideStatus(change), reason: reason)
  }

  /// Plans to record a review; only somebody who may validate does, and not of a model they
  /// develop.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - reason: Why, or what was found.
  ///   - today: The day that decides.
  /// - Returns: The draft of the event.
  /// - Throws: That whoever is at work may not, or that the next review would be due before this one
  ///   was held.
  public func reviewing(
    _ review: Review, reason: String? = nil, on today: Day
  ) throws(Refusal) -> EventDraft {
    _ = try actor(allowed: .validate, as: .validator, on: review.models, today: today)
    if let held = review.held, held > today { throw .notHeldYet(held) }
    if let next = review.next, next <= review.held ?? today { throw .nextBeforeHeld(next) }
    return EventDraft(.review(review), reason: reason)
  }

  /// Where a model stands in its reviews on the day shown.
  public func reviewStanding(of model: Model) -> ReviewStanding {
    ReviewStanding(
      record.reviews[model.id] ?? [], months: settings.reviewMonths(for: model.tier),
      isRetired: model.status == .retired, on: zone.day(of: asOf), in: zone)
  }
}
