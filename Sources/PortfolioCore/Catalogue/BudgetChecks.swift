/// Budgets for something that no record names.
///
/// Bills may name more than records do, so a name that is near none of theirs is told only where
/// bills cannot know better: of models and workflows, not of teams.
struct BudgetChecks {
  private let settings: PortfolioSettings
  private let directory: ModelDirectory
  private let models: [String]
  private let workflows: [String]
  private let teams: Set<String>

  init(
    _ people: [Person], _ models: [Model], _ workflows: [Workflow], _ settings: PortfolioSettings,
    _ directory: ModelDirectory
  ) {
    self.settings = settings
    self.directory = directory
    self.models = models.flatMap { [$0.id.text] + $0.aliases }
    self.workflows = workflows.map(\.id.text)
    teams = Set(
      people.compactMap(\.team) + workflows.compactMap(\.team)
        + settings.mapping.compactMap(\.team))
  }

  var problems: [Problem] {
    settings.budgets.compactMap { budget in
      guard let near = near(budget.scope), let name = budget.scope.name else { return nil }
      let fault = RecordFault.unknownScope(kind: budget.scope.kind, name: name, near: near)
      return Problem(.record(fault), at: budget.place)
    }
  }

  /// The names that may be meant by a scope; nil where it is one that is known.
  private func near(_ scope: Budget.Scope) -> [String]? {
    switch scope {
    case .portfolio, .type: return nil
    case .model(let name):
      return directory.id(of: name) == nil ? NearNames.of(name, among: models) : nil
    case .workflow(let name):
      return workflows.contains(name) ? nil : NearNames.of(name, among: workflows)
    case .team(let name):
      guard !teams.contains(name) else { return nil }
      let near = NearNames.of(name, among: teams.sorted())
      return near.isEmpty ? nil : near
    }
  }
}
