/// A line of the owners: a role of a model and who holds it, or the gap where nobody does.
public struct OwnershipRow: Hashable, Sendable, Identifiable {
  /// What is missing.
  public enum Gap: String, CaseIterable, Hashable, Sendable {
    /// Nobody owns the model.
    case noOwner = "no-owner"
    /// Whoever holds the role has left.
    case left
    /// The model is seen in costs or metrics and has no card, so nobody can own it yet.
    case notRegistered = "not-registered"
    /// Whoever holds the role is not in `people.yaml`.
    case unknownPerson = "unknown-person"
    /// Two people were given the role, neither event having seen the other.
    case conflict
    /// Somebody was asked to take the role and has not answered.
    case proposed
    /// Whoever holds the role does so against a rule, and no exception allows it.
    case againstRule = "against-rule"
  }

  /// What tells the lines apart.
  public struct ID: Hashable, Sendable {
    /// The model.
    public var model: ModelReference
    /// The role.
    public var role: Role
    /// Who holds it.
    public var person: PersonID?
  }

  /// The model, the role and who holds it.
  public var id: ID
  /// The model's name.
  public var modelName: String
  /// The model's type; nil is not set.
  public var type: ModelType?
  /// Who holds the role; nil is a gap.
  public var holder: Holder?
  /// What is missing, where something is.
  public var gap: Gap?
  /// When the role was given.
  public var since: Timestamp?
  /// Why, as the event says it.
  public var reason: String?
  /// The model's effective cost over the last 30 whole days.
  public var spend: Money
  /// The part of it in the portfolio's currency.
  public var weight: Double
  /// Alerts of the model that somebody has to look at.
  public var firing: Int
}

extension OwnershipRow: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [
    .id, .name, .model, .type, .role, .owner, .person, .team, .state, .cost, .alerts,
    .registered,
  ]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id: .text(id.model.text)
    case .name: .text(modelName)
    case .model: .texts([id.model.text, modelName])
    case .type: type.map { .text($0.rawValue) } ?? .notSet
    case .role: .text(id.role.rawValue)
    case .owner where id.role != .owner: nil
    case .owner, .person: holder.map { .texts([$0.person.text, $0.name]) } ?? .notSet
    case .team: holder?.team.map { .text($0) } ?? .notSet
    case .state: gap.map { .text($0.rawValue) } ?? .notSet
    case .cost: .number(weight)
    case .alerts: .number(Double(firing))
    case .registered: .text(id.model.id == nil ? "no" : "yes")
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      id.model.text, modelName, id.role.rawValue, holder?.name, holder?.person.text, holder?.team,
      gap?.rawValue, reason,
    ].compactMap(\.self)
  }
}
