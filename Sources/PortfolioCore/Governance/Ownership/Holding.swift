/// That a person holds a role on a model, and since when.
public struct Holding: Hashable, Sendable {
  /// The model, by its present id.
  public var model: ModelID
  /// The role.
  public var role: Role
  /// Who holds it.
  public var person: PersonID
  /// When the event that decides was written.
  public var since: Timestamp
  /// The event that decides.
  public var event: EventID
  /// Who gave the role, where a person is known to have.
  public var actor: PersonID?
  /// Why, in the words of the event.
  public var reason: String?
  /// What lets it be although it is against rules.
  public var exception: RuleException?
  /// Where the event stands.
  public var place: Place

  /// Orders by model, role and person.
  static func precedes(_ one: Holding, _ other: Holding) -> Bool {
    (one.model, one.role.rank, one.person) < (other.model, other.role.rank, other.person)
  }
}

/// Events that touched one slot, none of which had seen the other (FORMATS, The journal).
///
/// Sides that say the same are no conflict.
public struct Conflict: Hashable, Sendable {
  /// What one of the events says.
  public struct Side: Hashable, Sendable {
    /// The event.
    public var event: EventID
    /// Who would hold the slot; nil where nobody would.
    public var person: PersonID?
    /// When it was written.
    public var time: Timestamp
    /// Who wrote it, where a person is known to have.
    public var actor: PersonID?
    /// Why, in the words of the event.
    public var reason: String?
  }
  /// What they are about.
  public var slot: Slot
  /// The sides in the order of replay: the last is in force until the conflict is settled.
  public var sides: [Side]

  /// The model.
  public var model: ModelID { slot.model }
  /// The role.
  public var role: Role { slot.role }

  /// Orders by model, role and the first event.
  static func precedes(_ one: Conflict, _ other: Conflict) -> Bool {
    let keys = [one, other].map {
      ($0.model, $0.role.rank, $0.sides.first?.event.description ?? "")
    }
    return keys[0] < keys[1]
  }
}

extension Role {
  /// Where the role stands among all.
  var rank: Int {
    switch self {
    case .owner: 0
    case .technicalOwner: 1
    case .validator: 2
    case .approver: 3
    case .developer: 4
    case .trainer: 5
    case .tuner: 6
    }
  }
}
