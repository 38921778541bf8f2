/// How far what a record says can still be relied on: its age against how often it is to be
/// confirmed (DESIGN §1, S2).
public enum Freshness: String, CaseIterable, Sendable {
  /// Confirmed within the first three quarters of the cadence.
  case fresh
  /// In the last quarter: to be confirmed soon.
  case ageing
  /// Older than the cadence.
  case stale
  /// Nobody has said when it was last confirmed, or it is a day to come.
  case notSet = "not-set"

  /// The freshness of a record on a day.
  ///
  /// A record confirmed on the last day of a longer month falls due on the last of a shorter one.
  /// One dated in the future says nothing.
  ///
  /// - Parameters:
  ///   - recorded: The day somebody last confirmed it.
  ///   - day: The day it is looked at.
  ///   - months: The cadence in months.
  public init(recorded: Day?, on day: Day, months: Int) {
    guard let recorded, recorded <= day else {
      self = .notSet
      return
    }
    let due = recorded.advanced(byMonths: months)
    let whole = recorded.distance(to: due)
    let age = recorded.distance(to: day)
    if age > whole {
      self = .stale
    } else {
      self = age * 4 > whole * 3 ? .ageing : .fresh
    }
  }
}

extension PortfolioSettings {
  /// The cadence for a tier in months.
  ///
  /// A model whose tier is not set may be of any, so the shortest cadence holds.
  public func reviewMonths(for tier: RiskTier?) -> Int {
    if let tier, let months = reviewCadence[tier] { return months }
    return reviewCadence.values.min() ?? 12
  }
}

extension Model {
  /// How fresh the card is on a day: `recorded` against the review cadence of the model's tier.
  public func freshness(on day: Day, in settings: PortfolioSettings) -> Freshness {
    Freshness(
      recorded: self.recorded, on: day, months: settings.reviewMonths(for: self.tier))
  }
}

extension Day {
  /// The same day of the month so many months later, or the last one of a month that is shorter;
  /// never beyond the first and the last day of which there are instants.
  public func advanced(byMonths months: Int) -> Day {
    let years = Timestamp.years
    let most = 12 * (years.upperBound - years.lowerBound + 1)
    let target = month.advanced(by: max(-most, min(months, most)))
    let year = max(years.lowerBound, min(target.year, years.upperBound))
    if year < target.year { return Month(year: year, month: 12).lastDay }
    if year > target.year { return Month(year: year, month: 1).firstDay }
    return Day(year: year, month: target.number, day: min(civil.day, target.length)) ?? self
  }
}

extension Month {
  /// The last day of the month.
  fileprivate var lastDay: Day { firstDay.advanced(by: length - 1) }
}
