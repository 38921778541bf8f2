import Testing

@testable import PortfolioCore

/// Dear days: few false alarms on noise, and none of fees; a day of three times the usual is found.
@Suite struct SpendWatchTests {
  private func anomalies(_ bills: DailyBills) -> [SpendAnomaly] {
    let end = Day.of("2027-02-01")
    return SpendWatch.anomalies(
      in: bills.days(asOf: end), of: .all, .usd, from: .of("2025-01-01"), to: end)
  }

  private func bills(_ cents: [Int]) -> DailyBills {
    var bills = DailyBills()
    bills.add(cents: cents, from: SpendOutlookTests.monday)
    return bills
  }

  /// 20 bills of two years have noise of 15 % around a pattern of the week, and half of them grow.
  ///
  /// That is 14,600 days, of which one in seven hundred may be told by mistake.
  @Test func noiseRaisesFewAlarms() {
    var told = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      let cents = SpendOutlookTests.cents(
        &random, days: 730, growth: seed.isMultiple(of: 2) ? 0.002 : 0, noise: 0.15)
      told += anomalies(bills(cents)).count
    }
    #expect(told <= 20, "\(told) of 14,600 days")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aDayOfThreeTimesTheUsualIsFound(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var cents = SpendOutlookTests.cents(&random, days: 400)
    let at = Int.random(in: 60..<400, using: &random)
    cents[at] *= 3
    let found = anomalies(bills(cents)).map(\.day)
    #expect(found.contains(SpendOutlookTests.monday.advanced(by: at)), "seed \(seed)")
  }

  @Test func theRowSaysHowDearTheDayWas() throws {
    var cents = Array(repeating: 10_000, count: 100)
    cents[80] = 42_000
    let row = try #require(anomalies(bills(cents)).first)
    #expect(row.spent == ExactDecimal(420) && row.expected == ExactDecimal(100))
    // Nothing varies: a quarter more is what is let pass.
    #expect(row.low == ExactDecimal(75) && row.high == ExactDecimal(125))
    #expect(row.weekMean == ExactDecimal(100) && row.isBeyondYardstick)
    #expect(row.day == SpendOutlookTests.monday.advanced(by: 80))
    #expect(anomalies(bills(cents)).count == 1)
  }

  @Test func centsAndFallsAreNoAlarm() {
    var small = Array(repeating: 50, count: 100)
    small[80] = 900
    #expect(anomalies(bills(small)) == [])
    var fallen = Array(repeating: 10_000, count: 100)
    for day in 80..<90 { fallen[day] = 0 }
    #expect(anomalies(bills(fallen)) == [])
  }

  @Test func feesByTheMonthAreNoAlarm() {
    var random = SplitMix64(seed: 5)
    var bills = bills(SpendOutlookTests.cents(&random, days: 365))
    for month in 1...12 {
      let month = Month(year: 2025, month: month)
      bills.add("25000", on: month.firstDay, days: month.length)
    }
    #expect(anomalies(bills) == [])
  }

  /// Where a fee says nothing of its month, it is dear once, and known from the second time on.
  @Test func aFeeOfOneDayIsToldOnce() {
    var random = SplitMix64(seed: 5)
    var bills = bills(SpendOutlookTests.cents(&random, days: 365))
    for month in 3...12 {
      bills.add("500", on: Day.of("2025-01-10").month.advanced(by: month - 1).firstDay)
    }
    #expect(anomalies(bills).map(\.day) == [.of("2025-03-01")])
  }

  /// What is not billed by the day yet shows no usual day.
  @Test func aMoveFromMonthsToDaysIsNoAlarm() {
    var bills = DailyBills()
    for month in 1...3 {
      let month = Month(year: 2025, month: month)
      bills.add("9000", on: month.firstDay, days: month.length)
    }
    bills.add("-5", on: .of("2025-01-20"))
    bills.add(cents: Array(repeating: 30_000, count: 90), from: .of("2025-04-01"))
    #expect(anomalies(bills) == [])
  }
}
