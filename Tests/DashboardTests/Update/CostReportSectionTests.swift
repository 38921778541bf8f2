@testable import Dashboard
@testable import PortfolioCore
import TerminalUI
import Testing

/// The reports beside the costs: what they show, and where Enter leads from their rows.
@Suite struct CostReportSectionTests {
  private func press(_ keys: String, on state: inout DashboardState) throws {
    for key in try Key.keys(keys) { _ = update(&state, .key(key)) }
  }

  private func text(_ state: DashboardState) -> String { render(state).grid.text() }

  /// The cost screen with the cursor on the first row of a section, or where Tab comes into it.
  private func screen(
    on section: String, size: String = "160x48", digest: Digest? = nil
  ) async throws -> DashboardState {
    var state = try await DashboardState.sample(size, keys: "$", digest: digest)
    for _ in 0..<10 where state.costs?.row?.id.section != section {
      try press("<Tab>", on: &state)
    }
    try #require(state.costs?.row?.id.section == section)
    return state
  }

  @Test func aBudgetLeadsToTheRowsThatItCounts() async throws {
    var state = try await screen(on: "budgets")
    let standings = state.digest.budgets()
    #expect(standings.count == 7)
    for standing in standings {
      try press("<Enter>", on: &state)
      let charges = try #require(state.costs?.charges)
      #expect(charges.money(standing.budget.measure)[standing.budget.currency] == standing.spent)
      #expect(state.canTakePeriod != .available)
      try press("<Esc>j", on: &state)
    }
  }

  @Test func aRevisionLeadsToTheRowsThatItPrices() async throws {
    var state = try await screen(on: "revisions", digest: CostDigest.revised())
    let overview = try #require(state.costs?.overview)
    // 40 million tokens at 30 for a million: of the 28th of October too, within the last 30 days.
    #expect(overview.total[.usd]?.description == "3600.5")
    #expect(overview.totalUnrevised?[.usd]?.description == "2400.5")
    #expect(overview.totalUnrevised?.isLowerBound == true)
    #expect(
      overview.months.map { $0.totalUnrevised == nil } == [true, false, true], "by month")
    try press("<Enter>", on: &state)
    let charges = try #require(state.costs?.charges)
    #expect(charges.effective[.usd]?.description == "2400")
    #expect(state.costs?.chargesUnrevised == Money(isLowerBound: true))
    try press("<Esc>i", on: &state)
    #expect(state.costs?.overview.totalUnrevised == nil)
    #expect(state.costs?.sections.contains { $0.name == "revisions" } == false)
  }

  @Test func whoRevisedPricesAndWhyIsShownSafely() async throws {
    let digest = try await CostDigest.revised(reason: "agreed\u{1B}[31m\n\u{202E}")
    let shown = text(try await screen(on: "revisions", digest: digest))
    #expect(shown.contains("Maria Reis") && shown.contains("agreed"))
    #expect(!shown.unicodeScalars.contains { ["\u{1B}", "\u{202E}"].contains($0) })
  }

  @Test func aStoreWithoutRevisionsHasNoneOnItsScreen() async throws {
    let state = try await DashboardState.sample("160x48", keys: "$")
    #expect(state.costs?.overview.totalUnrevised == nil)
    #expect(state.costs?.sections.contains { $0.name == "revisions" } == false)
  }

  @Test func periodsThatAreOverHaveTheirRowsToo() async throws {
    let digest = try await SampleDigest.value()
    let standings = digest.budgets(history: 3)
    #expect(standings.count > 7)
    for standing in standings {
      let question = standing.question(in: digest.portfolio)
      let charges = digest.charges(
        ChargeSelection(in: question.path, over: question.interval(in: digest.portfolio)))
      let spent = charges.money(standing.budget.measure)[standing.budget.currency] ?? .zero
      #expect(spent == standing.spent, "\(standing.budget.scope.text) \(standing.period.first)")
    }
  }

  @Test(arguments: ["40x10", "80x24", "120x40", "160x48"])
  func aBudgetSaysItsStateInAWordAndASign(_ size: String) async throws {
    let state = try await screen(on: "budgets", size: size)
    #expect(text(state).contains("budgets"))
    #expect(text(state).contains("✓ within"))
    #expect(text(state).contains("│"))
  }

  @Test func electricityIsARangeAndLeadsToTheRowsOfTheModel() async throws {
    var state = try await screen(on: "footprint")
    let model = try #require(state.costs?.model)
    let row = text(state).split(separator: "\n").first { $0.contains("▸ Claude Sonnet 4.5") }
    #expect(row?.contains("–") == true && row?.contains("kg") == true)
    try press("<Enter>", on: &state)
    #expect(state.costs?.question.path == [CostStep(.model, .model(model))])
    let footprint = state.digest.carbon().rows.first { $0.key == .model(model) }
    #expect(footprint != nil && state.costs?.charges?.count ?? 0 > 0)
  }

  @Test func footprintsAreThoseOfTheReport() async throws {
    let digest = try await SampleDigest.value()
    let shown = digest.pricedFootprints(CostQuestion(by: .model), digest.costCube())
    let report = digest.carbon()
    #expect(Set(shown.map(\.row)) == Set(report.rows))
    let costs = digest.costOverview(CostQuestion(by: .model), digest.costCube())
    for part in shown {
      #expect(part.effective == costs.parts.first { $0.id == part.row.key }?.row.effective)
    }
  }

  @Test func wasteLeadsToTheModelAndBack() async throws {
    var state = try await screen(on: "waste")
    let model = try #require(state.costs?.model)
    try press("<Enter>", on: &state)
    #expect(state.level == .model(model, scroll: 0, from: .costs(from: .overview)))
    try press("<Esc>", on: &state)
    #expect(state.level == .costs(from: .overview))
    #expect(state.costs?.row?.id.section == "waste")
    try press("c", on: &state)
    #expect(state.costs?.question.path == [CostStep(.model, .model(model))])
  }

  @Test func aDearDayLeadsToItsRows() async throws {
    var state = try await screen(on: "dearDays")
    let day = try #require(state.digest.anomalies().first)
    try press("<Enter>", on: &state)
    let interval = try #require(state.costs?.question.span)
    #expect(interval.from == state.digest.portfolio.zone.start(of: day.anomaly.day))
    #expect(state.costs?.charges?.count ?? 0 > 0)
  }

  @Test func tokensWithoutAPriceSayWhy() async throws {
    let state = try await screen(on: "gaps", digest: try await CostDigest.of())
    #expect(text(state).contains("gemma: no book knows it"))
  }

  @Test func aPartOfUnknownCostHasNoShareInThePane() async throws {
    let state = try await DashboardState.sample(
      "120x40", keys: "2+", digest: try await CostDigest.of())
    let line = text(state).split(separator: "\n").first { $0.contains("gemma") }
    #expect(line?.contains("–") == true && line?.contains("%") == false)
  }

  @Test func insideAPartOnlyWhatBelongsToItIsTold() async throws {
    var state = try await DashboardState.sample("160x48", keys: "$<Enter>")
    let names = Set(state.costs?.sections.map(\.name) ?? [])
    #expect(names.contains("budgets") && names.contains("footprint"))
    try press("<Enter>", on: &state)
    #expect(state.costs?.sections.contains { $0.name == "footprint" } == true)
  }
}
