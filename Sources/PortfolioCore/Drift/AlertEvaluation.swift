/// What observations come to when they are held against targets, against how often data are due, and
/// against what each indicator was: the alerts of all models, evaluated once for all of their time.
///
/// **Floors and ceilings.** An observation is confirmed by the newest three up to itself, of which
/// those that are twelve hours older or more do not count. An alert fires at an observation beyond
/// the limit when more than half of the confirming ones are, and is resolved at the first of which
/// no confirming one is. Its onset is the first of the confirming ones beyond the limit. So one
/// noisy value fires nothing, and a value that swings around its limit is one alert.
///
/// **Data that fail to come.** An alert fires two and a half periods of the indicator's `every`
/// after an observation that none has followed, and is resolved at the next. Its onset is one period
/// after the observation, when the next was due.
///
/// **Drift.** An indicator ceases to be what it was: see `DriftWatch`.
///
/// Every series is evaluated once, for all of its time: `update` looks only at rows that are new,
/// or at a series whole when late rows or other limits came, and `alerts(asOf:in:)` at no row but
/// the newest. Only models that have a card and are not retired are watched, and only indicators
/// that had a value.
public struct AlertEvaluation: Sendable {
  /// The series of a model that are held against something.
  private struct ModelWatch: Sendable {
    var lineage: Lineage
    var tier: RiskTier?
    var series: [IndicatorKey: SeriesWatch]
  }

  private var watches: [ModelID: ModelWatch] = [:]
  private var cards: [Model] = []
  private var indicators: [String: PortfolioSettings.Indicator] = [:]
  private var driftSettings = DriftSettings()
  private var zone = Zone.utc
  private var rebaselines: [ModelID: [IndicatorKey: [Timestamp]]] = [:]
  /// Targets that cannot alarm, because their limit lies on the good side of the indicator.
  public private(set) var problems: [Problem] = []

  /// No alerts yet.
  public init() {}

  /// The alerts of a log, evaluated from its first row.
  public init(_ log: ObservationLog, models: [Model], settings: PortfolioSettings) {
    update(log, models: models, settings: settings)
  }

  /// Follows a log, cards and settings to what they are now.
  ///
  /// The log is the one followed before, further on; another needs alerts of its own.
  ///
  /// - Parameters:
  ///   - log: the observations.
  ///   - models: the cards.
  ///   - settings: the settings.
  ///   - rebaselines: the instants from which indicators have a new reference window.
  public mutating func update(
    _ log: ObservationLog, models: [Model], settings: PortfolioSettings,
    rebaselines: [ModelID: [IndicatorKey: [Timestamp]]] = [:]
  ) {
    // Quick where the caller kept the same arrays: equal storage is equal.
    let isSame =
      models == cards && settings.metrics == indicators && settings.drift == driftSettings
      && settings.zone == zone && rebaselines == self.rebaselines
    if !isSame {
      cards = models
      indicators = settings.metrics
      driftSettings = settings.drift
      zone = settings.zone
      self.rebaselines = rebaselines
      problems = models.flatMap { IndicatorRules.contradictions(of: $0, settings: settings) }
    }
    var old = watches
    watches = [:]
    watches.reserveCapacity(old.count)
    for index in cards.indices {
      let id = cards[index].id
      guard let tracks = log.tracks[.registered(id)], watches[id] == nil else { continue }
      let known = old.removeValue(forKey: id)
      if let known, isSame, known.lineage === tracks.lineage {
        watches[id] = known
      } else {
        watches[id] = follow(tracks, of: cards[index], settings, known?.series ?? [:])
      }
    }
  }

  private func follow(
    _ tracks: ObservationLog.ModelTracks, of model: Model, _ settings: PortfolioSettings,
    _ known: [IndicatorKey: SeriesWatch]
  ) -> ModelWatch {
    var watch = ModelWatch(lineage: tracks.lineage, tier: model.tier, series: [:])
    for (indicator, track) in tracks.indicators where !track.series.isEmpty {
      let rules = IndicatorRules(
        of: indicator, model: model, settings: settings,
        rebaselines: rebaselines[model.id]?[indicator] ?? [])
      guard !rules.isEmpty else { continue }
      var series = known[indicator] ?? SeriesWatch(rules, track.series)
      series.follow(track.series, rules)
      watch.series[indicator] = series
    }
    return watch
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
    guard let known = watches[model] else { return }
    for (indicator, watch) in known.series {
      let episodes = watch.episodes(firedBy: instant)
      let key = SeriesKey(model: .registered(model), indicator: indicator)
      guard !episodes.isEmpty, let last = log.series(key)?.last(asOf: instant) else { continue }
      for (condition, episode) in episodes {
        let state = Self.state(of: episode, condition, asOf: instant)
        if let earliest, !state.isOpen, state.since(episode) < earliest { continue }
        guard let size = episode.size(asOf: instant) else { continue }
        let fingerprint = AlertFingerprint(
          model: model, indicator: indicator, path: condition.path)
        alerts.append(
          Alert(
            id: AlertID(fingerprint: fingerprint, onset: episode.onset), condition: condition,
            state: state, fired: episode.fired,
            severity: severity(of: size, condition, tier: known.tier), last: last))
      }
    }
  }

  /// What follows drift, by model and indicator.
  var driftWatches: [(model: ModelID, indicator: IndicatorKey, watch: DriftWatch)] {
    watches.flatMap { model, known in
      known.series.compactMap { indicator, watch in watch.drift.map { (model, indicator, $0) } }
    }
    .sorted { ($0.model, $0.indicator) < ($1.model, $1.indicator) }
  }

  /// What an indicator of a model is when nothing is wrong; nil where that is not known (yet).
  public func baseline(of model: ModelID, _ indicator: IndicatorKey) -> Baseline? {
    watches[model]?.series[indicator]?.drift?.baseline
  }

  /// What needs nothing done about it is told as long as it lasts, and does not fire.
  private static func state(
    of episode: AlertEpisode, _ condition: Alert.Condition, asOf instant: Timestamp
  ) -> Alert.State {
    let state = episode.state(asOf: instant)
    return state == .firing && condition.finding?.isAlarm == false ? .told : state
  }

  private func severity(
    of size: BreachSize, _ condition: Alert.Condition, tier: RiskTier?
  ) -> AlertSeverity {
    let isMild =
      switch condition {
      case .noData: driftSettings.noData == .warn
      case .drift(let finding, _): !finding.isAlarm
      case .floor, .ceiling: false
      }
    return isMild ? .low : AlertSeverity(size: size, tier: tier)
  }

  /// The next instant at which an alert fires, grows or is resolved although no row comes: data
  /// fail to come, or observations dated ahead of the clock begin to count.
  ///
  /// The newest values shown change at `ObservationLog.firstTime(after:)` too.
  public func nextChange(after instant: Timestamp) -> Timestamp? {
    watches.values.lazy.flatMap(\.series.values).compactMap { $0.nextChange(after: instant) }.min()
  }
}

extension Alert.State {
  /// Whether it has no end yet and is to be shown until it has.
  fileprivate var isOpen: Bool { self == .firing }

  /// When an episode came into the state.
  fileprivate func since(_ episode: AlertEpisode) -> Timestamp {
    if case .resolved(let end) = self { end } else { episode.fired }
  }
}
