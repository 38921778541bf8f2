extension Digest {
  /// Whether a table of joint outcomes is about the work of a cascade, by its name: that of a task or of a
  /// workflow.
  ///
  /// - Parameters:
  ///   - name: The table's name.
  ///   - models: The models of the cascade.
  ///   - task: The task, or the workflow, that the cascade is for; nil is any that one of its models
  ///     serves today.
  /// - Returns: Whether it is.
  public func isJoint(
    _ name: String, of models: [ModelReference], task: String? = nil
  ) -> Bool {
    let works = portfolio.workflows.filter { workflow in
      if let task {
        return workflow.id.text == task || workflow.name == task
          || workflow.task.map(TaskName.folded) == TaskName.folded(task)
      }
      return workflow.servedBy.map { models.contains(portfolio.directory.reference(to: $0)) }
        ?? false
    }
    let names = works.flatMap { [$0.id.text, $0.task.map(TaskName.folded)].compactMap(\.self) }
    let asked = task.map { [TaskName.folded($0), $0] } ?? []
    return names.contains(name) || names.contains(TaskName.folded(name))
      || asked.contains(TaskName.folded(name)) || asked.contains(name)
  }

  /// The table of joint outcomes by which a cascade is best estimated: the one with the most items that
  /// all of its models answered; of equal ones the first.
  ///
  /// - Parameters:
  ///   - cascade: The cascade.
  ///   - tables: The tables that are about its work, read to their ends.
  /// - Returns: What is expected, and by which table; nil where none has such an item.
  public func estimate(
    _ cascade: Cascade, by tables: [JointOutcomes]
  ) -> (estimate: CascadeEstimate, path: String)? {
    var best: (estimate: CascadeEstimate, path: String, items: Int)?
    for table in tables {
      guard let estimate = cascade.estimate(by: table.outcomes),
        case .counted(_, let items) = estimate.accuracy, items > best?.items ?? 0
      else { continue }
      best = (estimate, table.path, items)
    }
    return best.map { ($0.estimate, $0.path) }
  }
}
