extension Digest {
  /// What each piece of work cost over the last 30 whole days, by its id; none of those that no charge
  /// names.
  var spendByWorkflow: [WorkflowID: Money] {
    let rows = Dictionary(
      grouping: portfolio.costs.split(by: .workflow, in: ground.spend.interval).rows, by: \.key
    ).compactMapValues { Money($0) }
    return Dictionary(
      portfolio.workflows.compactMap { workflow in
        rows[.named(workflow.id.text)].map { (workflow.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
