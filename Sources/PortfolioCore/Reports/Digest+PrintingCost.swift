extension Digest {
  /// What models cost, split by one or two dimensions, ready to print; the rows of a currency add
  /// up to its total to the last digit.
  ///
  /// A query's terms on fields of the charges restrict what is split, totals and shares with it;
  /// the others leave some of the parts.
  public func printedCost(
    by first: CostDimension, then second: CostDimension? = nil,
    in interval: ChargeInterval = .all, _ query: Query = .everything
  ) -> PrintedReport {
    var bounded = interval
    bounded.to = min(interval.to ?? .latest, portfolio.costsEnd)
    let filter = CostFilter(query)
    let split = portfolio.costs.split(
      by: first, then: second, in: bounded, only: filter.slices(of: self, in: bounded))
    var columns: [ReportColumn] = [.key]
    if second != nil { columns.append(.secondKey) }
    columns += [.billed, .effective, .list, .currency, .share, .unpricedTokens]
    let rows = split.rows.filter { filter.parts.isEmpty || filter.parts.matches(row(of: $0)) }
      .map { row -> [ReportValue] in
        var values: [ReportValue] = [value(of: row.key)]
        if second != nil { values.append(row.second.map(value) ?? .notSet) }
        return values + amounts(row.sums, row.currency)
          + [
            split.share(of: row).map { .share($0.approximate) } ?? .notSet,
            .count(row.sums.unpricedTokens),
          ]
      }
    let totals = ReportTable(
      columns: [.billed, .effective, .list, .currency, .unpricedTokens],
      rows: split.totals.map { total in
        amounts(total.sums, total.currency) + [.count(total.sums.unpricedTokens)]
      })
    return PrintedReport(
      asOf: portfolio.asOf, table: ReportTable(columns: columns, rows: rows),
      parts: [
        ("from", .value(interval.from.map { .time($0) } ?? .notSet)),
        ("to", .value(interval.to.map { .time($0) } ?? .notSet)), ("total", .table(totals)),
      ], problems: portfolio.problems)
  }

  private func amounts(_ sums: CostSums, _ currency: Currency?) -> [ReportValue] {
    [sums.billed, sums.effective, sums.list].map { sum in
      sum.known > 0 || !sum.isLowerBound
        ? .amount(sum.amount, nil, isLowerBound: sum.isLowerBound) : .notSet
    } + [.text(currency?.code)]
  }

  private func value(of key: CostKey) -> ReportValue {
    switch key {
    case .type(let type): .word(.type(type))
    case .category(let category): .word(.category(category))
    case .month(let month): .month(month)
    case .unallocated: .word(.unallocated)
    case .notSet: .notSet
    case .model, .named: .text(key.text)
    }
  }

  private func row(of row: CostSplit.Row) -> CostReport.Row {
    let part = CollectionOfOne(row)
    return CostReport.Row(
      key: row.key, second: row.second, name: name(of: row.key),
      effective: Money(part, \.effective),
      billed: Money(part, \.billed), share: nil,
      weight: row.sums.effective.amount.approximate, unpricedTokens: row.sums.unpricedTokens)
  }
}
