/// A line of the alerts: one alert, with what the model it is of means to the company.
public struct AlertRow: Hashable, Sendable, Identifiable {
  /// The alert.
  public var alert: Alert
  /// Where it is in its life: what data say of it and what people did about it.
  public var standing: AlertStanding
  /// Who took the last step of its life; nil where nobody did, or no person's login is known.
  public var actor: Holder?
  /// Who is to deal with it; nil where nobody is named.
  public var assignee: Holder?
  /// The model's name.
  public var modelName: String
  /// The model's type; nil is not set.
  public var type: ModelType?
  /// Who answers for the model; nil is a gap.
  public var owner: Holder?
  /// The unit of the indicator.
  public var unit: String?
  /// Means of the indicator over equal parts of the last 30 days; nil where no data came.
  public var trend: [Double?]
  /// The id of the alert that leads the fold it is in (`AlertFold`); its own where it leads.
  public internal(set) var fold: String

  /// The alert's id as people and scripts give it.
  public var id: String
  /// The model.
  public var reference: ModelReference { .registered(alert.model) }

  /// An alert of a model, in a fold of its own.
  public init(
    alert: Alert, standing: AlertStanding, actor: Holder? = nil, assignee: Holder? = nil,
    modelName: String, type: ModelType?, owner: Holder?, unit: String?,
    trend: [Double?]
  ) {
    self.alert = alert
    self.standing = standing
    self.actor = actor
    self.assignee = assignee
    self.modelName = modelName
    self.type = type
    self.owner = owner
    self.unit = unit
    self.trend = trend
    id = alert.id.text
    fold = id
  }

  /// The name of the state in JSON, CSV and queries.
  public var state: String { standing.word.rawValue }

  /// Orders those that somebody has to look at before those that were dealt with, and these before
  /// those that are over; then as alerts are ordered.
  public static func precedes(_ one: AlertRow, _ other: AlertRow) -> Bool {
    one.attention == other.attention
      ? Alert.precedes(one.alert, other.alert) : one.attention > other.attention
  }

  /// What an alert asks for.
  enum Attention: Int, Comparable {
    /// Nothing: it is over, by data or by decision.
    case over
    /// Nothing now: somebody dealt with it, or it is only told.
    case handled
    /// Somebody has to look.
    case wanted

    /// Orders by how much it asks for.
    static func < (less: Self, more: Self) -> Bool { less.rawValue < more.rawValue }
  }

  /// What it asks for.
  var attention: Attention {
    standing.isFiring ? .wanted : standing.isResolved ? .over : .handled
  }
}

extension AlertRow: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [
    .id, .name, .model, .type, .owner, .person, .team, .metric, .segment, .state, .severity,
    .value, .assignee,
  ]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id: .text(id)
    case .name, .model: .texts([modelName, alert.model.text])
    case .type: type.map { .text($0.rawValue) } ?? .notSet
    case .owner: owner.map { .texts([$0.person.text, $0.name]) } ?? .notSet
    case .person:
      owner == nil && assignee == nil
        ? .notSet
        : .texts([owner, assignee].compactMap(\.self).flatMap { [$0.person.text, $0.name] })
    case .assignee: assignee.map { .texts([$0.person.text, $0.name]) } ?? .notSet
    case .team: owner?.team.map { .text($0) } ?? .notSet
    case .metric: .text(alert.metric)
    case .segment: alert.segment.map { .text($0) } ?? .notSet
    case .state: .text(state)
    case .severity: .text(alert.severity.rawValue)
    case .value: .number(alert.last.value)
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      id, modelName, alert.model.text, alert.metric, alert.segment, state,
      alert.severity.rawValue, alert.id.fingerprint.path.name, owner?.name,
      assignee?.name, standing.step?.reason,
    ].compactMap(\.self)
  }
}
