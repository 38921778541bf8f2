import Testing

@testable import PortfolioCore

/// Forecasts of months that are known, of random days with a week's pattern.
@Suite struct SpendOutlookTests {
  /// Cents a day: a level that grows by a part a day, half of it at weekends, and noise of a part.
  static func cents(
    _ random: inout SplitMix64, days: Int, level: Double = 10_000, growth: Double = 0,
    noise: Double = 0.12
  ) -> [Int] {
    // 2025-01-06 is a Monday: days 5 and 6 of each week are the weekend.
    (0..<days).map { day in
      let weekday = day % 7 >= 5 ? 0.5 : 1
      let grown = level * (1 + growth * Double(day))
      return max(0, Int(grown * weekday * (1 + noise * random.bell())))
    }
  }

  static let monday = Day.of("2025-01-06")

  /// Each of 20 bills of two years is forecast on the tenth of its last twelve months.
  ///
  /// Four of five ranges are to hold what came. Errors of a bill's months hang together, so a few less may.
  @Test func fourOfFiveRangesHoldWhatCame() throws {
    var held = 0
    var errors: [Double] = []
    let budget = Budget(.portfolio, .month, ExactDecimal(1000), .usd)
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      var bills = DailyBills()
      bills.add(
        cents: Self.cents(&random, days: 725, growth: seed.isMultiple(of: 2) ? 0.002 : 0),
        from: Self.monday)
      let all = bills.days(asOf: .of("2027-01-01"))
      for month in 1...12 {
        let day = Month(year: 2026, month: month).firstDay.advanced(by: 10)
        let standing = try #require(
          bills.digest([budget], asOf: day).budgets().first, "seed \(seed)")
        let forecast = try #require(standing.forecast)
        let range = try #require(forecast.range)
        let came = all.sum(from: standing.period.first, to: standing.period.end).amount
        if range.contains(came) { held += 1 }
        errors.append(
          abs(forecast.amount.approximate - came.approximate) / came.approximate)
      }
    }
    #expect(held >= 168 && held < 240, "\(held) of 240 held, at least seven of ten")
    #expect((errors.median ?? 1) < 0.03, "the median error is \(errors.median ?? 1)")
  }

  /// A fee by the month moves the forecast by itself, whichever part of the month is known.
  @Test func aFeeByTheMonthIsKnownAndNoDearDay() throws {
    var random = SplitMix64(seed: 3)
    let cents = Self.cents(&random, days: 300)
    var plain = DailyBills()
    plain.add(cents: cents, from: Self.monday)
    var withFee = DailyBills()
    withFee.add(cents: cents, from: Self.monday)
    for month in 1...10 {
      let month = Month(year: 2025, month: month)
      withFee.add("25000", on: month.firstDay, days: month.length)
    }
    let budget = Budget(.portfolio, .quarter, ExactDecimal(1), .usd)
    for text in ["2025-09-01", "2025-09-02", "2025-08-20", "2025-07-31"] {
      let day = Day.of(text)
      let one = try #require(plain.digest([budget], asOf: day).budgets().first)
      let other = try #require(withFee.digest([budget], asOf: day).budgets().first)
      let forecast = try #require(one.forecast)
      let fees = try #require(
        other.forecast?.amount.subtracting(forecast.amount), "on \(text)")
      #expect(fees.description == "75000", "on \(text)")
      #expect(abs((other.forecast?.error ?? 1) - 0) < 0.02)
      #expect(other.forecast?.range != nil)
    }
  }

  @Test func shortHistoriesSaySo() throws {
    let budget = Budget(.portfolio, .month, ExactDecimal(1000), .usd)
    func standing(days: Int) throws -> BudgetStanding {
      var random = SplitMix64(seed: 9)
      var bills = DailyBills()
      bills.add(
        cents: Self.cents(&random, days: days), from: Day.of("2025-06-20").advanced(by: -days))
      return try #require(bills.digest([budget], asOf: .of("2025-06-20")).budgets().first)
    }
    let none = try standing(days: 0)
    #expect(none.gap == .noCharges && none.forecast == nil && none.exhaustion == nil)
    let nine = try standing(days: 9)
    #expect(nine.gap == .fewDays && nine.forecast == nil && nine.spent > .zero)
    let thirty = try standing(days: 30)
    #expect(thirty.gap == .noRange && thirty.forecast != nil && thirty.forecast?.range == nil)
    #expect(thirty.forecast?.error == nil && thirty.forecast?.errorPeriods == 0)
    let hundred = try standing(days: 100)
    #expect(hundred.gap == nil && hundred.forecast?.range != nil)
    #expect(hundred.forecast?.errorPeriods == 2)
  }
}
