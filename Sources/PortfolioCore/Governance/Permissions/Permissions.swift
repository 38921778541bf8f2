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
    var seats: [ModelID: Seats] = [:]
    for grant in grants {
      for model in grant.models {
        seats[model, default: Seats(ownership.holdings(of: model))].take(grant)
      }
    }
    let loads = Loads(of: Set(grants.map(\.person)), in: ownership, changing: seats, rules.limit)
    // A limit is about all that somebody holds: an exception on a part of it lets the whole be.
    let relieved = Set(
      grants.filter { $0.exception?.covers(.limit, on: day) == true }.map(Seats.Seat.init))
    var counted: Set<Seats.Seat> = []
    return grants.flatMap { grant in
      let seat = Seats.Seat(grant)
      return grant.models.flatMap { model -> [RuleBreach] in
        var faults = faults(of: seat, beside: seats[model] ?? Seats([]))
        if counted.insert(seat).inserted, !relieved.contains(seat),
          let fault = limitFault(of: seat, loads)
        {
          faults.append(fault)
        }
        return faults.map { seat.breach(of: model, $0) }
          .filter { $0.rule == .left || grant.exception?.covers($0.rule, on: day) != true }
      }
    }
  }

  /// The rules that roles held now are against, whatever exceptions say of them, ordered by model,
  /// role and person; of a limit one for each person, or for each person and role.
  public func breaches(in ownership: Ownership) -> [StandingBreach] {
    let models = ownership.touched
    let ofModels = Concurrently.map(models.count, from: 512) {
      breaches(among: ownership.holdings(of: models[$0]))
    }
    return (breachesOfLimit(in: ownership) + ofModels.flatMap(\.self))
      .sorted(by: StandingBreach.precedes)
  }

  /// The rules, but for limits, that the roles held on one model are against.
  ///
  /// Two roles that are kept apart are against the rule together: an exception of either lets both
  /// be.
  func breaches(among holdings: [Holding]) -> [StandingBreach] {
    let seats = Seats(holdings)
    return holdings.flatMap { holding -> [StandingBreach] in
      let seat = Seats.Seat(person: holding.person, role: holding.role)
      return faults(of: seat, beside: seats).map { fault in
        var exceptions = [holding.exception].compactMap(\.self)
        if case .separation(let other) = fault {
          exceptions += holdings.filter { $0.person == seat.person && $0.role == other }
            .compactMap(\.exception)
        }
        return StandingBreach(
          seat.breach(of: holding.model, fault), of: holding, allowedBy: exceptions, on: day)
      }
    }
  }

  /// The limits that somebody is over: each with the role that an exception lets be the longest,
  /// else with the one given last.
  func breachesOfLimit(in ownership: Ownership) -> [StandingBreach] {
    guard rules.limit != nil else { return [] }
    let loads = Loads(of: nil, in: ownership, changing: [:], rules.limit)
    var held: [Load: [Holding]] = [:]
    var over: Set<PersonID> = []
    ownership.eachHeld { _, role, person in
      if limitFault(of: .init(person: person, role: role), loads) != nil { over.insert(person) }
    }
    for holding in over.flatMap(ownership.holdings(by:)) {
      let seat = Seats.Seat(person: holding.person, role: holding.role)
      guard case .limit(_, _, let role)? = limitFault(of: seat, loads) else { continue }
      held[Load(person: seat.person, role: role), default: []].append(holding)
    }
    return held.values.compactMap { holdings -> StandingBreach? in
      func key(_ holding: Holding) -> (Int32, Timestamp) {
        let end = holding.exception.flatMap { $0.rules.contains(.limit) ? $0.until.ordinal : nil }
        return (end ?? .min, holding.since)
      }
      let ordered = holdings.sorted { one, other in
        key(one) == key(other) ? Holding.precedes(one, other) : key(one) < key(other)
      }
      guard let last = ordered.last else { return nil }
      let seat = Seats.Seat(person: last.person, role: last.role)
      return limitFault(of: seat, loads).map { fault in
        StandingBreach(
          seat.breach(of: last.model, fault), of: last,
          allowedBy: holdings.compactMap(\.exception), on: day)
      }
    }
  }

  /// What a limit counts: what somebody holds, or what they hold in a role.
  private struct Load: Hashable {
    var person: PersonID
    var role: Role?
  }

  private func faults(of seat: Seats.Seat, beside seats: Seats) -> [RuleBreach.Fault] {
    var faults: [RuleBreach.Fault] = []
    let person = people[seat.person]
    if let person, let left = person.left, person.hasLeft(by: day) {
      faults.append(.left(on: left))
    }
    if let needed = seat.role.permission, person?.may.contains(needed) != true {
      faults.append(.permission(needed))
    }
    for separation in rules.separations {
      guard let other = separation.counterpart(of: seat.role),
        seats.all.contains(.init(person: seat.person, role: other))
      else { continue }
      faults.append(.separation(from: other))
    }
    return faults
  }

  private func limitFault(of seat: Seats.Seat, _ loads: Loads) -> RuleBreach.Fault? {
    switch rules.limit {
    case nil: return nil
    case .overall(let limit):
      let count = loads.models[seat.person] ?? 0
      return count > limit ? .limit(limit, models: count, role: nil) : nil
    case .byRole(let limits):
      guard let limit = limits[seat.role] else { return nil }
      let count = loads.seats[seat] ?? 0
      return count > limit ? .limit(limit, models: count, role: seat.role) : nil
    }
  }
}

extension Seats.Seat {
  /// The seat that an assignment gives.
  init(_ grant: Assignment) { self.init(person: grant.person, role: grant.role) }
}
