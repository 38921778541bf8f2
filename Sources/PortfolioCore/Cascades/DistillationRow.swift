/// A line of the distillation: work of a large model that a small one could learn (DESIGN §1, S9).
public struct DistillationRow: Sendable {
  /// The workflow.
  public var workflow: Workflow
  /// The large model that serves it.
  public var model: ModelMapRow
  /// What the workflow cost over the last 30 whole days; nil where no charge names it.
  public var spend: Money?
  /// Small models of the portfolio that do such work already, by id.
  public var candidates: [ModelID]

  /// Requests a month; nil where nobody says.
  public var requests: Double? { workflow.volume.requestsPerMonth }
  /// Tokens a month, in and out; nil where nobody says.
  public var tokens: Double? {
    guard let requests, let input = workflow.volume.inputTokens else { return nil }
    return requests * (input + (workflow.volume.outputTokens ?? 0))
  }
  /// Whether its answers are as short as a label or a line; nil where nobody says.
  public var isNarrow: Bool? { workflow.volume.outputTokens.map { $0 <= Self.narrowTokens } }

  /// Tokens of output up to which an answer is a label or a line.
  public static let narrowTokens = 256.0
  /// Parameters up to which a model is small.
  public static let smallParameters = 15e9
}

extension Digest {
  /// Work of large models that a small one could learn, the most requests a month first; last what
  /// does not say how many.
  ///
  /// Large are models of that type. Candidates are the models of at most 15 billion parameters that are
  /// in use, take as many tokens as the work needs and keep what is confidential, as far as both are
  /// known; of these the ones that would do already (`fit`), that serve a workflow of the same task, or
  /// that have it among their functions.
  public func distillations() -> [DistillationRow] {
    let spends = spendByWorkflow
    let rows = portfolio.workflows.compactMap { workflow -> (Workflow, ModelMapRow)? in
      guard let id = workflow.servedBy.flatMap(portfolio.directory.id(of:)),
        let row = row(of: .registered(id)), row.type == .large, row.model?.status != .retired
      else { return nil }
      return (workflow, row)
    }
    guard !rows.isEmpty else { return [] }
    let learners = Selection(portfolio).learners(of: rows.map(\.0))
    return zip(rows, learners).map { row, candidates in
      DistillationRow(
        workflow: row.0, model: row.1, spend: spends[row.0.id], candidates: candidates)
    }.sorted { one, other in
      let volumes = [one, other].map { $0.requests ?? -1 }
      return volumes[0] == volumes[1]
        ? one.workflow.id < other.workflow.id : volumes[0] > volumes[1]
    }
  }
}

extension Selection {
  /// What keeps a model from learning a piece of work: how good, fast or dear it is, learning changes.
  private static let barriers: RejectionKinds = [
    .status, .statusUnknown, .retired, .context, .contextUnknown, .confidentiality,
    .confidentialityUnknown, .size, .sizeUnknown,
  ]

  /// The small models that could learn each of some pieces of work, by id.
  fileprivate func learners(of workflows: [Workflow]) -> [[ModelID]] {
    let demands = workflows.map { WorkDemand($0, self) }
    let columns = DemandColumns(demands, self)
    let small = models.indices.filter { number in
      models[number].type != .large
        && sizes[number].map { $0.high <= DistillationRow.smallParameters } ?? false
    }
    return demands.map { demand in
      let kinds = screen(demand, columns)
      let task = demand.workflow.task.map(TaskName.folded)
      return small.filter { number in
        if kinds[number].isEmpty { return true }
        guard let task, kinds[number].isDisjoint(with: Self.barriers) else { return false }
        return tasks[number]?.contains(task) == true
          || models[number].functions.contains { TaskName.folded($0) == task }
      }.map { models[$0].id }.sorted()
    }
  }
}

extension RejectionKinds {
  fileprivate static let confidentiality = Self(.confidentiality)
  fileprivate static let confidentialityUnknown = Self(.confidentialityUnknown)
}
