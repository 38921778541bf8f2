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

  /// What of it observations cannot change.
  let ground: DigestGround

  /// Computes everything the panes show of a portfolio, as of its moment.
  ///
  /// - Parameters:
  ///   - portfolio: The portfolio.
  ///   - earlier: What was computed of the same store before: what only records, costs and events
  ///     decide is taken from it where these are the same. The result is that without it.
  public init(_ portfolio: Portfolio, after earlier: Digest? = nil) {
    let known = earlier.flatMap { $0.ground.holds(for: portfolio) ? $0 : nil }
    ground = known?.ground ?? DigestGround(portfolio)
    let basis = DigestBasis(portfolio, ground)
    self.portfolio = portfolio
    alerts = basis.rows
    if let known, known.portfolio.lineage == portfolio.lineage,
      let models = basis.modelRows(after: known.models)
    {
      self.models = models
      ownership = basis.ownershipRows(after: known.ownership)
      figures = basis.keyFigures(models: models, alerts: alerts, after: known.figures)
    } else {
      models = basis.modelRows()
      ownership = basis.ownershipRows(of: models)
      figures = basis.keyFigures(models: models, alerts: alerts)
    }
  }

  /// Whether records, costs and events are those of another digest.
  public func sharesGround(with other: Digest) -> Bool {
    portfolio.lineage == other.portfolio.lineage && ground.holds(for: other.portfolio)
  }

  /// The model map's line of a model.
  public func row(of reference: ModelReference) -> ModelMapRow? {
    // Cards stand before observed names, and both in order.
    let index = models.partitioningIndex { $0.id >= reference }
    return index < models.count && models[index].id == reference ? models[index] : nil
  }

  /// The next instant at which something that is shown changes although no file does: with each day
  /// reviews fall due, evidence ages and exceptions end.
  public func nextChange(after instant: Timestamp) -> Timestamp? {
    let zone = portfolio.zone
    return [
      zone.start(of: zone.day(of: instant).advanced(by: 1)),
      portfolio.alerts.nextChange(after: instant), portfolio.metrics.firstTime(after: instant),
      alerts.compactMap(\.standing.deadline).filter { $0 > instant }.min(),
    ].compactMap(\.self).min()
  }
}
