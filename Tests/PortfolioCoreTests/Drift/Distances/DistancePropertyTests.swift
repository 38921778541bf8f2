import Foundation
import Testing

@testable import PortfolioCore

/// What holds of the distances of any two samples; a failure names the seed that gave them.
@Suite struct DistancePropertyTests {
  private static let binnings: [Binning] = [
    .equalWidth(bins: nil), .equalWidth(bins: 3), .quantile(bins: 5), .distinct,
  ]

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func distancesOfTwoSamplesKeepTheirLaws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (a, b) = (try random.sample(), try random.sample())
    let comment: Comment = "seed \(seed)"
    for binning in Self.binnings {
      let pair = try BinnedPair(a, b, by: binning)
      #expect(pair.reference.reduce(0, +) == a.count, comment)
      #expect(pair.current.reduce(0, +) == b.count, comment)
      let index = Distance.stabilityIndex(pair).value
      let (nats, bits) = (
        Distance.jensenShannon(pair).value, Distance.jensenShannon(pair, base: .two).value
      )
      #expect(index >= 0 && bits >= 0 && bits <= 1 + 1e-12, comment)
      #expect(abs(nats - bits * log(2.0).squareRoot()) < 1e-12, comment)
      let equal = try BinnedPair(a, a, by: binning)
      #expect(Distance.stabilityIndex(equal).value == 0, comment)
      #expect(Distance.jensenShannon(equal).value == 0, comment)
    }
    // What is symmetric in the samples where the bins are.
    for binning in [Binning.equalWidth(bins: nil), .distinct] {
      let (pair, turned) = (
        try BinnedPair(a, b, by: binning), try BinnedPair(b, a, by: binning)
      )
      #expect(
        abs(Distance.jensenShannon(pair).value - Distance.jensenShannon(turned).value) < 1e-12,
        comment)
      #expect(
        agree(
          Distance.stabilityIndex(pair).value, Distance.stabilityIndex(turned).value, within: 1e-9),
        comment)
    }
    let (moved, back) = (
      try Distance.wasserstein(a, b).value, try Distance.wasserstein(b, a).value
    )
    #expect(agree(moved, back) && moved >= 0, comment)
    #expect(try Distance.wasserstein(a, a).value == 0, comment)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func theTestsGiveChances(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (a, b) = (try random.sample(), try random.sample())
    let comment: Comment = "seed \(seed)"
    let test = Distance.kolmogorovSmirnov(a, b)
    let p = try #require(test.pValue?.value)
    #expect((0...1).contains(p) && (0...1).contains(test.value), comment)
    let turned = Distance.kolmogorovSmirnov(b, a)
    #expect(turned.value == test.value && agree(turned.pValue?.value, p), comment)
    #expect(Distance.kolmogorovSmirnov(a, a).pValue?.value == 1, comment)
    // Any map that keeps the order of the values keeps the statistic, to the last bit.
    let curve: (Double) -> Double = { exp($0 / 4) * 3 - 7 }
    let mapped = Distance.kolmogorovSmirnov(
      try NumberSample(a.sorted.map(curve)), try NumberSample(b.sorted.map(curve)))
    #expect(mapped.value == test.value && mapped.pValue == test.pValue, comment)
    // The largest difference of the distribution functions, looked for value by value.
    let differences = (a.sorted + b.sorted).map { bound in
      abs(
        Double(a.sorted.count { $0 <= bound }) / Double(a.count)
          - Double(b.sorted.count { $0 <= bound }) / Double(b.count))
    }
    #expect(abs((differences.max() ?? 0) - test.value) < 1e-15, comment)

    let ones = (
      Int.random(in: 0...a.count, using: &random), Int.random(in: 0...b.count, using: &random)
    )
    let (first, second) = (
      try #require(Distance.Proportion(ones.0, of: a.count)),
      try #require(Distance.Proportion(ones.1, of: b.count))
    )
    let z = Distance.twoProportions(first, second)
    let chance = try #require(z.pValue?.value)
    #expect((0...1).contains(chance), comment)
    // The square of z is the chi-square of the table of two by two, and the chances are equal.
    let table = BinnedPair(
      try CategorySample((0..<a.count).map { $0 < ones.0 ? "1" : "0" }),
      try CategorySample((0..<b.count).map { $0 < ones.1 ? "1" : "0" }))
    let square = Distance.chiSquare(table)
    #expect(abs(square.value - z.value * z.value) < 1e-9, comment)
    if table.count == 2 { #expect(abs((square.pValue?.value ?? 2) - chance) < 1e-9, comment) }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func movingASampleMovesItsDistance(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let a = try random.sample()
    let shift = Double.random(in: -3...3, using: &random)
    let b = try NumberSample(a.sorted.map { $0 + shift })
    #expect(abs(try Distance.wasserstein(a, b).value - abs(shift)) < 1e-12, "seed \(seed)")
    // Twice as far apart in twice as wide values: as many standard deviations.
    let doubled = try Distance.wasserstein(
      NumberSample(a.sorted.map { $0 * 2 }), NumberSample(b.sorted.map { $0 * 2 }))
    let single = try Distance.wasserstein(a, b)
    #expect(agree(doubled.value, 2 * single.value), "seed \(seed)")
    if let normalised = single.normalised {
      #expect(agree(doubled.normalised, normalised), "seed \(seed)")
    }
  }

  /// The chances of a test are spread evenly where nothing has changed.
  @Test func theTestsKeepTheirLevel() throws {
    var random = SplitMix64(seed: 20_251)
    var alarms = (ks: 0, chi2: 0, z: 0)
    let runs = 400
    for _ in 0..<runs {
      let (a, b) = (random.normals(60), random.normals(60))
      let test = Distance.kolmogorovSmirnov(try NumberSample(a), try NumberSample(b))
      if (test.pValue?.value ?? 1) < 0.05 { alarms.ks += 1 }
      let thirds = try [a, b].map { values in
        try CategorySample(values.map { $0 < -0.43 ? "low" : $0 < 0.43 ? "middle" : "high" })
      }
      let square = Distance.chiSquare(BinnedPair(thirds[0], thirds[1]))
      if (square.pValue?.value ?? 1) < 0.05 { alarms.chi2 += 1 }
      let proportions = [a, b].compactMap { values in
        Distance.Proportion(values.count { $0 < 0 }, of: values.count)
      }
      let z = Distance.twoProportions(proportions[0], proportions[1])
      if (z.pValue?.value ?? 1) < 0.05 { alarms.z += 1 }
    }
    // 5 % of 400 are 20; four standard deviations are 17.
    #expect((3...37).contains(alarms.ks) && (3...37).contains(alarms.chi2), "\(alarms)")
    #expect((3...37).contains(alarms.z), "\(alarms)")
  }
}
