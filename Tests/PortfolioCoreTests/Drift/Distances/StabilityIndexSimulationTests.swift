import Testing

@testable import PortfolioCore

/// How often the population stability index reaches its usual threshold although both samples have
/// one distribution: why alerts refuse it below 500 values (drift-and-governance §3).
@Suite struct StabilityIndexSimulationTests {
  /// Sizes, the false alarms in per cent that were measured elsewhere, and how far from them a count
  /// of so few runs may lie (four standard deviations, and two points for what was rounded).
  @Test(arguments: [(50, 95, 8), (100, 85, 12), (200, 51, 16), (500, 1, 5)])
  func smallSamplesRaiseFalseAlarms(_ size: Int, _ percent: Int, _ tolerance: Int) throws {
    let seed = 500 as UInt64
    var random = SplitMix64(seed: seed)
    let runs = 200
    var alarms = 0
    for _ in 0..<runs {
      let pair = try BinnedPair(
        NumberSample(random.normals(size)), NumberSample(random.normals(size)),
        by: .equalWidth(bins: nil))
      if Distance.stabilityIndex(pair).value >= 0.1 { alarms += 1 }
    }
    let found = Double(alarms) * 100 / Double(runs)
    #expect(abs(found - Double(percent)) <= Double(tolerance), "seed \(seed): \(found) %")
  }
}
