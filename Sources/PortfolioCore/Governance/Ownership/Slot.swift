/// A place that one value holds at a time (FORMATS, The journal: slots).
public enum Slot: Hashable, Sendable {
  /// Who holds a role that one person holds.
  case holder(model: ModelID, role: Role)
  /// Whether a person is among those who hold a role.
  case member(model: ModelID, role: Role, person: PersonID)

  /// The slot that a role of a person on a model is.
  public init(model: ModelID, role: Role, person: PersonID) {
    self =
      role.isSingle
      ? .holder(model: model, role: role)
      : .member(model: model, role: role, person: person)
  }

  /// The model.
  public var model: ModelID {
    switch self {
    case .holder(let model, _), .member(let model, _, _): model
    }
  }

  /// The role.
  public var role: Role {
    switch self {
    case .holder(_, let role), .member(_, let role, _): role
    }
  }

  /// Of a role that several hold, whose slot it is.
  var member: PersonID? {
    if case .member(_, _, let person) = self { person } else { nil }
  }
}

extension Slot {
  /// The slot as a settlement's line names it: `{"model":…,"role":…}`, and `person` of a role that
  /// several hold.
  var json: JSONValue {
    .object(
      JSONObject(
        unchecked: [
          .init("model", .string(model.text)), .init("role", .string(role.rawValue)),
        ] + (member.map { [.init("person", .string($0.text))] } ?? [])))
  }

  fileprivate init?(_ json: JSONValue) {
    guard let object = json.object, let model = object["model"]?.string.flatMap({ ModelID($0) }),
      let role = object["role"]?.string.flatMap(Role.init(rawValue:))
    else { return nil }
    if role.isSingle {
      self = .holder(model: model, role: role)
    } else {
      guard let person = object["person"]?.string.flatMap({ PersonID($0) }) else { return nil }
      self = .member(model: model, role: role, person: person)
    }
  }

  /// The same slot of a model by another id.
  func of(_ model: ModelID) -> Slot {
    switch self {
    case .holder(_, let role): .holder(model: model, role: role)
    case .member(_, let role, let person): .member(model: model, role: role, person: person)
    }
  }
}

extension JSONObject {
  /// Takes the slots of a settlement; nil where one has another shape.
  mutating func takeSlots(_ name: String) -> [Slot]? {
    guard let values = self[name]?.array else { return nil }
    let slots = values.compactMap(Slot.init)
    guard slots.count == values.count else { return nil }
    self[name] = nil
    return slots
  }
}

/// All that touched one slot, in the order of replay, whether it is in force or undone.
struct SlotLog<Value: Hashable & Sendable>: Sendable {
  /// An event that put a value into the slot.
  struct Touch: Hashable, Sendable {
    /// Where the event stands in the order of replay.
    var position: Int
    var value: Value
  }
  private(set) var touches: [Touch] = []

  init(_ first: Touch) { touches = [first] }

  /// Takes the next touch; a second of one event is the first.
  mutating func append(_ touch: Touch) {
    if touches.last?.position != touch.position { touches.append(touch) }
  }

  /// The touches in force that none in force had seen: one, or the sides of a conflict.
  ///
  /// The last decides.
  func sides(in history: JournalHistory) -> [Touch] {
    if touches.count == 1 { return history.isInForce(touches[0].position) ? touches : [] }
    var sides: [Touch] = []
    for touch in touches where history.isInForce(touch.position) {
      if sides.count == 1, history.hasSeen(touch.position, sides[0].position) {
        sides[0] = touch
      } else {
        sides.removeAll { history.hasSeen(touch.position, $0.position) }
        sides.append(touch)
      }
    }
    return sides
  }
}
