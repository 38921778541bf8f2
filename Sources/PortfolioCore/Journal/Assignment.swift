/// A role given to a person on models.
///
/// Its line is `{"do":"assign","role":…,"models":[…],"person":…}`, with `from` where it is taken
/// over from somebody, and `exception` where it is against the rules for a while. Several of one
/// command stand in one line: `{"do":"assign","models":[…],"grants":[{"role":…,"models":[…],…}]}`.
public struct Assignment: Hashable, Sendable {
  /// The role.
  public var role: Role
  /// The models, by the ids they had when it was written.
  public var models: [ModelID]
  /// Who gets the role.
  public var person: PersonID
  /// Who held the role until then and gives it up, of a role that several hold; of others whoever
  /// held it does anyway.
  public var replaced: PersonID?
  /// What lets it be although it is against rules.
  public var exception: RuleException?

  /// A role given to a person on models.
  public init(
    role: Role, models: [ModelID], person: PersonID, replaced: PersonID? = nil,
    exception: RuleException? = nil
  ) {
    self.role = role
    self.models = models
    self.person = person
    self.replaced = replaced
    self.exception = exception
  }
}

extension Assignment {
  /// The assignment of an event's members; nil where they have another shape.
  init?(taking fields: inout JSONObject) {
    guard let role = fields.takeText("role").flatMap(Role.init(rawValue:)),
      let models = fields.takeModels(),
      let person = fields.takeText("person").flatMap({ PersonID($0) })
    else { return nil }
    self.init(role: role, models: models, person: person)
    if fields["from"] != nil {
      guard let from = fields.takeText("from").flatMap({ PersonID($0) }) else { return nil }
      replaced = from
    }
    if fields["exception"] != nil {
      guard let exception = RuleException(taking: &fields) else { return nil }
      self.exception = exception
    }
  }

  /// The members of the line, in their order.
  var members: [JSONObject.Member] {
    [
      .init("role", .string(role.rawValue)), .init("models", .ids(models)),
      .init("person", .string(person.text)),
    ]
      + (replaced.map { [.init("from", .string($0.text))] } ?? [])
      + (exception.map { [$0.member] } ?? [])
  }
}

extension [Assignment] {
  /// The models of all, each once, in the order of the assignments.
  var models: [ModelID] {
    var known: Set<ModelID> = []
    return flatMap(\.models).filter { known.insert($0).inserted }
  }

  /// The members of the line that holds them all.
  var members: [JSONObject.Member] {
    [
      .init("models", .ids(models)),
      .init("grants", .array(map { .object(JSONObject(unchecked: $0.members)) })),
    ]
  }
}

extension JSONObject {
  /// Takes the assignments of a line that holds several; nil where it holds none, or one of another
  /// shape.
  mutating func takeGrants() -> [Assignment]? {
    var rest = self
    guard let values = rest["grants"]?.array, !values.isEmpty, let models = rest.takeModels() else {
      return nil
    }
    let grants = values.compactMap { value -> Assignment? in
      guard var fields = value.object, let grant = Assignment(taking: &fields), fields.isEmpty
      else { return nil }
      return grant
    }
    guard grants.count == values.count, grants.models == models else { return nil }
    rest["grants"] = nil
    self = rest
    return grants
  }
}

/// A role taken away on models.
public struct Unassignment: Hashable, Sendable {
  /// From whom a role is taken.
  public enum Holder: Hashable, Sendable {
    /// From whoever holds it; only of roles that one person holds at a time.
    case anyone
    /// From a person.
    case person(PersonID)
  }
  /// The role.
  public var role: Role
  /// The models, by the ids they had when it was written.
  public var models: [ModelID]
  /// From whom.
  public var holder: Holder

  /// A role taken away on models; nil where the role is held by several and nobody is named.
  public init?(role: Role, models: [ModelID], holder: Holder) {
    guard role.isSingle || holder != .anyone else { return nil }
    self.role = role
    self.models = models
    self.holder = holder
  }
}
