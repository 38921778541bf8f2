/// The alerts of all models from explicit targets: floors, ceilings and data that fail to come
/// (`LimitWatch` and `SilenceWatch` say exactly when they fire and are resolved).
///
/// Every series is evaluated once, for all of its time: `update` looks only at rows that are new,
/// or at a series whole when late rows or other limits came, and `alerts(asOf:in:)` at no row but
/// the newest. Only models that have a card are watched, and only indicators that had a value.
public struct TargetAlerts: Sendable {
  private var watches: [ModelID: [IndicatorKey: SeriesWatch]] = [:]
  private var tiers: [ModelID: RiskTier] = [:]
  /// Targets that cannot alarm, because their limit lies on the good side of the indicator.
  public private(set) var problems: [Problem] = []

  /// No alerts yet.
  public init() {}

  /// The alerts of a log, evaluated from its first row.
  public init(_ log: ObservationLog, models: [Model], settings: PortfolioSettings) {
    update(log, models: models, settings: settings)
  }

  /// Follows a log, cards and settings to what they are now.
  public mutating func update(
    _ log: ObservationLog, models: [Model], settings: PortfolioSettings
  ) {
    var old = watches
    watches = [:]
    tiers = [:]
    problems = models.flatMap { IndicatorRules.contradictions(of: $0, settings: settings) }
    for model in models {
      guard let tracks = log.tracks[.registered(model.id)] else { continue }
      var known = old.removeValue(forKey: model.id) ?? [:]
      var next: [IndicatorKey: SeriesWatch] = [:]
      for (indicator, track) in tracks where !track.series.isEmpty {
        let rules = IndicatorRules(of: indicator.metric, model: model, settings: settings)
        guard !rules.isEmpty else { continue }
        var watch = known.removeValue(forKey: indicator) ?? SeriesWatch(rules, track.series)
        watch.follow(track.series, rules)
        next[indicator] = watch
      }
      watches[model.id] = next
      tiers[model.id] = model.tier
    }
  }

  /// The alerts as of an instant, those that fire first: every episode that had fired by then.
  ///
  /// Observations after the instant do not count; `log` is the log last followed. Alerts resolved
  /// before `earliest` are left out.
  public func alerts(
    asOf instant: Timestamp, in log: ObservationLog, resolvedSince earliest: Timestamp? = nil
  ) -> [Alert] {
    var alerts: [Alert] = []
    for model in watches.keys { collect(&alerts, of: model, instant, log, earliest) }
    return alerts.sorted(by: Alert.precedes)
  }

  /// The alerts of one model as of an instant, as `alerts(asOf:in:resolvedSince:)` gives them.
  public func alerts(
    of model: ModelID, asOf instant: Timestamp, in log: ObservationLog,
    resolvedSince earliest: Timestamp? = nil
  ) -> [Alert] {
    var alerts: [Alert] = []
    collect(&alerts, of: model, instant, log, earliest)
    return alerts.sorted(by: Alert.precedes)
  }

  private func collect(
    _ alerts: inout [Alert], of model: ModelID, _ instant: Timestamp, _ log: ObservationLog,
    _ earliest: Timestamp?
  ) {
    for (indicator, watch) in watches[model] ?? [:] {
      let episodes = watch.episodes(firedBy: instant)
      let key = SeriesKey(model: .registered(model), indicator: indicator)
      guard !episodes.isEmpty, let last = log.series(key)?.last(asOf: instant) else { continue }
      for (condition, episode) in episodes {
        let state = episode.state(asOf: instant)
        if case .resolved(let end) = state, let earliest, end < earliest { continue }
        guard let size = episode.size(asOf: instant) else { continue }
        let fingerprint = AlertFingerprint(
          model: model, indicator: indicator, path: condition.path)
        alerts.append(
          Alert(
            id: AlertID(fingerprint: fingerprint, onset: episode.onset), condition: condition,
            state: state, fired: episode.fired,
            severity: AlertSeverity(size: size, tier: tiers[model]), last: last))
      }
    }
  }

  /// The next instant at which an alert fires, grows or is resolved although no row comes: data
  /// fail to come, or observations dated ahead of the clock begin to count.
  ///
  /// The newest values shown change at `ObservationLog.firstTime(after:)` too.
  public func nextChange(after instant: Timestamp) -> Timestamp? {
    watches.values.lazy.flatMap(\.values).compactMap { $0.nextChange(after: instant) }.min()
  }
}
