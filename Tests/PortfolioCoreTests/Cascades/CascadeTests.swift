import Testing

@testable import PortfolioCore

@Suite("Models asked one after another")
struct CascadeTests {
  private func stage(_ model: String, _ cost: String?, _ accuracy: Double?) throws -> Cascade.Stage
  {
    Cascade.Stage(model: model, cost: try cost.map { try ExactDecimal($0) }, accuracy: accuracy)
  }

  private func shares(_ parts: String...) throws -> EscalatedShares {
    let amounts = try parts.map { try ExactDecimal($0) }
    let shares = EscalatedShares(amounts)
    return try #require(shares)
  }

  @Test("Without joint outcomes the lower bound counts, never the independence formula")
  func bounds() throws {
    // gpt-5-mini, then gpt-5, on SWE-bench: 70.6 % were measured with a verifier that never errs.
    let cascade = Cascade([try stage("mini", nil, 0.598), try stage("gpt-5", nil, 0.65)])
    let promised = 0.598 + (1 - 0.598) * 0.65
    #expect(abs(promised - 0.859) < 0.0005)
    let found = cascade.estimate()
    #expect(found.accuracy == .between(0.65, and: 1) && found.headline == 0.65)
    #expect(found.headline.map { $0 <= 0.706 && $0 < promised } == true)
    #expect(found.cost == nil && found.escalation == .perfect)
    let weak = Cascade([try stage("a", nil, 0.2), try stage("b", nil, 0.3)]).estimate()
    #expect(weak.accuracy == .between(0.3, and: 0.5))
    let unknown = Cascade([try stage("a", "1", nil), try stage("b", "2", 0.3)]).estimate()
    #expect(unknown.accuracy == .unknown && unknown.cost == nil && unknown.headline == nil)
    #expect(unknown.escalation == .unknown && unknown.reached[1] == nil)
  }

  @Test("The cost is that of each model and of verifying, by the part of the items that reaches it")
  func cost() throws {
    let cascade = Cascade(
      [
        try stage("a", "0.001", 0.8), try stage("b", "0.01", 0.85), try stage("c", "0.1", 0.9),
      ], verifierCost: try ExactDecimal("0.0002"))
    let found = cascade.estimate(escalated: try shares("0.25", "0.125"))
    // 0.001 + 0.0002 + 0.25 × (0.01 + 0.0002) + 0.125 × 0.1
    #expect(found.cost == (try ExactDecimal("0.01625")))
    #expect(found.escalation == .given)
    // Where no rate is given, what the first answers wrong reaches the second, and so on.
    // 0.0012 + 0.2 × 0.0102 + 0.15 × 0.1, where the parts come from accuracies in binary.
    let perfect = try #require(cascade.estimate().cost)
    #expect(abs(perfect.approximate - 0.01824) < 1e-11)
    var costless = cascade
    costless.stages[1].cost = nil
    #expect(costless.estimate().cost == nil)
  }

  private func outcomes(_ text: String) -> JointOutcomes {
    var outcomes = JointOutcomes(path: "quality/joint/t.csv")
    outcomes.append(Array(text.utf8))
    outcomes.finish()
    return outcomes
  }

  @Test("Joint outcomes are counted item by item")
  func joint() throws {
    let joint = outcomes(
      "item,model,correct\n1,a,1\n1,b,0\n2,a,0\n2,b,1\n3,a,0\n3,b,0\n4,a,1\n4,b,1\n5,a,1\n")
    #expect(joint.problems == [])
    let cascade = Cascade([try stage("a", "1", nil), try stage("b", "10", nil)])
    let found = try #require(cascade.estimate(by: joint.outcomes))
    // The fifth item was not given to b.
    #expect(found.accuracy == .counted(right: 3, of: 4) && found.escalation == .perfect)
    #expect(found.alone == [0.5, 0.5])
    #expect(found.reached.map { $0?.approximate } == [1, 0.5])
    #expect(found.cost == ExactDecimal(6))
    #expect(Cascade([try stage("x", nil, nil)]).estimate(by: joint.outcomes) == nil)
  }

