/// A series held against the rules of its indicator, up to the row last looked at.
struct SeriesWatch: Sendable {
  private var rules: IndicatorRules
  private var lineage: Lineage
  private var taken = 0
  private var limits: [LimitWatch]
  private var silence: SilenceWatch?
  private(set) var change: ChangeWatch?

  /// A watch that has looked at no row yet.
  init(_ rules: IndicatorRules, _ series: Series) {
    self.rules = rules
    lineage = series.lineage
    limits = rules.limits.map { LimitWatch($0) }
    silence = rules.every.flatMap { SilenceWatch(every: $0) }
    change = rules.change.map { ChangeWatch($0) }
  }

  /// Looks at the rows that are new; at all where the rules are others or the series was put in
  /// order anew.
  mutating func follow(_ series: Series, _ rules: IndicatorRules) {
    if rules != self.rules || series.lineage !== lineage { self = SeriesWatch(rules, series) }
    for row in taken..<series.count {
      let time = series.times[row]
      for index in limits.indices { limits[index].take(time, series.values[row]) }
      silence?.take(time)
    }
    change?.take(taken..<series.count, of: series)
    taken = series.count
  }

  /// The episodes that had fired by an instant, each with what was breached.
  func episodes(firedBy instant: Timestamp) -> [(Alert.Condition, AlertEpisode)] {
    var fired: [(Alert.Condition, AlertEpisode)] = []
    for watch in limits {
      let condition: Alert.Condition =
        switch watch.limit {
        case .floor(let floor): .floor(floor)
        case .ceiling(let ceiling): .ceiling(ceiling)
        }
      for episode in watch.episodes where episode.fired <= instant {
        fired.append((condition, episode))
      }
    }
    if let silence {
      for episode in silence.episodes(firedBy: instant) {
        fired.append((.noData(every: silence.every), episode))
      }
    }
    return fired + (change?.episodes(firedBy: instant) ?? [])
  }

  /// The next instant at which an episode fires, grows or ends although no row comes.
  func nextChange(after instant: Timestamp) -> Timestamp? {
    let changes =
      limits.map { $0.nextChange(after: instant) }
      + [change?.nextChange(after: instant), silence?.nextChange(after: instant)]
    return changes.compactMap(\.self).min()
  }
}
