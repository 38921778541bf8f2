/// A rule of `portfolio.yaml` that says what a cost row belongs to.
///
/// `rules: {mapping: [{when: {ServiceName: "Azure OpenAI*"}, model: gpt-4o, team: support}]}`:
/// the first rule all of whose conditions hold gives what it names; `*` stands for any text.
public struct MappingRule: Hashable, Sendable {
  /// Column names and the patterns their fields must match.
  public var conditions: [String: String]
  /// The model's id or alias.
  public var model: String?
  /// The team.
  public var team: String?
  /// The workflow's id.
  public var workflow: String?
  /// The category.
  public var category: CostCategory?

  /// A rule.
  public init(
    conditions: [String: String], model: String? = nil, team: String? = nil,
    workflow: String? = nil, category: CostCategory? = nil
  ) {
    self.conditions = conditions
    self.model = model
    self.team = team
    self.workflow = workflow
    self.category = category
  }
}

/// What a cost is for, in the guide's words (FORMATS, Observations), not FOCUS's ChargeCategory.
public enum CostCategory: String, CaseIterable, Sendable {
  case inference, tuning, compute, storage, energy, people, licence, other
}
