/// The time that an explanation shows, and into how many parts it is put.
///
/// It begins so long before the onset that one sees what was usual: two weeks where values come
/// every hour or less often, as many values where they come faster, but a day at least; and at
/// least thirty values where they come seldom. It never begins before the first observation. It
/// ends now, or a sixth of its length after the end of the episode, so that one sees the recovery.
struct ExplainedWindow: Hashable {
  /// The most parts: about as many as a chart has columns.
  static let mostParts = 120

  /// The time, half open; `now` lies in it.
  let range: Range<Timestamp>
  /// The number of parts, each about as long as the distance of two usual observations or longer.
  let parts: Int

  private static let day: Int128 = 86_400 * 1_000_000_000

  init(of alert: Alert, in series: Series, asOf now: Timestamp) {
    let interval = Self.interval(before: alert.onset, in: series)
    let lead = max(min(max(336 * interval, Self.day), 14 * Self.day), 30 * interval)
    let onset = Int128(alert.onset.nanoseconds)
    let first = series.first.map { Int128($0.time.nanoseconds) } ?? onset
    let start = min(max(onset - lead, first), onset)
    let present = max(Int128(now.nanoseconds), onset)
    var end = present
    if let instant = alert.end {
      let over = Int128(instant.nanoseconds)
      end = min(present, over + max((over - start) / 6, interval))
    }
    // Both lie between the first observation and now, so they are instants.
    range =
      Timestamp(
        nanoseconds: Int64(clamping: start))..<Timestamp(
        nanoseconds: Int64(clamping: end + 1))
    let whole = interval > 0 ? (end - start + interval / 2) / interval : 2
    parts = min(max(Int(clamping: whole), 2), Self.mostParts)
  }

  /// The distance of two usual observations, in nanoseconds: over the sixty before the onset, or
  /// over the first where there are none before; 0 where there are not two.
  private static func interval(before onset: Timestamp, in series: Series) -> Int128 {
    let last = series.count(asOf: onset) - 1
    let rows = last >= 1 ? max(0, last - 60)...last : 0...max(0, min(60, series.count - 1))
    guard rows.count > 1 else { return 0 }
    let span =
      Int128(series[rows.upperBound].time.nanoseconds)
      - Int128(series[rows.lowerBound].time.nanoseconds)
    return max(span / Int128(rows.count - 1), 1)
  }

  /// Where each part begins.
  var starts: [Timestamp] {
    let start = Int128(range.lowerBound.nanoseconds)
    let span = Int128(range.upperBound.nanoseconds) - start
    return (0..<parts).map {
      Timestamp(nanoseconds: Int64(clamping: start + span * Int128($0) / Int128(parts)))
    }
  }
}
