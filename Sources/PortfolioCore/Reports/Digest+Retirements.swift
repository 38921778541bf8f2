extension Digest {
  /// When names of the portfolio's models are retired, as the newest book that knows each says: the
  /// earliest first, those that are over too.
  public var retirements: [RetirementRow] {
    let served = Dictionary(
      grouping: portfolio.workflows,
      by: { workflow in workflow.servedBy.map { portfolio.directory.reference(to: $0) } })
    let models = models
    return Concurrently.map(models.count, from: 512) { index in
      let row = models[index]
      return portfolio.prices(of: row.id).retirements(knownOn: priceDay).map { retirement in
        self.row(retirement, of: row, workflows: served[row.id] ?? [])
      }
    }
    .flatMap(\.self).sorted(by: RetirementRow.precedes)
  }

  /// When any name that a book knows is retired; those of the portfolio's models with what hangs on
  /// them.
  public var allRetirements: [RetirementRow] {
    let own = retirements
    let known = Set(own.map(\.listed))
    let others = portfolio.prices.models.flatMap { prices in
      prices.retirements(knownOn: priceDay).filter { !known.contains($0.price.model) }
        .map { row($0, of: nil, workflows: []) }
    }
    return (own + others).sorted(by: RetirementRow.precedes)
  }

  private func row(
    _ retirement: ModelPrices.Retirement, of model: ModelMapRow?, workflows: [Workflow]
  ) -> RetirementRow {
    let today = portfolio.zone.day(of: portfolio.asOf)
    return RetirementRow(
      model: model, listed: retirement.price.model, vendor: retirement.price.vendor,
      day: retirement.day, daysLeft: today.distance(to: retirement.day),
      workflows: workflows.map(\.id), book: retirement.book)
  }

  /// The retirement calendar, ready to print.
  ///
  /// - Parameters:
  ///   - all: Whether every name of the books is listed, and not only those of the portfolio.
  ///   - query: Which lines are meant.
  /// - Returns: The rows, the earliest day first.
  public func printedRetirements(
    all: Bool = false, _ query: Query = .everything
  ) -> PrintedReport {
    let rows = (all ? allRetirements : retirements).filter { query.matches($0) }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .retires, .daysLeft, .model, .listed, .vendor, .spend, .currency, .workflows, .owner,
          .book,
        ],
        rows: rows.map { row in
          [
            .day(row.day), .count(row.daysLeft), .text(row.model?.id.text), .text(row.listed),
            .text(row.vendor), row.model.map { spendValue($0.spend) } ?? .notSet,
            row.model.map { currencyValue($0.spend) } ?? .notSet,
            .list(row.workflows.map { .text($0.text) }), .text(row.model?.owner?.person.text),
            .text(row.book),
          ]
        }), problems: portfolio.problems)
  }
}

extension RetirementRow {
  /// The earliest day first; on one day what costs most.
  fileprivate static func precedes(_ one: Self, _ other: Self) -> Bool {
    if one.day != other.day { return one.day < other.day }
    let (weight, otherWeight) = (one.model?.weight ?? -1, other.model?.weight ?? -1)
    if weight != otherWeight { return weight > otherWeight }
    return one.listed.precedesByBytes(other.listed)
  }
}
