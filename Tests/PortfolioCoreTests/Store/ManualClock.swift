import Synchronization

@testable import PortfolioCore

/// A clock that stands still until it is moved, and by which nobody waits long.
final class ManualClock: Sendable {
  private let state: Mutex<(now: Timestamp, elapsed: Duration)>

  init(now: Timestamp = Timestamp(seconds: 1_795_460_000)) {
    state = Mutex((now, .seconds(1000)))
  }

  func advance(by duration: Duration) {
    state.withLock { $0 = ($0.now + duration, $0.elapsed + duration) }
  }

  /// Sets the wall clock alone, as an administrator does.
  func set(now: Timestamp) { state.withLock { $0.now = now } }

  var store: StoreClock {
    StoreClock(
      now: { self.state.withLock { $0.now } }, elapsed: { self.state.withLock { $0.elapsed } },
      sleep: { span in
        self.advance(by: span)
        // A process that another test is just starting holds a lock of ours until it runs.
        try await Task.sleep(for: min(span, .milliseconds(10)))
      })
  }
}
