/// Who may hold which role on a day: the rules of the portfolio and the people they are about.
public struct Permissions: Sendable {
  private let rules: PermissionRules
  private let people: [PersonID: Person]
  private let day: Day

  /// The permissions of a portfolio on a day.
  public init(_ rules: PermissionRules, people: [Person], on day: Day) {
    self.rules = rules
    self.people = Dictionary(
      people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.day = day
  }

  /// The rules that assignments would be against once all of them are made.
  ///
  /// - Parameters:
  ///   - grants: The assignments, of one command.
  ///   - ownership: Who holds what before it.
  /// - Returns: The breaches that no exception of their assignment covers, in the order of the
  ///   assignments and their models; of a limit one for each person and role.
  public func breaches(of grants: [Assignment], in ownership: Ownership) -> [RuleBreach] {
    let after = Rolls(ownership, granting: grants)
    var counted: Set<Counted> = []
    var found: [RuleBreach] = []
    for grant in grants {
      for model in grant.models {
        let seat = Seat(person: grant.person, role: grant.role, model: model)
        found += faults(of: seat, roles: after.roles(of: grant.person, on: model))
          .map { seat.breach($0) }.filter { !isExcepted($0, by: grant.exception) }
        guard counted.insert(Counted(person: grant.person, role: grant.role)).inserted,
          let fault = limitFault(of: grant.person, grant.role, in: after)
        else { continue }
        let breach = seat.breach(fault)
        if !isExcepted(breach, by: grant.exception) { found.append(breach) }
      }
    }
    return found
  }

  /// The rules that roles held now are against, whatever exceptions say of them, ordered by model,
  /// role and person.
  public func breaches(in ownership: Ownership) -> [StandingBreach] {
    let rolls = Rolls(ownership, granting: [])
    return ownership.holdings.flatMap { holding -> [StandingBreach] in
      let seat = Seat(person: holding.person, role: holding.role, model: holding.model)
      let faults =
        faults(of: seat, roles: rolls.roles(of: holding.person, on: holding.model))
        + (limitFault(of: holding.person, holding.role, in: rolls).map { [$0] } ?? [])
      return faults.map { StandingBreach(seat.breach($0), of: holding, on: day) }
    }
  }

  private func isExcepted(_ breach: RuleBreach, by exception: RuleException?) -> Bool {
    breach.rule != .left && exception?.covers(breach.rule, on: day) ?? false
  }

  private func faults(of seat: Seat, roles: Set<Role>) -> [RuleBreach.Fault] {
    var faults: [RuleBreach.Fault] = []
    let person = people[seat.person]
    if let left = person?.left, left <= day { faults.append(.left(on: left)) }
    if let needed = seat.role.permission, person?.may.contains(needed) != true {
      faults.append(.permission(needed))
    }
    for separation in rules.separations {
      guard let other = separation.counterpart(of: seat.role), roles.contains(other) else {
        continue
      }
      faults.append(.separation(from: other))
    }
    return faults
  }

  private func limitFault(
    of person: PersonID, _ role: Role, in rolls: Rolls
  ) -> RuleBreach.Fault? {
    switch rules.limit {
    case nil: return nil
    case .overall(let limit):
      let count = rolls.models(of: person)
      return count > limit ? .limit(limit, models: count, role: nil) : nil
    case .byRole(let limits):
      guard let limit = limits[role] else { return nil }
      let count = rolls.models(of: person, as: role)
      return count > limit ? .limit(limit, models: count, role: role) : nil
    }
  }
}

/// A person in a role of a model.
private struct Seat: Hashable {
  var person: PersonID
  var role: Role
  var model: ModelID

  func breach(_ fault: RuleBreach.Fault) -> RuleBreach {
    RuleBreach(person: person, role: role, model: model, fault: fault)
  }
}

private struct Counted: Hashable {
  var person: PersonID
  var role: Role
}

/// Who holds which roles on which models, after assignments that are not made yet.
private struct Rolls {
  private var held: [PersonID: [ModelID: Set<Role>]] = [:]

  init(_ ownership: Ownership, granting grants: [Assignment]) {
    for holding in ownership.holdings {
      held[holding.person, default: [:]][holding.model, default: []].insert(holding.role)
    }
    for grant in grants {
      for model in grant.models {
        let leaving =
          grant.role.isSingle
          ? ownership.holdings(of: model, role: grant.role).map(\.person)
          : [grant.replaced].compactMap(\.self)
        for person in leaving where person != grant.person {
          held[person]?[model]?.remove(grant.role)
        }
        held[grant.person, default: [:]][model, default: []].insert(grant.role)
      }
    }
  }

  func roles(of person: PersonID, on model: ModelID) -> Set<Role> { held[person]?[model] ?? [] }

  func models(of person: PersonID) -> Int {
    held[person]?.values.count { !$0.isEmpty } ?? 0
  }

  func models(of person: PersonID, as role: Role) -> Int {
    held[person]?.values.count { $0.contains(role) } ?? 0
  }
}
