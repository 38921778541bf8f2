/// A day on which a part of the costs was dearer than its own past explains.
public struct SpendAnomaly: Hashable, Sendable {
  /// What was dear.
  public var scope: SpendScope
  /// The currency.
  public var currency: Currency
  /// The day.
  public var day: Day
  /// What charges of at most a day came to; a lower bound where some have no amount.
  public var spent: ExactDecimal
  /// Whether some of them have no amount.
  public var isLowerBound: Bool
  /// What level, weekday and trend of the days before made expect.
  public var expected: ExactDecimal
  /// Below this it would have been unusually cheap, and above `high` it is unusually dear.
  public var low: ExactDecimal
  /// See `low`.
  public var high: ExactDecimal
  /// What the seven days before cost on average.
  public var weekMean: ExactDecimal
  /// Whether the yardstick of LiteLLM would have told too: more than three times the mean of seven
  /// days, and more than ten of the currency.
  public var isBeyondYardstick: Bool
}

/// How far a day may lie above what is expected of it.
///
/// A day is told when it is dearer than expected by seven spreads of its last eight weeks, by ten of the
/// currency and by a quarter, and when no equal rise came on the same day of the month before. The
/// baseline is a `SpendPattern`, made of medians, so that neither a dear day before nor the weekday
/// moves it. Charges for longer than a day, such as fees by the month, are left out. A day that is
/// cheap is none: where nothing comes, it is traffic or the bill that is missing.
public enum SpendWatch {
  /// How many spreads a day may lie above what is expected.
  ///
  /// The spread is that of days around their own week. Level and weekdays are estimates too, and
  /// seven of it are what about one day in a thousand of noise of 15 % goes beyond.
  public static let spreads = 7.0
  /// The fewest days before a day that is judged.
  public static let fewestDays = 28
  /// How much more than expected it must cost, in whole units of the currency.
  public static let least = 10.0
  /// How many times the expected it must cost.
  public static let ratio = 1.25

  /// The dear days of a part of the costs, in order.
  ///
  /// - Parameters:
  ///   - days: The days of the part.
  ///   - scope: The part.
  ///   - currency: The currency of its days.
  ///   - first: The first day that is judged.
  ///   - end: The day after the last; days whose charges are not all known yet are not judged.
  /// - Returns: The days that are told.
  public static func anomalies(
    in days: SpendDays, of scope: SpendScope, _ currency: Currency, from first: Day, to end: Day
  ) -> [SpendAnomaly] {
    guard let known = days.knownThrough else { return [] }
    let end = min(end, known.advanced(by: 1))
    return days.stretches.flatMap { stretch in
      anomalies(
        in: days, of: scope, currency, from: first, start: stretch.lowerBound,
        to: min(end, stretch.upperBound))
    }
  }

  private static func anomalies(
    in days: SpendDays, of scope: SpendScope, _ currency: Currency, from first: Day, start: Day,
    to end: Day
  ) -> [SpendAnomaly] {
    let values = days.daily(from: start, count: start.distance(to: end))
    let from = max(start.distance(to: first), fewestDays)
    guard from < values.count else { return [] }
    return (from..<values.count).compactMap { index in
      guard isCandidate(index, values), let judged = judge(index, values),
        !cameAMonthAgo(index, start, values, judged)
      else { return nil }
      let day = start.advanced(by: index)
      let daily = days.entry(on: day)?.daily ?? CostSum()
      let week = values[(index - 7)..<index].reduce(0, +) / 7
      return SpendAnomaly(
        scope: scope, currency: currency, day: day, spent: daily.amount,
        isLowerBound: daily.isLowerBound, expected: ExactDecimal(rounding: judged.expected),
        low: ExactDecimal(rounding: max(0, 2 * judged.expected - judged.high)),
        high: ExactDecimal(rounding: judged.high), weekMean: ExactDecimal(rounding: week),
        isBeyondYardstick: values[index] > 3 * week && values[index] > 10)
    }
  }

  /// Whether a day is worth a closer look, which costs more than all the others together: it is dearer
  /// than the middle ones of the same weekdays of four weeks, so that what comes back after days of
  /// nothing is none.
  private static func isCandidate(_ index: Int, _ values: [Double]) -> Bool {
    guard values[index] > least else { return false }
    let same = (1...4).map { values[index - 7 * $0] }.sorted()
    return values[index] > ratio * same[same.count / 2]
  }

  private static func judge(_ index: Int, _ values: [Double]) -> (expected: Double, high: Double)? {
    guard let pattern = SpendPattern(values[..<index]) else { return nil }
    let expected = pattern.value(1)
    let high = max(expected + max(spreads * pattern.spread, least), ratio * expected)
    return values[index] > high ? (expected, high) : nil
  }

  /// Whether the same day of the month before was as much dearer than expected: a fee that comes on
  /// one day although it is for a month.
  private static func cameAMonthAgo(
    _ index: Int, _ start: Day, _ values: [Double], _ judged: (expected: Double, high: Double)
  ) -> Bool {
    let (_, _, number) = start.advanced(by: index).civil
    let month = start.advanced(by: index).month.advanced(by: -1)
    let day = month.firstDay.advanced(by: min(number, month.length) - 1)
    let before = start.distance(to: day)
    guard before >= fewestDays, let then = judge(before, values) else { return false }
    let rise = values[index] - judged.expected
    return rise <= ratio * (values[before] - then.expected)
  }
}

extension SpendDays {
  /// The charges of a day; nil where it has none.
  public func entry(on day: Day) -> Entry? {
    let index = entries.partitioningIndex { $0.day >= day }
    return index < entries.count && entries[index].day == day ? entries[index] : nil
  }
}
