import Testing

@testable import PortfolioCore

@Suite("How accurate models asked one after another are, where it is known how many items go on")
struct EscalatedBoundsTests {
  private func between(
    _ accuracies: [Double], _ shares: [ExactDecimal]
  ) throws -> (low: Double, high: Double) {
    let stages = accuracies.enumerated().map { index, accuracy in
      Cascade.Stage(model: "m\(index)", accuracy: accuracy)
    }
    let known = EscalatedShares(shares)
    let estimate = Cascade(stages).estimate(escalated: try #require(known))
    guard case .between(let low, let high) = estimate.accuracy else { throw NotSettled() }
    return (low, high)
  }

  private struct NotSettled: Error {}

  @Test func tenPercentThatGoOnCannotMakeNinetyRight() throws {
    let (low, high) = try between([0.6, 0.9], [try ExactDecimal("0.1")])
    #expect(abs(low - 0.5) < 1e-12 && abs(high - 0.7) < 1e-12)
  }

  @Test func whatDidNotReachAModelCannotReachTheNext() throws {
    func shares(_ parts: [String]) throws -> EscalatedShares? {
      EscalatedShares(try parts.map { try ExactDecimal($0) })
    }
    #expect(try shares(["0.2", "0.3"]) == nil)
    #expect(try shares(["1.1"]) == nil)
    #expect(try shares(["-0.1"]) == nil)
    #expect(try shares(["0.3", "0.3"]) != nil)
    #expect(try shares(["0"]) != nil)
  }

  /// What a table of outcomes says: how many items each model answers right, how many each has the last
  /// word on, and how many come out right.
  private struct Counts: Hashable {
    var right: [Int]
    var last: [Int]
  }

  /// Every table of so many items: a bit mask of right answers for each model, and for each item which
  /// model has the last word.
  private func tables(_ stages: Int, _ items: Int) -> [Counts: ClosedRange<Int>] {
    var found: [Counts: ClosedRange<Int>] = [:]
    let masks = 1 << items
    let tables = (0..<stages).reduce(1) { count, _ in count * masks }
    let ends = (0..<items).reduce(1) { count, _ in count * stages }
    for table in 0..<tables {
      let right = (0..<stages).map { stage in (table >> (stage * items)) & (masks - 1) }
      for end in 0..<ends {
        var (rest, outcome) = (end, 0)
        var last = [Int](repeating: 0, count: stages)
        for item in 0..<items {
          let stage = rest % stages
          rest /= stages
          last[stage] += 1
          outcome += (right[stage] >> item) & 1
        }
        let counts = Counts(right: right.map(\.nonzeroBitCount), last: last)
        let range = found[counts] ?? outcome...outcome
        found[counts] = min(range.lowerBound, outcome)...max(range.upperBound, outcome)
      }
    }
    return found
  }

  @Test(
    "The bounds are the least and the most that any table comes to", arguments: [(2, 4), (3, 3)])
  func everyTable(_ stages: Int, _ items: Int) throws {
    for (counts, range) in tables(stages, items) {
      var left = items
      let shares = try counts.last.dropLast().map { answered in
        left -= answered
        return try #require(Ratio(of: ExactDecimal(left), to: ExactDecimal(items))?.rounded(to: 18))
      }
      let (low, high) = try between(counts.right.map { Double($0) / Double(items) }, shares)
      #expect(abs(low - Double(range.lowerBound) / Double(items)) < 1e-9, "\(counts)")
      #expect(abs(high - Double(range.upperBound) / Double(items)) < 1e-9, "\(counts)")
    }
  }

  @Test("Random tables of many items lie between them")
  func randomTables() throws {
    let seed: UInt64 = 20_261_201
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let stages = Int.random(in: 2...3, using: &generator)
      // Sixteenths are exact in binary and in decimals.
      let items = 16
      var right = [Int](repeating: 0, count: stages)
      var last = right
      var outcome = 0
      let skill = (0..<stages).map { _ in Double.random(in: 0...1, using: &generator) }
      let goesOn = Double.random(in: 0...1, using: &generator)
      for _ in 0..<items {
        let answers = skill.map { Double.random(in: 0...1, using: &generator) < $0 }
        var end = 0
        while end < stages - 1, Double.random(in: 0...1, using: &generator) < goesOn { end += 1 }
        last[end] += 1
        for (stage, isRight) in answers.enumerated() where isRight { right[stage] += 1 }
        if answers[end] { outcome += 1 }
      }
      var left = items
      let shares = try last.dropLast().map { answered in
        left -= answered
        return try #require(Ratio(of: ExactDecimal(left), to: ExactDecimal(items))?.rounded(to: 18))
      }
      let (low, high) = try between(right.map { Double($0) / Double(items) }, shares)
      let counted = Double(outcome) / Double(items)
      #expect(counted >= low - 1e-9 && counted <= high + 1e-9, "seed \(seed)")
    }
  }
}
