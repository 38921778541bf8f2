@testable import Dashboard
@testable import PortfolioCore
import TerminalUI
import Testing

/// What keys do on the cost screen.
@Suite struct CostScreenTests {
  private func press(_ keys: String, on state: inout DashboardState) throws {
    for key in try Key.keys(keys) { _ = update(&state, .key(key)) }
  }

  private func path(_ state: DashboardState) -> [String] {
    state.costs?.question.path.map { "\($0.dimension.word) \($0.key.text)" } ?? []
  }

  private func text(_ state: DashboardState) -> String { render(state).grid.text() }

  @Test func enterLeadsFromTypeToModelToWorkflowToRowsAndEscapeBack() async throws {
    var state = try await DashboardState.sample("120x40", keys: "$")
    #expect(state.level == .costs(from: .overview))
    #expect(state.costs?.question.dimension == .type)
    var numbers: [Money?] = []
    for wanted in [CostDimension.model, .workflow] {
      numbers.append(state.costs?.overview.parts[0].row.effective)
      try press("<Enter>", on: &state)
      #expect(state.costs?.question.dimension == wanted)
      #expect(state.costs?.overview.total == numbers.last)
    }
    #expect(path(state) == ["type large", "model claude-sonnet-4-5"])
    let last = state.costs?.overview.parts[0].row.effective
    try press("<Enter>", on: &state)
    #expect(path(state).last == "workflow code-assistant")
    #expect(state.costs?.charges?.effective == last)
    try press("jj<Enter>", on: &state)
    let line = try #require(state.costs?.charge?.line)
    #expect(text(state).contains(":\(line)") && text(state).contains("EffectiveCost"))
    try press("<Esc>", on: &state)
    #expect(state.costs?.page.index == 2 && state.costs?.charge?.line == line)
    try press("<Esc><Esc><Esc>", on: &state)
    #expect(path(state).isEmpty && state.level == .costs(from: .overview))
    try press("<Esc>", on: &state)
    #expect(state.level == .overview && state.costs == nil)
  }

  @Test func theCursorIsWhereItWasAfterGoingBack() async throws {
    var state = try await DashboardState.sample("120x40", keys: "$jj<Enter><Enter><Esc><Esc>")
    #expect(state.costs?.page.index == 2)
    #expect(state.costs?.row?.id.key == .type(.open))
    try press("q", on: &state)
    #expect(state.level == .overview)
  }

  @Test func dimensionsGoRoundWithoutThoseThatAreDecided() async throws {
    var state = try await DashboardState.sample("120x40", keys: "$<Enter>")
    var seen: [CostDimension] = []
    for _ in 0..<6 {
      seen.append(state.costs?.question.dimension ?? .type)
      try press("b", on: &state)
    }
    #expect(seen == [.model, .team, .workflow, .vendor, .category, .month])
    #expect(state.costs?.question.dimension == .model && state.split == .model)
  }

  @Test func anotherIntervalHoldsOnEveryPage() async throws {
    var state = try await DashboardState.sample("120x40", keys: "$<Enter>i")
    #expect(state.costs?.question.period == .thisMonth)
    try press("<Esc>", on: &state)
    #expect(state.costs?.question.period == .thisMonth)
    #expect(text(state).contains("this month") && text(state).contains("2026-11-01"))
    try press("iii", on: &state)
    #expect(state.costs?.question.period == .recent)
  }

  @Test func tabGoesToTheNextSectionAndMonthsLeadIntoTheMonth() async throws {
    var state = try await DashboardState.sample("120x40", keys: "$<Tab><Tab>")
    #expect(state.costs?.row?.id.section == "gaps")
    try press("<Enter>", on: &state)
    #expect(path(state) == ["model unallocated"])
    #expect(state.costs?.charges?.count == state.costs?.overview.gaps.first?.rows)
    try press("<Esc><Tab><Tab>", on: &state)
    #expect(state.costs?.row?.id.key == .month(Month(year: 2026, month: 11)))
    let total = try #require(state.costs?.overview.months.dropLast().last?.total)
    try press("k<Enter>", on: &state)
    #expect(path(state) == ["month 2026-10"] && state.costs?.overview.total == total)
    #expect(state.costs?.question.dimension == .type)
    #expect(state.canTakePeriod == .unavailable(.monthIsChosen))
    try press("<Esc><S-Tab><S-Tab><S-Tab><S-Tab>", on: &state)
    #expect(state.costs?.row?.id.section == "parts")
  }

  @Test func rowsAreOrderedByTimeOrByAmount() async throws {
    var state = try await DashboardState.sample("120x40", keys: "$c")
    let first = try #require(state.costs?.charge)
    #expect(state.canSort == .available && state.canListCharges != .available)
    try press("o", on: &state)
    #expect(state.costs?.charge == first, "the cursor stays on its row")
    try press("g", on: &state)
    let charges = try #require(state.costs?.charges)
    #expect(charges[0].effective == (0..<charges.count).compactMap { charges[$0].effective }.max())
    try press("sG", on: &state)
    #expect(state.costs?.page.index == charges.count - 1)
  }

