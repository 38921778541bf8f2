import Testing

@testable import PortfolioCore

@Suite("The frontier")
struct ParetoFrontierTests {
  private typealias Point = ParetoFrontier.Point

  @Test func equalPointsBothStandOnIt() {
    let point = Point(quality: 0.9, cost: ExactDecimal(1))
    let frontier = ParetoFrontier([point, point], over: [.quality, .cost])
    #expect(frontier.standings == [.frontier, .frontier])
  }

  @Test("What is unknown is neither zero nor best: it is not compared, and dominates nothing")
  func unknownIsNotZero() {
    let points = [
      Point(quality: 0.9, cost: ExactDecimal(2)), Point(quality: 0.99),
      Point(cost: ExactDecimal(1)),
    ]
    let frontier = ParetoFrontier(points, over: [.quality, .cost])
    #expect(
      frontier.standings == [
        .frontier, .notComparable(lacking: [.cost]), .notComparable(lacking: [.quality]),
      ])
  }

  @Test("The cheapest that dominates is named")
  func dominator() {
    let points = [3, 1, 2, 4].map { Point(quality: 0.5, cost: ExactDecimal($0)) }
    let frontier = ParetoFrontier(points, over: [.quality, .cost])
    #expect(
      frontier.standings == [
        .dominated(by: 1), .frontier, .dominated(by: 1), .dominated(by: 1),
      ])
  }

  @Test("Random points stand as comparing all with all says", arguments: 0..<60)
  func bruteForce(_ round: Int) throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SplitMix64(seed: seed)
    let all = ParetoFrontier.Dimension.allCases
    let dimensions = all.filter { _ in Bool.random(using: &random) }
    // Few values, so that many are equal.
    let steps = [2, 5, 1000].randomElement(using: &random) ?? 5
    func value() -> Double? {
      Int.random(in: 0..<10, using: &random) == 0
        ? nil : Double(Int.random(in: 0..<steps, using: &random))
    }
    let points = (0..<Int.random(in: 0..<80, using: &random)).map { _ in
      Point(
        quality: value(), cost: value().map { ExactDecimal(Int($0)) }, latency: value(),
        carbon: value())
    }
    let frontier = ParetoFrontier(points, over: dimensions)
    for (index, point) in points.enumerated() {
      let known = dimensions.allSatisfy(point.knows)
      let dominators = points.indices.filter { other in
        known && dimensions.allSatisfy(points[other].knows)
          && points[other].dominates(point, over: dimensions)
      }
      switch frontier.standings[index] {
      case .notComparable(let lacking):
        #expect(!known && lacking == dimensions.filter { !point.knows($0) }, "seed \(seed)")
      case .frontier: #expect(known && dominators.isEmpty, "seed \(seed), point \(index)")
      case .dominated(let by):
        #expect(dominators.contains(by), "seed \(seed), point \(index)")
        guard dimensions.contains(.cost) else { continue }
        let least = dominators.compactMap { points[$0].cost }.min()
        #expect(points[by].cost == least, "seed \(seed), point \(index)")
      }
    }
  }
}
