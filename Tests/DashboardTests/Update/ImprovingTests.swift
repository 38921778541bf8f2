@testable import PortfolioCore
import TerminalUI
import Testing

@testable import Dashboard

/// What keys do on the improvement screen, and how an optimisation is recorded.
@Suite struct ImprovingTests {
  private func press(_ keys: String, on state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  private func question(_ state: DashboardState) -> OptimisationQuestion? {
    guard case .decide(let prompt) = state.mode, case .optimise(let question) = prompt.question
    else { return nil }
    return question
  }

  private func optimisation(_ effects: [Effect]) throws -> (Optimisation, reason: String?) {
    guard effects.count == 1, case .append(let draft) = effects[0],
      let optimisation = draft.action.optimisation
    else { throw Refusal.nothingToChange }
    return (optimisation, draft.reason)
  }

  @Test func theListsAreTheReports() async throws {
    var state = try await DashboardState.sample("120x40", keys: "8")
    let digest = state.digest
    #expect(state.improvement?.table.rows == digest.printedImprovement().table.rows)
    #expect(state.improvement?.table.rows.isEmpty == false)
    _ = try press("<Tab>", on: &state)
    #expect(state.improvement?.table.rows == digest.printedTargets().table.rows)
    _ = try press("<Tab>", on: &state)
    #expect(state.improvement?.table.rows == digest.printedValue().table.rows)
    _ = try press("<Tab>", on: &state)
    let adoption = digest.printedAdoption().table.rows
    #expect(state.improvement.map { Array($0.table.rows.dropFirst()) } == adoption)
    _ = try press("<Tab>", on: &state)
    #expect(state.improvement?.tab == .register)
    _ = try press("<Esc>", on: &state)
    #expect(state.level == .overview && state.improvement == nil)
  }

  @Test func figuresOfTheBenchmarkStandThereWithSourceAndDate() async throws {
    let register = render(try await .sample("160x48", keys: "8")).grid.text()
    let adoption = render(try await .sample("160x48", keys: "8<S-Tab>")).grid.text()
    #expect(register.contains("+25 %"))
    #expect(adoption.contains("42.0 %") && adoption.contains("63.0 %"))
    for text in [register, adoption] {
      #expect(text.contains("of 2024-12-31") && text.contains("survey of 200"))
    }
  }

  @Test func aRowOpensWholeAndLeadsToItsModelAndBack() async throws {
    var state = try await DashboardState.sample("80x24", keys: "8<Enter>")
    #expect(render(state).grid.text().contains("days before"))
    let model = try #require(state.improvement?.models.first)
    _ = try press("<Enter>", on: &state)
    #expect(
      state.level
        == .model(.registered(model), scroll: 0, from: .improvement(from: .overview)))
    _ = try press("<Esc>", on: &state)
    #expect(state.isOnImprovement)
  }

  @Test func anOptimisationIsRecordedStepByStep() async throws {
    var state = try await DashboardState.sample("120x40", keys: "8<Tab>")
    let model = try #require(state.improvement?.models.first)
    let metric = try #require(state.digest.portfolio.model(model)?.targets.first?.metric)
    _ = try press("O", on: &state)
    #expect(question(state) == .kind)
    _ = try press("j<Enter>", on: &state)
    #expect(question(state) == .metric(.tuning))
    #expect(render(state).grid.text().contains(metric))
    // What is not known is said, and the question stays.
    #expect(try press("nosuch<Enter>", on: &state).isEmpty)
    guard case .failed(.improvement(.unknownMetric("nosuch", _)))? = state.notice?.phrase else {
      throw Refusal.nothingToChange
    }
    _ = try press("<C-u>\(metric)<Enter>", on: &state)
    #expect(question(state) == .day(.tuning, metric: metric))
    _ = try press("soon<Enter>", on: &state)
    #expect(state.notice?.phrase == .failed(.unknownWhen("soon", option: nil)))
    let ahead = state.today.advanced(by: 1)
    _ = try press("<C-u>\(ahead)<Enter>", on: &state)
    #expect(state.notice?.phrase == .failed(.notYet("\(ahead)", option: nil)))
    let day = state.today.advanced(by: -9)
    _ = try press("<C-u>\(day)<Enter>", on: &state)
    #expect(question(state) == .note(.tuning, metric: metric, day))
    let (made, reason) = try optimisation(press("two epochs<Enter>", on: &state))
    #expect(made == Optimisation(.tuning, models: [model], metric: metric, day: day, workflow: nil))
    #expect(reason == "two epochs")
  }

  @Test func markedModelsAreMeantAndEscDropsIt() async throws {
    var state = try await DashboardState.sample("120x40", keys: "<Space><Space>O")
    guard case .decide(let prompt) = state.mode else { throw Refusal.nothingToChange }
    #expect(prompt.models.count == 2)
    _ = try press("<Esc>", on: &state)
    guard case .normal = state.mode else { throw Refusal.nothingToChange }
    let (made, reason) = try optimisation(
      press("O<Enter>accuracy<Enter><Enter><Enter>", on: &state))
    #expect(made.models.count == 2 && made.kind == .promptEngineering)
    #expect(made.day == nil && reason == nil)
    state.writing = .readOnly
    #expect(try press("O", on: &state).isEmpty)
    #expect(state.notice?.phrase == .unavailable(.optimise, .readOnly))
  }

  @Test("What is told of whole days is worked out once for as long as these say the same")
  func reused() async throws {
    var state = try await DashboardState.sample("120x40", keys: "8")
    let made = try #require(state.improvement?.ground.madeWith)
    let rows = state.improvement?.table.rows
    _ = update(&state, .loaded(Digest(state.digest.portfolio)))
    #expect(state.improvement?.ground.madeWith == made)
    #expect(state.improvement?.ground.number == state.digestNumber && state.digestNumber > made)
    #expect(state.improvement?.table.rows == rows)
    var portfolio = state.digest.portfolio
    portfolio.asOf = portfolio.asOf + .seconds(2 * 86_400)
    _ = update(&state, .loaded(Digest(portfolio)))
    #expect(state.improvement?.ground.madeWith == state.digestNumber)
  }

  @Test func noiseIsCalledNoise() async throws {
    let state = try await DashboardState.sample("120x40", keys: "8G")
    let row = try #require(state.improvement?.optimisation)
    guard case .measured(let measured) = row.uplift else { throw Refusal.nothingToChange }
    let text = render(state).grid.text()
    #expect((measured.verdict == .noise) == text.contains("chance explains it"))
    #expect(measured.means.areAlike == text.contains("count as fewer"))
    #expect(text.contains("within noise") || text.contains("worse") || text.contains("better"))
  }
}
