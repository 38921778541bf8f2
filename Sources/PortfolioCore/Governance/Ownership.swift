/// Who answers for what: the projection of the journal onto the slots of roles.
public struct Ownership: Sendable {
  /// A slot of a model with all that touched it, and what that comes to.
  ///
  /// People are numbers here: a store has tens of thousands of slots, each touched many times.
  private struct SlotState: Sendable {
    var role: Role
    /// Of a role that several hold, whose slot it is.
    var member: Int32?
    var log: SlotLog<Int32?>
    /// What lets touches be that are against rules, by the positions of their events.
    var exceptions: [Int: RuleException] = [:]
    var standing = Standing.untouched
  }
  /// What the touches of a slot come to.
  private enum Standing: Sendable {
    /// None is in force.
    case untouched
    /// One decides.
    case settled(SlotLog<Int32?>.Touch)
    /// Several that had not seen each other say otherwise; the last decides until it is settled.
    case disputed([SlotLog<Int32?>.Touch])

    var deciding: SlotLog<Int32?>.Touch? {
      switch self {
      case .untouched: nil
      case .settled(let touch): touch
      case .disputed(let touches): touches.last
      }
    }
  }
  /// The events it is made of.
  private var history: JournalHistory
  /// The slots of each model that has any, in the order in which they were first touched.
  private var slots: [[SlotState]] = []
  private var models = Numbered<ModelID>()
  private var people = Numbered<PersonID>()
  /// Settlements that name an event that is not there.
  private var idle: [Problem] = []

  /// Replays a history.
  ///
  /// - Parameters:
  ///   - history: The events.
  ///   - resolve: The model that a name means today: an id, a former id or an alias; nil where
  ///     no card claims the name.
  public init(_ history: JournalHistory, resolve: (String) -> ModelID?) {
    self.history = history
    let kept = history.kept
    var numbers = (models: KeptNumbers(), people: KeptNumbers())
    for position in history.indices where history.traits(at: position).contains(.slots) {
      guard let kept, let row = kept.row(at: position, of: history), kept.roles[row] > 0 else {
        _ = touch(position, resolve: resolve)
        continue
      }
      // Of plain assignments there are the most: they are replayed by the numbers of their names.
      let person = numbers.people.number(of: kept.people[row], in: kept.events) { name in
        people.number(of: PersonID(unchecked: name))
      }
      let role = Role.allCases[Int(kept.roles[row]) - 1]
      for index in kept.models(of: row) {
        let model = numbers.models.number(of: kept.models[index], in: kept.events) { name in
          number(of: resolve(name) ?? ModelID(unchecked: name))
        }
        put(person, role, member: person, nil, at: position, model: Int(model))
      }
    }
    for model in slots.indices {
      for slot in slots[model].indices { project(model, slot) }
    }
  }

  /// Steps on to a history that got events at its end and is the same before them.
  ///
  /// - Parameters:
  ///   - history: The history, of which `append` said that it was extended.
  ///   - resolve: As it was when the events before were replayed.
  public mutating func extend(to history: JournalHistory, resolve: (String) -> ModelID?) {
    let count = self.history.count
    self.history = history
    var changed: Set<Slot> = []
    for position in count..<Swift.max(count, history.count) {
      changed.formUnion(touch(position, resolve: resolve))
      // An undo changes what its command touched, be it undone or back by that.
      if let command = history.command(under: position), command != position {
        let claims = Claims(of: command, in: history, resolve: resolve)
        changed.formUnion(claims.slots.map(\.slot))
      }
    }
    for slot in changed {
      if let place = place(of: slot) { project(place.model, place.slot) }
    }
  }

  private mutating func touch(_ position: Int, resolve: (String) -> ModelID?) -> [Slot] {
    guard history.traits(at: position).contains(.slots) else { return [] }
    let claims = Claims(of: position, in: history, resolve: resolve)
    if let problem = claims.problem { idle.append(problem) }
    for claim in claims.slots {
      put(
        claim.person.map { Int32(people.number(of: $0)) }, claim.slot.role,
        member: claim.slot.member.map { Int32(people.number(of: $0)) }, claim.exception,
        at: position, model: number(of: claim.slot.model))
    }
    return claims.slots.map(\.slot)
  }

  /// The number of a model; one that has no slot yet gets the next.
  private mutating func number(of model: ModelID) -> Int {
    let number = models.number(of: model)
    if number == slots.count { slots.append([]) }
    return number
  }

  /// Takes that an event put somebody, or nobody, into a slot.
  private mutating func put(
    _ person: Int32?, _ role: Role, member: Int32?, _ exception: RuleException?, at position: Int,
    model: Int
  ) {
    let member = role.isSingle ? nil : member
    let touch = SlotLog<Int32?>.Touch(position: position, value: person)
    var index = 0
    while index < slots[model].count,
      slots[model][index].role != role || slots[model][index].member != member
    {
      index += 1
    }
    if index == slots[model].count {
      slots[model].append(SlotState(role: role, member: member, log: SlotLog(touch)))
    } else {
      slots[model][index].log.append(touch)
    }
    if let exception { slots[model][index].exceptions[position] = exception }
  }

  private mutating func project(_ model: Int, _ slot: Int) {
    let sides = slots[model][slot].log.sides(in: history)
    slots[model][slot].standing =
      switch sides.count {
      case 0: .untouched
      case 1: .settled(sides[0])
      default:
        Set(sides.map(\.value)).count > 1 ? .disputed(sides) : .settled(sides[sides.count - 1])
      }
  }

