/// What a part of the costs is expected to come to, and how wrong the method was when it said so
/// before.
///
/// Charges of at most a day follow a `SpendPattern`, longer ones their `Renewals`. The range is made
/// of the errors that the method made from earlier days over as many days ahead, not of a
/// distribution that somebody assumed (L. J. Tashman, "Out-of-sample tests of forecasting accuracy",
/// International Journal of Forecasting 16, 2000: rolling origins); where there are too few of them
/// there is no range.
struct SpendOutlook {
  /// The fewest origins that make a range.
  static let fewestOrigins = 10
  /// The most origins that are looked at.
  static let mostOrigins = 30
  /// The parts of the errors below and above the range: it holds four of five.
  static let tails = (low: 0.1, high: 0.9)

  /// The last day whose charges are known.
  let through: Day
  private let first: Day
  /// Whether there are charges of at most a day.
  private let isDaily: Bool
  private let values: [Double]
  private let renewals: Renewals
  /// What all days before each came to, from `first` on.
  private let sums: [Double]
  /// The first day of the newest stretch with charges of at most a day; else the first of all.
  private let dailyFrom: Day

  /// The outlook on the evening of a day; nil where no charges are known by then.
  init?(_ days: SpendDays, through: Day) {
    let renewables = days.renewables.filter { $0.day <= through }
    renewals = Renewals(renewables)
    let firstDaily = days.stretches.last { $0.lowerBound <= through }?.lowerBound
    guard let first = days.entries.first?.day, first <= through else { return nil }
    self.first = first
    self.through = through
    isDaily = firstDaily != nil
    let count = first.distance(to: through) + 1
    values = days.daily(from: first, count: count)
    var totals = values
    for charge in renewables { totals[first.distance(to: charge.day)] += charge.amount.approximate }
    var sum = 0.0
    sums =
      [0]
      + totals.map { amount in
        sum += amount
        return sum
      }
    dailyFrom = firstDaily ?? first
  }

  /// How many days of charges are known.
  var knownDays: Int { first.distance(to: through) + 1 }

  /// What is expected on each of so many days after an origin; nil where less than two weeks are
  /// known by then.
  func expected(after origin: Day, count: Int) -> [Double]? {
    guard count >= 0, origin <= through, first <= origin else { return nil }
    var days = [Double](repeating: 0, count: count)
    if isDaily {
      let start = first.distance(to: dailyFrom)
      let end = first.distance(to: origin) + 1
      guard start < end, let pattern = SpendPattern(values[start..<end]) else { return nil }
      for ahead in 0..<count { days[ahead] = pattern.value(ahead + 1) }
    }
    renewals.add(to: &days, after: origin)
    return days
  }

  /// How far what came lay from what was expected, for each earlier origin, as a part of what a day
  /// costs: an error of 0.1 over thirty days is what three days cost.
  func errors(ahead count: Int) -> [Double] {
    let earliest = dailyFrom.advanced(by: 2 * SpendPattern.fewestDays - 1)
    let latest = through.advanced(by: -count)
    let span = earliest.distance(to: latest)
    // Origins whose days are nearly the same say nearly the same.
    guard count > 0, span >= max(count, Self.fewestOrigins - 1) else { return [] }
    let step = max(1, min(7, span / Self.mostOrigins))
    return stride(from: 0, through: span, by: step).prefix(Self.mostOrigins).compactMap { back in
      let origin = latest.advanced(by: -back)
      guard let days = expected(after: origin, count: count), let scale = dayCost(on: origin) else {
        return nil
      }
      let came = sum(from: origin.advanced(by: 1), count: count)
      return (came - days.reduce(0, +)) / (scale * Double(count))
    }
  }

  /// What a day costs in some days up to an origin, longer charges spread over their days; nil
  /// where it is nothing.
  func dayCost(on origin: Day, over days: Int = 28) -> Double? {
    let count = min(days, first.distance(to: origin) + 1)
    guard count > 0 else { return nil }
    let end = first.distance(to: origin) + 1
    let daily = values[(end - count)..<end].reduce(0, +) / Double(count)
    let cost = daily + renewals.dailyShare(on: origin)
    return cost > 0 ? cost : nil
  }

  /// What so many known days came to.
  func sum(from day: Day, count: Int) -> Double {
    func place(_ day: Day) -> Int { max(0, min(sums.count - 1, first.distance(to: day))) }
    return sums[place(day.advanced(by: count))] - sums[place(day)]
  }
}
