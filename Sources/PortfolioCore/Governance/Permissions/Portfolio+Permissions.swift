extension Portfolio {
  /// Who may hold which role on a day.
  public func permissions(on day: Day) -> Permissions {
    Permissions(settings.permissions, people: people, on: day)
  }

  /// Assignments as they may be made.
  ///
  /// - Parameters:
  ///   - grants: The assignments, of one command.
  ///   - end: The last day of an exception from the rules they are against; nil asks for none.
  ///   - day: The day that decides.
  /// - Returns: The assignments, with the exception on those models alone that need one; an
  ///   assignment of which only some do becomes several.
  /// - Throws: The rules they are against.
  func permitted(
    _ grants: [Assignment], exceptUntil end: Day?, on day: Day
  ) throws(Refusal) -> [Assignment] {
    let permissions = permissions(on: day)
    let breaches = permissions.breaches(of: grants, in: ownership)
    guard let end else {
      guard breaches.isEmpty else { throw .againstRules(breaches) }
      return grants
    }
    guard end >= day else { throw .exceptionPassed(end) }
    guard !breaches.isEmpty else { throw .nothingToExcept }
    let excepted = breaches.excepting(grants, until: end)
    let rest = permissions.breaches(of: excepted, in: ownership)
    guard rest.isEmpty else { throw .againstRules(rest) }
    return excepted
  }

  /// That nobody lists the login of whoever is at work.
  var actorUnknown: Refusal { .actorUnknown(login: writer?.login) }

  /// The person at work, who must be allowed something and must not hold a role on the models that
  /// is kept apart from it.
  ///
  /// - Parameters:
  ///   - permission: What they must be allowed.
  ///   - role: The role whose work it is.
  ///   - models: The models.
  ///   - today: The day that decides who has left.
  /// - Returns: The person.
  /// - Throws: That nobody is known to be at work, or what stands in the way.
  func actor(
    allowed permission: Person.Permission, as role: Role, on models: [ModelID], today: Day
  ) throws(Refusal) -> PersonID {
    guard let actor, let person = person(actor) else { throw actorUnknown }
    if let left = person.left, person.hasLeft(by: today) { throw .personLeft(actor, on: left) }
    guard person.may.contains(permission) else { throw .mayNot(actor, permission) }
    for separation in settings.permissions.separations {
      guard let other = separation.counterpart(of: role) else { continue }
      for model in models
      where ownership.holdings(of: model, role: other).contains(where: { $0.person == actor }) {
        throw .holdsOtherRole(actor, other, model)
      }
    }
    return actor
  }
}

extension [RuleBreach] {
  /// Assignments with exceptions from these breaches: each split into its models that need none and
  /// those that need one, by the rules they need it from.
  ///
  /// Of a limit those models need one that are over it, from the end of the assignment.
  fileprivate func excepting(_ grants: [Assignment], until end: Day) -> [Assignment] {
    var broken: [Seats.Seat: [ModelID: Set<PermissionRule>]] = [:]
    var over: [Seats.Seat: Int] = [:]
    for breach in self {
      let seat = Seats.Seat(person: breach.person, role: breach.role)
      if let count = breach.modelsOverLimit {
        over[seat] = count
      } else if breach.rule != .left {
        broken[seat, default: [:]][breach.model, default: []].insert(breach.rule)
      }
    }
    return grants.flatMap { grant -> [Assignment] in
      let seat = Seats.Seat(grant)
      let tooMany = Set(grant.models.suffix(over[seat] ?? 0))
      var parts: [Assignment] = []
      for model in grant.models {
        let rules = PermissionRule.allCases.filter { rule in
          rule == .limit
            ? tooMany.contains(model) : broken[seat]?[model]?.contains(rule) == true
        }
        let exception = rules.isEmpty ? nil : RuleException(rules: rules, until: end)
        if let index = parts.firstIndex(where: { $0.exception == exception }) {
          parts[index].models.append(model)
        } else {
          var part = grant
          part.models = [model]
          part.exception = exception
          parts.append(part)
        }
      }
      return parts
    }
  }
}
