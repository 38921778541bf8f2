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
  /// Large are models of that type. Candidates are the models of at most 15 billion parameters, not
  /// retired, that serve a workflow of the same task or have it among their functions.
  public func distillations() -> [DistillationRow] {
    let spends = Dictionary(
      grouping: portfolio.costs.split(by: .workflow, in: ground.spend.interval).rows, by: \.key
    ).compactMapValues { Money($0) }
    var doing: [String: Set<ModelID>] = [:]
    let small = portfolio.models.filter { model in
      model.status != .retired && model.type != .large
        && model.parameters.map { $0 <= DistillationRow.smallParameters } ?? false
    }
    for model in small {
      for function in model.functions { doing[function.lowercased(), default: []].insert(model.id) }
    }
    let ids = Set(small.map(\.id))
    for workflow in portfolio.workflows {
      guard let task = workflow.task?.lowercased(),
        let id = workflow.servedBy.flatMap(portfolio.directory.id(of:)), ids.contains(id)
      else { continue }
      doing[task, default: []].insert(id)
    }
    return portfolio.workflows.compactMap { workflow -> DistillationRow? in
      guard let id = workflow.servedBy.flatMap(portfolio.directory.id(of:)),
        let row = row(of: .registered(id)), row.type == .large, row.model?.status != .retired
      else { return nil }
      let candidates = workflow.task.flatMap { doing[$0.lowercased()] } ?? []
      return DistillationRow(
        workflow: workflow, model: row, spend: spends[.named(workflow.id.text)],
        candidates: candidates.sorted())
    }.sorted { one, other in
      let volumes = [one, other].map { $0.requests ?? -1 }
      return volumes[0] == volumes[1]
        ? one.workflow.id < other.workflow.id : volumes[0] > volumes[1]
    }
  }
}