  @Test("A verifier that errs lets wrong answers pass and sends right ones on")
  func verifier() throws {
    let joint = outcomes(
      "model,item,accepted,correct\na,1,1,0\nb,1,,1\na,2,0,1\nb,2,,0\na,3,1,1\nb,3,,1\n")
    let cascade = Cascade([try stage("a", "1", nil), try stage("b", "3", nil)])
    let found = try #require(cascade.estimate(by: joint.outcomes))
    #expect(found.escalation == .verified && found.accuracy == .counted(right: 1, of: 3))
    #expect(found.cost == ExactDecimal(2))
  }

  @Test(
    "Items that no verifier saw are left out and counted; where it saw none it is taken not to err")
  func unverified() throws {
    let cascade = Cascade([try stage("a", "1", nil), try stage("b", "3", nil)])
    let some = outcomes(
      "item,model,correct,accepted\n1,a,0,1\n1,b,1,\n2,a,1,0\n2,b,1,\n3,a,0,\n3,b,1,\n")
    let found = try #require(cascade.estimate(by: some.outcomes))
    #expect(found.escalation == .verified && found.unverified == 1)
    #expect(found.accuracy == .counted(right: 1, of: 2))
    #expect(found.cost == (try ExactDecimal("2.5")))
    let none = outcomes("item,model,correct\n1,a,0\n1,b,1\n2,a,1\n2,b,1\n")
    let perfect = try #require(cascade.estimate(by: none.outcomes))
    #expect(perfect.escalation == .perfect && perfect.unverified == 0)
    #expect(perfect.accuracy == .counted(right: 2, of: 2))
    // Whose answers were never asked about needs no verifier where none of them is reached.
    let three = Cascade(["a", "b", "c"].map { Cascade.Stage(model: $0) })
    let rows = "1,a,1,1\n1,b,1,\n1,c,1,\n"
    let first = try #require(
      three.estimate(by: outcomes("item,model,correct,accepted\n" + rows).outcomes))
    #expect(first.escalation == .verified && first.unverified == 0)
    let second = try #require(
      three.estimate(
        by: outcomes(
          "item,model,correct,accepted\n" + rows + "2,a,0,0\n2,b,1,\n2,c,0,\n"
        ).outcomes))
    #expect(second.escalation == .perfect && second.accuracy == .counted(right: 2, of: 2))
  }

  @Test func rowsThatAreWrongAreNamed() {
    let joint = outcomes("item,model,correct\n1,a,perhaps\n2,a,1\n,a,1\n")
    #expect(joint.problems.map(\.place.line) == [2, 4])
    #expect(joint.outcomes.keys.sorted() == ["2"])
  }

  @Test("Counted accuracy lies within the bounds of the single ones, whatever the outcomes")
  func withinBounds() throws {
    var generator = SplitMix64(seed: 20_261_130)
    for _ in 0..<200 {
      let models = (0..<Int.random(in: 2...3, using: &generator)).map { "m\($0)" }
      var joint: [String: [String: JointOutcomes.Outcome]] = [:]
      for item in 0..<Int.random(in: 1...40, using: &generator) {
        for model in models {
          joint["\(item)", default: [:]][model] = .init(
            isCorrect: Bool.random(using: &generator))
        }
      }
      let cascade = Cascade(models.map { Cascade.Stage(model: $0) })
      let found = try #require(cascade.estimate(by: joint))
      let alone = found.alone.compactMap(\.self)
      let stages = zip(models, alone).map { Cascade.Stage(model: $0, accuracy: $1) }
      guard case .between(let low, let high) = Cascade(stages).estimate().accuracy else {
        Issue.record("no bounds")
        continue
      }
      let counted = try #require(found.headline)
      #expect(counted >= low - 1e-12 && counted <= high + 1e-12, "seed 20261130")
    }
  }
}
