import Testing

@testable import PortfolioCore

/// Windows of a series held against its reference window.
@Suite struct DistanceWatchTests {
  private func rules(
    _ comparison: DistanceComparison, rebaselines: [Timestamp] = []
  ) -> DistanceRules {
    DistanceRules(
      comparison: comparison, reference: ReferenceWindow(), rebaselines: rebaselines)
  }

  private func watched(_ values: [Double], _ rules: DistanceRules) -> DistanceWatch {
    let series = HourlySeries(values).series
    var watch = DistanceWatch(rules)
    for row in 0..<series.count { watch.take(row, of: series) }
    return watch
  }

  /// Values around 0 with a spread of 1, and a shift of them from an index on.
  private func values(
    _ count: Int, seed: UInt64, shift: Double = 0, from start: Int = .max
  ) -> [Double] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { index in
      let sum = (0..<12).reduce(0.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
      return sum - 6 + (index >= start ? shift : 0)
    }
  }

  private static let methods: [DistanceComparison] = [
    DistanceComparison(.psi(.equalWidth(bins: nil))), DistanceComparison(.js(.quantile(bins: 10))),
    DistanceComparison(.wasserstein), DistanceComparison(.ks),
  ]

  @Test(arguments: methods)
  func aShiftIsFoundAndNothingWithoutOne(_ comparison: DistanceComparison) throws {
    // Six hundred windows: a test at one in a thousand may be wrong once or twice.
    let quiet = (UInt64(1)...20).reduce(0) { sum, seed in
      sum + watched(values(6000, seed: seed), rules(comparison)).episodes.count
    }
    #expect(quiet <= (comparison.method == .ks ? 2 : 0), "\(comparison.method.name)")
    let found = watched(values(6000, seed: 1, shift: 1.5, from: 4000), rules(comparison))
    let episode = try #require(found.episodes.first)
    let fired = (episode.episode.fired.seconds - HourlySeries.start.seconds) / 3600
    // Within two windows of the shift.
    #expect((4000...4000 + 2 * max(169, comparison.least)).contains(Int(fired)))
    #expect(found.episodes.count == 1 && episode.episode.resolved == nil)
    #expect(episode.distance.method == comparison.method.name)
    #expect(episode.distance.samples.current >= comparison.least)
    #expect(episode.distance.samples.reference >= comparison.least)
  }

  @Test func whatComesBackIsResolved() throws {
    let series =
      values(1500, seed: 2) + values(500, seed: 3, shift: 3, from: 0) + values(800, seed: 4)
    let watch = watched(series, rules(DistanceComparison(.ks)))
    let episode = try #require(watch.episodes.first)
    #expect(watch.episodes.count == 1 && episode.episode.resolved != nil)
    #expect(episode.episode.size(asOf: .latest) == .severe)
  }

  @Test func anAcceptedShiftIsTheNewReference() {
    let series = values(1500, seed: 5) + values(3000, seed: 6, shift: 3, from: 0)
    let accepted = HourlySeries.time(2000)
    let watch = watched(series, rules(DistanceComparison(.ks), rebaselines: [accepted]))
    #expect(watch.episodes.map(\.episode.resolved) == [accepted])
  }

  @Test func fewerThanFiveHundredValuesAreNoIndex() {
    // 28 days have 672 values; the second window is never whole.
    let watch = watched(
      values(1100, seed: 7, shift: 5, from: 700), rules(DistanceComparison(.psi(.distinct))))
    #expect(watch.episodes.isEmpty)
  }

  @Test func categoriesAreComparedByHowOftenTheyCome() throws {
    var random = SplitMix64(seed: 8)
    let series = (0..<2000).map { index -> Double in
      Double.random(in: 0..<1, using: &random) < (index < 1200 ? 0.1 : 0.6) ? 1 : 0
    }
    let watch = watched(series, rules(DistanceComparison(.chi2)))
    #expect(watch.episodes.count == 1)
    #expect(watch.episodes.first?.distance.pValue.map { $0.value < 0.001 } == true)
  }

  @Test func aSpanWithoutDataIsNoWindow() {
    // A constant series, of which nothing can be said but that it is the same.
    let watch = watched([Double](repeating: 3, count: 3000), rules(DistanceComparison(.ks)))
    #expect(watch.episodes.isEmpty)
  }
}
