/// A line of the value: what a workflow is to be worth in a month, and what it was.
public struct ValueRow: Sendable {
  /// The workflow.
  public var workflow: Workflow
  /// The model that serves it; nil where it names none.
  public var model: ModelMapRow?
  /// What it is to be worth in a month; nil where its `value` is no amount.
  public var expected: Money?
  /// What it was worth over the last 30 days; nil where nothing says so.
  public var delivered: Money?
  /// What it cost over the last 30 whole days; nil where no charge names it.
  public var spend: Money?
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
  /// What was delivered is the sum of the indicator `value` of the model over the last 30 days, in the
  /// unit it has, which must be a currency (else the portfolio's): that of the workflow's segment
  /// (`workflow=<id>` or the id), or the whole where the model serves nothing else.
  public func valueRows() -> [ValueRow] {
    let spends = Dictionary(
      grouping: portfolio.costs.split(by: .workflow, in: ground.spend.interval).rows, by: \.key
    ).compactMapValues { Money($0) }
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
        delivered: id.flatMap { delivered(by: $0, for: workflow.id, isAlone: isAlone) },
        spend: spends[.named(workflow.id.text)])
      return line.expected == nil && line.delivered == nil && workflow.value == nil ? nil : line
    }
  }

  private func delivered(by model: ModelID, for workflow: WorkflowID, isAlone: Bool) -> Money? {
    let segments: [String?] =
      ["workflow=\(workflow.text)", workflow.text] + (isAlone ? [nil] : [])
    let series = segments.lazy.compactMap {
      portfolio.metrics.series(of: model, metric: Self.valueMetric, segment: $0)
    }.first
    guard let series else { return nil }
    let unit = portfolio.settings.metrics[Self.valueMetric]?.unit
    guard let currency = unit.map({ Currency($0) }) ?? portfolio.settings.currency else {
      return nil
    }
    let end = portfolio.asOf + .nanoseconds(1)
    let rows = series.indices(in: (end + .seconds(-DigestGround.spendDays * 86_400))..<end)
    guard !rows.isEmpty else { return nil }
    var sum = Money.zero
    for row in rows {
      // The shortest digits of a value are those that its file has.
      guard let amount = try? ExactDecimal(ReportValue.plain(series[row].value)) else { return nil }
      sum.add(amount, currency)
    }
    return sum
  }

  /// The indicator that says what models were worth.
  static let valueMetric = "value"
}
