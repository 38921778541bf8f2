/// Follows one series on the way that was chosen, and finds where it ceases to be what it was.
enum ChangeWatch: Sendable {
  case detection(DriftWatch)
  case distance(DistanceWatch)

  init(_ rules: ChangeRules) {
    switch rules {
    case .detection(let rules): self = .detection(DriftWatch(rules))
    case .distance(let rules): self = .distance(DistanceWatch(rules))
    }
  }

  /// What follows it value by value; nil where windows are compared.
  var drift: DriftWatch? { if case .detection(let watch) = self { watch } else { nil } }

  /// Takes the next rows of a series; rows before them have been taken.
  mutating func take(_ rows: Range<Int>, of series: Series) {
    switch self {
    case .detection(var watch):
      for row in rows { watch.take(row, of: series) }
      self = .detection(watch)
    case .distance(var watch):
      for row in rows { watch.take(row, of: series) }
      self = .distance(watch)
    }
  }

  /// The episodes that had fired by an instant, each with what was found.
  func episodes(firedBy instant: Timestamp) -> [(Alert.Condition, AlertEpisode)] {
    switch self {
    case .detection(let watch):
      let path = watch.rules.path.alertPath
      return watch.episodes.filter { $0.episode.fired <= instant }
        .map { (.drift($0.finding, path), $0.episode) }
    case .distance(let watch):
      return watch.episodes.filter { $0.episode.fired <= instant }
        .map { (.distance($0.distance, limit: watch.rules.comparison.limit), $0.episode) }
    }
  }

  /// The next instant at which an episode fires, grows or ends although no row comes.
  func nextChange(after instant: Timestamp) -> Timestamp? {
    switch self {
    case .detection(let watch): watch.nextChange(after: instant)
    case .distance(let watch): watch.nextChange(after: instant)
    }
  }
}
