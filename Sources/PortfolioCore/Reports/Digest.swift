/// A portfolio and what every pane shows of it, computed once for each content of the store.
///
/// Reports are pure functions of it, so screen, JSON and CSV cannot differ.
public struct Digest: Sendable {
  /// The portfolio.
  public let portfolio: Portfolio
  /// The model map: models with cards by id, then observed ones by name.
  public let models: [ModelMapRow]
  /// The alerts, those that fire first, the worst before the rest; resolved ones of the last 30
  /// days behind them.
  public let alerts: [AlertRow]
  /// Gaps first, the most expensive before the rest; then roles by model.
  public let ownership: [OwnershipRow]
  /// The header's figures.
  public let figures: KeyFigures

  /// Computes everything the panes show of a portfolio, as of its moment.
  public init(_ portfolio: Portfolio) {
    let basis = DigestBasis(portfolio)
    self.portfolio = portfolio
    models = basis.modelRows()
    alerts = basis.alertRows()
    ownership = basis.ownershipRows(of: models)
    figures = basis.keyFigures(models: models, alerts: alerts)
  }

  /// The model map's line of a model.
  public func row(of reference: ModelReference) -> ModelMapRow? {
    models.first { $0.id == reference }
  }

  /// The next instant at which something that is shown changes although no file does; nil where
  /// there is none.
  public func nextChange(after instant: Timestamp) -> Timestamp? {
    [
      portfolio.alerts.nextChange(after: instant), portfolio.metrics.firstTime(after: instant),
      alerts.compactMap(\.standing.deadline).filter { $0 > instant }.min(),
    ].compactMap(\.self).min()
  }
}
