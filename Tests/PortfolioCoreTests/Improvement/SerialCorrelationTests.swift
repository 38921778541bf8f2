import Testing

@testable import PortfolioCore

@Suite("Days that are like the days before them")
struct SerialCorrelationTests {
  /// Days of which each is like the one before by a correlation, with the variance 1.
  private func days(
    _ count: Int, correlation: Double, _ generator: inout SplitMix64
  ) -> [Double] {
    var last = generator.normal()
    return (0..<count).map { _ in
      last = correlation * last + (1 - correlation * correlation).squareRoot() * generator.normal()
      return last
    }
  }

  /// In what part of many trials a difference is no noise.
  private func found(
    _ correlation: Double, shift: Double, window: Int = 28, seed: UInt64
  ) throws -> Double {
    var generator = SplitMix64(seed: seed)
    let trials = 2000
    var found = 0
    for _ in 0..<trials {
      let all = days(2 * window + 1, correlation: correlation, &generator)
      let means = try #require(
        MeanDifference(
          days: Array(all.prefix(window)), all.suffix(window).map { $0 + shift }))
      if !means.interval.contains(0) { found += 1 }
    }
    return Double(found) / Double(trials)
  }

  @Test(
    "Chance is taken for a result about as seldom as the interval says, however alike days are",
    arguments: [0.0, 0.3, 0.5, 0.9])
  func falsePositives(_ correlation: Double) throws {
    let seed: UInt64 = 20_261_123
    let part = try found(correlation, shift: 0, seed: seed)
    #expect(part < 0.09, "seed \(seed), \(part)")
    // Not by finding nothing at all.
    #expect(part > 0.015, "seed \(seed), \(part)")
    let short = try found(correlation, shift: 0, window: 14, seed: seed)
    #expect(short < 0.09, "seed \(seed), \(short)")
  }

  @Test("A real effect is found all the same", arguments: [(0.0, 1.0), (0.3, 1.5), (0.5, 2.0)])
  func power(_ correlation: Double, _ shift: Double) throws {
    let seed: UInt64 = 4
    let part = try found(correlation, shift: shift, seed: seed)
    #expect(part > 0.85, "seed \(seed), \(part)")
  }

  @Test func itIsThatOfTheResidualsAndLeavesOutWhatDoesNotFollow() {
    // 1, 2, 3, 4, 5, 6 about their mean: squares come to 17.5, neighbours to 8.75, a half; the bias of
    // six values added, (0.5 + 1/6) / (1 - 4/6) is 2.
    #expect(SerialCorrelation.ofResiduals([[1, 2, 3, 4, 5, 6]]) == SerialCorrelation.most)
    // A level that swings from day to day is no more than independent.
    #expect(SerialCorrelation.ofResiduals([[1, -1, 1, -1, 1, -1, 1, -1]]) == 0)
    #expect(SerialCorrelation.ofResiduals([[2, 2, 2], []]) == 0)
    let gaps: [Double?] = [1, nil, 1, nil, -1, nil, -1, nil, 1, nil, -1]
    // Nothing follows anything: only the bias is left, 1/6 of 2/6.
    #expect(abs(SerialCorrelation.ofResiduals([gaps]) - 0.5) < 1e-12)
  }

  @Test func fewerDaysCountWhereTheyAreAlike() throws {
    let sample = try #require(MeanDifference.Sample([1, 2, 3, 4, 5, 6, 7, 8]))
    #expect(sample.effectiveCount(correlation: 0) == 8)
    #expect(sample.effectiveCount(correlation: 0.5) == 8 / 3.0)
    #expect(sample.effectiveCount(correlation: 0.9) == 2)
    let plain = MeanDifference(sample, sample).interval
    let alike = MeanDifference(sample, sample, correlation: 0.3).interval
    #expect(alike.upperBound > plain.upperBound && alike.lowerBound < plain.lowerBound)
  }
}
