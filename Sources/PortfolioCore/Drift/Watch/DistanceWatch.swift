/// All that decides what a series' distance from its reference window is.
public struct DistanceRules: Hashable, Sendable {
  /// The comparison.
  public var comparison: DistanceComparison
  /// The reference window; it has never fewer values than the comparison wants.
  public var reference: ReferenceWindow
  /// The instants from which a new reference window begins, in order.
  public var rebaselines: [Timestamp]
}

/// One time that windows of a series lay too far from the reference, and what was found first.
struct DistanceEpisode: Hashable, Sendable {
  var episode: AlertEpisode
  var distance: Distance
}

/// Holds windows of a series against a reference window, one window after another.
///
/// The reference is made of the first observations. What follows is cut into windows, each as soon
/// as it has the span and the number of values that the comparison wants; the next begins behind it.
/// An episode fires with the last observation of a window that lies too far, its onset is the first
/// of that window, and it is resolved by the next window that does not.
struct DistanceWatch: Sendable {
  let rules: DistanceRules
  private(set) var episodes: [DistanceEpisode] = []
  private var reference: NumberSample?
  /// The row with which the reference, or the present window, begins.
  private var start = 0
  private var rebaselined = 0

  init(_ rules: DistanceRules) { self.rules = rules }

  /// Takes the next row of a series; rows before it have been taken.
  mutating func take(_ row: Int, of series: Series) {
    while rebaselined < rules.rebaselines.count,
      series.times[row] >= rules.rebaselines[rebaselined].nanoseconds
    {
      rebaselined += 1
      beginAnew(with: row, of: series)
    }
    guard let reference else { return learn(row, of: series) }
    let comparison = rules.comparison
    guard isWhole(row, of: series, comparison.span, comparison.least) else { return }
    let rows = start..<row + 1
    start = row + 1
    guard let current = sample(rows, of: series),
      let distance = comparison.distance(reference, current)?.distance
    else { return }
    judge(distance, in: rows, of: series)
  }

  /// The next instant at which an episode fires, grows or ends although no row comes.
  func nextChange(after instant: Timestamp) -> Timestamp? {
    episodes.map(\.episode).nextChange(after: instant)
  }

  private mutating func beginAnew(with row: Int, of series: Series) {
    endOpen(at: Timestamp(nanoseconds: series.times[row]))
    reference = nil
    start = row
  }

  private mutating func learn(_ row: Int, of series: Series) {
    let least = max(rules.reference.least, rules.comparison.least)
    guard isWhole(row, of: series, rules.reference.span, least) else { return }
    reference = sample(start..<row + 1, of: series)
    start = row + 1
  }

  /// Whether the rows from the start to a row reach over a span and are enough.
  private func isWhole(_ row: Int, of series: Series, _ span: Duration, _ least: Int) -> Bool {
    row + 1 - start >= least
      && Timestamp(nanoseconds: series.times[row]) - Timestamp(nanoseconds: series.times[start])
        >= span
  }

  private func sample(_ rows: Range<Int>, of series: Series) -> NumberSample? {
    // The values of a series are finite, and no window is empty.
    try? NumberSample(Array(series.values[rows]))
  }

  private mutating func judge(_ distance: Distance, in rows: Range<Int>, of series: Series) {
    let time = Timestamp(nanoseconds: series.times[rows.upperBound - 1])
    guard let size = rules.comparison.breach(of: distance) else { return endOpen(at: time) }
    if let last = episodes.indices.last, episodes[last].episode.resolved == nil {
      return episodes[last].episode.reach(size, at: time)
    }
    episodes.append(
      DistanceEpisode(
        episode: AlertEpisode(
          onset: Timestamp(nanoseconds: series.times[rows.lowerBound]), fired: time, size: size),
        distance: distance))
  }

  private mutating func endOpen(at time: Timestamp) {
    guard let last = episodes.indices.last, episodes[last].episode.resolved == nil else { return }
    episodes[last].episode.end(at: time)
  }
}
