/// How all the work of a portfolio is served: what `folio fit` lists.
public struct FitReport: Sendable {
  /// A line for each piece of work, what needs doing first.
  public var rows: [FitSummary]
  /// The models in use that no work needs.
  public var unneeded: [ModelID]
  /// The currency of all amounts.
  public var currency: Currency

  /// What all proposals that save something would save a month together, but for work of which something
  /// else was decided; nil where none is known to.
  public var saving: ExactDecimal? { sum(of: { $0 > .zero }) }

  /// What the others, for what today's models do not do, would cost a month more; nil where none is known
  /// to.
  public var extraCost: ExactDecimal? { sum(of: \.isNegative)?.magnitude }

  private func sum(of isMeant: (ExactDecimal) -> Bool) -> ExactDecimal? {
    rows.filter { $0.decided == nil || $0.decided == $0.proposed }.compactMap(\.saving)
      .filter(isMeant).reduce(nil) { sum, saving in (sum ?? .zero).adding(saving) }
  }
}

extension Digest {
  /// How all the work of the portfolio is served; of a query, what meets it.
  ///
  /// What somebody must do something about comes first: gaps, then what today's model fails, then what
  /// saves most.
  public func fits(_ query: Query = .everything, _ selection: Selection? = nil) -> FitReport {
    let selection = selection ?? Selection(portfolio)
    let all = selection.summaries()
    return FitReport(
      rows: all.filter { query.matches($0) }.sorted(by: FitSummary.precedes),
      unneeded: selection.unneeded(all), currency: portfolio.settings.currency)
  }

  /// The same, ready to print.
  public func printedFits(_ report: FitReport) -> PrintedReport {
    PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: FitSummary.columns, rows: report.rows.map { $0.values(report.currency) }),
      parts: [
        (
          "total",
          .object([
            (.workflows, .count(report.rows.count)),
            (
              .monthlySaving, report.saving.map { .amount($0, nil, isLowerBound: false) } ?? .notSet
            ),
            (.currency, .text(report.currency.code)),
          ])
        ),
        ("unneeded", .value(.list(report.unneeded.map { .text($0.text) }))),
      ], problems: portfolio.problems)
  }
}

extension FitSummary {
  /// What needs doing first; then what saves most; then by id.
  static func precedes(_ one: Self, _ other: Self) -> Bool {
    let verdicts = Verdict.allCases
    func place(_ summary: Self) -> Int { verdicts.firstIndex(of: summary.verdict) ?? 0 }
    if place(one) != place(other) { return place(one) < place(other) }
    if one.saving != other.saving {
      guard let saving = one.saving else { return false }
      return other.saving.map { saving > $0 } ?? true
    }
    return one.workflow.id < other.workflow.id
  }

  static let columns: [ReportColumn] = [
    .workflow, .team, .servedBy, .verdict, .proposed, .monthlySaving, .currency, .switchingCost,
    .payback, .firstYear, .basis, .feasible, .unknown, .rejected, .smaller, .because, .decided,
    .disputed, .lacks, .nearest, .reasons,
  ]

  /// Columns of which only those are shown to people in which something is set.
  public static let optionalColumns: [ReportColumn] = [
    .switchingCost, .payback, .firstYear, .smaller, .because, .decided, .disputed, .lacks,
    .nearest, .reasons,
  ]

  func values(_ currency: Currency) -> [ReportValue] {
    func amount(_ amount: ExactDecimal?) -> ReportValue {
      amount.map { .amount($0, nil, isLowerBound: false) } ?? .notSet
    }
    let bases = [todayCost?.basis, proposedCost?.basis].compactMap(\.self)
    return [
      .text(workflow.id.text), .text(workflow.team), .text(today?.text),
      .word(.fit(.verdict(verdict))), .text(proposed?.text), amount(saving),
      saving == nil ? .notSet : .text(currency.code), amount(switchingCost),
      paybackMonths.map { .quantity($0, isLowerBound: false) } ?? .notSet, amount(firstYear),
      bases.isEmpty ? .notSet : .list(bases.map { .word(.fit(.basis($0))) }),
      .count(feasible), .count(unknown), .count(rejected), .text(smaller?.text),
      .list(because.map { .word(.fit(.size($0))) }),
      .text(decided?.text), .list(disputed.map { .text($0.text) }),
      .list(lacks.map { .word(.fit(.lack($0))) }), .text(nearest?.text),
      .list(todayRejections.map { .word(.fit(.rejection($0))) }),
    ]
  }
}

extension FitSummary: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [
    .workflow, .name, .team, .model, .state, .sensitivity,
  ]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .workflow, .name: .texts([workflow.id.text, workflow.name])
    case .team: workflow.team.map { .text($0) } ?? .notSet
    case .model: today.map { .text($0.text) } ?? .notSet
    case .state: .text(verdict.rawValue)
    case .sensitivity: workflow.needs.sensitivity.map { .text($0) } ?? .notSet
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      workflow.id.text, workflow.name, workflow.team, today?.text, verdict.rawValue, proposed?.text,
      decided?.text,
    ].compactMap(\.self) + disputed.map(\.text)
  }
}
