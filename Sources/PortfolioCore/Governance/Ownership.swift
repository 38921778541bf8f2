/// Who answers for what: the projection of the journal onto the slots of roles.
public struct Ownership: Sendable {
  private var logs: [Slot: SlotLog<PersonID?>] = [:]
  private var exceptions: [Touching: RuleException] = [:]
  private var slotsOfModel: [ModelID: [Slot]] = [:]
  private var held: [Slot: Holding] = [:]
  private var disputed: [Slot: Conflict] = [:]
  /// How many events of the history are taken in.
  private var count = 0
  /// Settlements that name an event that is not there.
  private var idle: [Problem] = []

  /// Replays a history.
  ///
  /// - Parameters:
  ///   - history: The events.
  ///   - resolve: The model that a name means today: an id, a former id or an alias; nil where
  ///     no card claims the name.
  public init(_ history: JournalHistory, resolve: (String) -> ModelID?) {
    for position in history.indices { touch(position, of: history, resolve: resolve) }
    count = history.count
    for slot in logs.keys { project(slot, of: history) }
  }

  /// Steps on to a history that got events at its end and is the same before them.
  ///
  /// - Parameters:
  ///   - history: The history, of which `append` said that it was extended.
  ///   - resolve: As it was when the events before were replayed.
  public mutating func extend(to history: JournalHistory, resolve: (String) -> ModelID?) {
    var changed: Set<Slot> = []
    for position in count..<Swift.max(count, history.count) {
      changed.formUnion(touch(position, of: history, resolve: resolve))
      // An undo changes what its command touched, be it undone or back by that.
      if let command = history.command(under: position), command != position {
        let claims = Claims(of: command, in: history, resolve: resolve)
        changed.formUnion(claims.slots.map(\.slot))
      }
    }
    count = history.count
    for slot in changed { project(slot, of: history) }
  }

  @discardableResult
  private mutating func touch(
    _ position: Int, of history: JournalHistory, resolve: (String) -> ModelID?
  ) -> [Slot] {
    let claims = Claims(of: position, in: history, resolve: resolve)
    if let problem = claims.problem { idle.append(problem) }
    for claim in claims.slots {
      if logs[claim.slot] == nil { slotsOfModel[claim.slot.model, default: []].append(claim.slot) }
      logs[claim.slot, default: SlotLog()].append(.init(position: position, value: claim.person))
      if let exception = claim.exception {
        exceptions[Touching(slot: claim.slot, position: position)] = exception
      }
    }
    return claims.slots.map(\.slot)
  }

  private mutating func project(_ slot: Slot, of history: JournalHistory) {
    let sides = logs[slot]?.sides(in: history) ?? []
    held[slot] = sides.last.flatMap { last in
      last.value.map { person in
        Self.holding(
          slot, person, history[last.position],
          exceptions[Touching(slot: slot, position: last.position)])
      }
    }
    disputed[slot] =
      Set(sides.map(\.value)).count < 2
      ? nil
      : Conflict(slot: slot, sides: sides.map { Self.side($0.value, history[$0.position].event) })
  }

  /// An event and one of the slots it touched.
  private struct Touching: Hashable {
    var slot: Slot
    var position: Int
  }

  private static func holding(
    _ slot: Slot, _ person: PersonID, _ entry: JournalEntry, _ exception: RuleException?
  ) -> Holding {
    Holding(
      model: slot.model, role: slot.role, person: person, since: entry.event.time,
      event: entry.event.id, actor: entry.event.actor, reason: entry.event.reason,
      exception: exception, place: entry.place)
  }

  private static func side(_ person: PersonID?, _ event: Event) -> Conflict.Side {
    Conflict.Side(
      event: event.id, person: person, time: event.time, actor: event.actor, reason: event.reason)
  }
}

extension Ownership {
  /// Every role held, ordered by model, role and person.
  public var holdings: [Holding] { held.values.sorted(by: Holding.precedes) }

  /// Every role held, in no order.
  var unorderedHoldings: some Sequence<Holding> { held.values }

  /// Who holds which role on a model, ordered by role and person.
  public func holdings(of model: ModelID) -> [Holding] {
    (slotsOfModel[model] ?? []).compactMap { held[$0] }.sorted(by: Holding.precedes)
  }

  /// Who holds a role on a model, ordered by person; at most one for a role one person holds.
  public func holdings(of model: ModelID, role: Role) -> [Holding] {
    if role.isSingle { return held[.holder(model: model, role: role)].map { [$0] } ?? [] }
    return holdings(of: model).filter { $0.role == role }
  }

  /// The owner of a model, or nil where it has none.
  public func owner(of model: ModelID) -> Holding? { held[.holder(model: model, role: .owner)] }

  /// What a person holds, ordered by model and role.
  public func holdings(by person: PersonID) -> [Holding] {
    held.values.filter { $0.person == person }.sorted(by: Holding.precedes)
  }

  /// The conflicts that nobody has settled, ordered by model and role.
  public var conflicts: [Conflict] { disputed.values.sorted(by: Conflict.precedes) }

  /// The conflict over a slot, or nil where there is none.
  public func conflict(over slot: Slot) -> Conflict? { disputed[slot] }

  /// Who holds a slot, or nil where nobody does.
  func holding(of slot: Slot) -> Holding? { held[slot] }

  /// The last event in force that touched one of the slots of another after it.
  func touch(after position: Int, on slots: some Sequence<Slot>, in history: JournalHistory) -> Int?
  {
    slots.compactMap { slot in
      logs[slot]?.touches.last { history.isInForce($0.position) && $0.position > position }?
        .position
    }.max()
  }

  /// What is wrong with what is in force: settlements of nothing, and names that no record has,
  /// each once, where the first stands.
  ///
  /// - Parameters:
  ///   - people: The people of `people.yaml`.
  ///   - isRegistered: Whether a model has a card.
  /// - Returns: The problems, ordered by place.
  public func problems(people: [Person], isRegistered: (ModelID) -> Bool) -> [Problem] {
    let known = Set(people.map(\.id))
    var first: [JournalFault: Place] = [:]
    for holding in held.values {
      if !known.contains(holding.person) {
        note(.dangling(kind: "person", name: holding.person.text), holding.place, in: &first)
      }
      if !isRegistered(holding.model) {
        note(.dangling(kind: "model", name: holding.model.text), holding.place, in: &first)
      }
    }
    let dangling = first.map { Problem(.journal($0.key), at: $0.value) }
    return (idle + dangling).sorted {
      ($0.place.path, $0.place.line ?? 0, $0.fault.code)
        < ($1.place.path, $1.place.line ?? 0, $1.fault.code)
    }
  }

  private func note(
    _ fault: JournalFault, _ place: Place, in first: inout [JournalFault: Place]
  ) {
    guard let other = first[fault] else { return first[fault] = place }
    if (place.path, place.line ?? 0) < (other.path, other.line ?? 0) { first[fault] = place }
  }
}
