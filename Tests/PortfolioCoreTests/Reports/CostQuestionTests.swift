import Testing

@testable import PortfolioCore

/// What is asked of costs: the time, what it is held against, and what comes next.
@Suite struct CostQuestionTests {
  /// 2026-11-23.
  private let now = Timestamp(seconds: 1_795_460_895)

  private func days(_ interval: ChargeInterval?) -> String {
    let bounds = [interval?.from, interval?.to].map { $0.map { Day(utc: $0).description } ?? "-" }
    return bounds.joined(separator: " ")
  }

  @Test func periodsGoRound() {
    #expect(CostPeriod.allCases.map(\.next) == [.thisMonth, .lastMonth, .all, .recent])
  }

  @Test func typeLeadsToModelToWorkflowAndThenToRows() {
    var question = CostQuestion(by: .type)
    question = question.entering(CostStep(.type, .type(.open))) ?? question
    #expect(question.dimension == .model)
    question = question.entering(CostStep(.model, .unallocated)) ?? question
    #expect(question.dimension == .workflow && question.path.count == 2)
    #expect(question.dimensions == [.team, .workflow, .vendor, .category, .month])
    #expect(question.entering(CostStep(.workflow, .named("w"))) == nil)
  }

  @Test func aMonthIsTheTimeWhateverThePeriod() {
    let portfolio = Portfolio(asOf: now)
    let october = Month(year: 2026, month: 10)
    let question = CostQuestion(by: .month).entering(CostStep(.month, .month(october)))
    #expect(question?.dimension == .type && question?.month == october)
    #expect(question.map { days($0.interval(in: portfolio)) } == "2026-10-01 2026-11-01")
    let before = question?.comparison(in: portfolio, knownThrough: .of("2026-11-23"))?.before
    #expect(days(before) == "2026-09-01 2026-10-01")
  }

  @Test func aPartIsHeldAgainstWhatItWasAndUnknownIsNotZero() throws {
    var text = FocusText(adding: ["x_folio_team", "x_folio_model"])
    func add(_ team: String, _ day: String, _ cost: String) {
      text.add(cost: cost, ["ChargePeriodStart": "\(day)T00:00:00Z", "x_folio_team": team])
    }
    add("a", "2026-11-01", "12")
    add("a", "2026-10-01", "10")
    add("a", "2026-11-22", "0")
    add("b", "2026-11-02", "5")
    add("c", "2026-11-02", "5")
    text.add(["ChargePeriodStart": "2026-10-02T00:00:00Z", "x_folio_team": "c"])
    var portfolio = Portfolio(asOf: now)
    portfolio.costs = AttributedCosts(CostLedger([text.file()]), lookup: .empty, rules: [])
    let digest = Digest(portfolio)
    let overview = digest.costOverview(CostQuestion(by: .team), digest.costCube())
    #expect(overview.parts.map(\.id.text) == ["a", "b", "c"])
    #expect(overview.parts[0].before == Money(ExactDecimal(10), .usd))
    #expect(overview.parts[1].before == nil)
    #expect(overview.parts[2].before == Money(isLowerBound: true))
    #expect(overview.total == Money(ExactDecimal(22), .usd))
    #expect(overview.totalBefore == Money(ExactDecimal(10), .usd, isLowerBound: true))
    #expect(overview.gaps.map(\.kind) == [.unallocated(.model), .unallocated(.workflow)])
  }

  @Test func theFiveMostExpensivePartsAreLayersAndTheRestIsOne() {
    var text = FocusText(adding: ["x_folio_team"])
    for (index, team) in ["a", "b", "c", "d", "e", "f", "g"].enumerated() {
      for month in ["2026-10", "2026-11"] {
        text.add(
          cost: "\(index + 1)",
          ["ChargePeriodStart": "\(month)-05T00:00:00Z", "x_folio_team": team])
      }
    }
    var portfolio = Portfolio(asOf: now)
    portfolio.costs = AttributedCosts(CostLedger([text.file()]), lookup: .empty, rules: [])
    let digest = Digest(portfolio)
    let overview = digest.costOverview(CostQuestion(by: .team), digest.costCube())
    #expect(overview.layers.map(\.name) == ["g", "f", "e", "d", "c", ""])
    #expect(overview.layers.last?.key == nil)
    #expect(overview.months.map(\.month.description) == ["2026-10", "2026-11"])
    #expect(
      overview.months[0].layers.map { $0?[.usd] }
        == [7, 6, 5, 4, 3, 3].map { ExactDecimal($0) })
  }
}
