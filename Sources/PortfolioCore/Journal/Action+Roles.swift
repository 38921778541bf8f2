extension Action {
  /// The roles it is about, each once.
  public var roles: [Role] {
    switch self {
    case .assign(let grant), .propose(let grant): [grant.role]
    case .assignAll(let grants): grants.map(\.role).distinct
    case .answer(let answer): [answer.assignment.role]
    case .unassign(let change): [change.role]
    case .note, .handle, .record, .recordAll, .review, .decideStatus, .attest, .decide, .optimise,
      .revise,
      .undo,
      .settle, .other, .unknown:
      []
    }
  }

  /// The people it names, each once: who gets something, then who gives it up.
  public var people: [PersonID] {
    switch self {
    case .assign(let grant), .propose(let grant): grant.people
    case .assignAll(let grants):
      (grants.map(\.person) + grants.compactMap(\.replaced)).distinct
    case .answer(let answer): answer.assignment.people
    case .unassign(let change): [change.holder.person].compactMap(\.self)
    case .handle(let step):
      if case .assign(let person) = step.deed { [person] } else { [] }
    case .note, .record, .recordAll, .review, .decideStatus, .attest, .decide, .optimise, .revise,
      .undo,
      .settle,
      .other, .unknown:
      []
    }
  }

  /// The role, where it is about one.
  public var role: Role? { roles.count == 1 ? roles[0] : nil }

  /// The person who gets something, or loses it where nobody does; nil where it names none, or
  /// several who get something.
  public var person: PersonID? {
    if case .assignAll(let grants) = self {
      let takers = grants.map(\.person).distinct
      return takers.count == 1 ? takers[0] : nil
    }
    return people.first
  }
}

extension Assignment {
  fileprivate var people: [PersonID] {
    ([person] + [replaced].compactMap(\.self)).distinct
  }
}

extension Array where Element: Hashable {
  /// The elements, each once.
  fileprivate var distinct: [Element] {
    var known: Set<Element> = []
    return filter { known.insert($0).inserted }
  }
}
