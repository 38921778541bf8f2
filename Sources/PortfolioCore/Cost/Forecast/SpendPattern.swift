/// How charges of at most a day go on: their level, what each weekday adds to it, and a trend.
///
/// Weekdays are the medians of what is left of each day when the mean of its week, without its
/// dearest and cheapest day, is taken away: the classical decomposition made robust (R. J. Hyndman, G. Athanasopoulos,
/// "Forecasting: Principles and Practice", 3rd edition 2021, section 3.4), so that a single dear day
/// is no pattern. The trend is the median of the slopes between every two weeks (P. K. Sen,
/// "Estimates of the Regression Coefficient Based on Kendall's Tau", Journal of the American
/// Statistical Association 63, 1968), and dies away: what grew lately seldom grows on as it did
/// (E. S. Gardner, E. McKenzie, "Forecasting Trends in Time Series", Management Science 31, 1985,
/// the damped trend). The level is the median of two weeks.
struct SpendPattern {
  /// The fewest days that show a pattern: each weekday twice.
  static let fewestDays = 14
  /// The most days that are looked at.
  static let mostDays = 56
  /// Of a trend, what is left of it from one day to the next.
  static let damping = 0.95

  /// The level on the last day, without the weekday's part.
  let level: Double
  /// How much it grows a day.
  let slope: Double
  /// What the weekday of the last day adds, then of the day before, and so on.
  let weekdays: [Double]
  /// How far days lie around the level of their week: the median of the absolute deviations, times
  /// 1.4826, which is the standard deviation where they are normal.
  let spread: Double

  /// The pattern of the last days of some values, one a day; nil of fewer than `fewestDays`.
  init?(_ values: ArraySlice<Double>) {
    guard values.count >= Self.fewestDays else { return nil }
    let weeks = min(values.count, Self.mostDays) / 7
    func value(_ back: Int) -> Double { values[values.endIndex - 1 - back] }
    let means = (0..<weeks).map { week in
      (0..<7).map { value(week * 7 + $0) }.sorted()[1..<6].reduce(0, +) / 5
    }
    let slope = weeks >= 4 ? Self.slope(means) / 7 : 0
    /// A day without the growth since the middle of its week.
    func leveled(_ week: Int, _ place: Int) -> Double {
      value(week * 7 + place) - slope * Double(3 - place)
    }
    var weekdays = [Double](repeating: 0, count: 7)
    if weeks >= 3 {
      for place in 0..<7 {
        weekdays[place] = (0..<weeks).map { leveled($0, place) - means[$0] }.median ?? 0
      }
      let mean = weekdays.reduce(0, +) / 7
      for place in 0..<7 { weekdays[place] -= mean }
    }
    self.slope = slope
    self.weekdays = weekdays
    level =
      (0..<14).map { value($0) - weekdays[$0 % 7] + slope * Double($0) }.median ?? 0
    var deviations: [Double] = []
    for week in 0..<weeks {
      let days = (0..<7).map { leveled(week, $0) - weekdays[$0] }
      let middle = days.median ?? 0
      deviations += days.map { abs($0 - middle) }
    }
    spread = 1.4826 * (deviations.median ?? 0)
  }

  /// What is expected so many days after the last, from 1; a day costs nothing at the least.
  func value(_ ahead: Int) -> Double {
    let grown = Self.damping * (1 - Self.power(ahead)) / (1 - Self.damping)
    return max(0, level + slope * grown + weekdays[(7 - ahead % 7) % 7])
  }

  /// What is left of a trend after so many days.
  private static func power(_ days: Int) -> Double {
    var (result, factor, rest) = (1.0, damping, days)
    while rest > 0 {
      if rest & 1 == 1 { result *= factor }
      factor *= factor
      rest >>= 1
    }
    return result
  }

  /// The median of the slopes between every two weeks, the newest first, a week.
  private static func slope(_ means: [Double]) -> Double {
    var slopes: [Double] = []
    for newer in means.indices {
      for older in (newer + 1)..<max(newer + 1, means.count) {
        slopes.append((means[newer] - means[older]) / Double(older - newer))
      }
    }
    return slopes.median ?? 0
  }
}
