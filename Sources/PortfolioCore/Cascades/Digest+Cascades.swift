extension DistillationRow: Queryable {
  /// The fields that a query of such rows can name: those of the model map, `workflow` and `value` for
  /// the requests a month.
  public static let fields = ModelMapRow.fields.union([.workflow, .value])

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .workflow: .texts([workflow.id.text, workflow.name])
    case .team: workflow.team.map { .text($0) } ?? .notSet
    case .value: requests.map { .number($0) } ?? .notSet
    default: model.value(of: field)
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [workflow.id.text, workflow.name, workflow.task, model.id.text, model.name].compactMap(\.self)
      + candidates.map(\.text)
  }
}

extension Digest {
  /// A cascade and what is expected of it, ready to print: a line a model.
  ///
  /// - Parameters:
  ///   - cascade: The cascade.
  ///   - estimate: What is expected.
  ///   - path: The table by which items were counted; nil where none were.
  ///   - ground: Of which work the figures are, and what is missing.
  /// - Returns: The report.
  public func printed(
    _ cascade: Cascade, _ estimate: CascadeEstimate, by path: String? = nil,
    on ground: CascadeGround
  ) -> PrintedReport {
    func cost(_ cost: ExactDecimal?) -> ReportValue {
      cost.map { .unitCost($0, isLowerBound: false) } ?? .notSet
    }
    let (low, high, items): (Double?, Double?, Int?) =
      switch estimate.accuracy {
      case .counted(let right, let items):
        (Double(right) / Double(items), Double(right) / Double(items), items)
      case .between(let low, let high): (low, high, nil)
      case .unknown: (nil, nil, nil)
      }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [.position, .model, .escalated, .cost, .verifier, .accuracy],
        rows: cascade.stages.enumerated().map { index, stage in
          [
            .count(index + 1), .text(stage.model),
            estimate.reached[index].map { .share($0.approximate) } ?? .notSet, cost(stage.cost),
            index < cascade.stages.count - 1 ? cost(cascade.verifierCost) : .nothing,
            estimate.alone[index].map { .share($0) } ?? .notSet,
          ]
        }),
      parts: [
        (
          "cascade",
          .object([
            (.cost, cost(estimate.cost)), (.currency, .text(portfolio.settings.currency.code)),
            (.accuracyLow, low.map { .share($0) } ?? .notSet),
            (.accuracyHigh, high.map { .share($0) } ?? .notSet),
            (.items, items.map { .count($0) } ?? .notSet),
            (.unverified, items == nil ? .notSet : .count(estimate.unverified)),
            (.method, .text(estimate.escalation.rawValue)), (.file, .text(path)),
            (.task, .text(ground.work)), (.lacks, .list(ground.lacks.map { .text($0.raw) })),
          ])
        )
      ], problems: portfolio.problems)
  }

  /// Work of large models that a small one could learn, ready to print.
  public func printedDistillations(_ query: Query = .everything) -> PrintedReport {
    let currency = portfolio.settings.currency
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .workflow, .model, .task, .requests, .tokens, .outputTokens, .narrow, .spend, .currency,
          .candidates,
        ],
        rows: distillations().filter { query.matches($0) }.map { row in
          [
            .text(row.workflow.id.text), .text(row.model.id.text), .text(row.workflow.task),
            Self.count(row.requests),
            Self.count(row.tokens),
            Self.count(row.workflow.volume.outputTokens),
            row.isNarrow.map { .flag($0) } ?? .notSet,
            row.spend.map { SpendColumns.amount($0, currency) } ?? .notSet,
            SpendColumns.currency(row.spend ?? .zero, currency),
            .list(row.candidates.map { .text($0.text) }),
          ]
        }), problems: portfolio.problems)
  }

  /// A number of requests or tokens, to the nearest whole one; not set where it is too large.
  private static func count(_ number: Double?) -> ReportValue {
    number.flatMap { Int(exactly: $0.rounded()) }.map { .count($0) } ?? .notSet
  }
}
