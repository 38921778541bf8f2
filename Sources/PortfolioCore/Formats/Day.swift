/// A calendar day of the proleptic Gregorian calendar, without a time zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public var ordinal: Int32

  /// The day so many days after 1970-01-01.
  public init(ordinal: Int32) { self.ordinal = ordinal }

  /// The day of a year, month (1 to 12) and day of month, or nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Month(year: year, month: month).length
    else { return nil }
    // Days from civil: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    ordinal = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The day on which an instant falls in UTC.
  public init(utc instant: Timestamp) {
    let (quotient, remainder) = instant.seconds.quotientAndRemainder(dividingBy: 86_400)
    ordinal = Int32(remainder < 0 ? quotient - 1 : quotient)
  }

  /// Year, month (1 to 12) and day of month (1 to 31).
  public var civil: (year: Int, month: Int, day: Int) {
    let z = Int(ordinal) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The month the day lies in.
  public var month: Month { Month(year: civil.year, month: civil.month) }

  /// The instant at which the day begins in UTC.
  public var startUTC: Timestamp { Timestamp(seconds: Int64(ordinal) * 86_400) }

  /// Orders days in time.
  public static func < (earlier: Day, later: Day) -> Bool { earlier.ordinal < later.ordinal }

  /// The day so many days later, or earlier where negative.
  public func advanced(by days: Int) -> Day { Day(ordinal: ordinal + Int32(days)) }

  /// How many days lie from this day to another.
  public func distance(to other: Day) -> Int { Int(other.ordinal) - Int(ordinal) }
}

extension Day: CustomStringConvertible {
  /// The day as ISO 8601: `2026-11-23`.
  public var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
