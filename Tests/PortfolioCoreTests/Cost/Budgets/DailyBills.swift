@testable import PortfolioCore

/// Bills made of days: what tests of budgets, forecasts and dear days read.
struct DailyBills {
  static let columns = [
    "ChargePeriodStart", "ChargePeriodEnd", "BillingCurrency", "BilledCost", "EffectiveCost",
    "x_folio_model", "x_folio_team",
  ]

  private var text = FocusText(DailyBills.columns)

  init() {}

  /// Adds a charge of some days, from the midnight in UTC that begins a day.
  mutating func add(
    _ cost: String, on day: Day, days: Int = 1, _ values: [String: String] = [:]
  ) {
    text.add(
      cost: cost,
      [
        "ChargePeriodStart": day.startUTC.rfc3339,
        "ChargePeriodEnd": day.advanced(by: days).startUTC.rfc3339,
      ].merging(values) { $1 })
  }

  /// Adds a charge a day, amounts in cents.
  mutating func add(cents: [Int], from day: Day, _ values: [String: String] = [:]) {
    for (index, cents) in cents.enumerated() {
      add("\(cents)e-2", on: day.advanced(by: index), values)
    }
  }

  func costs(_ path: String = "costs/vendor/a.csv", and others: [CostFile] = []) -> AttributedCosts
  {
    AttributedCosts(CostLedger([text.file(path)] + others), lookup: .empty, rules: [])
  }

  func file(_ path: String) -> CostFile { text.file(path) }

  /// The days of everything in dollars.
  func days(asOf day: Day) -> SpendDays {
    DailySpend(
      costs(), .scopes([.all]), in: .utc, ChargeInterval(to: day.startUTC)
    ).days(.all, .usd)
  }

  /// How budgets stand at the beginning of a day.
  func digest(_ budgets: [Budget], asOf day: Day) -> Digest {
    Self.digest(costs(), budgets, asOf: day)
  }

  static func digest(_ costs: AttributedCosts, _ budgets: [Budget], asOf day: Day) -> Digest {
    var settings = PortfolioSettings()
    settings.budgets = budgets
    var portfolio = Portfolio(settings: settings, asOf: day.startUTC)
    portfolio.costs = costs
    return Digest(portfolio)
  }
}

extension Day {
  /// The day of a text, in tests; 1970-01-01 where it is none.
  static func of(_ text: String) -> Day {
    (try? Day.parse(Array(text.utf8)).get()) ?? Day(ordinal: 0)
  }
}
