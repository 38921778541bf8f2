import Testing

@testable import PortfolioCore

/// What is held against what: only days of which charges are known, with numbers worked out by hand.
@Suite struct CostComparisonTests {
  /// 2026-11-29, 12:00.
  private let now = Timestamp(seconds: Day.of("2026-11-29").startUTC.seconds + 43_200)

  private func days(_ interval: ChargeInterval?) -> String {
    guard let from = interval?.from, let to = interval?.to else { return "-" }
    return "\(Day(utc: from)) \(Day(utc: to))"
  }

  /// Ten dollars a day of a team, from one day to another, both with them.
  private func add(
    _ text: inout FocusText, _ team: String = "a", from first: String, to last: String
  ) {
    var day = Day.of(first)
    while day <= Day.of(last) {
      text.add(
        cost: "10",
        [
          "ChargePeriodStart": day.startUTC.rfc3339,
          "ChargePeriodEnd": day.advanced(by: 1).startUTC.rfc3339, "x_folio_team": team,
        ])
      day = day.advanced(by: 1)
    }
  }

  private var bill: FocusText { FocusText(adding: ["ChargePeriodEnd", "x_folio_team"]) }

  private func digest(_ text: FocusText) -> Digest {
    var portfolio = Portfolio(asOf: now)
    portfolio.costs = AttributedCosts(CostLedger([text.file()]), lookup: .empty, rules: [])
    return Digest(portfolio)
  }

  @Test(arguments: [
    (CostPeriod.recent, "2026-11-29", "2026-10-30 2026-11-29", "2026-09-30 2026-10-30"),
    (.recent, "2026-11-23", "2026-10-30 2026-11-24", "2026-10-05 2026-10-30"),
    (.recent, "2026-10-29", "-", "-"),
    (.thisMonth, "2026-11-29", "2026-11-01 2026-11-30", "2026-10-01 2026-10-30"),
    (.thisMonth, "2026-11-23", "2026-11-01 2026-11-24", "2026-10-01 2026-10-24"),
    // A day to come is not known, whatever a bill says of it.
    (.thisMonth, "2026-12-24", "2026-11-01 2026-11-30", "2026-10-01 2026-10-30"),
    (.lastMonth, "2026-11-23", "2026-10-01 2026-11-01", "2026-09-01 2026-10-01"),
    (.lastMonth, "2026-10-31", "2026-10-01 2026-11-01", "2026-09-01 2026-10-01"),
    (.lastMonth, "2026-10-07", "2026-10-01 2026-10-08", "2026-09-01 2026-09-08"),
    (.all, "2026-11-23", "-", "-"),
  ])
  func whatIsKnownIsHeldAgainstAsMuchBeforeIt(
    _ period: CostPeriod, _ last: String, _ known: String, _ before: String
  ) {
    let comparison = CostQuestion(by: .team, over: period)
      .comparison(in: Portfolio(asOf: now), knownThrough: .of(last))
    #expect(days(comparison?.known) == known)
    #expect(days(comparison?.before) == before)
  }

  @Test func theRunningMonthIsThisMonthHoweverItIsAskedFor() {
    let portfolio = Portfolio(asOf: now)
    let november = Month(year: 2026, month: 11)
    var newest = CostQuestion(by: .team)
    newest.newestMonth = november
    let entered = CostQuestion(by: .month).entering(CostStep(.month, .month(november)))
    let known = Day.of("2026-11-27")
    let expected = CostQuestion(by: .team, over: .thisMonth)
      .comparison(in: portfolio, knownThrough: known)
    #expect(days(expected?.before) == "2026-10-01 2026-10-28")
    #expect(entered?.comparison(in: portfolio, knownThrough: known) == expected)
    #expect(newest.comparison(in: portfolio, knownThrough: known) == expected)
  }

  @Test func aLongMonthIsHeldAgainstAllOfAShorterOne() {
    let portfolio = Portfolio(asOf: Day.of("2026-03-31").startUTC)
    let comparison = CostQuestion(by: .team, over: .thisMonth)
      .comparison(in: portfolio, knownThrough: .of("2026-03-30"))
    #expect(days(comparison?.known) == "2026-03-01 2026-03-31")
    #expect(days(comparison?.before) == "2026-02-01 2026-03-01")
  }

  @Test func flatSpendDoesNotChange() {
    var text = bill
    add(&text, from: "2026-08-01", to: "2026-11-23")
    // What is dated ahead makes no day known and is held against nothing.
    add(&text, from: "2026-12-24", to: "2026-12-24")
    let digest = digest(text)
    #expect(digest.figures.spend == Money(ExactDecimal(250), .usd))
    #expect(digest.figures.spendKnown == Money(ExactDecimal(250), .usd))
    #expect(digest.figures.spendBefore == Money(ExactDecimal(250), .usd))
    let cube = digest.costCube()
    let november = CostStep(.month, .month(Month(year: 2026, month: 11)))
    for question in [
      CostQuestion(by: .team), CostQuestion(by: .team, over: .thisMonth),
      CostQuestion(by: .team, in: [november]),
      CostQuestion(by: .type, in: [CostStep(.team, .named("a"))]),
    ] {
      let overview = digest.costOverview(question, cube)
      let isRecent = question.period == .recent && question.month == nil
      let expected = Money(ExactDecimal(isRecent ? 250 : 230), .usd)
      #expect(overview.totalKnown == expected)
      #expect(overview.totalBefore == expected)
      #expect(overview.parts.map(\.known) == [expected])
      #expect(overview.parts.map(\.before) == [expected])
    }
  }

