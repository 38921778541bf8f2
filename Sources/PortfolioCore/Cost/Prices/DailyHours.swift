/// Hours of every day in UTC in which a price holds: `16:30-00:30` goes over midnight.
public struct DailyHours: Hashable, Sendable {
  /// The minute of the day it begins with, 0 to 1439.
  public var start: Int
  /// The minute of the day before which it ends, 0 to 1439; where it is the start, it is the whole
  /// day.
  public var end: Int

  /// Hours from a minute of the day to another.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// The hours of a text such as `16:30-00:30`, or nil where it is none.
  ///
  /// `24:00` ends a day.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Self.minute(parts[0]), let end = Self.minute(parts[1]),
      start < Self.day
    else { return nil }
    self.init(start: start, end: end % Self.day)
  }

  private static let day = 1440

  /// The minute of the day of a text such as `16:30`, or `24:00`.
  static func minute(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
      hour * 60 + minute <= day
    else { return nil }
    return hour * 60 + minute
  }

  /// Whether an instant lies in them.
  public func contains(_ instant: Timestamp) -> Bool {
    let second = Int(instant.seconds - Day(utc: instant).startUTC.seconds)
    let minute = second / 60
    if start < end { return (start..<end).contains(minute) }
    return minute >= start || minute < end
  }
}

extension DailyHours: CustomStringConvertible {
  /// The hours as books write them: `16:30-00:30`.
  public var description: String {
    [start, end].map { "\(padded($0 / 60, 2)):\(padded($0 % 60, 2))" }.joined(separator: "-")
  }
}
