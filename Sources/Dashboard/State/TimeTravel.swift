public import PortfolioCore

/// Where in time the reader is, and where to they are on their way.
public struct TimeTravel: Sendable {
  /// Where in time the reader is.
  enum Place: Sendable {
    /// Now, following the store.
    case now
    /// At the end of an earlier day; the newest of now waits.
    case past(Day, present: Digest)
  }

  /// Where the reader is.
  var place = Place.now
  /// The day that was asked for last and has not come yet; a day asked for before is not waited for.
  public internal(set) var awaited: Day?
  /// The present moment, as the last message told it, while the past is shown.
  var clock = Timestamp.earliest

  /// The day at whose end everything is shown; nil is now.
  public var day: Day? { if case .past(let day, _) = place { day } else { nil } }

  /// The newest of now, while the past is shown.
  var present: Digest? { if case .past(_, let present) = place { present } else { nil } }
}
