/// Who answers for what: the projection of the journal onto the slots of roles.
public struct Ownership: Sendable {
  /// The events it is made of.
  private var history: JournalHistory
  private var table = SlotTable()
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
        table.put(person, into: role, of: Int(model), member: person, nil, at: position)
      }
    }
    table.projectAll(in: history)
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
      if let slot = number(of: slot) { table.project(slot, in: history) }
    }
  }

  private mutating func touch(_ position: Int, resolve: (String) -> ModelID?) -> [Slot] {
    guard history.traits(at: position).contains(.slots) else { return [] }
    let claims = Claims(of: position, in: history, resolve: resolve)
    if let problem = claims.problem { idle.append(problem) }
    for claim in claims.slots {
      table.put(
        claim.person.map { Int32(people.number(of: $0)) }, into: claim.slot.role,
        of: number(of: claim.slot.model),
        member: claim.slot.member.map { Int32(people.number(of: $0)) }, claim.exception,
        at: position)
    }
    return claims.slots.map(\.slot)
  }

  /// The number of a model; one that has no slot yet gets the next.
  private mutating func number(of model: ModelID) -> Int {
    let number = models.number(of: model)
    if number == table.modelCount { table.addModel() }
    return number
  }

  private func number(of slot: Slot) -> Int? {
    guard let model = models.known(slot.model) else { return nil }
    let member = slot.member.map { people.known($0) }
    // Who is no number never held anything.
    if case .some(nil) = member { return nil }
    return table.slot(of: model, slot.role, member: member ?? nil)
  }

  private func holding(_ slot: some BinaryInteger, of model: ModelID) -> Holding? {
    guard let touch = table.deciding(slot), let person = touch.holder else { return nil }
    let position = Int(touch.position)
    let remark = history.remark(at: position)
    return Holding(
      model: model, role: table.role(of: slot), person: people[person],
      since: history.time(at: position), event: history.id(at: position),
      actor: remark.actor, reason: remark.reason, exception: table.exception(of: slot),
      place: history.place(at: position))
  }

  private func conflict(_ slot: some BinaryInteger, of model: ModelID) -> Conflict? {
    guard let sides = table.dispute(over: slot) else { return nil }
    let role = table.role(of: slot)
    return Conflict(
      slot: table.member(of: slot).map { .member(model: model, role: role, person: people[$0]) }
        ?? .holder(model: model, role: role),
      sides: sides.map { side in
        let remark = history.remark(at: Int(side.position))
        return Conflict.Side(
          event: history.id(at: Int(side.position)), person: side.holder.map { people[$0] },
          time: history.time(at: Int(side.position)), actor: remark.actor, reason: remark.reason)
      })
  }
}

extension Ownership {
  /// Every role held, ordered by model, role and person.
  public var holdings: [Holding] {
    let models = touched.sorted()
    return Concurrently.map(models.count, from: 512) { holdings(of: models[$0]) }
      .flatMap(\.self)
  }

  /// The models of which somebody ever held a role, in no order.
  var touched: [ModelID] { models.all }

  /// Calls back with every role held, in no order.
  func eachHeld(_ body: (ModelID, Role, PersonID) -> Void) {
    for model in models.all.indices {
      for slot in table.slots(of: model) {
        guard let person = table.deciding(slot)?.holder else { continue }
        body(models[model], table.role(of: slot), people[person])
      }
    }
  }

  /// Who holds which role on a model, ordered by role and person.
  public func holdings(of model: ModelID) -> [Holding] {
    guard let number = models.known(model) else { return [] }
    let held = table.slots(of: number).compactMap { holding($0, of: model) }
    if held.count < 2 { return held }
    return held.sorted { ($0.role.rank, $0.person) < ($1.role.rank, $1.person) }
  }

  /// Who holds a role on a model, ordered by person; at most one for a role one person holds.
  public func holdings(of model: ModelID, role: Role) -> [Holding] {
    if role.isSingle { return holding(of: .holder(model: model, role: role)).map { [$0] } ?? [] }
    return holdings(of: model).filter { $0.role == role }
  }

  /// The owner of a model, or nil where it has none.
  public func owner(of model: ModelID) -> PersonID? {
    let slot = number(of: .holder(model: model, role: .owner))
    return slot.flatMap { table.deciding($0)?.holder }.map { people[$0] }
  }

  /// What a person holds, ordered by model and role.
  public func holdings(by person: PersonID) -> [Holding] {
    guard let number = people.known(person) else { return [] }
    return models.all.indices.flatMap { model in
      table.slots(of: model).compactMap { slot in
        table.deciding(slot)?.holder == number ? holding(slot, of: models[model]) : nil
      }
    }.sorted(by: Holding.precedes)
  }

  /// The conflicts that nobody has settled, ordered by model and role.
  public var conflicts: [Conflict] {
    guard table.hasDisputes else { return [] }
    return models.all.indices.flatMap { model in
      table.slots(of: model).compactMap { conflict($0, of: models[model]) }
    }.sorted(by: Conflict.precedes)
  }

  /// The conflict over a slot, or nil where there is none.
  public func conflict(over slot: Slot) -> Conflict? {
    number(of: slot).flatMap { conflict($0, of: slot.model) }
  }

  /// Who holds a slot, or nil where nobody does.
  func holding(of slot: Slot) -> Holding? {
    number(of: slot).flatMap { holding($0, of: slot.model) }
  }

  /// The last event in force that touched one of the slots of another after it.
  func touch(after position: Int, on slots: some Sequence<Slot>) -> Int? {
    slots.compactMap { slot in
      number(of: slot).flatMap { table.touch(of: $0, after: position, in: history) }
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
    for model in models.all.indices {
      let isRegistered = isRegistered(models[model])
      for slot in table.slots(of: model) {
        guard let touch = table.deciding(slot), let person = touch.holder else { continue }
        if !isKnown[person] {
          let fault = JournalFault.dangling(kind: "person", name: people[person].text)
          note(fault, history.place(at: Int(touch.position)), in: &first)
        }
        if !isRegistered {
          let fault = JournalFault.dangling(kind: "model", name: models[model].text)
          note(fault, history.place(at: Int(touch.position)), in: &first)
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

  subscript(number: Int) -> ID { all[number] }
}
