import Testing

@testable import PortfolioCore

@Suite("What is known of the models of a cascade at one piece of work")
struct CascadeGroundTests {
  private func world() -> HandMadePortfolio {
    var world = SelectionTests.world()
    world.cards["other"] = SelectionTests.card
    world.prices += ["other,uncached,EUR,1,2026-01-01,,", "other,output,EUR,5,2026-01-01,,"]
    world.rates = ["2026-06-30,USD,2"]
    world.quality += [
      "2026-06-01,other,classify,accuracy,0.8,1000", "2026-06-02,other,chat,accuracy,0.4,1000",
    ]
    return world
  }

  private func ground(
    _ world: HandMadePortfolio, at work: String? = nil, _ models: [String] = ["best", "other"]
  ) throws -> CascadeGround {
    let selection = Selection(try world.digest().portfolio)
    return selection.ground(
      of: models.map { selection.portfolio.directory.reference(to: $0) }, at: work, metric: nil)
  }

  @Test(
    "Accuracy and cost are those of the one task that all were measured at, by converted prices")
  func oneTask() throws {
    let found = try ground(world())
    // The workflow was not named by anybody.
    #expect(found.work == "classify" && found.lacks == [])
    #expect(found.stages.map(\.accuracy) == [0.95, 0.8])
    // 1000 tokens in and 100 out: 0.002 + 0.001 USD; 0.001 + 0.0005 EUR at two dollars.
    #expect(found.stages.map(\.cost) == [try ExactDecimal("0.003"), try ExactDecimal("0.003")])
  }

  @Test("What models do at different work is not put together: what is missing is said")
  func differentWork() throws {
    var several = world()
    several.quality.append("2026-06-01,best,chat,accuracy,0.7,100")
    let unclear = try ground(several)
    #expect(unclear.work == nil && unclear.lacks == [.task(["chat", "classify"])])
    #expect(unclear.stages.allSatisfy { $0.accuracy == nil && $0.cost == nil })
    var none = world()
    none.quality.removeAll { $0.contains("other,classify") }
    #expect(try ground(none).lacks == [.task([])])
    let chat = try ground(several, at: "chat")
    #expect(chat.stages.map(\.accuracy) == [0.7, 0.4])
    #expect(chat.lacks.map(\.raw) == ["cost: best: noTokens", "cost: other: noTokens"])
    let named = try ground(none, at: "desk")
    #expect(named.work == "desk")
    #expect(named.stages.map(\.accuracy) == [0.95, nil])
    #expect(named.lacks == [.accuracy(try .of("other"), metric: "accuracy")])
  }

  @Test func aNameWithoutACardHasNothingKnown() throws {
    let found = try ground(world(), ["best", "stranger"])
    #expect(found.lacks == [.card("stranger")] && found.work == nil)
  }
}
