import Testing

@testable import PortfolioCore

/// The calendars of budgets: periods follow one another without a gap, and begin where they should.
@Suite struct BudgetPeriodTests {
  private func day(_ text: String) throws -> Day { try Day.parse(Array(text.utf8)).get() }

  private func budget(_ span: Budget.Span, from month: Int = 1) -> Budget {
    var budget = Budget(.portfolio, span, ExactDecimal(1), .usd)
    budget.firstMonth = month
    return budget
  }

  @Test(arguments: [
    // 2026-11-25 is a Wednesday.
    (Budget.Span.week, 1, "2026-11-25", "2026-11-23", "2026-11-30"),
    (.week, 1, "2026-11-23", "2026-11-23", "2026-11-30"),
    (.week, 1, "2026-11-22", "2026-11-16", "2026-11-23"),
    (.month, 1, "2026-02-28", "2026-02-01", "2026-03-01"),
    (.month, 4, "2024-02-29", "2024-02-01", "2024-03-01"),
    (.quarter, 1, "2026-11-25", "2026-10-01", "2027-01-01"),
    (.quarter, 2, "2026-11-25", "2026-11-01", "2027-02-01"),
    (.quarter, 2, "2026-01-31", "2025-11-01", "2026-02-01"),
    (.quarter, 12, "2026-01-31", "2025-12-01", "2026-03-01"),
    (.year, 1, "2026-11-25", "2026-01-01", "2027-01-01"),
    (.year, 4, "2026-03-31", "2025-04-01", "2026-04-01"),
    (.year, 4, "2026-04-01", "2026-04-01", "2027-04-01"),
    (.year, 12, "2026-11-30", "2025-12-01", "2026-12-01"),
  ])
  func periodsBeginWhereCalendarsSay(
    span: Budget.Span, starts: Int, on text: String, first: String, end: String
  ) throws {
    let period = budget(span, from: starts).period(of: try day(text))
    #expect(period == BudgetPeriod(first: try day(first), end: try day(end)))
  }

  @Test(arguments: Budget.Span.allCases, 1...12)
  func periodsFollowOneAnother(span: Budget.Span, starts: Int) throws {
    let budget = budget(span, from: starts)
    var period = budget.period(of: try day("2030-06-15"))
    for _ in 0..<40 {
      let before = budget.period(before: period)
      #expect(before.end == period.first)
      for day in [before.first, before.end.advanced(by: -1)] {
        #expect(budget.period(of: day) == before)
      }
      period = before
    }
  }

  @Test func aBudgetHoldsForThePeriodsThatBeginWhileItDoes() throws {
    var budget = budget(.quarter)
    budget.from = try day("2026-01-01")
    budget.until = try day("2026-07-01")
    let holds = try ["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"].map {
      budget.holds(for: budget.period(of: try day($0)))
    }
    #expect(holds == [false, true, true, false])
    budget.from = try day("2026-01-02")
    #expect(!budget.holds(for: budget.period(of: try day("2026-02-01"))))
  }
}
