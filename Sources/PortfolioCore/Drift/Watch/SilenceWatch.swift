/// Notices when the observations of a series fail to come.
///
/// **The rule.** With a value expected every `every`, an alert fires two and a half periods after an
/// observation that none has followed: one value may be lost and the next come half a period late.
/// Its onset is the time at which the first missing value was due, one period after the
/// observation. It is resolved at the next observation. It grows at 5 and at 20 periods.
struct SilenceWatch: Hashable, Sendable {
  let every: Duration
  /// In nanoseconds.
  private let period: Int64
  private var lastTime: Int64?
  /// Silences that ended.
  private var ended: [AlertEpisode] = []

  /// A watch for values that come so often; nil where the period is not above zero.
  init?(every: Duration) {
    guard every > .zero else { return nil }
    self.every = every
    let (seconds, attoseconds) = every.components
    let exact = Int128(seconds) * 1_000_000_000 + Int128(attoseconds / 1_000_000_000)
    period = Int64(clamping: max(exact, 1))
  }

  /// Takes the time of the next observation; times ascend.
  mutating func take(_ nanoseconds: Int64) {
    // Cheap and at most too cautious: no silence is shorter than two periods.
    if let lastTime, nanoseconds &- lastTime < 0 || (nanoseconds &- lastTime) / 2 >= period,
      var silence = silence(after: lastTime), silence.fired.nanoseconds < nanoseconds
    {
      silence.end(at: Timestamp(nanoseconds: nanoseconds))
      ended.append(silence)
    }
    lastTime = nanoseconds
  }

  /// The silences that had fired by an instant, in order.
  func episodes(firedBy instant: Timestamp) -> [AlertEpisode] {
    var fired = ended
    while let last = fired.last, last.fired > instant { fired.removeLast() }
    if let lastTime, let next = time(halfPeriods: 5, after: lastTime), next <= instant,
      let open = silence(after: lastTime)
    {
      fired.append(open)
    }
    return fired
  }

  /// The next instant at which a silence fires, grows or ends without a row that comes.
  func nextChange(after instant: Timestamp) -> Timestamp? {
    let past = ended.lazy.reversed().prefix { $0.nextChange(after: instant) != nil }
    let first = past.last?.nextChange(after: instant)
    return first ?? lastTime.flatMap { silence(after: $0)?.nextChange(after: instant) }
  }

  /// The silence that begins with an observation and has no end; nil where it fires beyond all times.
  private func silence(after last: Int64) -> AlertEpisode? {
    guard let fired = time(halfPeriods: 5, after: last),
      let onset = time(halfPeriods: 2, after: last)
    else { return nil }
    var silence = AlertEpisode(onset: onset, fired: fired, size: .slight)
    for (size, halves) in [(BreachSize.marked, Int64(10)), (.severe, 40)] {
      if let since = time(halfPeriods: halves, after: last) { silence.reach(size, at: since) }
    }
    return silence
  }

  /// The instant so many half periods after a time; nil where it lies beyond all times.
  private func time(halfPeriods: Int64, after start: Int64) -> Timestamp? {
    let exact = Int128(start) + Int128(period) * Int128(halfPeriods) / 2
    return Int64(exactly: exact).map(Timestamp.init(nanoseconds:))
  }
}
