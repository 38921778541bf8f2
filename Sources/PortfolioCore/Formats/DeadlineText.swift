/// Reads until when something is to hold: a span from now (`4h`, `1d`, `2w`), which ends at a whole
/// second, a day, of which it is the end in the portfolio's zone, or an RFC 3339 time.
public enum DeadlineText {
  /// The instant that a text means; nil where it is none, or lies beyond what can be told.
  public static func instant(_ text: String, after now: Timestamp, in zone: Zone) -> Timestamp? {
    guard let span = SpanText.duration(text) else {
      guard case .success(let moment) = PastMoment.parse(text) else { return nil }
      return moment.instant(in: zone)
    }
    let left = Timestamp.latest - now
    return span < left ? Timestamp(seconds: (now + span).seconds) : nil
  }
}
