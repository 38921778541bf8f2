/// A line of the value: what a workflow is to be worth in a month, and what it was.
public struct ValueRow: Sendable {
  /// The workflow.
  public var workflow: Workflow
  /// The model that serves it; nil where it names none.
  public var model: ModelMapRow?
  /// What it is to be worth in a month; nil where its `value` is no amount.
  public var expected: Money?
  /// What it was worth over the last 30 whole days; nil where nothing says so.
  public var delivered: Money?
  /// What it cost over the last 30 whole days; nil where no charge names it.
  public var spend: Money?

  /// What it was worth less what it cost in the same days; nil where either is not known, in another
  /// currency, or lacks something: what is not known is not zero.
  public var net: Money? {
    guard let delivered, let spend, !delivered.isLowerBound, !spend.isLowerBound,
      delivered.amounts.count == 1, let (currency, worth) = delivered.amounts.first,
      let cost = spend[currency],
      spend.amounts.allSatisfy({ $0.key == currency || $0.value == .zero })
    else { return nil }
    return worth.subtracting(cost).map { Money($0, currency) }
  }
}

extension Workflow {
  /// What the work is worth in a month, where `value` is an amount.
  ///
  /// That is `"18000"` in a currency that is given, or `18000 USD`, perhaps with `a month` or `/month`
  /// behind it. Other words are no amount.
  public func monthlyValue(in currency: Currency) -> Money? {
    guard var text = value.map({ $0[...] }) else { return nil }
    for ending in [" a month", " per month", "/month"] where text.hasSuffix(ending) {
      text = text.dropLast(ending.count)
    }
    let words = text.split(separator: " ")
    guard (1...2).contains(words.count), let amount = try? ExactDecimal(String(words[0])),
      !amount.isNegative
    else { return nil }
    guard words.count == 2 else { return Money(amount, currency) }
    return Currency(words[1]).map { Money(amount, $0) }
  }
}

extension Digest {
  /// The value of every workflow that says one, or of which something says what it was worth.
  ///
  /// What was delivered is the sum over the last 30 whole days of the indicator that the workflow names,
  /// times what each is worth; else of the indicator `value`. Without a worth the unit must be a
  /// currency, or not set, which is the portfolio's. Those values count that are of the workflow's
  /// segment (`workflow=<id>` or the id), or of the whole where the model serves nothing else.
  public func valueRows() -> [ValueRow] {
    let spends = spendByWorkflow
    let served = Dictionary(
      grouping: portfolio.workflows,
      by: { $0.servedBy.flatMap(portfolio.directory.id(of:)) })
    return portfolio.workflows.compactMap { workflow in
      let id = workflow.servedBy.flatMap(portfolio.directory.id(of:))
      let isAlone = id.map { served[$0]?.count == 1 } ?? false
      let line = ValueRow(
        workflow: workflow,
        model: workflow.servedBy.flatMap { row(of: portfolio.directory.reference(to: $0)) },
        expected: workflow.monthlyValue(in: portfolio.settings.currency),
        delivered: id.flatMap { delivered(by: $0, for: workflow, isAlone: isAlone) },
        spend: spends[workflow.id])
      let isSaid = workflow.value != nil || workflow.valueNote != nil || workflow.delivery != nil
      return isSaid || line.delivered != nil ? line : nil
    }
  }

  private func delivered(by model: ModelID, for workflow: Workflow, isAlone: Bool) -> Money? {
    let metric = workflow.delivery?.metric ?? Self.valueMetric
    let segments: [String?] =
      ["workflow=\(workflow.id.text)", workflow.id.text] + (isAlone ? [nil] : [])
    let series = segments.lazy.compactMap {
      portfolio.metrics.series(of: model, metric: metric, segment: $0)
    }.first
    let interval = ground.spend.interval
    guard let series, let from = interval.from, let to = interval.to, from < to,
      let currency = currency(of: workflow.delivery, metric)
    else { return nil }
    let rows = series.indices(in: from..<to)
    guard !rows.isEmpty else { return nil }
    var sum = ExactDecimal.zero
    for row in rows {
      // The shortest digits of a value are those that its file has.
      guard let amount = try? ExactDecimal(ReportValue.plain(series[row].value)),
        let next = sum.adding(amount)
      else { return nil }
      sum = next
    }
    guard let each = workflow.delivery?.each else { return Money(sum, currency) }
    return sum.multiplied(by: each).map { Money($0, currency) }
  }

  /// The currency of what is delivered; nil where the indicator counts no money and nothing says what one
  /// is worth.
  private func currency(of delivery: Workflow.Delivery?, _ metric: String) -> Currency? {
    if delivery?.each != nil { return delivery?.currency ?? portfolio.settings.currency }
    let unit = portfolio.settings.metrics[metric]?.unit
    if delivery != nil, unit == nil { return nil }
    return unit.map { Currency($0) } ?? portfolio.settings.currency
  }

  /// The indicator that says what models were worth.
  static let valueMetric = "value"
}
