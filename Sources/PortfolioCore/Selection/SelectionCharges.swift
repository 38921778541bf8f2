/// What models were charged over some days, as far as nothing of it is missing.
struct SelectionCharges: Sendable {
  /// What charges come to.
  struct Sum: Hashable, Sendable {
    /// In the portfolio's currency.
    var amount: ExactDecimal
    /// How many tokens they were for.
    var tokens: Int
    /// How many requests; nil where nobody counted all of them.
    var requests: Int?
    /// Whether both halves of the days have charges: work that moved in between has not.
    var isThroughout = false
  }

  /// Of each model.
  private(set) var whole: [ModelID: Sum] = [:]
  /// Of each model for each piece of work, by its id.
  private var parts: [String: [ModelID: Sum]] = [:]

  /// The charges of a portfolio over the last 30 whole days, or over others.
  init(_ portfolio: Portfolio, in other: ChargeInterval? = nil) {
    let interval = other ?? ChargeInterval.spend(asOf: portfolio.asOf)
    var ids: [String: String] = [:]
    for workflow in portfolio.workflows.reversed() { ids[workflow.name] = workflow.id.text }
    for workflow in portfolio.workflows { ids[workflow.id.text] = workflow.id.text }
    var sums: [String: [ModelID: CostSums]] = [:]
    var wholes: [ModelID: CostSums] = [:]
    // What no rate converts stays in its currency: its models are known only in part.
    var partly: Set<ModelID> = []
    var halves: [String: [ModelID: Int]] = [:]
    for (half, days) in interval.halves.enumerated() {
      let split = portfolio.costs.split(
        by: .model, then: .workflow, in: days,
        converting: CostConversion(to: portfolio.settings.currency, portfolio.rates),
        countingRequests: true)
      for row in split.rows {
        guard let id = row.key.model?.id else { continue }
        guard row.currency == nil || row.currency == portfolio.settings.currency else {
          partly.insert(id)
          continue
        }
        wholes[id, default: CostSums()].add(row.sums)
        guard case .named(let name)? = row.second, let workflow = ids[name] else { continue }
        sums[workflow, default: [:]][id, default: CostSums()].add(row.sums)
        halves[workflow, default: [:]][id, default: 0] |= 1 << half
      }
    }
    whole = wholes.filter { !partly.contains($0.key) }.compactMapValues(Sum.init)
    parts = [:]
    for (workflow, sums) in sums {
      for (model, sums) in sums where !partly.contains(model) {
        guard var sum = Sum(sums) else { continue }
        sum.isThroughout = halves[workflow]?[model] == 3
        parts[workflow, default: [:]][model] = sum
      }
    }
  }

  /// What models were charged for a piece of work.
  func sums(for workflow: WorkflowID) -> [ModelID: Sum] { parts[workflow.text] ?? [:] }
}

extension ChargeInterval {
  /// Its two halves; itself alone where it has no beginning or no end.
  fileprivate var halves: [ChargeInterval] {
    guard let from, let to else { return [self] }
    let middle = Timestamp(nanoseconds: from.nanoseconds + (to.nanoseconds - from.nanoseconds) / 2)
    return [ChargeInterval(from: from, to: middle), ChargeInterval(from: middle, to: to)]
  }
}

extension SelectionCharges.Sum {
  /// What charges come to; nil where something of it is missing, or there is nothing.
  fileprivate init?(_ sums: CostSums) {
    guard sums.effective.known > 0, !sums.effective.isLowerBound, sums.effective.amount > .zero
    else { return nil }
    amount = sums.effective.amount
    tokens = sums.tokens
    requests = sums.requests.flatMap { $0.count > 0 && !$0.isIncomplete ? $0.count : nil }
  }
}
