/// A line of the model map: one model, with or without a card.
public struct ModelMapRow: Hashable, Sendable, Identifiable {
  /// Which model.
  public var id: ModelReference
  private let card: Shared<Model>?
  /// Its owner; nil is a gap.
  public var owner: Holder?
  /// The owner's team and the teams of the workflows it serves, each once.
  public var teams: [String]
  /// Effective cost over the last 30 whole days.
  public var spend: Money
  /// The part of the spend that is in the portfolio's currency, for order and area.
  public var weight: Double
  /// Its part of all spend in the portfolio's currency; nil where there is none.
  public var share: Ratio?
  /// Alerts that somebody has to look at.
  public var firing: Int
  /// Alerts that somebody knows of, and that are not over.
  public var known: Int
  /// The worst of them.
  public var severity: AlertSeverity?
  /// Whether its card sets targets for which nothing was ever observed.
  public var lacksData: Bool
  /// How fresh its record is.
  public var freshness: Freshness
  /// The most sensitive work it serves.
  var sensitivity: ServedSensitivity

  /// Its card; nil where it was only observed.
  public var model: Model? { card?.value }
  /// The name people use; as it stands in the data where there is no card.
  public var name: String { card?.value.name ?? id.text }
  /// The type; nil is not set.
  public var type: ModelType? { card?.value.type }
  /// Whether it has a card.
  public var isRegistered: Bool { card != nil }

  init(
    id: ModelReference, model: Model?, owner: Holder?, teams: [String], spend: Money,
    weight: Double, share: Ratio?, firing: Int, known: Int, severity: AlertSeverity?,
    lacksData: Bool, freshness: Freshness,
    sensitivity: ServedSensitivity = ServedSensitivity(of: [])
  ) {
    self.id = id
    card = model.map { Shared($0) }
    self.owner = owner
    self.teams = teams
    self.spend = spend
    self.weight = weight
    self.share = share
    self.firing = firing
    self.known = known
    self.severity = severity
    self.lacksData = lacksData
    self.freshness = freshness
    self.sensitivity = sensitivity
  }
}

extension ModelMapRow: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [
    .id, .name, .model, .type, .vendor, .status, .tier, .purpose, .owner, .person, .team,
    .freshness, .cost, .alerts, .severity, .registered, .tag, .metric, .region, .hosting,
    .operator, .regulatoryClass, .sensitivity,
  ]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id: .text(id.text)
    case .name: .text(name)
    case .model: .texts([id.text, name])
    case .type: model?.type.map { .text($0.rawValue) } ?? .notSet
    case .vendor: model?.vendor.map { .text($0) } ?? .notSet
    case .status: model?.status.map { .text($0.rawValue) } ?? .notSet
    case .tier: model?.tier.map { .text($0.rawValue) } ?? .notSet
    case .purpose: model?.purpose.map { .text($0) } ?? .notSet
    case .owner, .person: owner.map { .texts([$0.person.text, $0.name]) } ?? .notSet
    case .team: teams.isEmpty ? .notSet : .texts(teams)
    case .freshness: .text(freshness.rawValue)
    case .cost: .number(weight)
    case .alerts: .number(Double(firing))
    case .severity: severity.map { .text($0.rawValue) } ?? .notSet
    case .registered: .text(isRegistered ? "yes" : "no")
    case .tag: .texts((model?.card.tags ?? []) + (model?.functions ?? [])).orNotSet
    case .metric: .texts(model?.targets.map(\.metric) ?? []).orNotSet
    case .region: model?.hosting?.region.map { .text($0) } ?? .notSet
    case .hosting: model?.hosting?.place.map { .text($0) } ?? .notSet
    case .operator: .texts(model?.regulation?.operators.map(\.rawValue) ?? []).orNotSet
    case .regulatoryClass: .texts(model?.regulation?.classes.map(\.rawValue) ?? []).orNotSet
    case .sensitivity: sensitivity.value
    case .role, .actor, .state, .workflow, .category, .segment, .value, .assignee, .basis, .scope,
      .period, .policy, .obligation, .evidence, .kind, .effort:
      nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      id.text, name, type?.rawValue, model?.vendor, model?.status?.rawValue, model?.tier?.rawValue,
      model?.purpose, owner?.name, owner?.person.text,
    ].compactMap(\.self) + teams
  }
}

extension ModelMapRow {
  /// Orders as the map shows it: by type, models without a card last, the most expensive first.
  public static func precedesInMap(_ one: ModelMapRow, _ other: ModelMapRow) -> Bool {
    let groups = (one.group, other.group)
    if groups.0 != groups.1 { return groups.0 < groups.1 }
    if one.weight != other.weight { return one.weight > other.weight }
    return one.id < other.id
  }

  /// Where the row's group stands: the types in their order, then "not set", then no card.
  private var group: Int {
    guard isRegistered else { return ModelType.allCases.count + 1 }
    guard let type else { return ModelType.allCases.count }
    return ModelType.allCases.firstIndex(of: type) ?? 0
  }
}
