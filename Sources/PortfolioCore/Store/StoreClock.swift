internal import Glibc

/// The times the store goes by, which a test can set.
public struct StoreClock: Sendable {
  /// The wall clock, which can jump: it dates events.
  public var now: @Sendable () -> Timestamp
  /// Time that only runs forward, from any start: it measures how long something lasts.
  public var elapsed: @Sendable () -> Duration
  /// Waits.
  public var sleep: @Sendable (Duration) async throws -> Void

  /// A clock.
  public init(
    now: @escaping @Sendable () -> Timestamp, elapsed: @escaping @Sendable () -> Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
    self.elapsed = elapsed
    self.sleep = sleep
  }

  /// The system's clocks.
  public static var system: StoreClock {
    StoreClock(
      now: {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(seconds: Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
      },
      elapsed: {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
      },
      sleep: { try await Task.sleep(for: $0) })
  }
}
