/// Budgets for something that no record names.
///
/// Bills may name more than records do, so a name that is near none of theirs is told only where
/// bills cannot know better: of models and workflows; of teams, once bills are read.
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

  /// Budgets for teams that neither a record nor a bill names, and whose names are near none: the
  /// others are told without looking into bills, whose teams are asked for only where it takes them.
  func problems(besides billed: () -> Set<CostKey>) -> [Problem] {
    let unknown = settings.budgets.filter { budget in
      guard case .team = budget.scope else { return false }
      return !knows(budget.scope) && near(budget.scope) == nil
    }
    guard !unknown.isEmpty else { return [] }
    let billed = billed()
    return unknown.compactMap { budget in
      guard let name = budget.scope.name, !billed.contains(.named(name)) else { return nil }
      let fault = RecordFault.unknownScope(kind: budget.scope.kind, name: name, near: [])
      return Problem(.record(fault), at: budget.place)
    }
  }

  /// Whether a record names what a budget is for.
  func knows(_ scope: Budget.Scope) -> Bool {
    switch scope {
    case .portfolio, .type: true
    case .model(let name): directory.id(of: name) != nil
    case .workflow(let name): workflows.contains(name)
    case .team(let name): teams.contains(name)
    }
  }

  /// The names that may be meant by a scope; nil where it is one that is known.
  private func near(_ scope: Budget.Scope) -> [String]? {
    guard !knows(scope) else { return nil }
    switch scope {
    case .portfolio, .type: return nil
    case .model(let name): return NearNames.of(name, among: models)
    case .workflow(let name): return NearNames.of(name, among: workflows)
    case .team(let name):
      let near = NearNames.of(name, among: teams.sorted())
      return near.isEmpty ? nil : near
    }
  }
}

extension Portfolio {
  /// Whether a record, a bill or a metric names what a budget is for.
  func knows(_ scope: Budget.Scope) -> Bool {
    let records = BudgetChecks(people, models, workflows, settings, directory)
    return switch scope {
    case .portfolio, .type: true
    case .model(let name):
      records.knows(scope)
        || costs.keys(of: .model).contains(.model(directory.reference(to: name)))
        || metrics.tracks[directory.reference(to: name)] != nil
    case .workflow(let name), .team(let name):
      records.knows(scope) || costs.keys(of: scope.dimension).contains(.named(name))
    }
  }
}

extension Budget.Scope {
  fileprivate var dimension: CostDimension { if case .team = self { .team } else { .workflow } }
}
