/// A rule of `portfolio.yaml` that says what a cost row belongs to.
///
/// `rules: {mapping: [{when: {ServiceName: "Azure OpenAI*"}, model: gpt-4o, team: support}]}`:
/// a rule applies where all of its conditions hold; the model, the team, the workflow and the
/// category of a row are each what the first rule that applies and names one gives.
public struct MappingRule: Hashable, Sendable {
  /// Column names, or `tag:` and a tag's name, and the patterns their texts must match.
  ///
  /// In a pattern `*` stands for any text; a field that is null matches none. Columns of amounts,
  /// quantities and times are not asked.
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
