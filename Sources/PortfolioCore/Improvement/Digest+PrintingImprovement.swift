extension OptimisationRow: Queryable {
  /// The fields that a query of such rows can name: those of the model map, `kind`, `metric`,
  /// `workflow`, `actor`, `state` for what it comes to and `value` for the uplift in per cent.
  public static let fields = ModelMapRow.fields.union([
    .kind, .workflow, .actor, .state, .value,
  ])

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .kind: .text(optimisation.kind.rawValue)
    case .metric: .text(optimisation.metric)
    case .workflow: optimisation.workflow.map { .text($0.text) } ?? .notSet
    case .actor: actor.map { .texts([$0.person.text, $0.name]) } ?? .notSet
    case .state: .text(verdict.raw)
    case .value: percent.map { .number($0) } ?? .notSet
    default: model?.value(of: field) ?? .notSet
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      id.model.text, model?.name, optimisation.kind.rawValue, optimisation.metric,
      optimisation.workflow?.text, actor?.name, reason, verdict.raw,
    ].compactMap(\.self)
  }

  /// What it comes to.
  var verdict: ImprovementWord {
    switch uplift {
    case .measured(let measured): .verdict(measured.verdict)
    case .unknown: .unknown
    }
  }
}

extension TargetRow: Queryable {
  /// The fields that a query of such rows can name: those of the model map, `metric`, `value` and
  /// `state`.
  public static let fields = ModelMapRow.fields.union([.state, .value])

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .state: .text(state.rawValue)
    case .metric: metric.map { .text($0) } ?? .notSet
    case .value: last.map { .number($0.value) } ?? .notSet
    default: model.value(of: field)
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [model.id.text, model.name, metric, state.rawValue].compactMap(\.self)
  }
}

extension ValueRow: Queryable {
  /// The fields that a query of such rows can name: those of the model map, `workflow` and `value` for
  /// what is expected.
  public static let fields = ModelMapRow.fields.union([.workflow, .value])

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .workflow: .texts([workflow.id.text, workflow.name])
    case .team: workflow.team.map { .text($0) } ?? .notSet
    case .value:
      expected?.amounts.values.first.map { .number($0.approximate) } ?? .notSet
    default: model?.value(of: field) ?? .notSet
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [workflow.id.text, workflow.name, workflow.worthInWords, model?.id.text].compactMap(\.self)
  }
}

extension Digest {
  /// The register of optimisations, ready to print; beside it the benchmark of their uplift, what is
  /// adopted, and how many targets are met.
  public func printedImprovement(_ query: Query = .everything) -> PrintedReport {
    let rows = optimisations()
    let figure = upliftFigure?.value
    let prompts = promptAdoption()
    return PrintedReport(
      asOf: portfolio.asOf,
      table: optimisationTable(rows, query),
      parts: [
        (
          "uplift",
          .settings([
            ("benchmark", figure.map { .number($0, unit: nil) } ?? .notSet),
            ("confidence", .share(MeanDifference.confidence)),
          ])
        ),
        (
          "promptEngineering",
          .object([
            (.users, .count(prompts.users)), (.models, .count(prompts.models)),
            (.share, prompts.share.map { .share($0) } ?? .notSet),
            (.benchmark, prompts.figure?.share.map { .share($0) } ?? .notSet),
            (.difference, Self.tenths(prompts.difference)),
          ])
        ),
        ("adoption", .table(adoptionTable(of: infrastructure().map(\.model)))),
        ("targets", Self.states(of: targetRows())),
      ], problems: portfolio.problems)
  }

  /// Rows of the register under their columns.
  public func optimisationTable(
    _ rows: [OptimisationRow], _ query: Query = .everything
  ) -> ReportTable {
    let figure = upliftFigure?.value
    return ReportTable(
      columns: [
        .model, .kind, .metric, .state, .uplift, .upliftLow, .upliftHigh, .difference, .before,
        .after, .samplesBefore, .samplesAfter, .reason, .since, .workflow, .actor, .others,
        .text, .days,
      ],
      rows: rows.filter { query.matches($0) }.map { $0.values(against: figure) })
  }

  /// The targets of deployments, those that are missed first, ready to print.
  public func printedTargets(_ query: Query = .everything) -> PrintedReport {
    let rows = targetRows().filter { query.matches($0) }
    return PrintedReport(
      asOf: portfolio.asOf, table: targetTable(rows),
      parts: [("total", Self.states(of: rows))], problems: portfolio.problems)
  }

