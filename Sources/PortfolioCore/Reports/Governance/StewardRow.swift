/// What one person, or one team, answers for.
public struct StewardRow: Hashable, Sendable, Identifiable {
  /// Whose line it is.
  public enum ID: Hashable, Sendable {
    /// A person's.
    case person(PersonID)
    /// A team's; nil is people without one.
    case team(String?)
    /// That of models that nobody owns.
    case nobody
  }
  /// Whose line it is.
  public var id: ID
  /// The person; nil of a team and of nobody.
  public var holder: Holder?
  /// The team; nil is not set.
  public var team: String?
  /// How many people the line is of.
  public var people: Int
  /// The models on which a role is held, each once.
  public var models: Set<ModelID>
  /// Those of them that are owned, and so whose spend, alerts and reviews are counted.
  public var owned: Set<ModelID>
  /// How many models each role is held on, of roles held on any.
  public var roles: [Role: Int]
  /// Effective cost of the owned models over the last 30 whole days.
  public var spend: Money
  /// The part of it in the portfolio's currency.
  public var weight: Double
  /// Alerts of the owned models that somebody has to look at.
  public var firing: Int
  /// Owned models whose review is overdue, failed or was never held.
  public var overdue: Int
  /// Roles held against rules and not allowed.
  public var breaches: Int
  /// Roles proposed and not answered.
  public var proposals: Int

  init(_ id: ID, holder: Holder? = nil, team: String?) {
    self.id = id
    self.holder = holder
    self.team = team
    people = 0
    models = []
    owned = []
    roles = [:]
    spend = .zero
    weight = 0
    firing = 0
    overdue = 0
    breaches = 0
    proposals = 0
  }
}

extension StewardRow: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [
    .id, .name, .person, .owner, .team, .state, .role, .model, .cost, .alerts,
  ]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id: .text(name)
    case .name, .person, .owner:
      holder.map { .texts([$0.person.text, $0.name]) } ?? .notSet
    case .team: team.map { .text($0) } ?? .notSet
    case .state: holder.map { .text($0.standing.rawValue) } ?? .notSet
    case .role: .texts(roles.keys.map(\.rawValue))
    case .model: .texts(models.map(\.text))
    case .cost: .number(weight)
    case .alerts: .number(Double(firing))
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [holder?.person.text, holder?.name, team].compactMap(\.self) + roles.keys.map(\.rawValue)
  }

  /// What the line is called: the person's or team's name; empty for nobody's.
  public var name: String {
    switch id {
    case .person(let person): holder?.name ?? person.text
    case .team(let team): team ?? ""
    case .nobody: ""
    }
  }
}
