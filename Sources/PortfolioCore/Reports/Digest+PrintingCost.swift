extension Digest {
  /// What models cost, split by one or two dimensions, ready to print; the rows of a currency add
  /// up to its total to the last digit.
  ///
  /// A query's terms on fields of the charges restrict what is split, totals and shares with it;
  /// the others leave some of the parts.
  public func printedCost(_ question: CostSplitQuestion) -> PrintedCost {
    var bounded = question.interval
    bounded.to = min(bounded.to ?? .latest, portfolio.costsEnd)
    let filter = CostFilter(question.query)
    func split(_ costs: AttributedCosts) -> CostSplit {
      costs.split(
        by: question.first, then: question.second, in: bounded,
        only: filter.slices(of: self, in: bounded, costs),
        converting: question.currency.map { CostConversion(to: $0, portfolio.rates) },
        countingRequests: question.wantsUnits
      ).putting(first: portfolio.settings.currency)
    }
    let now = split(portfolio.costs)
    let before = filter.restrictsBasis ? nil : portfolio.costsBeforeRevisions(in: bounded)
    let revised = before.map { before in
      RevisedTotal(
        books: portfolio.revisedBooks(in: bounded), before: split(before).totals, now: now.totals)
    }
    var columns: [ReportColumn] = [.key]
    if question.second != nil { columns.append(.secondKey) }
    columns += [.billed, .effective, .list, .currency, .share, .unpricedTokens, .basis]
    if question.wantsUnits { columns += UnitCosts.columns }
    let rows = now.rows.filter { filter.parts.isEmpty || filter.parts.matches(row(of: $0)) }
      .map { row -> [ReportValue] in
        var values: [ReportValue] = [row.key.value]
        if question.second != nil { values.append(row.second?.value ?? .notSet) }
        return values + amounts(row.sums, row.currency)
          + [
            now.share(of: row).map { .share($0.approximate) } ?? .notSet,
            .count(row.sums.unpricedTokens), basis(of: row.sums),
          ]
          + (question.wantsUnits
            ? units(of: row, in: bounded, question).values(row.sums.effective) : [])
      }
    var parts: [(key: String, part: PrintedReport.Part)] = [
      ("from", .value(question.interval.from.map { .time($0) } ?? .notSet)),
      ("to", .value(question.interval.to.map { .time($0) } ?? .notSet)),
      ("total", .table(table(of: now.totals))),
    ]
    parts += self.parts(of: revised, before: table(of: revised?.before ?? []))
    if question.currency != nil {
      parts.append(("missingRates", .table(missing(now.lackingRates))))
    }
    return PrintedCost(
      report: PrintedReport(
        asOf: portfolio.asOf, table: ReportTable(columns: columns, rows: rows), parts: parts,
        problems: portfolio.problems),
      lackingRates: now.lackingRates, revised: revised)
  }

  private func table(of totals: [CostSplit.Total]) -> ReportTable {
    ReportTable(
      columns: [.billed, .effective, .list, .currency, .unpricedTokens, .basis],
      rows: totals.map { total in
        amounts(total.sums, total.currency)
          + [.count(total.sums.unpricedTokens), basis(of: total.sums)]
      })
  }

  private func missing(_ rates: [LackingRate]) -> ReportTable {
    ReportTable(
      columns: [.currency, .from, .to, .rows],
      rows: rates.map {
        [.text($0.currency.code), .day($0.from), .day($0.to), .count($0.rows)]
      })
  }

  /// The basis of all the rows, or the several there are.
  private func basis(of sums: CostSums) -> ReportValue {
    let words = sums.bases.all.map { ReportValue.word(.basis($0)) }
    return words.count == 1 ? words[0] : words.isEmpty ? .notSet : .list(words)
  }

  func amounts(_ sums: CostSums, _ currency: Currency?) -> [ReportValue] {
    [sums.billed, sums.effective, sums.list].map { sum in
      sum.known > 0 || (sums.rows == 0 && !sum.isLowerBound)
        ? .amount(sum.amount, nil, isLowerBound: sum.isLowerBound) : .notSet
    } + [.text(currency?.code)]
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

extension CostKey {
  /// The key as reports print it.
  var value: ReportValue {
    switch self {
    case .type(let type): .word(.type(type))
    case .category(let category): .word(.category(category))
    case .basis(let basis): .word(.basis(basis))
    case .month(let month): .month(month)
    case .unallocated: .word(.unallocated)
    case .notSet: .notSet
    case .model, .named: .text(text)
    }
  }
}