  /// Targets under their columns, those that are missed first.
  public func targetTable(_ rows: [TargetRow], _ query: Query = .everything) -> ReportTable {
    let rows = Dictionary(grouping: rows.lazy.filter { query.matches($0) }, by: \.state)
    return ReportTable(
      columns: [
        .model, .name, .metric, .state, .limit, .latest, .latestTime, .status, .tier, .owner,
      ],
      rows: TargetRow.State.allCases.flatMap { rows[$0] ?? [] }.map { row in
        let unit = row.metric.flatMap { portfolio.settings.metrics[$0]?.unit }
        return [
          .text(row.model.id.text), .text(row.model.name), .text(row.metric),
          .word(.improvement(.target(row.state))),
          row.limits.isEmpty ? .notSet : .list(row.limits.map { .text($0.kept) }),
          row.last.map { .number($0.value, unit: unit) } ?? .notSet,
          row.last.map { .time($0.time) } ?? .notSet,
          .word(row.model.model?.status.map(ReportWord.status)),
          .word(row.model.model?.tier.map(ReportWord.tier)), .text(row.model.owner?.person.text),
        ]
      })
  }

  /// The value of workflows, ready to print.
  ///
  /// - Parameters:
  ///   - query: Which rows are meant.
  ///   - rows: The rows, where they are made already.
  /// - Returns: The rows that are meant.
  public func printedValue(
    _ query: Query = .everything, among rows: [ValueRow]? = nil
  ) -> PrintedReport {
    let currency = portfolio.settings.currency
    func amount(_ money: Money?) -> ReportValue {
      money.map { SpendColumns.amount($0, currency) } ?? .notSet
    }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .workflow, .team, .model, .expected, .delivered, .spend, .net, .currency, .metric, .each,
          .value,
        ],
        rows: (rows ?? valueRows()).filter { query.matches($0) }.map { row in
          [
            .text(row.workflow.id.text), .text(row.workflow.team), .text(row.model?.id.text),
            amount(row.expected), amount(row.delivered), amount(row.spend), amount(row.net),
            SpendColumns.currency(row.expected ?? row.delivered ?? row.spend ?? .zero, currency),
            .text(row.workflow.delivery?.metric),
            row.workflow.delivery?.each.map { .unitCost($0, isLowerBound: false) } ?? .notSet,
            .text(row.workflow.worthInWords),
          ]
        }), problems: portfolio.problems)
  }

  private static func states(of rows: [TargetRow]) -> PrintedReport.Part {
    .settings(
      TargetRow.State.allCases.map { state in
        (name: state.rawValue, value: .count(rows.count { $0.state == state }))
      })
  }

  static func tenths(_ number: Double?) -> ReportValue {
    // Zero has no sign: what rounds to it is neither more nor less.
    number.map { .number(($0 * 10).rounded() / 10 + 0, unit: nil) } ?? .notSet
  }
}

extension OptimisationRow {
  fileprivate func values(against figure: Double?) -> [ReportValue] {
    var measured: Uplift.Measured?
    var lack: Uplift.Lack?
    switch uplift {
    case .measured(let found): measured = found
    case .unknown(let reason): lack = reason
    }
    let percent = measured?.percent
    func mean(_ sample: MeanDifference.Sample?) -> ReportValue {
      sample.map { .quantity($0.mean, isLowerBound: false) } ?? .notSet
    }
    return [
      .text(id.model.text), .word(.improvement(.kind(optimisation.kind))),
      .text(optimisation.metric), .word(.improvement(verdict)), Digest.tenths(percent?.value),
      Digest.tenths(percent?.interval.lowerBound), Digest.tenths(percent?.interval.upperBound),
      Digest.tenths(percent.flatMap { found in figure.map { found.value - $0 } }),
      mean(measured?.means.before), mean(measured?.means.after),
      measured.map { .count($0.means.before.count) } ?? .notSet,
      measured.map { .count($0.means.after.count) } ?? .notSet,
      lack.map { .word(.improvement(.lack($0))) } ?? .nothing, .day(day),
      .text(optimisation.workflow?.text), .text(actor?.person.text),
      .list(
        others.map { other in
          switch other {
          case .optimisation(let kind): .word(.improvement(.kind(kind)))
          case .occurrence(let kind): .word(.occurrence(kind))
          }
        }),
      .text(reason), measured.map { .count($0.days) } ?? .notSet,
    ]
  }
}

extension Workflow {
  /// What it is worth, in the words of its file.
  var worthInWords: String? {
    let words = [value, valueNote].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }
}

extension Target.Limit {
  /// The limit as what keeps to it: `≥ 0.9`, `≤ 1200`.
  var kept: String {
    switch self {
    case .floor(let limit): "≥ \(ReportValue.plain(limit))"
    case .ceiling(let limit): "≤ \(ReportValue.plain(limit))"
    }
  }
}
