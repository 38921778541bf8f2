/// A month of a year, the unit of bills.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of year 0.
  public var ordinal: Int32

  /// The month of a year; `month` runs from 1 to 12.
  public init(year: Int, month: Int) { ordinal = Int32(year * 12 + month - 1) }

  /// The month in which an instant falls in UTC, as bills count it (FORMATS, Observations).
  public init(utc instant: Timestamp) { self = Day(utc: instant).month }

  /// The year.
  public var year: Int { Int(ordinal) / 12 }

  /// The month of the year, 1 to 12.
  public var number: Int { Int(ordinal) % 12 + 1 }

  /// How many days the month has.
  public var length: Int {
    switch number {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first day of the month.
  public var firstDay: Day { Day(year: year, month: number, day: 1) ?? Day(ordinal: 0) }

  /// The month so many months later, or earlier where negative.
  public func advanced(by months: Int) -> Month {
    var other = self
    other.ordinal += Int32(months)
    return other
  }

  /// Orders months in time.
  public static func < (earlier: Month, later: Month) -> Bool { earlier.ordinal < later.ordinal }

  /// The month as ISO 8601: `2026-11`.
  public var description: String { "\(padded(year, 4))-\(padded(number, 2))" }
}
