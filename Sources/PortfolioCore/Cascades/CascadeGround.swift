/// The models of a cascade with what is known of them at one piece of work, and what is not.
public struct CascadeGround: Hashable, Sendable {
  /// What keeps a figure from being known.
  public enum Lack: Hashable, Sendable {
    /// Nobody says which work it is for; the tasks at which the accuracy of all of the models is known:
    /// none, or several.
    case task([String])
    /// The model has no card.
    case card(String)
    /// Nobody measured how accurate the model is at the work.
    case accuracy(ModelID, metric: String)
    /// Nobody can say what a request of the work costs on the model.
    case cost(ModelID, CostLack)

    /// Whether accuracies are not known for that.
    public var isOfAccuracy: Bool { if case .cost = self { false } else { true } }
    /// Whether costs are not known for that.
    public var isOfCost: Bool { if case .accuracy = self { false } else { true } }

    /// As JSON has it, never translated.
    public var raw: String {
      switch self {
      case .task(let tasks):
        tasks.isEmpty ? "task" : "task: \(tasks.joined(separator: ", "))"
      case .card(let name): "card: \(name)"
      case .accuracy(let model, let metric): "accuracy: \(model): \(metric)"
      case .cost(let model, let lack): "cost: \(model): \(lack.rawValue)"
      }
    }
  }

  /// The models, in the order in which they are asked.
  public var stages: [Cascade.Stage]
  /// The workflow, or the task, that the figures are of; nil where nobody says which.
  public var work: String?
  /// What keeps figures from being known.
  public var lacks: [Lack]

  /// Models of which nothing is known.
  public init(of models: [ModelReference]) {
    stages = models.map { Cascade.Stage(model: $0.text) }
    lacks = []
  }
}

extension Selection {
  /// The models of a cascade, with accuracy and cost of each at one piece of work: what models do at
  /// different work is never put together.
  ///
  /// - Parameters:
  ///   - models: The models.
  ///   - name: The workflow, or the task, by its name; nil takes the one task at which the accuracy of
  ///     all of them is known.
  ///   - metric: The indicator that is the accuracy; nil takes the workflow's, else `accuracy`.
  /// - Returns: The stages, and what is missing.
  public func ground(
    of models: [ModelReference], at name: String?, metric: String?
  ) -> CascadeGround {
    var ground = CascadeGround(of: models)
    let known = models.compactMap(\.id).filter { numbers[$0] != nil }
    ground.lacks = zip(models, ground.stages).compactMap { model, stage in
      model.id.flatMap { numbers[$0] } == nil ? .card(stage.model) : nil
    }
    var name = name
    if name == nil {
      let common =
        known.count == models.count ? commonTasks(of: known, metric ?? "accuracy") : []
      name = common.count == 1 ? common[0] : nil
      if name == nil, ground.lacks.isEmpty { ground.lacks.append(.task(common)) }
    }
    guard let name else { return ground }
    let work = work(named: name, metric)
    // Only who named the workflow is told of it: figures of a task are those of its only workflow.
    ground.work = work.name == name ? work.id.text : name
    for (index, model) in models.enumerated() {
      guard let id = model.id, let candidate = candidate(id, for: work) else { continue }
      let metric = work.needs.quality?.metric ?? ""
      ground.stages[index].accuracy = accuracy(candidate.quality)
      if ground.stages[index].accuracy == nil { ground.lacks.append(.accuracy(id, metric: metric)) }
      switch candidate.cost {
      case .success(let cost): ground.stages[index].cost = cost.perRequest
      case .failure(let lack): ground.lacks.append(.cost(id, lack))
      }
    }
    return ground
  }

  /// The workflow of an id or a name, else the only one of a task; else work of that task of which nobody
  /// says how much there is.
  private func work(named name: String, _ metric: String?) -> Workflow {
    let all = portfolio.workflows
    var work =
      all.first { $0.id.text == name } ?? all.first { $0.name == name }
      ?? {
        let same = all.filter { $0.task.map(TaskName.folded) == TaskName.folded(name) }
        if same.count == 1 { return same[0] }
        var other = Workflow(id: .unnamed, path: "")
        other.task = name
        return other
      }()
    if metric != nil || work.needs.quality == nil {
      work.needs.quality = Target(metric: metric ?? "accuracy", limits: [.floor(0)])
    }
    return work
  }

  /// The tasks at which the indicator of all of some models is known, in order.
  private func commonTasks(of models: [ModelID], _ metric: String) -> [String] {
    let all = models.map { model -> Set<String> in
      guard let number = numbers[model] else { return [] }
      let cards = self.models[number].card.evaluations.flatMap { [$0.task, $0.taskType] }
      let rows = portfolio.quality[model].map(\.task)
      let segments = portfolio.metrics.indicators(of: .registered(model)).compactMap {
        $0.segment.flatMap { $0.hasPrefix("task=") ? String($0.dropFirst(5)) : nil }
      }
      return Set((cards.compactMap(\.self) + rows + segments).map(TaskName.folded))
        .union(tasks[number] ?? [])
    }
    guard let first = all.first else { return [] }
    return all.dropFirst().reduce(first) { $0.intersection($1) }.sorted().filter { task in
      var work = Workflow(id: .unnamed, path: "")
      work.task = task
      work.needs.quality = Target(metric: metric, limits: [.floor(0)])
      return models.allSatisfy { accuracy(candidate($0, for: work)?.quality) != nil }
    }
  }

  /// The part of the items that are answered right; nil where the indicator is not that.
  private func accuracy(_ evidence: QualityEvidence?) -> Double? {
    guard let evidence else { return nil }
    let indicator = portfolio.settings.metrics[evidence.metric]
    guard indicator?.better != .lower, evidence.scale != nil || indicator?.unit == nil else {
      return nil
    }
    let share = evidence.value / (evidence.scale?.whole ?? 1)
    return (0...1).contains(share) ? share : nil
  }
}
