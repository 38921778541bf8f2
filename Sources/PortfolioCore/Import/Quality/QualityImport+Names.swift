extension QualityImport {
  /// Most comparisons of names; beyond them nobody is told what is near.
  private static let mostComparisons = 400_000

  /// The names that no card claims and that are near a card's id, name or alias, each with the models meant.
  ///
  /// - Parameter portfolio: The portfolio of the cards.
  /// - Returns: The names, in the order of the table.
  public func nearNames(in portfolio: Portfolio) -> [(name: String, models: [String])] {
    var names: [String] = []
    var models: [String: String] = [:]
    for model in portfolio.models {
      for text in [model.id.text, model.name] + model.aliases {
        guard let plain = Self.forms(of: text).last, plain.count > 2, models[plain] == nil else {
          continue
        }
        models[plain] = model.id.text
        names.append(plain)
      }
    }
    guard unmatched.count * names.count <= Self.mostComparisons else { return [] }
    return unmatched.compactMap { name in
      let near = NearNames.of(Self.forms(of: name).last ?? name, among: names)
      var told: Set<String> = []
      let found = near.compactMap { models[$0] }.filter { told.insert($0).inserted }
      return found.isEmpty ? nil : (name, found)
    }
  }

  /// The tasks of new rows that no workflow has, and the indicators that the portfolio does not declare, each
  /// once with what it may be meant to be.
  ///
  /// - Parameter portfolio: The portfolio of the workflows.
  /// - Returns: The tasks and the indicators, in order.
  public func strangers(
    in portfolio: Portfolio
  ) -> (tasks: [UnknownTerm], metrics: [UnknownTerm]) {
    let tasks = portfolio.workflowTasks
    let metrics = portfolio.settings.metrics.keys.sorted()
    let isStrange = { (task: String) in !tasks.contains(TaskName.folded(task)) }
    return (
      Set(rows.map(\.task)).sorted().filter(isStrange).map { UnknownTerm($0, among: tasks) },
      Set(rows.map(\.metric)).subtracting(metrics).sorted().map {
        UnknownTerm($0, among: metrics)
      }
    )
  }
}
