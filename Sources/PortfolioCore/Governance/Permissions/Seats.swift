/// Who holds which roles on one model, held or planned.
struct Seats {
  /// A person in a role.
  struct Seat: Hashable {
    var person: PersonID
    var role: Role

    func breach(of model: ModelID, _ fault: RuleBreach.Fault) -> RuleBreach {
      RuleBreach(person: person, role: role, model: model, fault: fault)
    }
  }
  /// Each once; a model has a few.
  private(set) var all: [Seat]

  init(_ holdings: [Holding]) {
    all = holdings.map { Seat(person: $0.person, role: $0.role) }
  }

  /// Makes an assignment: whoever held a role that one person holds gives it up.
  mutating func take(_ grant: Assignment) {
    all = all.filter { seat in
      seat.role != grant.role || !(grant.role.isSingle || seat.person == grant.replaced)
    }
    let seat = Seat(person: grant.person, role: grant.role)
    if !all.contains(seat) { all.append(seat) }
  }
}

/// On how many models people hold roles; nothing is counted where no rule asks for it.
struct Loads {
  /// Models on which a person holds any role.
  private(set) var models: [PersonID: Int] = [:]
  /// Models on which a person holds a role.
  private(set) var seats: [Seats.Seat: Int] = [:]

  /// - Parameters:
  ///   - people: Whose models are counted; nil is everybody's.
  ///   - ownership: Who holds what.
  ///   - changed: Models on which others hold roles than the ownership says.
  ///   - limit: What the rules ask for.
  init(
    of people: Set<PersonID>?, in ownership: Ownership, changing changed: [ModelID: Seats],
    _ limit: PermissionRules.Limit?
  ) {
    guard let limit else { return }
    var known: Set<Pair> = []
    func count(_ seat: Seats.Seat, on model: ModelID) {
      guard people?.contains(seat.person) ?? true else { return }
      switch limit {
      case .overall:
        if known.insert(Pair(person: seat.person, model: model)).inserted {
          models[seat.person, default: 0] += 1
        }
      case .byRole: seats[seat, default: 0] += 1
      }
    }
    ownership.eachHeld { model, role, person in
      if changed[model] == nil { count(.init(person: person, role: role), on: model) }
    }
    for (model, seats) in changed {
      for seat in seats.all { count(seat, on: model) }
    }
  }

  private struct Pair: Hashable {
    var person: PersonID
    var model: ModelID
  }
}
