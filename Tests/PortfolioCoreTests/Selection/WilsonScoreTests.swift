import Testing

@testable import PortfolioCore

@Suite("Wilson's score interval")
struct WilsonScoreTests {
  /// Bounds of `statsmodels.stats.proportion.proportion_confint(…, method="wilson")`, to four places.
  @Test(arguments: [
    (8.0, 10.0, 0.4902, 0.9433), (0, 10, 0, 0.2775), (10, 10, 0.7225, 1),
    (81, 263, 0.2553, 0.3662), (1, 2, 0.0945, 0.9055),
  ])
  func known(_ hits: Double, _ samples: Double, _ low: Double, _ high: Double) throws {
    let interval = try #require(WilsonScore.interval(share: hits / samples, of: samples))
    #expect(abs(interval.lowerBound - low) < 5e-5, "\(interval)")
    #expect(abs(interval.upperBound - high) < 5e-5, "\(interval)")
  }

  @Test func whatIsNoShareHasNone() {
    #expect(WilsonScore.interval(share: 1.01, of: 10) == nil)
    #expect(WilsonScore.interval(share: -0.01, of: 10) == nil)
    #expect(WilsonScore.interval(share: .nan, of: 10) == nil)
    #expect(WilsonScore.interval(share: 0.5, of: 0) == nil)
  }

  @Test("Percent have the bounds of the share a hundred times")
  func percent() throws {
    let evidence = QualityEvidence(
      metric: "m", value: 80, scale: .percent, samples: 10, source: .card)
    let bounds = try #require(evidence.bounds)
    #expect(abs(bounds.lowerBound - 49.02) < 0.005 && abs(bounds.upperBound - 94.33) < 0.005)
    #expect(evidence.keeps(to: .floor(49)) && !evidence.keeps(to: .floor(49.1)))
    #expect(evidence.keeps(to: .ceiling(94.4)) && !evidence.keeps(to: .ceiling(94.3)))
  }

  @Test("Without a sample size there is no bound, and the value itself is held against the need")
  func noSampleSize() {
    let evidence = QualityEvidence(metric: "m", value: 0.8, scale: .ratio, source: .card)
    #expect(evidence.bounds == nil)
    #expect(evidence.keeps(to: .floor(0.8)) && !evidence.keeps(to: .floor(0.81)))
  }
}
