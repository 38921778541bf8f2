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
/// **Drift.** An indicator ceases to be what it was: see `DriftWatch` and `DistanceWatch`.
///
/// **Bias.** Segments of an indicator lie too far apart: see `FairnessWatch`.
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
    var series: [IndicatorKey: SeriesWatch] = [:]
    /// Segments held against each other, by what their alerts are of.
    var fairness: [IndicatorKey: FairnessWatch] = [:]
    /// The first instant at which something fires; nil where nothing ever does.
    ///
    /// Before it there is nothing to tell, and nothing is looked at.
    var quietUntil: Timestamp?

    /// The first instant after another at which an alert fires, grows or is resolved.
    func nextChange(after instant: Timestamp) -> Timestamp? {
      (series.values.lazy.map { $0.nextChange(after: instant) }
        + fairness.values.lazy.map { $0.nextChange(after: instant) }).compactMap(\.self).min()
    }
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
      let known = Set(models.map(\.id))
      watches = watches.filter { known.contains($0.key) }
    }
    followAll(log, settings, isSame: isSame)
  }

  /// Follows the watches of all models to what their series are now.
  ///
  /// Models have nothing to do with each other, so the cores share them.
  private mutating func followAll(
    _ log: ObservationLog, _ settings: PortfolioSettings, isSame: Bool
  ) {
    var changed: [(card: Int, tracks: ObservationLog.ModelTracks)] = []
    for index in cards.indices {
      let id = cards[index].id
      guard let tracks = log.tracks[.registered(id)] else {
        watches.removeValue(forKey: id)
        continue
      }
      if !isSame || watches[id]?.lineage != tracks.lineage { changed.append((index, tracks)) }
    }
    let (work, evaluation) = (changed, self)
    let results = Concurrently.map(work.count) { index in
      evaluation.follow(work[index].tracks, of: evaluation.cards[work[index].card], settings)
    }
    for (entry, watch) in zip(work, results) { watches[cards[entry.card].id] = watch }
  }

  private func follow(
    _ tracks: ObservationLog.ModelTracks, of model: Model, _ settings: PortfolioSettings
  ) -> ModelWatch {
    let known = watches[model.id]
    var watch = ModelWatch(lineage: tracks.lineage, tier: model.tier)
    for (indicator, track) in tracks.indicators where !track.series.isEmpty {
      let rules = IndicatorRules(
        of: indicator, model: model, settings: settings,
        rebaselines: rebaselines[model.id]?[indicator] ?? [])
      guard !rules.isEmpty else { continue }
      var series = known?.series[indicator] ?? SeriesWatch(rules, track.series)
      series.follow(track.series, rules)
      watch.series[indicator] = series
    }
    if model.status != .retired { followSegments(&watch, tracks, of: model, settings, known) }
    // Something may fire at the earliest instant there is.
    watch.quietUntil = watch.nextChange(after: Timestamp(nanoseconds: .min))
    return watch
  }

  private func followSegments(
    _ watch: inout ModelWatch, _ tracks: ObservationLog.ModelTracks, of model: Model,
    _ settings: PortfolioSettings, _ known: ModelWatch?
  ) {
    for (key, members) in tracks.segments {
      guard members.count > 1,
        let rules = settings.drift.fairnessRules(
          of: key.metric, model: model.id, settings.metrics[key.metric])
      else { continue }
      let old = known?.fairness[key]
      var fairness = old?.rules == rules ? old ?? FairnessWatch(rules) : FairnessWatch(rules)
      fairness.follow(members)
      watch.fairness[key] = fairness
    }
  }

  /// The alerts as of an instant, those that fire first: every episode that had fired by then.
  ///
  /// Observations after the instant do not count; `log` is the log last followed. Alerts resolved
  /// before `earliest` are left out. `costly` are the models that cost much (`AlertSeverity`).
  public func alerts(
    asOf instant: Timestamp, in log: ObservationLog, resolvedSince earliest: Timestamp? = nil,
    costly: Set<ModelID> = []
  ) -> [Alert] {
    var alerts: [Alert] = []
    for model in watches.keys { collect(&alerts, of: model, instant, log, earliest, costly) }
    return alerts.sorted(by: Alert.precedes)
  }

  /// The alerts of one model as of an instant, as `alerts(asOf:in:resolvedSince:costly:)` gives them.
  public func alerts(
    of model: ModelID, asOf instant: Timestamp, in log: ObservationLog,
    resolvedSince earliest: Timestamp? = nil, costly: Set<ModelID> = []
  ) -> [Alert] {
    var alerts: [Alert] = []
    collect(&alerts, of: model, instant, log, earliest, costly)
    return alerts.sorted(by: Alert.precedes)
  }

  private func collect(
    _ alerts: inout [Alert], of model: ModelID, _ instant: Timestamp, _ log: ObservationLog,
    _ earliest: Timestamp?, _ costly: Set<ModelID>
  ) {
    guard let known = watches[model], let first = known.quietUntil, first <= instant,
      let tracks = log.tracks[.registered(model)]
    else { return }
    func add(
      _ episodes: [(Alert.Condition, AlertEpisode)], of indicator: IndicatorKey,
      last: (Timestamp) -> Observation?
    ) {
      for (condition, episode) in episodes {
        // Of what is over, what ended it: what came later is no part of it.
        guard let last = last(min(episode.resolved ?? instant, instant)) else { continue }
        let state = Self.state(of: episode, condition, asOf: instant)
        if let earliest, !state.isOpen, state.since(episode) < earliest { continue }
        guard let size = episode.size(asOf: instant) else { continue }
        let fingerprint = AlertFingerprint(
          model: model, indicator: indicator, path: condition.path)
        alerts.append(
          Alert(
            id: AlertID(fingerprint: fingerprint, onset: episode.onset), condition: condition,
            state: state, fired: episode.fired,
            severity: isMild(condition)
              ? .low
              : AlertSeverity(size: size, tier: known.tier, isCostly: costly.contains(model)),
            last: condition.measured(at: last)))
      }
    }
    for (indicator, watch) in known.series {
      let episodes = watch.episodes(firedBy: instant)
      guard !episodes.isEmpty, let series = tracks.indicators[indicator]?.series else { continue }
      add(episodes, of: indicator) { series.last(asOf: $0) }
    }
    guard !known.fairness.isEmpty else { return }
    let segments = tracks.segments
    for (indicator, watch) in known.fairness {
      let members = segments[indicator] ?? []
      let episodes = watch.episodes(firedBy: instant, of: members)
      add(episodes, of: indicator) { end in
        members.compactMap { $0.series.last(asOf: end) }.max { $0.time < $1.time }
      }
    }
  }

  /// What follows drift, by model and indicator.
  var driftWatches: [(model: ModelID, indicator: IndicatorKey, watch: DriftWatch)] {
    watches.flatMap { model, known in
      known.series.compactMap { indicator, watch in
        watch.change?.drift.map { (model, indicator, $0) }
      }
    }
    .sorted { ($0.model, $0.indicator) < ($1.model, $1.indicator) }
  }

  /// What an indicator of a model is when nothing is wrong; nil where that is not known (yet).
  public func baseline(of model: ModelID, _ indicator: IndicatorKey) -> Baseline? {
    watches[model]?.series[indicator]?.change?.drift?.baseline
  }

  /// What needs nothing done about it is told as long as it lasts, and does not fire.
  private static func state(
    of episode: AlertEpisode, _ condition: Alert.Condition, asOf instant: Timestamp
  ) -> Alert.State {
    let state = episode.state(asOf: instant)
    return state == .firing && condition.finding?.isAlarm == false ? .told : state
  }

  /// Whether an alert is of low severity whatever its size.
  private func isMild(_ condition: Alert.Condition) -> Bool {
    switch condition {
    case .noData: driftSettings.noData == .warn
    case .drift(let finding, _): !finding.isAlarm
    case .floor, .ceiling, .distance, .segmentRatio, .segmentGap, .confidentiality: false
    }
  }

  /// The next instant at which an alert fires, grows or is resolved although no row comes: data
  /// fail to come, or observations dated ahead of the clock begin to count.
  ///
  /// The newest values shown change at `ObservationLog.firstTime(after:)` too.
  public func nextChange(after instant: Timestamp) -> Timestamp? {
    watches.values.lazy.compactMap { watch -> Timestamp? in
      guard let first = watch.quietUntil else { return nil }
      return first > instant ? first : watch.nextChange(after: instant)
    }.min()
  }
}

extension Alert.Condition {
  /// What is held against the limit: the observation itself, or what was made of it and others.
  fileprivate func measured(at last: Observation) -> Observation {
    switch self {
    case .floor, .ceiling, .noData, .drift, .distance, .confidentiality: last
    case .segmentRatio(let comparison, _):
      Observation(time: last.time, value: comparison.ratio ?? 0)
    case .segmentGap(let comparison, _): Observation(time: last.time, value: comparison.gap)
    }
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
