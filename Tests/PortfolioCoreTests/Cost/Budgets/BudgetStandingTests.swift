import Testing

@testable import PortfolioCore

/// How budgets stand, on bills small enough to add up by hand.
@Suite struct BudgetStandingTests {
  /// Ten dollars a day from 2026-01-05, a Monday, up to a day.
  private func bills(to end: String) -> DailyBills {
    var bills = DailyBills()
    let first = Day.of("2026-01-05")
    bills.add(cents: Array(repeating: 1000, count: first.distance(to: .of(end))), from: first)
    return bills
  }

  private func budget(_ amount: Int) -> Budget {
    Budget(.portfolio, .month, ExactDecimal(amount), .usd)
  }

  private func standing(_ bills: DailyBills, _ budget: Budget, _ day: String) throws
    -> BudgetStanding
  {
    try #require(bills.digest([budget], asOf: .of(day)).budgets().first)
  }

  /// Half of June is over: 15 of 30 days, 150 of 250 spent, and 300 are to come to.
  @Test func aBudgetThatWillNotDoIsAtRisk() throws {
    let standing = try standing(bills(to: "2026-06-16"), budget(250), "2026-06-16")
    #expect(standing.period == BudgetPeriod(first: .of("2026-06-01"), end: .of("2026-07-01")))
    #expect(standing.spent == ExactDecimal(150) && standing.remaining == ExactDecimal(100))
    #expect(standing.used?.approximate == 0.6 && !standing.isLowerBound)
    #expect(standing.knownThrough == .of("2026-06-15"))
    #expect(standing.evenPace == ExactDecimal(125))
    #expect(standing.burnWeek == ExactDecimal(10) && standing.burnPeriod == ExactDecimal(10))
    let forecast = try #require(standing.forecast)
    #expect(forecast.amount == ExactDecimal(300))
    #expect(forecast.range == ExactDecimal(300)...ExactDecimal(300))
    #expect(forecast.error == 0 && forecast.errorPeriods == 4)
    // 250 are spent on the evening of the 25th, and the 26th is the first day on which more is.
    let day = Day.of("2026-06-26")
    #expect(standing.exhaustion == .expected(day, earliest: day, latest: day))
    #expect(standing.state == .atRisk && standing.gap == nil)
  }

  @Test func aBudgetThatIsUsedUpIsOverAndOneThatHoldsIsWithin() throws {
    let over = try standing(bills(to: "2026-06-16"), budget(140), "2026-06-16")
    #expect(over.state == .over && over.exhaustion == .past(.of("2026-06-15")))
    #expect(over.remaining == ExactDecimal(-10) && over.forecast?.amount == ExactDecimal(300))
    let spent = try standing(bills(to: "2026-06-16"), budget(150), "2026-06-16")
    #expect(spent.state == .atRisk)
    let holds = try standing(bills(to: "2026-06-16"), budget(300), "2026-06-16")
    #expect(holds.state == .within)
    #expect(holds.exhaustion == .expected(nil, earliest: nil, latest: nil))
    let nothing = try standing(DailyBills(), budget(0), "2026-06-16")
    #expect(nothing.state == .within && nothing.used == nil && nothing.gap == .noCharges)
  }

  @Test func withoutAForecastAnEvenPaceDecides() throws {
    var few = DailyBills()
    few.add(cents: Array(repeating: 1000, count: 9), from: .of("2026-06-07"))
    #expect(try standing(few, budget(200), "2026-06-16").state == .within)
    #expect(try standing(few, budget(170), "2026-06-16").state == .atRisk)
  }

  @Test func otherCurrenciesAndUnknownAmountsMakeALowerBound() throws {
    var bills = bills(to: "2026-06-16")
    bills.add("7", on: .of("2026-06-03"), ["BillingCurrency": "CHF"])
    let foreign = try standing(bills, budget(250), "2026-06-16")
    #expect(foreign.isLowerBound && foreign.otherCurrencies.map(\.code) == ["CHF"])
    #expect(foreign.spent == ExactDecimal(150))
    // What is missing in May is not missing in June.
    var before = self.bills(to: "2026-06-16")
    before.add("7", on: .of("2026-05-31"), ["BillingCurrency": "CHF"])
    before.add("", on: .of("2026-05-30"))
    #expect(!(try standing(before, budget(250), "2026-06-16").isLowerBound))
    var unknown = self.bills(to: "2026-06-16")
    unknown.add("", on: .of("2026-06-10"))
    #expect(try standing(unknown, budget(250), "2026-06-16").isLowerBound)
  }