  @Test func aMonthKnownInPartIsHeldAgainstAsMuchOfTheOneBefore() {
    var text = bill
    add(&text, from: "2026-09-01", to: "2026-11-23")
    let digest = digest(text)
    let parts = digest.costOverview(CostQuestion(by: .month), digest.costCube()).parts
    #expect(
      parts.map(\.known) == [nil, Money(ExactDecimal(310), .usd), Money(ExactDecimal(230), .usd)])
    #expect(
      parts.map(\.before) == [nil, Money(ExactDecimal(300), .usd), Money(ExactDecimal(230), .usd)])
  }

  @Test func aPartIsKnownUpToItsOwnDayUntilItHasEnded() {
    var text = bill
    add(&text, "late", from: "2026-08-01", to: "2026-11-20")
    add(&text, "ended", from: "2026-08-01", to: "2026-11-05")
    add(&text, "new", from: "2026-08-01", to: "2026-11-28")
    let digest = digest(text)
    let cube = digest.costCube()
    func overview(_ team: String) -> CostOverview {
      digest.costOverview(CostQuestion(by: .type, in: [CostStep(.team, .named(team))]), cube)
    }
    #expect(days(overview("new").comparison?.known) == "2026-10-30 2026-11-29")
    // 22 days of 10 against 22.
    let late = overview("late")
    #expect(days(late.comparison?.known) == "2026-10-30 2026-11-21")
    #expect(
      late.totalKnown == Money(ExactDecimal(220), .usd)
        && late.totalBefore == Money(ExactDecimal(220), .usd))
    // 7 days of 10 against 30: nothing more will come.
    let ended = overview("ended")
    #expect(days(ended.comparison?.known) == "2026-10-30 2026-11-29")
    #expect(
      ended.totalKnown == Money(ExactDecimal(70), .usd)
        && ended.totalBefore == Money(ExactDecimal(300), .usd))
  }

  @Test func chargesForMonthsAreKnownToTheirEnd() {
    var text = bill
    for month in 9...11 {
      let first = Month(year: 2026, month: month).firstDay
      text.add(
        cost: "100",
        [
          "ChargePeriodStart": first.startUTC.rfc3339,
          "ChargePeriodEnd": first.month.advanced(by: 1).firstDay.startUTC.rfc3339,
        ])
    }
    let digest = digest(text)
    #expect(digest.ground.knownThrough == .of("2026-11-30"))
    #expect(digest.figures.spendKnown == Money(ExactDecimal(100), .usd))
    #expect(digest.figures.spendBefore == Money(ExactDecimal(100), .usd))
  }

  @Test func monthsWithoutChargesHaveTheirPlace() {
    var text = bill
    add(&text, from: "2026-05-01", to: "2026-05-01")
    add(&text, from: "2026-08-01", to: "2026-08-01")
    add(&text, from: "2031-01-01", to: "2031-01-01")
    let digest = digest(text)
    let months = digest.costOverview(CostQuestion(by: .team), digest.costCube()).months
    #expect(
      months.map(\.month.description) == ["2026-05", "2026-06", "2026-07", "2026-08", "2031-01"])
    #expect(months.map(\.rows) == [1, 0, 0, 1, 1])
    #expect(months[1].total.isEmpty)
  }

  @Test func theOwnCurrencyComesFirstAndWhatHasNoneOfItLast() {
    var text = bill
    for (team, currency, cost) in [
      ("a", "EUR", "900"), ("b", "USD", "5"), ("c", "EUR", "1000"), ("d", "USD", "7"),
      ("e", "CHF", "1"), ("e", "USD", "-3"),
    ] {
      text.add(
        cost: cost,
        [
          "ChargePeriodStart": "2026-11-20T00:00:00Z", "BillingCurrency": currency,
          "x_folio_team": team,
        ])
    }
    let digest = digest(text)
    #expect(
      digest.costOverview(CostQuestion(by: .team), digest.costCube()).parts.map(\.id.text)
        == ["d", "b", "e", "c", "a"])
    let split = digest.portfolio.costs.split(by: .team)
    #expect(split.totals.map(\.currency?.code) == ["CHF", "EUR", "USD"])
    #expect(
      split.putting(first: .usd).totals.map(\.currency?.code) == ["USD", "CHF", "EUR"])
    #expect(split.putting(first: .usd).rows.map(\.key.text) == ["d", "b", "e", "e", "c", "a"])
  }
}
