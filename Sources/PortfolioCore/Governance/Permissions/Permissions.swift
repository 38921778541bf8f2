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
    var counted: Set<Seats.Seat> = []
    return grants.flatMap { grant in
      grant.models.flatMap { model -> [RuleBreach] in
        let seat = Seats.Seat(person: grant.person, role: grant.role)
        var faults = faults(of: seat, beside: seats[model] ?? Seats([]))
        if counted.insert(seat).inserted, let fault = limitFault(of: seat, loads) {
          faults.append(fault)
        }
        return faults.map { seat.breach(of: model, $0) }
          .filter { $0.rule == .left || grant.exception?.covers($0.rule, on: day) != true }
      }
    }
  }

  /// The rules that roles held now are against, whatever exceptions say of them, ordered by model,
  /// role and person.
  public func breaches(in ownership: Ownership) -> [StandingBreach] {
    let loads = loads(in: ownership)
    var found: [StandingBreach] = []
    // Holdings are ordered by model: those of one stand together.
    var rest = ownership.holdings[...]
    while let first = rest.first {
      let ofModel = rest.prefix { $0.model == first.model }
      found += breaches(among: Array(ofModel), loads)
      rest = rest.dropFirst(ofModel.count)
    }
    return found
  }

  /// On how many models everybody holds roles, where the rules count that.
  func loads(in ownership: Ownership) -> Loads {
    Loads(of: nil, in: ownership, changing: [:], rules.limit)
  }

  /// The rules that the roles held on one model are against.
  func breaches(among holdings: [Holding], _ loads: Loads) -> [StandingBreach] {
    let seats = Seats(holdings)
    return holdings.flatMap { holding -> [StandingBreach] in
      let seat = Seats.Seat(person: holding.person, role: holding.role)
      let faults =
        faults(of: seat, beside: seats)
        + (limitFault(of: seat, loads).map { [$0] } ?? [])
      return faults.map { StandingBreach(seat.breach(of: holding.model, $0), of: holding, on: day) }
    }
  }

  private func faults(of seat: Seats.Seat, beside seats: Seats) -> [RuleBreach.Fault] {
    var faults: [RuleBreach.Fault] = []
    let person = people[seat.person]
    if let left = person?.left, left <= day { faults.append(.left(on: left)) }
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
