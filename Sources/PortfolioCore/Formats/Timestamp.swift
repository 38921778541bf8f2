/// An instant, exact to the nanosecond, from 1678 to 2261.
///
/// Nanoseconds keep two observations a microsecond apart from becoming one.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Nanoseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var nanoseconds: Int64

  /// The instant so many nanoseconds after 1970-01-01T00:00:00Z.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// The instant so many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int64) { self.nanoseconds = seconds * 1_000_000_000 }

  /// Whole seconds since 1970-01-01T00:00:00Z, rounded towards the past.
  public var seconds: Int64 {
    let (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// Orders instants in time.
  public static func < (earlier: Timestamp, later: Timestamp) -> Bool {
    earlier.nanoseconds < later.nanoseconds
  }

  /// The span from one instant to another, in seconds and nanoseconds.
  public static func - (later: Timestamp, earlier: Timestamp) -> Duration {
    // Of the earliest and the latest the difference is no Int64.
    .nanoseconds(Int128(later.nanoseconds) - Int128(earlier.nanoseconds))
  }

  /// The instant a span after another; whole nanoseconds are kept, less is dropped, and beyond the
  /// earliest and the latest there is none.
  public static func + (start: Timestamp, span: Duration) -> Timestamp {
    let (seconds, attoseconds) = span.components
    let exact =
      Int128(start.nanoseconds) + Int128(seconds) * 1_000_000_000
      + Int128(attoseconds / 1_000_000_000)
    return Timestamp(nanoseconds: Int64(clamping: exact))
  }
}
