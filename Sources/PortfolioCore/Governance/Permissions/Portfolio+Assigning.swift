extension Portfolio {
  /// Plans to give a person a role on models, if the rules allow it.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - models: The models; one that stands twice counts once.
  ///   - person: The id of the person, as typed.
  ///   - reason: Why.
  ///   - end: The last day of an exception from rules; nil asks for none.
  ///   - isProposal: Whether the person is only asked.
  ///   - day: The day that decides who has left.
  /// - Returns: The draft of one event for all models that change.
  /// - Throws: That the person is not known or has left, that nothing would change, which rules are
  ///   against it, or that only a part of what is proposed needs the exception.
  public func assigning(
    _ role: Role, of models: [ModelID], to person: String, reason: String? = nil,
    exceptUntil end: Day? = nil, isProposal: Bool = false, on day: Day
  ) throws(Refusal) -> OwnershipPlan {
    let renewed = models.filter { model in
      !isProposal && isRenewal(role, of: model, by: PersonID(person), until: end, on: day)
    }
    var plan = try ownership.assigning(
      role, of: models, to: person, reason: reason, people: people, renewing: Set(renewed), on: day)
    guard case .assign(let assignment) = plan.draft.action else { return plan }
    let permitted = try permitted([assignment], exceptUntil: end, on: day)
    if isProposal {
      // An answer takes or leaves a proposal as it is, so that all of it must need the exception.
      guard permitted.count == 1 else {
        throw .exceptsOnly(permitted.filter { $0.exception != nil }.models)
      }
      plan.draft.action = .propose(permitted[0])
    } else {
      plan.draft.action = .assigning(permitted)
    }
    return plan
  }

  /// Plans to hand over what a person holds, in one step.
  ///
  /// - Parameters:
  ///   - leaver: Who holds it now, who may have left or be nobody that is known.
  ///   - person: The id of who takes it, as typed.
  ///   - roles: The roles that are handed over.
  ///   - reason: Why.
  ///   - end: The last day of an exception from rules; nil asks for none.
  ///   - day: The day that decides who has left.
  /// - Returns: The draft of one event, and what it hands over.
  /// - Throws: That the person is not known or has left, that there is nothing to hand over, or which
  ///   rules are against it.
  public func handingOver(
    from leaver: PersonID, to person: String, roles: Set<Role> = Set(Role.allCases),
    reason: String? = nil, exceptUntil end: Day? = nil, on day: Day
  ) throws(Refusal) -> GrantPlan {
    let taker = try present(person, on: day)
    guard taker != leaver else { throw .nothingToChange }
    let held = Dictionary(grouping: ownership.holdings(by: leaver), by: \.role)
    let grants = Role.allCases.filter(roles.contains).compactMap { role -> Assignment? in
      guard let holdings = held[role] else { return nil }
      return Assignment(
        role: role, models: holdings.map(\.model), person: taker,
        replaced: role.isSingle ? nil : leaver)
    }
    guard !grants.isEmpty else {
      guard !held.isEmpty else { throw .holdsNothing(leaver) }
      throw .holdsOtherRoles(
        leaver, wanted: Role.allCases.filter(roles.contains),
        held: Role.allCases.filter { held[$0] != nil })
    }
    return GrantPlan(
      grants, as: try permitted(grants, exceptUntil: end, on: day), reason: reason)
  }

  /// Plans assignments that were made elsewhere, in one step: those that change nothing are left
  /// out.
  ///
  /// - Parameters:
  ///   - wanted: The assignments; people as typed were looked up before.
  ///   - reason: Why.
  ///   - end: The last day of an exception from rules; nil asks for none.
  ///   - day: The day that decides who has left.
  /// - Returns: The draft of one event, and what it gives.
  /// - Throws: That nothing would change, or which rules are against it.
  public func granting(
    _ wanted: [Assignment], reason: String? = nil, exceptUntil end: Day? = nil, on day: Day
  ) throws(Refusal) -> GrantPlan {
    let grants = wanted.compactMap { grant -> Assignment? in
      var grant = grant
      grant.models = grant.models.filter { model in
        let slot = Slot(model: model, role: grant.role, person: grant.person)
        return ownership.holding(of: slot)?.person != grant.person
          || ownership.conflict(over: slot) != nil
          || isRenewal(grant.role, of: model, by: grant.person, until: end, on: day)
      }
      return grant.models.isEmpty ? nil : grant
    }
    guard !grants.isEmpty else { throw .nothingToChange }
    return GrantPlan(
      grants, as: try permitted(grants, exceptUntil: end, on: day), reason: reason)
  }

  /// Whether somebody holds a role against rules and is to do so until another day than before.
  private func isRenewal(
    _ role: Role, of model: ModelID, by person: PersonID?, until end: Day?, on day: Day
  ) -> Bool {
    guard let end, let person else { return false }
    let permissions = permissions(on: day)
    let holdings = ownership.holdings(of: model)
    let breaches =
      permissions.breaches(among: holdings) + permissions.breachesOfLimit(in: ownership)
    return breaches.contains {
      $0.holding.model == model && $0.holding.role == role && $0.holding.person == person
        && $0.breach.rule != .left && $0.holding.exception?.until != end
    }
  }

  /// The person of an id who is still there.
  func present(_ id: String, on day: Day) throws(Refusal) -> PersonID {
    guard let known = people.first(where: { $0.id.text == id }) else { throw .unknownPerson(id) }
    if let left = known.left, known.hasLeft(by: day) { throw .personLeft(known.id, on: left) }
    return known.id
  }
}

/// What a command on several roles would do: shown before it is done, and written when it is.
public struct GrantPlan: Hashable, Sendable {
  /// What is to be written.
  public var draft: EventDraft
  /// What it gives, by role and person; what of it is an exception stands in the draft.
  public var grants: [Assignment]

  /// A plan of assignments, and these as they are written.
  init(_ grants: [Assignment], as written: [Assignment], reason: String?) {
    self.grants = grants
    draft = EventDraft(.assigning(written), reason: reason)
  }

  /// The models, each once.
  public var models: [ModelID] { grants.models }
}

extension Action {
  /// Assignments of one command.
  static func assigning(_ grants: [Assignment]) -> Action {
    grants.count == 1 ? .assign(grants[0]) : .assignAll(grants)
  }
}
