/// What a command on roles would do: shown before it is done, and written when it is.
public struct OwnershipPlan: Hashable, Sendable {
  /// What it does to one model.
  public struct Change: Hashable, Sendable {
    /// The model.
    public var model: ModelID
    /// Who holds the role now.
    public var before: [PersonID]
  }
  /// What is to be written.
  public var draft: EventDraft
  /// The models it changes, in the order given.
  public var changes: [Change]
  /// The models that are as it would have them, and so are left out of the event.
  public var unchanged: [ModelID]
}

extension Ownership {
  /// Plans to give a person a role on models.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - models: The models; one that stands twice counts once.
  ///   - person: The id of the person, as typed.
  ///   - reason: Why.
  ///   - people: The people of `people.yaml`.
  ///   - renewed: Models on which it is to be written again although the person holds the role.
  ///   - day: The day that decides who has left.
  /// - Returns: The draft of one event for all models that change.
  /// - Throws: That the person is not known or has left, or that nothing would change.
  public func assigning(
    _ role: Role, of models: [ModelID], to person: String, reason: String? = nil,
    people: [Person], renewing renewed: Set<ModelID> = [], on day: Day
  ) throws(Refusal) -> OwnershipPlan {
    guard let known = people.first(where: { $0.id.text == person }) else {
      throw .unknownPerson(person)
    }
    if let left = known.left, known.hasLeft(by: day) { throw .personLeft(known.id, on: left) }
    return try plan(role, of: models, reason: reason) { model in
      let slot = Slot(model: model, role: role, person: known.id)
      return holding(of: slot)?.person != known.id || conflict(over: slot) != nil
        || renewed.contains(model)
    } action: { models in
      .assign(Assignment(role: role, models: models, person: known.id))
    }
  }

  /// Plans to take a role on models away.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - models: The models; one that stands twice counts once.
  ///   - person: From whom, which may be somebody no longer known; nil is whoever holds it.
  ///   - reason: Why.
  /// - Returns: The draft of one event for all models that change.
  /// - Throws: That a person has to be named, or that nothing would change.
  public func unassigning(
    _ role: Role, of models: [ModelID], from person: PersonID? = nil, reason: String? = nil
  ) throws(Refusal) -> OwnershipPlan {
    let holder: Unassignment.Holder = person.map { .person($0) } ?? .anyone
    guard let probe = Unassignment(role: role, models: [], holder: holder) else {
      throw .personNeeded(role)
    }
    return try plan(role, of: models, reason: reason) { model in
      let holders = holdings(of: model, role: role).map(\.person)
      return person.map { holders.contains($0) } ?? !holders.isEmpty
    } action: { models in
      var change = probe
      change.models = models
      return .unassign(change)
    }
  }

  private func plan(
    _ role: Role, of models: [ModelID], reason: String?, where changes: (ModelID) -> Bool,
    action: ([ModelID]) -> Action
  ) throws(Refusal) -> OwnershipPlan {
    var known: Set<ModelID> = []
    let models = models.filter { known.insert($0).inserted }
    let changed = models.filter(changes)
    guard !changed.isEmpty else { throw .nothingToChange }
    let isChanged = Set(changed)
    return OwnershipPlan(
      draft: EventDraft(action(changed), reason: reason),
      changes: changed.map { model in
        .init(model: model, before: holdings(of: model, role: role).map(\.person))
      },
      unchanged: models.filter { !isChanged.contains($0) })
  }

  /// Plans to settle conflicts: of their sides, those of one event stand.
  ///
  /// What rules say of it is for `Portfolio.settling`.
  ///
  /// - Parameters:
  ///   - slots: What is to be settled, in one step.
  ///   - kept: The event that stands in all of them.
  ///   - reason: Why.
  /// - Returns: The draft of the settlement.
  /// - Throws: That there is nothing to settle, or that the event is no side of it.
  public func settling(
    _ slots: [Slot], keeping kept: EventID, reason: String? = nil
  ) throws(Refusal) -> EventDraft {
    let conflicts = slots.compactMap { conflict(over: $0) }
    guard !conflicts.isEmpty, conflicts.count == slots.count else { throw .nothingToChange }
    guard conflicts.allSatisfy({ $0.sides.contains { $0.event == kept } }) else {
      throw .notInConflict(kept)
    }
    let dropped = Set(conflicts.flatMap { $0.sides.map(\.event) }).subtracting([kept])
    let models = Set(conflicts.map(\.model))
    return EventDraft(
      .settle(
        Settlement(
          kept: kept, dropped: dropped.sorted(), models: models.sorted(), slots: slots)),
      reason: reason)
  }
}
