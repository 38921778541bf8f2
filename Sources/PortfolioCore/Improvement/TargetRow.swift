/// A line of the targets: what an indicator of a deployment must keep to, and whether it does.
public struct TargetRow: Hashable, Sendable {
  /// Whether a target is met.
  public enum State: String, CaseIterable, Sendable {
    /// The newest value is beyond a limit.
    case missed
    /// Nothing was ever observed of the indicator.
    case notMeasured = "not-measured"
    /// The card sets no target.
    case notSet = "not-set"
    /// The newest value is within all limits.
    case met
  }

  /// The model's line of the model map.
  public var model: ModelMapRow
  /// The indicator; nil where the card sets no target.
  public var metric: String?
  /// The limits.
  public var limits: [Target.Limit]
  /// The newest observation; nil where none came.
  public var last: Observation?

  /// Whether the target is met.
  public var state: State {
    guard metric != nil else { return .notSet }
    guard let last else { return .notMeasured }
    return limits.contains { $0.isMissed(by: last.value) } ? .missed : .met
  }
}

extension Target.Limit {
  /// Whether a value lies beyond the limit; one that is equal to it does not.
  public func isMissed(by value: Double) -> Bool {
    switch self {
    case .floor(let floor): value < floor
    case .ceiling(let ceiling): value > ceiling
    }
  }
}

extension ModelMapRow {
  /// Whether the model is at work: what is still being built, and what is retired, need not deliver.
  var isDeployment: Bool {
    guard let model else { return false }
    return switch model.status {
    case .production, .restricted, .blocked, nil: true
    case .proposed, .inReview, .approved, .retired: false
    }
  }
}

extension Digest {
  /// The targets of every deployment, model by model.
  public func targetRows() -> [TargetRow] {
    let deployed = models.filter(\.isDeployment)
    return Concurrently.map(deployed.count, from: 512) { targetRows(of: deployed[$0]) }
      .flatMap(\.self)
  }

  private func targetRows(of row: ModelMapRow) -> [TargetRow] {
    guard let id = row.id.id, let model = row.model else { return [] }
    var limits: [(metric: String, limits: [Target.Limit])] = []
    for target in model.targets {
      if let index = limits.firstIndex(where: { $0.metric == target.metric }) {
        limits[index].limits += target.limits
      } else {
        limits.append((target.metric, target.limits))
      }
    }
    guard !limits.isEmpty else {
      return [TargetRow(model: row, metric: nil, limits: [], last: nil)]
    }
    return limits.map { metric, limits in
      TargetRow(
        model: row, metric: metric, limits: limits,
        last: portfolio.metrics.series(of: id, metric: metric)?.last(asOf: portfolio.asOf))
    }
  }
}
