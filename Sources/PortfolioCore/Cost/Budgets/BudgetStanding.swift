/// How a budget stands in one of its periods: what a gauge draws and `folio budget` prints.
public struct BudgetStanding: Hashable, Sendable {
  /// Whether what is spent stays within the amount.
  public enum State: String, CaseIterable, Sendable {
    /// More than the amount is spent.
    case over
    /// More may be spent before the period ends: the forecast, or the top of its range, lies above
    /// the amount; without a forecast, more is spent than at an even pace.
    case atRisk
    /// Neither.
    case within
    /// Nothing is charged to what the budget is for, and neither a record nor a bill names it: what
    /// is spent on it is not known.
    case unknownScope
  }

  /// Why there is no forecast, or none with a range.
  public enum Gap: String, CaseIterable, Sendable {
    /// The period is over.
    case ended
    /// There are no charges.
    case noCharges
    /// The last charges are older than five weeks.
    case oldCharges
    /// Charges of less than two weeks are known.
    case fewDays
    /// There is a forecast, and too few earlier days to tell how wrong it is.
    case noRange
  }

  /// What the days to come are expected to bring.
  public struct Forecast: Hashable, Sendable {
    /// What the whole period is expected to come to.
    public var amount: ExactDecimal
    /// Between what the period comes to where the errors of earlier forecasts repeat themselves.
    ///
    /// Four of five lay in between; nil where there are too few of them.
    public var range: ClosedRange<ExactDecimal>?
    /// From how many earlier days as many days ahead were forecast, to find the range.
    public var origins: Int
    /// The half of the forecasts of earlier periods, made when as many days of them were known,
    /// that were the worse lay at least this far off, as a part of what came; nil where there are
    /// none.
    public var error: Double?
    /// How many earlier periods the error rests on, at most six.
    public var errorPeriods: Int
  }

  /// The days on which the amount is used up: one that is past, or what forecasts say.
  public enum Exhaustion: Hashable, Sendable {
    /// It was used up on a day.
    case past(Day)
    /// It is expected to be on a day of the period, at the earliest and latest where there is a
    /// range; nil where it is not within the period.
    case expected(Day?, earliest: Day?, latest: Day?)
  }

  /// The budget.
  public var budget: Budget
  /// The name of what it is for, as people know it; nil of the whole portfolio.
  public var scopeName: String?
  /// The period.
  public var period: BudgetPeriod
  /// What was spent in it, in the budget's currency; a lower bound where something is missing.
  public var spent: ExactDecimal
  /// Whether more was spent than is known: charges without an amount, in other currencies, or in
  /// rows that could not be read.
  public var isLowerBound: Bool
  /// Other currencies in which there are charges, which are not counted.
  public var otherCurrencies: [Currency]
  /// The last day whose charges are known; nil where there are none, or all are for longer than a
  /// day.
  public var knownThrough: Day?
  /// What a day cost over the last seven known days, charges for longer spread over their days;
  /// nil where the period is over or nothing is known.
  public var burnWeek: ExactDecimal?
  /// What a day cost since the period began, up to the last known day; nil before it.
  public var burnPeriod: ExactDecimal?
  /// What would be spent by the end of the last known day if every day cost the same.
  public var evenPace: ExactDecimal
  /// What is expected; nil where `gap` says why not.
  public var forecast: Forecast?
  /// Why there is no forecast, or no range.
  public var gap: Gap?
  /// When the amount is used up; nil where nobody can say.
  public var exhaustion: Exhaustion?
  /// Whether what is spent stays within the amount.
  public var state: State

  /// What is left of the amount; negative where more is spent.
  public var remaining: ExactDecimal { budget.amount.subtracting(spent) ?? .zero }

  /// Which part of the amount is spent; nil of an amount of zero.
  public var used: Ratio? { Ratio(of: spent, to: budget.amount) }
}
