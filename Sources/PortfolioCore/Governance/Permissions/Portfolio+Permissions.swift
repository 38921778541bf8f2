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
  /// - Returns: The assignments, with the exception on each that needs one.
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
    let excepted = grants.map { grant in
      var grant = grant
      let rules = PermissionRule.allCases.filter { rule in
        rule != .left
          && breaches.contains {
            $0.rule == rule && $0.person == grant.person && $0.role == grant.role
          }
      }
      if !rules.isEmpty { grant.exception = RuleException(rules: rules, until: end) }
      return grant
    }
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
  /// - Returns: The person.
  /// - Throws: That nobody is known to be at work, or what stands in the way.
  func actor(
    allowed permission: Person.Permission, as role: Role, on models: [ModelID]
  ) throws(Refusal) -> PersonID {
    guard let actor, let person = person(actor) else { throw actorUnknown }
    let today = zone.day(of: asOf)
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
