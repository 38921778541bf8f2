/// Who answers for what: the projection of the journal onto the slots of roles.
public struct Ownership: Sendable {
  /// A slot with all that touched it, and what that comes to.
  private struct SlotState: Sendable {
    var slot: Slot
    var log: SlotLog<PersonID?>
    /// What lets touches be that are against rules, by the positions of their events.
    var exceptions: [Int: RuleException] = [:]
    var holding: Holding?
    var conflict: Conflict?
  }
  /// The slots of each model that has any, in the order in which they were first touched.
  private var slots: [[SlotState]] = []
  /// The models.
  private var ids: [ModelID] = []
  /// Where a model stands among them.
  private var indices: [ModelID: Int] = [:]
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
    // Of the models of many events each name is resolved once.
    var known: [ModelID: Int] = [:]
    for position in history.indices where history.traits(at: position).contains(.slots) {
      guard case .assign(let grant) = history.action(at: position), grant.replaced == nil else {
        _ = touch(position, of: history, resolve: resolve)
        continue
      }
      // The most there are of, in the fewest steps.
      for name in grant.models {
        let index: Int
        if let model = known[name] {
          index = model
        } else {
          index = self.index(of: resolve(name.text) ?? name)
          known[name] = index
        }
        put(grant.person, grant.role, grant.exception, at: position, model: index)
      }
    }
    count = history.count
    let touched = slots
    slots = Concurrently.map(touched.count) { index in
      touched[index].indices.map { Self.projected(touched[index][$0], in: history) }
    }
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
    for slot in changed {
      guard let place = place(of: slot) else { continue }
      slots[place.model][place.slot] = Self.projected(
        slots[place.model][place.slot], in: history)
    }
  }

  private mutating func touch(
    _ position: Int, of history: JournalHistory, resolve: (String) -> ModelID?
  ) -> [Slot] {
    guard history.traits(at: position).contains(.slots) else { return [] }
    let claims = Claims(of: position, in: history, resolve: resolve)
    if let problem = claims.problem { idle.append(problem) }
    for claim in claims.slots {
      let model = index(of: claim.slot.model)
      // A slot is much to copy, so it is asked where it lies.
      let slot = slots[model].indices.first { slots[model][$0].slot == claim.slot }
      put(claim.person, in: claim.slot, claim.exception, at: position, model: model, slot)
    }
    return claims.slots.map(\.slot)
  }

  /// Where a model stands among those that have slots; at their end where it has none yet.
  private mutating func index(of model: ModelID) -> Int {
    if let known = indices[model] { return known }
    indices[model] = slots.count
    slots.append([])
    ids.append(model)
    return slots.count - 1
  }

  /// Takes that a person was given a role on a model.
  private mutating func put(
    _ person: PersonID, _ role: Role, _ exception: RuleException?, at position: Int, model: Int
  ) {
    let slot = Slot(model: ids[model], role: role, person: person)
    let known = slots[model].indices.first { index in
      switch slots[model][index].slot {
      case .holder(_, let other): other == role
      case .member(_, let other, let member): other == role && member == person
      }
    }
    put(person, in: slot, exception, at: position, model: model, known)
  }

  private mutating func put(
    _ person: PersonID?, in slot: Slot, _ exception: RuleException?, at position: Int, model: Int,
    _ known: Int?
  ) {
    let touch = SlotLog<PersonID?>.Touch(position: position, value: person)
    let index = known ?? slots[model].count
    if known == nil {
      slots[model].append(SlotState(slot: slot, log: SlotLog(touch)))
    } else {
      slots[model][index].log.append(touch)
    }
    if let exception { slots[model][index].exceptions[position] = exception }
  }

  private func place(of slot: Slot) -> (model: Int, slot: Int)? {
    guard let model = indices[slot.model],
      let index = slots[model].firstIndex(where: { $0.slot == slot })
    else { return nil }
    return (model, index)
  }

  private func state(of slot: Slot) -> SlotState? {
    place(of: slot).map { slots[$0.model][$0.slot] }
  }

  private func states(of model: ModelID) -> [SlotState] { indices[model].map { slots[$0] } ?? [] }

  private static func projected(_ state: SlotState, in history: JournalHistory) -> SlotState {
    let sides = state.log.sides(in: history)
    var state = state
    state.holding = sides.last.flatMap { last in
      last.value.map { person in
        holding(
          state.slot, person, history[last.position], state.exceptions[last.position])
      }
    }
    let isDisputed = sides.count > 1 && Set(sides.map(\.value)).count > 1
    state.conflict =
      isDisputed
      ? Conflict(
        slot: state.slot, sides: sides.map { side($0.value, history[$0.position].event) })
      : nil
    return state
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
  public var holdings: [Holding] { held.sorted(by: Holding.precedes) }

  /// Every role held, in no order.
  var held: some Sequence<Holding> { slots.lazy.joined().compactMap(\.holding) }

  /// Who holds which role on a model, ordered by role and person.
  public func holdings(of model: ModelID) -> [Holding] {
    states(of: model).compactMap(\.holding).sorted(by: Holding.precedes)
  }

  /// Who holds a role on a model, ordered by person; at most one for a role one person holds.
  public func holdings(of model: ModelID, role: Role) -> [Holding] {
    if role.isSingle { return holding(of: .holder(model: model, role: role)).map { [$0] } ?? [] }
    return holdings(of: model).filter { $0.role == role }
  }

  /// The owner of a model, or nil where it has none.
  public func owner(of model: ModelID) -> Holding? {
    holding(of: .holder(model: model, role: .owner))
  }

  /// What a person holds, ordered by model and role.
  public func holdings(by person: PersonID) -> [Holding] {
    held.filter { $0.person == person }.sorted(by: Holding.precedes)
  }

  /// The conflicts that nobody has settled, ordered by model and role.
  public var conflicts: [Conflict] {
    slots.joined().compactMap(\.conflict).sorted(by: Conflict.precedes)
  }

  /// The conflict over a slot, or nil where there is none.
  public func conflict(over slot: Slot) -> Conflict? { state(of: slot)?.conflict }

  /// Who holds a slot, or nil where nobody does.
  func holding(of slot: Slot) -> Holding? { state(of: slot)?.holding }

  /// The last event in force that touched one of the slots of another after it.
  func touch(after position: Int, on slots: some Sequence<Slot>, in history: JournalHistory) -> Int?
  {
    slots.compactMap { slot in
      state(of: slot)?.log.touches.last {
        history.isInForce($0.position) && $0.position > position
      }?
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
    for holding in held {
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
