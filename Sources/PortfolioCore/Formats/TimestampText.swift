extension Timestamp {
  /// The years an instant may lie in.
  public static let years = 1678...2261

  /// The first instant of 1678 in UTC.
  public static let earliest = Timestamp(seconds: -9_214_560_000)

  /// The last nanosecond of 2261 in UTC.
  public static let latest = Timestamp(nanoseconds: 9_214_646_399_999_999_999)

  /// The instant as RFC 3339 in UTC, with as many groups of three decimals as it needs:
  /// `2026-11-23T19:08:15Z`, `2026-11-23T19:08:15.120Z`.
  public var rfc3339: String {
    let fraction = Int(nanoseconds - seconds * 1_000_000_000)
    let whole = "\(Day(utc: self))T\(clock)"
    switch fraction {
    case 0: return "\(whole)Z"
    case _ where fraction % 1_000_000 == 0: return "\(whole).\(padded(fraction / 1_000_000, 3))Z"
    case _ where fraction % 1000 == 0: return "\(whole).\(padded(fraction / 1000, 6))Z"
    default: return "\(whole).\(padded(fraction, 9))Z"
    }
  }

  /// Hours, minutes and seconds in UTC.
  private var clock: String {
    let second = Int(seconds - Day(utc: self).startUTC.seconds)
    return "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
  }
}

extension Timestamp: CustomStringConvertible {
  /// The instant as RFC 3339 in UTC.
  public var description: String { rfc3339 }
}
