/// A line of the targets: what an indicator of a deployment must keep to, and whether it does.
public struct TargetRow: Hashable, Sendable {
  /// Whether a target is met.
  public enum State: String, CaseIterable, Sendable {
    /// The newest value is beyond a limit, however old it is.
    case missed
    /// The newest value is within all limits, and older than alerts about missing data bear.
    case stale
    /// Nothing was ever observed of the indicator.
    case notMeasured = "not-measured"
    /// The card sets no target.
    case notSet = "not-set"
    /// The newest value is within all limits, and new enough.
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
  /// The time of the first value of the present run of misses; nil where the newest is none.
  public var missedSince: Timestamp?
  /// Whether the newest value is so old that an alert about missing data fires.
  public var isSilent = false

  /// Whether the target is met.
  public var state: State {
    guard metric != nil else { return .notSet }
    guard let last else { return .notMeasured }
    return limits.isMissed(by: last.value) ? .missed : isSilent ? .stale : .met
  }
}

extension [TargetRow] {
  /// How many stand how.
  public var counts: [TargetRow.State: Int] {
    Dictionary(grouping: self, by: \.state).mapValues(\.count)
  }
}

extension [Target.Limit] {
  /// Whether a value lies beyond any of the limits.
  func isMissed(by value: Double) -> Bool { contains { $0.isMissed(by: value) } }
}

extension Series {
  /// The time of the first of the values, up to an instant and without a break, that miss limits; nil
  /// where the newest does not.
  func missedSince(_ limits: [Target.Limit], asOf instant: Timestamp) -> Timestamp? {
    var since: Timestamp?
    for index in (0..<count(asOf: instant)).reversed() {
      let observation = self[index]
      guard limits.isMissed(by: observation.value) else { break }
      since = observation.time
    }
    return since
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
      let series = portfolio.metrics.series(of: id, metric: metric)
      var target = TargetRow(
        model: row, metric: metric, limits: limits, last: series?.last(asOf: portfolio.asOf))
      target.missedSince = series?.missedSince(limits, asOf: portfolio.asOf)
      target.isSilent = target.last.map { isSilent(after: $0.time, metric) } ?? false
      return target
    }
  }

  /// Whether an alert about missing data fires of an indicator that was last observed at a time.
  private func isSilent(after last: Timestamp, _ metric: String) -> Bool {
    let settings = portfolio.settings
    guard settings.drift.noData != .ok,
      var watch = settings.metrics[metric]?.every.flatMap(SilenceWatch.init(every:))
    else { return false }
    watch.take(last.nanoseconds)
    return !watch.episodes(firedBy: portfolio.asOf).isEmpty
  }
}
