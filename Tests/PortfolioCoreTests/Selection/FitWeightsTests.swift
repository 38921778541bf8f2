import Testing

@testable import PortfolioCore

@Suite struct FitWeightsTests {
  @Test("What counts and is not known is told, of whom, and that nothing is proposed for that")
  func lacks() throws {
    var world = SelectionTests.world()
    world.workflows["desk"] = SelectionTests.work.replacing("  environment: mobile\n", with: "")
      .replacing("  latencyP95: 500\n", with: "")
    world.cards["best"] = SelectionTests.card.replacing(", parameters: 3e9", with: "")
    let selection = Selection(try world.digest().portfolio)
    let work = try #require(selection.portfolio.workflows.first)
    let weights = try #require(FitWeights([.quality: 1, .carbon: 1]))
    let fit = selection.fit(work, weights: weights)
    #expect(fit.today == nil && fit.candidates.map(\.state) == [.feasible])
    #expect(
      fit.weighed
        == FitWeights.Outcome(weights, best: nil, lacks: [.init(.carbon, of: [try .of("best")])]))
    let quality = try #require(FitWeights([.quality: 1]))
    #expect(
      selection.fit(work, weights: quality).weighed
        == FitWeights.Outcome(quality, best: try .of("best")))
    #expect(selection.fit(work).weighed == nil)
  }
}
