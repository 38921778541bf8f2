extension Digest {
  /// The rows of the bills themselves, ready to print, with what they come to in each currency.
  ///
  /// A query's terms on fields of the charges restrict the rows as they restrict a split; bare words
  /// and `cost` look at the rows.
  public func printedCharges(
    in interval: ChargeInterval = .all, order: ChargeSelection.Order = .time,
    _ query: Query = .everything
  ) -> PrintedCharges {
    let bounded = interval.ending(by: portfolio.costsEnd)
    let filter = CostFilter(query)
    func list(_ costs: AttributedCosts) -> ChargeList {
      ChargeList(
        self, ChargeSelection(over: bounded, order: order),
        slices: filter.slices(of: self, in: bounded, costs), filter.parts, costs: costs)
    }
    let now = list(portfolio.costs)
    let before =
      filter.restrictsBasis ? nil : portfolio.costsBeforeRevisions(in: bounded).map(list)
    let revised = before.map { before in
      RevisedTotal(
        books: portfolio.revisedBooks(in: bounded), before: before.totals, now: now.totals)
    }
    let columns: [ReportColumn] = [
      .time, .model, .team, .workflow, .vendor, .category, .billed, .effective, .list, .currency,
      .tokens, .tokenClass, .basis, .description, .file, .line,
    ]
    func table(of list: ChargeList) -> ReportTable {
      ReportTable(
        columns: [.rows, .billed, .effective, .list, .currency, .tokens, .unpricedTokens],
        rows: list.totals.map { total in
          [.count(list.count(in: total.currency))] + amounts(total.sums, total.currency)
            + [.count(total.sums.tokens), .count(total.sums.unpricedTokens)]
        })
    }
    let report = PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(columns: columns, rows: (0..<now.count).map { values(of: now[$0]) }),
      parts: [
        ("from", .value(interval.from.map { .time($0) } ?? .notSet)),
        ("to", .value(interval.to.map { .time($0) } ?? .notSet)), ("total", .table(table(of: now))),
      ] + parts(of: revised, before: table(of: before ?? now)), problems: portfolio.problems)
    return PrintedCharges(report: report, revised: revised)
  }

  private func values(of row: ChargeRow) -> [ReportValue] {
    func amount(_ amount: ExactDecimal?) -> ReportValue {
      amount.map { .amount($0, nil, isLowerBound: false) } ?? .notSet
    }
    return [
      .time(row.time), row.model.map { .text($0.text) } ?? .word(.unallocated),
      row.team.map { .text($0) } ?? .word(.unallocated),
      row.workflow.map { .text($0) } ?? .word(.unallocated), .text(row.vendor),
      .word(.category(row.category)), amount(row.billed), amount(row.effective), amount(row.list),
      .text(row.currency?.code), row.tokens.map { .count($0) } ?? .notSet,
      .text(row.tokenClass), .word(.basis(row.basis)), .text(row.text), .text(row.path),
      .count(row.line),
    ]
  }
}

/// The rows of the bills, ready to print.
public struct PrintedCharges: Sendable {
  /// The rows and totals.
  public var report: PrintedReport
  /// The total without price revisions; nil where none can change it.
  public var revised: RevisedTotal?
}
