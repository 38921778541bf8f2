/// Holds the observations of a series against a limit, one after another.
///
/// **The rule.** An observation is confirmed by the newest three observations up to itself, of which
/// those that are twelve hours older or more do not count.
/// * An alert **fires** at an observation that breaches the limit when more than half of the
///   confirming ones do. Its onset is the first of these that breaches.
/// * It is **resolved** at the first observation of which no confirming one breaches.
///
/// So one noisy value among others fires nothing, and a value that swings around its limit is one
/// alert and not many; the first value of a series, and any of an indicator that is measured once
/// a day or less often, needs no confirmation. A value equal to the limit is no breach.
struct LimitWatch: Hashable, Sendable {
  /// How many observations confirm, at most.
  static let confirming = 3
  /// How old a confirming observation may be, exclusive, in nanoseconds.
  static let confirmationSpan: Int64 = 12 * 3600 * 1_000_000_000

  private struct Recent: Hashable {
    var time: Int64
    /// The size of its breach; nil where it is none.
    var breach: BreachSize?
  }

  let limit: Target.Limit
  private var recent: [Recent] = []
  private(set) var episodes: [AlertEpisode] = []

  init(_ limit: Target.Limit) { self.limit = limit }

  /// Takes the next observation; times ascend.
  mutating func take(_ nanoseconds: Int64, _ value: Double) {
    take(nanoseconds, breach: size(of: value))
  }

  /// Takes the size by which the next observation breaches the limit, nil where it does not.
  mutating func take(_ nanoseconds: Int64, breach: BreachSize?) {
    recent.removeAll { Self.isTooOld($0.time, at: nanoseconds) }
    if recent.count == Self.confirming { recent.removeFirst() }
    recent.append(Recent(time: nanoseconds, breach: breach))
    let time = Timestamp(nanoseconds: nanoseconds)
    if let last = episodes.indices.last, episodes[last].resolved == nil {
      if let breach {
        episodes[last].reach(breach, at: time)
      } else if recent.allSatisfy({ $0.breach == nil }) {
        episodes[last].resolved = time
      }
    } else if breach != nil {
      let breaching = recent.filter { $0.breach != nil }
      guard breaching.count * 2 > recent.count, let onset = breaching.first,
        let size = breaching.compactMap(\.breach).max()
      else { return }
      episodes.append(
        AlertEpisode(onset: Timestamp(nanoseconds: onset.time), fired: time, size: size))
    }
  }

  /// The next instant at which an episode fires, grows or ends although no row comes: there are
  /// such instants where observations are dated ahead of the clock.
  func nextChange(after instant: Timestamp) -> Timestamp? {
    episodes.nextChange(after: instant)
  }

  private static func isTooOld(_ time: Int64, at now: Int64) -> Bool {
    let (age, overflow) = now.subtractingReportingOverflow(time)
    return overflow || age >= confirmationSpan
  }

  /// The size by which a value breaches the limit; nil where it does not.
  func size(of value: Double) -> BreachSize? {
    switch limit {
    case .floor(let floor): value < floor ? BreachSize(of: value, beyond: floor) : nil
    case .ceiling(let ceiling): value > ceiling ? BreachSize(of: value, beyond: ceiling) : nil
    }
  }
}
