extension BudgetStanding {
  /// How far the last known day may lie back for a forecast to be made.
  static let oldestKnown = 35
  /// How many earlier periods tell how wrong the method was.
  static let errorPeriods = 6

  /// Looks ahead to the end of the period that runs.
  ///
  /// - Parameters:
  ///   - days: The days of the budget's scope.
  ///   - today: The day it is in the budget's zone; its own charges are not all known yet.
  mutating func lookAhead(_ days: SpendDays, today: Day) {
    let through = knownThrough ?? today.advanced(by: -1)
    guard let outlook = SpendOutlook(days, through: through) else {
      gap = days.entries.isEmpty ? .noCharges : .fewDays
      return
    }
    guard through.distance(to: today) <= Self.oldestKnown else {
      gap = .oldCharges
      return
    }
    burnWeek = outlook.dayCost(on: through, over: 7).map { ExactDecimal(rounding: $0) }
    let ahead = max(0, through.distance(to: period.end) - 1)
    guard let expected = outlook.expected(after: through, count: ahead) else {
      gap = .fewDays
      return
    }
    let errors = outlook.errors(ahead: ahead)
    let path = Path(
      days: expected, through: through, period: period, charged: days, spent: spent,
      errorADay: errors.count < SpendOutlook.fewestOrigins
        ? nil : errors.spread(times: outlook.dayCost(on: through) ?? 0))
    let past = pastErrors(outlook)
    forecast = Forecast(
      amount: ExactDecimal(rounding: path.end(0)),
      range: path.errorADay.map {
        ExactDecimal(rounding: path.end($0.low))...ExactDecimal(rounding: path.end($0.high))
      }, origins: errors.count, error: past.median, errorPeriods: past.count)
    if path.errorADay == nil { gap = .noRange }
    if exhaustion == nil {
      exhaustion = .expected(
        path.exhausts(budget.amount, 0),
        earliest: path.errorADay.flatMap { path.exhausts(budget.amount, $0.high) },
        latest: path.errorADay.flatMap { path.exhausts(budget.amount, $0.low) })
    }
  }

  /// How far forecasts of the periods before lay off, made when as many of their days were known, as
  /// parts of what came.
  private func pastErrors(_ outlook: SpendOutlook) -> [Double] {
    let known = period.first.distance(to: outlook.through)
    var period = period
    return (0..<Self.errorPeriods).compactMap { _ in
      period = budget.period(before: period)
      let origin = period.first.advanced(by: known)
      let ahead = origin.distance(to: period.end) - 1
      guard ahead > 0, period.end.advanced(by: -1) <= outlook.through,
        let days = outlook.expected(after: origin, count: ahead)
      else { return nil }
      let came = outlook.sum(from: period.first, count: period.length)
      let inPeriod = zip(0..., days).reduce(0) { sum, day in
        period.contains(origin.advanced(by: day.0 + 1)) ? sum + day.1 : sum
      }
      let before = outlook.sum(from: period.first, count: max(0, known + 1))
      return came > 0 ? abs(before + inPeriod - came) / came : nil
    }
  }

  /// What is spent at the end of each day to come.
  private struct Path {
    /// What is spent by the end of the last known day.
    private let start: Double
    /// What is charged by now, days that are not all known among it.
    private let least: Double
    /// What each day after the last known one adds; nil of days before the period.
    private let added: [Double?]
    private let through: Day
    /// What a day may come to less or more; nil where nobody can say.
    let errorADay: (low: Double, high: Double)?
    /// The first day on which the amount can be used up that is not: the one after the newest charges.
    private let earliest: Day

    /// The days that are expected, none of them cheaper than what is charged already.
    init(
      days: [Double], through: Day, period: BudgetPeriod, charged: SpendDays, spent: ExactDecimal,
      errorADay: (low: Double, high: Double)?
    ) {
      self.through = through
      self.errorADay = errorADay
      least = spent.approximate
      let newest = max(through, charged.newest.values.max() ?? through)
      earliest = min(newest, period.end.advanced(by: -2)).advanced(by: 1)
      let next = through.advanced(by: 1)
      start = charged.sum(from: period.first, to: next).amount.approximate
      added = zip(0..., days).map { index, expected in
        let day = next.advanced(by: index)
        guard period.contains(day) else { return nil }
        return max(
          expected, charged.sum(from: day, to: day.advanced(by: 1)).amount.approximate)
      }
    }

    /// What is spent in the end, where every day errs by so much; nothing is taken back that is
    /// charged.
    func end(_ error: Double) -> Double {
      let end = added.reduce(start) { $0 + ($1 ?? 0) }
      return max(min(least, end), end + error * Double(added.count { $0 != nil }))
    }

    /// The first day on which more than an amount is spent, where every day errs by so much.
    func exhausts(_ amount: ExactDecimal, _ error: Double) -> Day? {
      var sum = start
      for (index, day) in added.enumerated() {
        guard let day else { continue }
        sum += day + error
        if sum > amount.approximate { return max(earliest, through.advanced(by: index + 1)) }
      }
      return nil
    }
  }
}

extension [Double] {
  /// The errors at the ends of the range, times what a day costs.
  fileprivate func spread(times cost: Double) -> (low: Double, high: Double)? {
    guard let low = quantile(SpendOutlook.tails.low), let high = quantile(SpendOutlook.tails.high)
    else { return nil }
    // The forecast itself lies in its range, whichever way it erred of late.
    return (Swift.min(0, low) * cost, Swift.max(0, high) * cost)
  }
}
