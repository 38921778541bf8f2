/// One time that something was wrong, from its onset to its end: all that stepping through time
/// needs to know, without the observations being looked at again.
struct AlertEpisode: Hashable, Sendable {
  /// A size, and the instant from which it was reached.
  struct Step: Hashable, Sendable {
    var since: Timestamp
    var size: BreachSize
  }

  /// The time from which it was wrong.
  var onset: Timestamp
  /// The sizes it came to, each larger than the one before; the first is that at which it fired.
  private(set) var steps: [Step]
  /// The first instant at which it was no longer wrong; nil as long as it is.
  var resolved: Timestamp?

  init(onset: Timestamp, fired: Timestamp, size: BreachSize) {
    self.onset = onset
    steps = [Step(since: fired, size: size)]
  }

  /// The first instant at which it was an alert.
  var fired: Timestamp { steps[0].since }

  /// Notes a size, which counts where it is the largest yet.
  mutating func reach(_ size: BreachSize, at instant: Timestamp) {
    if size > steps[steps.count - 1].size { steps.append(Step(since: instant, size: size)) }
  }

  /// The largest size it had come to at an instant; nil before it fired.
  func size(asOf instant: Timestamp) -> BreachSize? {
    steps.last { $0.since <= instant }?.size
  }

  /// Ends an episode whose sizes reach into the future: those it did not come to are dropped.
  mutating func end(at instant: Timestamp) {
    steps = steps.prefix(1) + steps.dropFirst().filter { $0.since < instant }
    resolved = instant
  }

  /// Whether it was wrong at an instant at which it had fired, or no longer.
  func state(asOf instant: Timestamp) -> Alert.State {
    if let resolved, resolved <= instant { .resolved(at: resolved) } else { .firing }
  }

  /// The first instant after another at which it fires, grows or ends; nil where there is none.
  func nextChange(after instant: Timestamp) -> Timestamp? {
    let next = steps.first { $0.since > instant }?.since
    guard let resolved, resolved > instant else { return next }
    return next.map { min($0, resolved) } ?? resolved
  }
}

extension [AlertEpisode] {
  /// The first instant after another at which one of them fires, grows or ends; they are in order.
  func nextChange(after instant: Timestamp) -> Timestamp? {
    let future = lazy.reversed().prefix { $0.nextChange(after: instant) != nil }
    return future.last?.nextChange(after: instant)
  }
}
