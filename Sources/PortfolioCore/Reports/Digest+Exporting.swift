extension Digest {
  /// The charges that meet a query as FOCUS 1.2; see `FocusExport`.
  ///
  /// Of the query only the terms that restrict charges count (`CostReport.Row.fieldsInOrder`).
  public func focusExport(
    in interval: ChargeInterval, _ query: Query, forSpreadsheets: Bool
  ) -> FocusExport {
    let bounded = bounded(interval)
    return FocusExport(
      portfolio.costs, in: bounded, only: CostFilter(query).slices(of: self, in: bounded),
      forSpreadsheets: forSpreadsheets)
  }

  /// The charges that meet a query as a journal of hledger; see `HledgerJournal`.
  public func hledgerJournal(
    _ measure: CostMeasure, in interval: ChargeInterval, _ query: Query
  ) -> HledgerJournal {
    let bounded = bounded(interval)
    return HledgerJournal(
      portfolio.costs, measure, in: bounded,
      only: CostFilter(query).slices(of: self, in: bounded))
  }

  private func bounded(_ interval: ChargeInterval) -> ChargeInterval {
    ChargeInterval(from: interval.from, to: min(interval.to ?? .latest, portfolio.costsEnd))
  }
}
