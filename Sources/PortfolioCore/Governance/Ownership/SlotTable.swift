/// The slots of all models with all that touched each, by the numbers of models and people.
///
/// A company's journals touch tens of thousands of slots a hundred thousand times, so nothing here is
/// a value of its own: touches stand in one array, each with where the one before it on its slot does.
struct SlotTable: Sendable {
  /// That an event put somebody, or nobody, into a slot.
  struct Touch: Sendable {
    /// Where the event stands in the order of replay.
    var position: Int32
    /// Who; -1 where nobody.
    fileprivate var person: Int32
    /// The touch before it on the slot; -1 where there is none.
    fileprivate var before: Int32

    /// The number of who it put there; nil where nobody.
    var holder: Int? { person < 0 ? nil : Int(person) }
  }
  /// What stands in a slot.
  private struct State: Sendable {
    var role: Role
    /// Of a role that several hold, whose slot it is; -1 of others.
    var member: Int32
    /// The last touch.
    var last: Int32
    /// The touch that decides; -1 where none is in force.
    var deciding: Int32 = -1
  }
  private var touches: [Touch] = []
  private var states: [State] = []
  private var slots: [[Int32]] = []
  /// The touches that had not seen each other and say otherwise, of slots where that is so.
  private var disputes: [Int: [Int]] = [:]
  /// What lets touches be that are against rules.
  private var exceptions: [Int: RuleException] = [:]

  /// Whether any slot is in dispute.
  var hasDisputes: Bool { !disputes.isEmpty }

  /// How many models have slots.
  var modelCount: Int { slots.count }

  /// The slots of a model, in the order in which they were first touched.
  func slots(of model: Int) -> [Int32] { slots[model] }

  /// The slot of a role, and of a person where several hold it; nil where nothing ever touched it.
  func slot(of model: Int, _ role: Role, member: Int?) -> Int? {
    let member = role.isSingle ? -1 : Int32(member ?? -1)
    let number = slots[model].first {
      states[Int($0)].role == role && states[Int($0)].member == member
    }
    return number.map { Int($0) }
  }

  func role(of slot: some BinaryInteger) -> Role { states[Int(slot)].role }

  /// Of a role that several hold, the number of whose slot it is.
  func member(of slot: some BinaryInteger) -> Int? {
    let member = states[Int(slot)].member
    return member < 0 ? nil : Int(member)
  }

  /// The touch that decides; nil where none is in force.
  func deciding(_ slot: some BinaryInteger) -> Touch? {
    let deciding = states[Int(slot)].deciding
    return deciding < 0 ? nil : touches[Int(deciding)]
  }

  /// What lets the touch that decides be against rules.
  func exception(of slot: some BinaryInteger) -> RuleException? {
    exceptions.isEmpty ? nil : exceptions[Int(states[Int(slot)].deciding)]
  }

  /// The touches in force that had not seen each other and say otherwise; nil where there is no
  /// conflict.
  func dispute(over slot: some BinaryInteger) -> [Touch]? {
    disputes[Int(slot)].map { $0.map { touches[$0] } }
  }

  /// Where the last touch in force after a position stands.
  func touch(of slot: Int, after position: Int, in history: JournalHistory) -> Int? {
    var touch = Int(states[slot].last)
    while touch >= 0, touches[touch].position > position {
      if history.isInForce(Int(touches[touch].position)) { return Int(touches[touch].position) }
      touch = Int(touches[touch].before)
    }
    return nil
  }

  /// Makes room for a model that has no slot yet; its number is the next.
  mutating func addModel() { slots.append([]) }

  /// Takes a touch, which is later than all before it; a second of one event on one slot is the
  /// first.
  mutating func put(
    _ person: Int32?, into role: Role, of model: Int, member: Int32?, _ exception: RuleException?,
    at position: Int
  ) {
    let member = role.isSingle ? -1 : member ?? -1
    var slot = -1
    for known in slots[model] where states[Int(known)].role == role {
      if states[Int(known)].member == member { slot = Int(known) }
    }
    if slot < 0 {
      slot = states.count
      states.append(State(role: role, member: member, last: -1))
      slots[model].append(Int32(slot))
    }
    let last = states[slot].last
    if last >= 0, touches[Int(last)].position == position { return }
    states[slot].last = Int32(touches.count)
    if let exception { exceptions[touches.count] = exception }
    touches.append(Touch(position: Int32(position), person: person ?? -1, before: last))
  }

  /// Works out what every slot comes to.
  mutating func projectAll(in history: JournalHistory) {
    for slot in states.indices { project(slot, in: history) }
  }

  /// Works out what a slot comes to.
  mutating func project(_ slot: Int, in history: JournalHistory) {
    var touch = states[slot].last
    func skipUndone() {
      while touch >= 0, !history.isInForce(Int(touches[Int(touch)].position)) {
        touch = touches[Int(touch)].before
      }
    }
    skipUndone()
    let last = touch
    states[slot].deciding = last
    if !disputes.isEmpty { disputes[slot] = nil }
    guard last >= 0 else { return }
    touch = touches[Int(last)].before
    skipUndone()
    while touch >= 0 {
      let position = Int(touches[Int(touch)].position)
      guard history.hasSeen(Int(touches[Int(last)].position), position) else {
        return dispute(slot, in: history)
      }
      touch = touches[Int(touch)].before
      skipUndone()
    }
  }

  /// Works out what a slot comes to of which the last touch had not seen all.
  private mutating func dispute(_ slot: Int, in history: JournalHistory) {
    var all: [Int] = []
    var touch = Int(states[slot].last)
    while touch >= 0 {
      all.append(touch)
      touch = Int(touches[touch].before)
    }
    all.reverse()
    var log = SlotLog<Int>(.init(position: Int(touches[all[0]].position), value: all[0]))
    for touch in all.dropFirst() {
      log.append(.init(position: Int(touches[touch].position), value: touch))
    }
    let sides = log.sides(in: history).map(\.value)
    if Set(sides.map { touches[$0].person }).count > 1 { disputes[slot] = sides }
  }
}
