import Testing

@testable import PortfolioCore

/// What holds of the detectors on any series.
@Suite struct DetectorPropertyTests {
  private static func parameters(
    _ random: inout SplitMix64
  ) throws -> ADWIN.Parameters {
    try ADWIN.Parameters(
      delta: [0.9, 0.3, 0.002, 1e-9].randomElement(using: &random) ?? 0.5,
      clock: Int.random(in: 1...40, using: &random),
      maxBuckets: Int.random(in: 2...9, using: &random),
      minWindow: Int.random(in: 1...12, using: &random),
      gracePeriod: Int.random(in: 0...60, using: &random))
  }

  /// A series of levels that change now and then, of any scale, with outliers and equal values.
  private static func series(_ random: inout SplitMix64, count: Int) -> [Double] {
    let scales: [Double] = [1e-200, 1e-9, 1, 1, 1e6, 1e95]
    let scale = scales.randomElement(using: &random) ?? 1
    var level = random.bell()
    var noise = random.unit()
    return (0..<count).map { _ in
      switch Int.random(in: 0..<300, using: &random) {
      case 0: level = 4 * random.bell()
      case 1: noise = [0.0, 0.01, 1.0].randomElement(using: &random) ?? 1
      case 2: return scale * 1000 * random.bell()
      default: break
      }
      return scale * (level + noise * random.bell())
    }
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func adwinIsThePlainOneToTheLastBit(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let parameters = try Self.parameters(&random)
    var (quick, plain) = (ADWIN(parameters), PlainADWIN(parameters))
    for (index, value) in Self.series(&random, count: 1500).enumerated() {
      let signals = (quick.update(value), plain.update(value))
      // Bits, as a variance below zero makes no number of a bound.
      let states = (
        [quick.size, quick.total, quick.squares].map(\.bitPattern),
        [plain.size, plain.total, plain.squares].map(\.bitPattern)
      )
      guard signals.0 != signals.1 || states.0 != states.1 else { continue }
      Issue.record("seed \(seed), value \(index): \(signals) \(states)")
      return
    }
  }

  @Test(arguments: DetectorKind.allCases, 1...15 as ClosedRange<UInt64>)
  func manyAtOnceAreAsOneByOne(_ kind: DetectorKind, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let values = Self.rates(&random, count: 3000)
    var (bulk, single) = (DriftDetector(kind), DriftDetector(kind))
    let found = bulk.indices(in: values)
    var (drifts, warnings): ([Int], [Int]) = ([], [])
    for (index, value) in values.enumerated() {
      switch single.update(value) {
      case .none: break
      case .warning: warnings.append(index)
      case .drift: drifts.append(index)
      }
    }
    #expect(found.drifts == drifts, "seed \(seed)")
    #expect(found.warnings == warnings, "seed \(seed)")
    #expect(bulk == single, "seed \(seed)")
  }

  @Test(arguments: DetectorKind.allCases, 1...15 as ClosedRange<UInt64>)
  func afterDriftADetectorIsAsNew(_ kind: DetectorKind, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = Self.rates(&random, count: 3000)
    var detector = DriftDetector(kind)
    guard let drift = detector.indices(in: values).drifts.first else { return }
    var (used, new) = (DriftDetector(kind), DriftDetector(kind))
    _ = used.indices(in: Array(values[...drift]))
    #expect(used.change != nil)
    let rest = Array(values[(drift + 1)...])
    let (one, other) = (used.indices(in: rest), new.indices(in: rest))
    #expect(one.drifts == other.drifts && one.warnings == other.warnings, "seed \(seed)")
    #expect(used.state == new.state, "seed \(seed)")
  }

  @Test(arguments: DetectorKind.allCases, 1...15 as ClosedRange<UInt64>)
  func valuesOutsideTheDomainChangeNothing(_ kind: DetectorKind, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let values = Self.rates(&random, count: 2000)
    let wrong: [Double] = [
      .nan, -.nan, .signalingNaN, .infinity, -.infinity, 2e100, -2e100, .greatestFiniteMagnitude,
    ]
    var (clean, disturbed) = (DriftDetector(kind), DriftDetector(kind))
    for value in values {
      let before = disturbed
      let signal = disturbed.update(wrong.randomElement(using: &random) ?? .nan)
      #expect(signal == .none && disturbed == before, "seed \(seed)")
      #expect(clean.update(value) == disturbed.update(value), "seed \(seed)")
    }
    #expect(clean == disturbed, "seed \(seed)")
  }

  @Test(arguments: DetectorKind.allCases, 1...30 as ClosedRange<UInt64>)
  func aChangeLiesInWhatWasSeen(_ kind: DetectorKind, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var detector = DriftDetector(kind)
    var seen = 0
    for value in Self.rates(&random, count: 3000) {
      seen += 1
      guard detector.update(value) == .drift else { continue }
      let since = detector.change?.valuesSince ?? 0
      #expect(since > 0 && since <= seen, "seed \(seed)")
      seen = 0
    }
  }

  /// Errors at a rate that changes now and then.
  private static func rates(_ random: inout SplitMix64, count: Int) -> [Double] {
    var rate = random.unit()
    return (0..<count).map { _ in
      if Int.random(in: 0..<500, using: &random) == 0 { rate = random.unit() }
      return random.unit() < rate ? 1 : 0
    }
  }
}
