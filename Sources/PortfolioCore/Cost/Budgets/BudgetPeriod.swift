/// A period of a budget: whole days of a calendar, the last not counted.
public struct BudgetPeriod: Hashable, Sendable {
  /// The first day.
  public var first: Day
  /// The day after the last.
  public var end: Day

  /// The days from one up to another.
  public init(first: Day, end: Day) {
    self.first = first
    self.end = end
  }

  /// How many days it has.
  public var length: Int { first.distance(to: end) }

  /// Whether a day lies in it.
  public func contains(_ day: Day) -> Bool { first <= day && day < end }
}

extension Budget {
  /// The period in which a day lies.
  public func period(of day: Day) -> BudgetPeriod {
    guard let months else {
      let monday = day.advanced(by: -day.weekday)
      return BudgetPeriod(first: monday, end: monday.advanced(by: 7))
    }
    // Months since a month in which a period begins; the year 0 is long past.
    let into = (Int(day.month.ordinal) - (firstMonth - 1)) % months
    let first = day.month.advanced(by: -into)
    return BudgetPeriod(first: first.firstDay, end: first.advanced(by: months).firstDay)
  }

  /// The period before another.
  public func period(before period: BudgetPeriod) -> BudgetPeriod {
    self.period(of: period.first.advanced(by: -1))
  }

  /// How many months a period has; nil of a week.
  private var months: Int? {
    switch span {
    case .week: nil
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}
