/// A name of a task or an indicator that nothing knows, with those that it may be meant to be.
public struct UnknownTerm: Hashable, Sendable {
  /// The name, as it was given.
  public var name: String
  /// The known names that are near it.
  public var near: [String]
  /// All known names, the near ones first.
  public var known: [String]

  /// A name that is none of those known.
  public init(_ name: String, among known: [String]) {
    self.name = name
    let near = NearNames.of(name, among: known)
    self.near = near
    self.known = near + known.filter { !near.contains($0) }
  }
}

extension Portfolio {
  /// The tasks of workflows as they are compared, in order.
  var workflowTasks: [String] {
    Set(workflows.compactMap { $0.task.map(TaskName.folded) }).sorted()
  }

  /// The tasks that a workflow has, a card or a table names, or observations are of, as they are compared,
  /// in order.
  var knownTasks: [String] {
    var tasks = Set(workflowTasks)
    for model in models {
      for evaluation in model.card.evaluations {
        for task in [evaluation.task, evaluation.taskType].compactMap(\.self) {
          tasks.insert(TaskName.folded(task))
        }
      }
      tasks.formUnion(model.functions.map(TaskName.folded))
      tasks.formUnion(quality[model.id].map { TaskName.folded($0.task) })
      for indicator in metrics.indicators(of: .registered(model.id)) {
        guard let segment = indicator.segment, segment.hasPrefix("task=") else { continue }
        tasks.insert(TaskName.folded(String(segment.dropFirst(5))))
      }
    }
    return tasks.sorted()
  }

  /// What is told of a task that no workflow, card, table or observation knows; nil of one that something
  /// does, and of the name of a workflow.
  public func unmatchedTask(_ task: String) -> UnknownTerm? {
    guard !workflows.contains(where: { $0.id.text == task || $0.name == task }) else { return nil }
    let known = knownTasks
    return known.contains(TaskName.folded(task)) ? nil : UnknownTerm(task, among: known)
  }
}