  private func place(of slot: Slot) -> (model: Int, slot: Int)? {
    guard let model = models.known(slot.model) else { return nil }
    let member = slot.member.flatMap { people.known($0) }
    guard (slot.member == nil) == (member == nil),
      let index = slots[model].firstIndex(where: {
        $0.role == slot.role && $0.member == member.map { Int32($0) }
      })
    else { return nil }
    return (model, index)
  }

  private func state(of slot: Slot) -> SlotState? {
    place(of: slot).map { slots[$0.model][$0.slot] }
  }

  private func holding(_ state: SlotState, of model: ModelID) -> Holding? {
    guard let touch = state.standing.deciding, let person = touch.value else { return nil }
    let remark = history.remark(at: touch.position)
    return Holding(
      model: model, role: state.role, person: people[person],
      since: history.time(at: touch.position), event: history.id(at: touch.position),
      actor: remark.actor, reason: remark.reason, exception: state.exceptions[touch.position],
      place: history.place(at: touch.position))
  }

  private func conflict(_ state: SlotState, of model: ModelID) -> Conflict? {
    guard case .disputed(let sides) = state.standing else { return nil }
    let slot: Slot =
      state.member.map { .member(model: model, role: state.role, person: people[$0]) }
      ?? .holder(model: model, role: state.role)
    return Conflict(
      slot: slot,
      sides: sides.map { side in
        let remark = history.remark(at: side.position)
        return Conflict.Side(
          event: history.id(at: side.position), person: side.value.map { people[$0] },
          time: history.time(at: side.position), actor: remark.actor, reason: remark.reason)
      })
  }
}

extension Ownership {
  /// Every role held, ordered by model, role and person.
  public var holdings: [Holding] {
    slots.indices.flatMap { model in
      slots[model].compactMap { holding($0, of: models[model]) }
    }.sorted(by: Holding.precedes)
  }

  /// Calls back with every role held, in no order.
  func eachHeld(_ body: (ModelID, Role, PersonID) -> Void) {
    for (model, states) in slots.enumerated() {
      for state in states {
        guard let person = state.standing.deciding?.value else { continue }
        body(models[model], state.role, people[person])
      }
    }
  }

  /// Who holds which role on a model, ordered by role and person.
  public func holdings(of model: ModelID) -> [Holding] {
    guard let number = models.known(model) else { return [] }
    let held = slots[number].compactMap { holding($0, of: model) }
    return held.count < 2
      ? held : held.sorted { ($0.role.rank, $0.person) < ($1.role.rank, $1.person) }
  }

  /// Who holds a role on a model, ordered by person; at most one for a role one person holds.
  public func holdings(of model: ModelID, role: Role) -> [Holding] {
    if role.isSingle { return holding(of: .holder(model: model, role: role)).map { [$0] } ?? [] }
    return holdings(of: model).filter { $0.role == role }
  }

  /// The owner of a model, or nil where it has none.
  public func owner(of model: ModelID) -> PersonID? {
    let slot = state(of: .holder(model: model, role: .owner))
    return slot?.standing.deciding?.value.map { people[$0] }
  }

  /// What a person holds, ordered by model and role.
  public func holdings(by person: PersonID) -> [Holding] {
    guard let number = people.known(person).map({ Int32($0) }) else { return [] }
    return slots.indices.flatMap { model in
      slots[model].compactMap { state in
        state.standing.deciding?.value == number ? holding(state, of: models[model]) : nil
      }
    }.sorted(by: Holding.precedes)
  }

  /// The conflicts that nobody has settled, ordered by model and role.
  public var conflicts: [Conflict] {
    slots.indices.flatMap { model in
      slots[model].compactMap { conflict($0, of: models[model]) }
    }.sorted(by: Conflict.precedes)
  }

  /// The conflict over a slot, or nil where there is none.
  public func conflict(over slot: Slot) -> Conflict? {
    state(of: slot).flatMap { conflict($0, of: slot.model) }
  }

  /// Who holds a slot, or nil where nobody does.
  func holding(of slot: Slot) -> Holding? {
    state(of: slot).flatMap { holding($0, of: slot.model) }
  }

  /// The last event in force that touched one of the slots of another after it.
  func touch(after position: Int, on slots: some Sequence<Slot>) -> Int? {
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
  ///   - known: The people of `people.yaml`.
  ///   - isRegistered: Whether a model has a card.
  /// - Returns: The problems, ordered by place.
  public func problems(people known: [Person], isRegistered: (ModelID) -> Bool) -> [Problem] {
    let ids = Set(known.map(\.id))
    let isKnown = people.all.map(ids.contains)
    var first: [JournalFault: Place] = [:]
    for (model, states) in slots.enumerated() {
      let isRegistered = isRegistered(models[model])
      for state in states {
        guard let touch = state.standing.deciding, let person = touch.value else { continue }
        if !isKnown[Int(person)] {
          let fault = JournalFault.dangling(kind: "person", name: people[person].text)
          note(fault, history.place(at: touch.position), in: &first)
        }
        if !isRegistered {
          let fault = JournalFault.dangling(kind: "model", name: models[model].text)
          note(fault, history.place(at: touch.position), in: &first)
        }
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

/// Ids by numbers in the order in which they came.
private struct Numbered<ID: Hashable & Sendable>: Sendable {
  private(set) var all: [ID] = []
  private var numbers: [ID: Int] = [:]

  /// The number of an id; a new one gets the next.
  mutating func number(of id: ID) -> Int {
    if let known = numbers[id] { return known }
    numbers[id] = all.count
    all.append(id)
    return all.count - 1
  }

  /// The number of an id, or nil where it has none.
  func known(_ id: ID) -> Int? { numbers[id] }

  subscript(number: some BinaryInteger) -> ID { all[Int(number)] }
}