  @Test func theModelIsOpenedAndEscapeLeadsBackToTheRow() async throws {
    var state = try await DashboardState.sample("120x40", keys: "$<Enter>j")
    let model = try #require(state.costs?.model)
    try press("m", on: &state)
    #expect(state.level == .model(model, scroll: 0, from: .costs(from: .overview)))
    #expect(text(state).contains("all costs"))
    try press("<Esc>", on: &state)
    #expect(state.level == .costs(from: .overview) && state.costs?.page.index == 1)
    try press("c", on: &state)
    #expect(state.costs?.model == model)
    try press("m<Esc>", on: &state)
    #expect(state.costs?.charges != nil)
  }

  @Test func theScreenOpensInsideWhatThePanesAreRestrictedTo() async throws {
    var state = try await DashboardState.sample("120x40", keys: "2b<Enter>$")
    #expect(path(state) == ["type large"] && state.costs?.question.dimension == .model)
    try press("<Esc>", on: &state)
    #expect(state.scope.count == 1)
  }

  @Test func commandsOfPanesDoNothingBehindIt() async throws {
    var state = try await DashboardState.sample("120x40", keys: "3$")
    #expect(state.targetAlerts.isEmpty && state.canHandle != .available)
    #expect(state.canFilter == .unavailable(.notInThisPane))
    try press("/", on: &state)
    if case .filter = state.mode { Issue.record("a filter was opened") }
    try press("2", on: &state)
    #expect(state.level == .overview && state.focus == .cost && state.costs == nil)
  }

  @Test func newRowsAppearAndTheCursorStaysOnItsPart() async throws {
    let lines = CostDigest.lines
    var state = try await DashboardState.sample(
      "120x40", keys: "$bbj", digest: try await CostDigest.of())
    let before = try #require(state.costs?.row?.id)
    #expect(before.key == .named("w2") && state.costs?.page.index == 1)
    let more = lines.dropLast() + ["2026-11-07T00:00:00Z,USD,7000,7000,new,w3,,input"]
    _ = update(&state, .loaded(try await CostDigest.of(Array(more))))
    #expect(state.costs?.row?.id == before && state.costs?.page.index == 2)
    #expect(state.costs?.overview.parts.first?.id == .named("w3"))
  }

  @Test func anOpenRowStaysOpenWhereRowsComeAndIsClosedWhereItGoes() async throws {
    let lines = CostDigest.lines.dropLast().map { $0 }
    var state = try await DashboardState.sample(
      "120x40", keys: "$cj<Enter>", digest: try await CostDigest.of(lines))
    let row = try #require(state.costs?.charge)
    let more = lines + ["2026-10-30T00:00:00Z,USD,7000,7000,gemma,w3,,input"]
    _ = update(&state, .loaded(try await CostDigest.of(more)))
    #expect(state.costs?.charge == row && text(state).contains(":\(row.line)"))
    _ = update(&state, .loaded(try await CostDigest.of([])))
    #expect(state.costs?.charge == nil)
    if case .charges? = state.costs?.page.view {} else { Issue.record("the row is still open") }
  }

  @Test func nothingIsDrawnAnewWhereNothingChanged() async throws {
    let digest = try await SampleDigest.value()
    var state = try await DashboardState.sample("120x40", keys: "$<Enter>c")
    let before = render(state)
    _ = update(&state, .loaded(digest))
    _ = update(&state, .tick(SampleDigest.now))
    #expect(render(state) == before)
  }

  @Test func aStoreWithoutBillsSaysWhatToDo() async throws {
    let state = try await DashboardState.sample(
      "80x24", keys: "$<Enter><Tab>cbi", digest: try await SampleDigest.nothing())
    #expect(text(state).contains("costs/"))
  }

  @Test(arguments: ["40x10", "80x24", "120x40", "160x48"])
  func whatIsUnknownIsNeverShownAsNothing(_ size: String) async throws {
    var state = try await DashboardState.sample(
      size, keys: "$bb<Tab><S-Tab>", digest: try await CostDigest.of())
    let total = try #require(state.costs?.overview.total)
    #expect(total.isLowerBound && total.amounts.count == 2)
    #expect(text(state).contains("≥$1.2k") && !text(state).contains("##"))
    // The part w2: a price that is unknown, a part of a cent that is as small as there can be, euros.
    try press("gj<Enter>", on: &state)
    #expect(state.costs?.question.path.last?.key == .named("w2"))
    try press("c", on: &state)
    #expect(
      state.costs?.charges?.effective.isLowerBound == true || state.costs?.charges?.count == 2)
  }

  @Test func aPartOfUnknownCostHasNoShare() async throws {
    let state = try await DashboardState.sample(
      "120x40", keys: "$bbbbbb", digest: try await CostDigest.of())
    let line = text(state).split(separator: "\n").first { $0.contains("gemma  ") }
    #expect(line?.contains("unpriced") == true && line?.contains("%") == false)
  }

  @Test func theTotalOfTheRowsIsWrittenToTheLastDigit() async throws {
    var state = try await DashboardState.sample(
      "120x40", keys: "$", digest: try await CostDigest.of())
    let question = CostQuestion(by: .type)
    state.costs?.enter(.charges(question, isUnpricedOnly: false, .time), state.digest)
    #expect(text(state).contains("5 rows  ≥ 1,180.500000000000000001 USD + 99.00 EUR"))
  }
}
