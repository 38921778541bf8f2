import Testing

@testable import PortfolioCore

/// What another model would cost the portfolio and its budgets.
@Suite struct WhatIfTests {
  /// A month of `desk` costs 13 on `big`, and 1.3 on `small`.
  private static func world() -> HandMadePortfolio {
    var world = HandMadePortfolio()
    world.settings += "currency: USD\n"
    world.cards = ["big": "status: production", "small": "status: approved"]
    world.prices = [
      "big,uncached,USD,10,2026-01-01,,", "big,output,USD,30,2026-01-01,,",
      "small,uncached,USD,1,2026-01-01,,", "small,output,USD,3,2026-01-01,,",
    ]
    world.workflows["desk"] = """
      team: t
      servedBy: big
      volume: {requestsPerMonth: 1000, inputTokens: 1000, outputTokens: 100}
      """
    // 2026-07-16: 16 of the 31 days of the month are left.
    world.now = Timestamp(seconds: 1_784_203_200)
    world.charge("big", "20", day: 20)
    world.charge("elsewhere", "270", day: 20)
    return world
  }

  private func money(_ text: String) throws -> ExactDecimal { try ExactDecimal(text) }

  private func standing(
    _ scope: Budget.Scope = .portfolio, in currency: String = "USD", spent: String = "150",
    forecast: String = "300"
  ) throws -> BudgetStanding {
    let budget = Budget(scope, .month, ExactDecimal(295), try #require(Currency(currency)))
    var standing = BudgetStanding(
      budget: budget, scopeName: nil,
      period: budget.period(of: Day.of("2026-07-16")), spent: try money(spent),
      isLowerBound: false, otherCurrencies: [], knownThrough: nil, evenPace: .zero,
      state: .within)
    standing.forecast = .init(
      amount: try money(forecast), range: nil, origins: 0, error: nil, errorPeriods: 0)
    return standing
  }

  private func whatIf(
    _ world: HandMadePortfolio, _ budgets: [BudgetStanding] = [], to model: String = "small"
  ) throws -> WhatIf {
    let digest = try world.digest()
    let desk = try #require(digest.portfolio.workflow(try .of("desk")))
    return try #require(
      Selection(digest.portfolio).whatIf(
        try .of(model), serves: desk, budgets: budgets, spend: digest.figures.spend))
  }

  @Test func whatGoesIsTakenOffWhatWasBilled() throws {
    let found = try whatIf(Self.world())
    #expect(found.change == (try money("-11.7")))
    #expect(found.portfolioSpend == ExactDecimal(290))
    // A month has 365/12 days, the spend is of 30.
    #expect(found.spendAfter == .success(try money("278.460274")))
  }

  @Test("Work that is reckoned at more than was billed leaves nothing below zero")
  func moreThanBilled() throws {
    var world = Self.world()
    world.workflows["desk"] = world.workflows["desk"]?.replacing(
      ": 1000, input", with: ": 69231, input")
    var found = try whatIf(world, [try standing(), try standing(.team("t"))])
    let lack = WhatIf.Lack.moreThanBilled(
      try .of("big"), reckoned: try money("887.674192"), billed: ExactDecimal(290))
    #expect(found.spendAfter == .failure(lack))
    #expect(found.budgets.map(\.forecastAfter) == [.failure(lack), .failure(lack)])
    for row in found.rows where row.figure == .spend {
      #expect(row.after == .notSet && row.change == .notSet)
    }
    var idle = Self.world()
    idle.workflows["desk"] = idle.workflows["desk"]?.replacing(
      "servedBy: big", with: "servedBy: small")
    found = try whatIf(idle, to: "big")
    #expect(found.spendAfter == .failure(.notBilled(try .of("small"))))
  }

  @Test("A change holds from today on: what is over stays as it was")
  func remaining() throws {
    let effect = try #require(try whatIf(Self.world(), [try standing()]).budgets.first)
    #expect(effect.wholePeriod == (try money("-11.7")))
    // 11.7 × 16 / 31
    #expect(effect.change == (try money("-6.03871")))
    #expect(effect.forecastAfter == .success(try money("293.96129")))
    #expect(effect.isOver == true && effect.wouldBeOver == false)
    let tight = try standing(.workflow("desk"), spent: "298")
    #expect(
      try whatIf(Self.world(), [tight]).budgets.map(\.forecastAfter)
        == [.failure(.moreThanForecast)])
  }

  @Test("A budget in another currency is converted, or said to have no rate")
  func currencies() throws {
    var world = Self.world()
    let euro = try standing(in: "EUR")
    #expect(try whatIf(world, [euro]).budgets.map(\.lack) == [.noRate])
    #expect(try whatIf(world, [euro]).budgets.map(\.change) == [nil])
    world.rates = ["2026-07-15,USD,2"]
    let effect = try #require(try whatIf(world, [euro]).budgets.first)
    #expect(effect.wholePeriod == (try money("-5.85")))
    #expect(effect.lack == nil)
  }

  @Test(
    "Work that nobody serves costs nothing today; what a name without a card costs nobody knows")
  func unserved() throws {
    var world = Self.world()
    let desk = try #require(world.workflows["desk"])
    world.workflows["desk"] = desk.replacing("servedBy: big\n", with: "")
    var found = try whatIf(world, [try standing(), try standing(.model("big"))])
    #expect(found.change == (try money("1.3")))
    #expect(found.spendAfter == .success(try money("291.282192")))
    #expect(found.budgets.map(\.wholePeriod) == [try money("1.3")])
    world.workflows["desk"] = desk.replacing("servedBy: big", with: "servedBy: stranger")
    found = try whatIf(world, [try standing(), try standing(.team("other"))])
    #expect(found.change == nil && found.spendAfter == .failure(.cost))
    #expect(found.budgets.map(\.lack) == [.cost])
  }
}
