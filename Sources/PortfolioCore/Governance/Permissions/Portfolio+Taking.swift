/// Roles of a list that are against one rule in the same way, and so are not given.
public struct RefusedRoles: Hashable, Sendable {
  /// The rule, with the first of the models.
  public var breach: RuleBreach
  /// The models.
  public var models: [ModelID]
}

extension Portfolio {
  /// Plans assignments that a list names, in one step, leaving out those that are against rules.
  ///
  /// Who may not have a role at all goes first: what is left out may let the rest be. Of roles that
  /// stand in each other's way the last is left out; of more models than somebody may answer for
  /// those at the end of the list.
  ///
  /// - Parameters:
  ///   - wanted: The assignments.
  ///   - reason: Why.
  ///   - end: The last day of an exception from rules; nil asks for none.
  ///   - day: The day that decides.
  /// - Returns: The plan, nil where nothing is left to change, and what is left out.
  public func taking(
    _ wanted: [Assignment], reason: String? = nil, exceptUntil end: Day? = nil, on day: Day
  ) -> (plan: GrantPlan?, refused: [RefusedRoles]) {
    var rest = wanted
    var refused: [RefusedRoles] = []
    while !rest.isEmpty {
      do throws(Refusal) {
        return (try granting(rest, reason: reason, exceptUntil: end, on: day), refused)
      } catch .againstRules(let breaches) {
        let dropped = dropped(breaches, from: rest)
        refused += dropped.grouped
        rest = rest.without(dropped)
      } catch .nothingToExcept {
        return (try? granting(rest, reason: reason, on: day), refused)
      } catch {
        return (nil, refused)
      }
    }
    return (nil, refused)
  }

  /// What goes first of assignments that are against rules; at least one.
  private func dropped(_ breaches: [RuleBreach], from grants: [Assignment]) -> [RuleBreach] {
    let never = breaches.filter { $0.rule == .left || $0.rule == .permission }
    if !never.isEmpty { return never }
    let apart = breaches.filter { $0.rule == .separation }
    if !apart.isEmpty { return apart.lastOfModels }
    return beyondLimits(breaches, in: grants)
  }

  /// What is over limits, from the end of the assignments.
  private func beyondLimits(_ breaches: [RuleBreach], in grants: [Assignment]) -> [RuleBreach] {
    let people = Set(breaches.map(\.person))
    let held = Dictionary(
      uniqueKeysWithValues: people.map { ($0, ownership.holdings(by: $0)) })
    var dropped: [RuleBreach] = []
    var handled: Set<PersonID> = []
    for breach in breaches {
      guard case .limit(let limit, let count, let role) = breach.fault else { continue }
      // A limit of all roles is broken in each of them, and cut once.
      if role == nil, !handled.insert(breach.person).inserted { continue }
      let own = grants.filter { $0.person == breach.person && (role ?? $0.role) == $0.role }
      // A model that somebody answers for already adds nothing to the count.
      var known = Set(
        (held[breach.person] ?? []).filter { (role ?? $0.role) == $0.role }.map(\.model))
      let new = own.flatMap(\.models).filter { known.insert($0).inserted }
      let cut = Set(new.isEmpty ? own.flatMap(\.models) : new.suffix(count - limit))
      for grant in own {
        dropped += grant.models.filter(cut.contains).map {
          RuleBreach(person: grant.person, role: grant.role, model: $0, fault: breach.fault)
        }
      }
    }
    return dropped
  }
}

extension [RuleBreach] {
  /// The last of each person on each model.
  fileprivate var lastOfModels: [RuleBreach] {
    var known: Set<[String]> = []
    return reversed().filter { known.insert([$0.person.text, $0.model.text]).inserted }.reversed()
  }

  /// Those of one person and role with the same fault together.
  fileprivate var grouped: [RefusedRoles] {
    var groups: [RefusedRoles] = []
    var places: [RuleBreach: Int] = [:]
    for breach in self {
      // Which other role stands in the way is told for each model.
      var key = breach
      if breach.rule != .separation, let first = first?.model { key.model = first }
      if let place = places[key] {
        groups[place].models.append(breach.model)
      } else {
        places[key] = groups.count
        groups.append(RefusedRoles(breach: breach, models: [breach.model]))
      }
    }
    return groups
  }
}

extension [Assignment] {
  /// The assignments without what some breaches are about.
  fileprivate func without(_ breaches: [RuleBreach]) -> [Assignment] {
    let dropped = Dictionary(grouping: breaches) { Seats.Seat(person: $0.person, role: $0.role) }
      .mapValues { Set($0.map(\.model)) }
    return compactMap { grant in
      guard let models = dropped[Seats.Seat(grant)] else { return grant }
      var grant = grant
      grant.models.removeAll(where: models.contains)
      return grant.models.isEmpty ? nil : grant
    }
  }
}