  @Test func measureAndScopeDecideWhichChargesCount() throws {
    var bills = DailyBills()
    bills.add(
      "0", on: .of("2026-06-02"), days: 30, ["BilledCost": "40", "x_folio_team": "support"])
    bills.add("5", on: .of("2026-06-03"), ["x_folio_team": "support", "x_folio_model": "nova"])
    bills.add("2", on: .of("2026-06-03"), ["x_folio_model": "nova"])
    var billed = budget(100)
    billed.measure = .billed
    billed.scope = .team("support")
    var model = budget(100)
    model.scope = .model("nova")
    let rows = bills.digest([budget(100), billed, model], asOf: .of("2026-06-16")).budgets()
    #expect(rows.map(\.spent.description) == ["7", "45", "7"])
  }

  /// The first of June begins in Los Angeles seven hours after it does in UTC.
  @Test func periodsBeginAtMidnightInTheirZone() throws {
    var bills = DailyBills()
    bills.add("5", on: .of("2026-06-01"))
    bills.add("3", on: .of("2026-06-02"))
    var west = budget(100)
    west.zone = try #require(Zone("America/Los_Angeles"))
    let rows = bills.digest([budget(100), west], asOf: .of("2026-06-16")).budgets(history: 1)
    // In UTC, the period before ended before the first bill: what it cost is not known.
    #expect(rows.map(\.spent.description) == ["8", "3", "5"])
  }

  @Test func budgetsOfOneScopeFollowOneAnother() throws {
    var old = budget(200)
    old.until = .of("2026-05-01")
    var new = budget(400)
    new.from = .of("2026-05-01")
    let rows = bills(to: "2026-06-16").digest([old, new], asOf: .of("2026-06-16"))
      .budgets(history: 3)
    #expect(
      rows.map { "\($0.period.first) \($0.budget.amount)" } == [
        "2026-04-01 200", "2026-03-01 200", "2026-06-01 400", "2026-05-01 400",
      ])
    #expect(rows.map(\.gap) == [.ended, .ended, nil, .ended])
    #expect(rows.map(\.state) == [.over, .over, .within, .within])
    #expect(rows.last?.evenPace == ExactDecimal(400))
  }

  @Test func chargesThatStoppedWeeksAgoForecastNothing() throws {
    let rows = bills(to: "2026-05-10").digest([budget(250)], asOf: .of("2026-06-16")).budgets()
    #expect(rows.first?.gap == .oldCharges && rows.first?.forecast == nil)
    #expect(rows.first?.knownThrough == .of("2026-05-09"))
  }

  @Test func daysWhoseBillsAreLateAreForecast() throws {
    let late = try standing(bills(to: "2026-06-11"), budget(350), "2026-06-16")
    #expect(late.spent == ExactDecimal(100) && late.forecast?.amount == ExactDecimal(300))
    #expect(late.evenPace.grouped() == "116.67" && late.burnPeriod == ExactDecimal(10))
  }

  @Test func aDayThatIsChargedAndDoesNotUseUpTheAmountIsNoneOnWhichItIs() throws {
    // Ten dollars a day up to the 24th in one folder, and one on the 27th in another.
    var (bills, other) = (DailyBills(), DailyBills())
    bills.add(cents: Array(repeating: 1000, count: 85), from: .of("2026-09-01"))
    other.add("0.01", on: .of("2026-11-27"))
    let costs = bills.costs(and: [other.file("costs/other/b.csv")])
    func exhaustion(_ amount: Int) throws -> BudgetStanding.Exhaustion? {
      let budget = Budget(.portfolio, .month, ExactDecimal(amount), .usd)
      let digest = DailyBills.digest(costs, [budget], asOf: .of("2026-11-29"))
      let standing = try #require(digest.budgets().first)
      #expect(standing.knownThrough == .of("2026-11-24") && standing.state == .atRisk)
      return standing.exhaustion
    }
    // 240.01 is spent: more than 245 would be after the 25th, more than 285 after the 29th.
    let after = Day.of("2026-11-28")
    #expect(try exhaustion(245) == .expected(after, earliest: after, latest: after))
    let last = Day.of("2026-11-29")
    #expect(try exhaustion(285) == .expected(last, earliest: last, latest: last))
  }
}
