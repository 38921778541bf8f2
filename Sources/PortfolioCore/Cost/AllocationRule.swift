/// A rule of `portfolio.yaml` that shares costs out which belong to several.
///
/// `rules: {allocation: [{name: gateway, when: {SubAccountName: gateway}, across: team, by: usage}]}`:
/// the first rule whose conditions hold (those of `MappingRule`) takes a row apart. Each part keeps
/// everything of the row but what it is shared across, and its basis is allocated.
public struct AllocationRule: Hashable, Sendable {
  /// What costs are shared across.
  public enum Across: String, CaseIterable, Sendable {
    case model, team, workflow
  }

  /// How they are shared.
  public enum Method: Hashable, Sendable {
    /// In proportion to what each used in the month of the charge (UTC), in all rows that no rule
    /// shares out; among some, or where nothing is named among all that are seen with usage.
    case usage(Measure, over: [String])
    /// In equal parts.
    case equal(over: [String])
    /// In fixed parts of one; what is left of one stays where it was.
    case fixed([Share])
  }

  /// What counts as usage.
  public enum Measure: String, CaseIterable, Sendable {
    /// Tokens, as far as rows say.
    case tokens
    /// Effective cost in the currency of what is shared; one below zero counts as none.
    case effective
  }

  /// A fixed part.
  public struct Share: Hashable, Sendable {
    /// Who gets it.
    public var name: String
    /// How much of one it is.
    public var part: ExactDecimal

    /// A fixed part.
    public init(_ name: String, _ part: ExactDecimal) {
      self.name = name
      self.part = part
    }
  }

  /// What people call it; exports say which rule a part comes from.
  public var name: String
  /// Column names, or `tag:` and a tag's name, and the patterns their texts must match.
  public var conditions: [String: String]
  /// What the costs are shared across.
  public var across: Across
  /// How.
  public var method: Method
  /// Where the names stand, under `over` and `shares`.
  public var places: RecordPlaces

  /// A rule.
  public init(
    name: String, conditions: [String: String], across: Across, method: Method,
    places: RecordPlaces = RecordPlaces(path: "portfolio.yaml")
  ) {
    self.name = name
    self.conditions = conditions
    self.across = across
    self.method = method
    self.places = places
  }

  /// The names it speaks of, with the key each stands under.
  var names: [(key: String, name: String)] {
    switch method {
    case .usage(_, let over), .equal(let over): over.map { ("over", $0) }
    case .fixed(let shares): shares.map { ("shares", $0.name) }
    }
  }
}

/// Who gets a part of a shared cost.
enum AllocationTarget: Hashable, Sendable {
  case model(ModelReference)
  case team(String)
  case workflow(String)

  /// What a rule means by a name.
  init(_ name: String, across: AllocationRule.Across, _ lookup: ModelLookup) {
    switch across {
    case .model: self = .model(lookup.model(name).map { .registered($0) } ?? .observed(name))
    case .team: self = .team(name)
    case .workflow: self = .workflow(name)
    }
  }

  /// Whose usage the rows are; nil where nothing says.
  init?(of attribution: CostAttribution, across: AllocationRule.Across) {
    let target: AllocationTarget? =
      switch across {
      case .model: attribution.model.map { .model($0) }
      case .team: attribution.team.map { .team($0) }
      case .workflow: attribution.workflow.map { .workflow($0) }
      }
    guard let target else { return nil }
    self = target
  }

  /// The key of its rows where they are split by what is shared across.
  var key: CostKey {
    switch self {
    case .model(let model): .model(model)
    case .team(let name), .workflow(let name): .named(name)
    }
  }

  /// The name, as exports write it.
  var text: String {
    switch self {
    case .model(let model): model.text
    case .team(let name), .workflow(let name): name
    }
  }

  /// What a row belongs to once the part is the target's.
  func taking(_ attribution: CostAttribution) -> CostAttribution {
    var attribution = attribution
    switch self {
    case .model(let model): attribution.model = model
    case .team(let team): attribution.team = team
    case .workflow(let workflow): attribution.workflow = workflow
    }
    return attribution
  }
}
