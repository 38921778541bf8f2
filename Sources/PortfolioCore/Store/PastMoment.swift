/// An earlier moment to show the portfolio as of (`--at`; FORMATS, As of a day).
public enum PastMoment: Hashable, Sendable {
  /// An instant.
  case instant(Timestamp)
  /// The end of a day in the portfolio's zone.
  case endOf(Day)

  /// Reads a day such as `2026-11-23`, or an RFC 3339 time.
  public static func parse(_ text: String) -> Result<PastMoment, TimeFault> {
    if case .success(let day) = Day.parse(text.utf8) { return .success(.endOf(day)) }
    return Timestamp.parse(text.utf8).map { .instant($0) }
  }

  /// The instant, once the portfolio's zone is known.
  public func instant(in zone: Zone) -> Timestamp {
    switch self {
    case .instant(let instant): instant
    case .endOf(let day): zone.end(of: day)
    }
  }
}
