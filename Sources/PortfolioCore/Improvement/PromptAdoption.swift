/// How many models use prompt engineering, by what is recorded of them.
public struct PromptAdoption: Hashable, Sendable {
  /// The models with an optimisation of that kind, or with a change of prompt on record: in the
  /// journal, or as a version that a workflow's file dates.
  public var users: Int
  /// The models with a card that are not retired.
  public var models: Int
  /// The figure it is held against.
  public var figure: Benchmark.Figure?
  /// The part of the models; nil where there are none.
  public var share: Double? { models == 0 ? nil : Double(users) / Double(models) }
  /// How many percentage points more than the figure says.
  public var difference: Double? {
    guard let share, let other = figure?.share else { return nil }
    return (share - other) * 100
  }

  /// The id of the figure for prompt engineering.
  public static let figureID = "prompt-engineering"
  /// The id of the figure for what optimisation brings.
  public static let upliftID = "uplift"
}

extension Digest {
  /// How many models use prompt engineering.
  public func promptAdoption() -> PromptAdoption {
    let counted = models.filter { $0.isRegistered && $0.model?.status != .retired }
    let journal = portfolio.journal
    var users: Set<ModelID> = []
    for position in journal.indices where journal.isInForce(position) {
      let action = journal[position].event.action
      var found = action.occurrences.filter { $0.kind == .prompt }.flatMap(\.models)
      if let optimisation = action.optimisation, optimisation.kind == .promptEngineering {
        found += optimisation.models
      }
      users.formUnion(found.map { portfolio.directory.id(of: $0.text) ?? $0 })
    }
    for (_, occurrence) in portfolio.datedEntries() where occurrence.kind == .prompt {
      users.formUnion(occurrence.models)
    }
    return PromptAdoption(
      users: counted.count { $0.id.id.map(users.contains) ?? false }, models: counted.count,
      figure: portfolio.benchmark(of: PromptAdoption.figureID)?.benchmark
        .figure(PromptAdoption.figureID))
  }

  /// What optimisation is said to bring, in per cent; nil where no benchmark says so.
  public var upliftFigure: Benchmark.Figure? {
    portfolio.benchmark(of: PromptAdoption.upliftID)?.benchmark.figure(PromptAdoption.upliftID)
  }
}
