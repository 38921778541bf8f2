/// A wish to see costs in one currency.
///
/// Every row is converted by the rate of the day (UTC) on which its charge period starts and rounded
/// once, so that all splits of converted costs add up. What no rate is known for is unknown.
public struct CostConversion: Sendable {
  /// The currency.
  public var target: Currency
  /// What the others are worth in it.
  public var rates: ExchangeRates

  /// A wish to see costs in one currency.
  public init(to target: Currency, _ rates: ExchangeRates) {
    self.target = target
    self.rates = rates
  }
}

/// Rows of a currency that no rate converts, on days of which one follows the other.
public struct LackingRate: Hashable, Sendable {
  /// The currency of the rows.
  public var currency: Currency
  /// The first day of their charge periods' start, in UTC.
  public var from: Day
  /// The day after the last.
  public var to: Day
  /// How many rows there are.
  public var rows: Int

  /// Puts days together that follow each other.
  static func runs(of lacking: [Currency: [Day: Int]]) -> [LackingRate] {
    var runs: [LackingRate] = []
    for (currency, days) in lacking.sorted(by: { $0.key < $1.key }) {
      for (day, rows) in days.sorted(by: { $0.key < $1.key }) {
        if let last = runs.last, last.currency == currency, last.to == day {
          runs[runs.count - 1].to = day.advanced(by: 1)
          runs[runs.count - 1].rows += rows
        } else {
          runs.append(
            LackingRate(currency: currency, from: day, to: day.advanced(by: 1), rows: rows))
        }
      }
    }
    return runs
  }
}

/// The conversions of days that were asked for, each looked up once.
struct DailyConversion {
  private struct Key: Hashable {
    var currency: Currency
    var day: Day
  }

  let wish: CostConversion
  private var known: [Key: CurrencyConversion?] = [:]
  private var last: (key: Key, conversion: CurrencyConversion?)?

  init(_ wish: CostConversion) { self.wish = wish }

  /// How amounts of a currency are converted on a day; nil where no rate says so.
  mutating func callAsFunction(_ currency: Currency, _ day: Day) -> CurrencyConversion? {
    let key = Key(currency: currency, day: day)
    if let last, last.key == key { return last.conversion }
    let conversion =
      known[key] ?? wish.rates.conversion(from: currency, to: wish.target, on: day)
    known[key] = .some(conversion)
    last = (key, conversion)
    return conversion
  }
}
