import Testing

@testable import PortfolioCore

/// Distances small enough to be written down, and what every one of them says beside its value.
@Suite struct DistanceTests {
  private static let a = [1, 2, 2, 3, 5, 8, 13.5]
  private static let b = [9, 0, 4, 2, 4.0]

  /// Shares .5, .3, .2 and .35, .35, .3: the vectors of `distance_reference.json`.
  private static func vectors() throws -> BinnedPair {
    let reference = try CategorySample((0..<20).map { $0 < 10 ? "a" : $0 < 16 ? "b" : "c" })
    let current = try CategorySample((0..<20).map { $0 < 7 ? "a" : $0 < 14 ? "b" : "c" })
    return BinnedPair(reference, current)
  }

  @Test func thePopulationStabilityIndexIsAsItIsDefined() throws {
    let distance = Distance.stabilityIndex(try Self.vectors())
    #expect(agree(distance.value, 0.1017552863929892))
    #expect(distance.samples == Distance.Samples(reference: 20, current: 20))
    #expect(distance.bins == 3 && distance.base == .e && distance.zeroFloor == .evidently)
    #expect(distance.binning == nil && distance.pValue == nil && distance.normalised == nil)
  }

  @Test func jensenShannonSaysItsBase() throws {
    let pair = try Self.vectors()
    let natural = Distance.jensenShannon(pair)
    #expect(agree(natural.value, 0.11246687161479721) && natural.base == .e)
    let binary = Distance.jensenShannon(pair, base: .two)
    #expect(agree(binary.value, 0.13508647974264162) && binary.base == .two)
    #expect(binary.bins == 3 && binary.zeroFloor == nil && binary.degreesOfFreedom == nil)
  }

  @Test func anEmptyBinIsFlooredAndTheOthersStay() throws {
    let pair = BinnedPair(try CategorySample(["a", "b"]), try CategorySample(["a", "a"]))
    // (1 − .5) ln 2 + (1e-4 − .5) ln(1e-4 / .5)
    #expect(agree(Distance.stabilityIndex(pair).value, 4.60431846666895))
    let floor = try #require(ZeroFloor(0.5))
    #expect(agree(Distance.stabilityIndex(pair, zeroFloor: floor).value, 0.34657359027997264))
    #expect(ZeroFloor(0) == nil && ZeroFloor(1) == nil && ZeroFloor(.nan) == nil)
  }

  /// `scipy.stats.ks_2samp` and `wasserstein_distance` of the same values.
  @Test func twoSmallSamplesAreComparedAsSciPyDoes() throws {
    let (a, b) = (try NumberSample(Self.a), try NumberSample(Self.b))
    let test = Distance.kolmogorovSmirnov(a, b)
    #expect(agree(test.value, 0.22857142857142856))
    #expect(agree(test.pValue?.value, 0.98989898989899) && test.pValue?.method == .exact)
    #expect(test.samples == Distance.Samples(reference: 7, current: 5))
    #expect(test.bins == nil && test.base == nil && test.binning == nil)
    let moved = try Distance.wasserstein(a, b)
    #expect(agree(moved.value, 1.642857142857143))
    #expect(agree(moved.normalised, 0.3980931180228265) && moved.pValue == nil)
  }

  /// `scipy.stats.chi2_contingency([[10, 20, 30], [6, 9, 45]], correction=False)`.
  @Test func aContingencyTableHasDegreesOfFreedom() throws {
    let reference = try CategorySample((0..<60).map { $0 < 10 ? "a" : $0 < 30 ? "b" : "c" })
    let current = try CategorySample((0..<60).map { $0 < 6 ? "a" : $0 < 15 ? "b" : "c" })
    let test = Distance.chiSquare(BinnedPair(reference, current))
    #expect(agree(test.value, 8.172413793103448) && test.degreesOfFreedom == 2)
    #expect(agree(test.pValue?.value, 0.016802847774492553) && test.bins == 3)
    #expect(test.pValue?.method == .asymptotic && test.base == nil)
  }

  /// 60 of 800 and 98 of 800, as in `contingency_reference.json`.
  @Test func twoProportionsSayWhichIsHigher() throws {
    let reference = try #require(Distance.Proportion(60, of: 800))
    let current = try #require(Distance.Proportion(98, of: 800))
    let test = Distance.twoProportions(reference, current)
    #expect(agree(test.value, 3.184435188362473))
    #expect(agree(test.pValue?.value, 0.001450367851178802))
    #expect(Distance.twoProportions(current, reference).value == -test.value)
    #expect(Distance.Proportion(1, of: 0) == nil && Distance.Proportion(3, of: 2) == nil)
    #expect(Distance.Proportion(-1, of: 2) == nil)
  }

  @Test func whatCannotDifferDoesNot() throws {
    let one = try NumberSample([7, 7, 7])
    let pair = try BinnedPair(one, one, by: .equalWidth(bins: 12))
    #expect(pair.count == 1 && Distance.stabilityIndex(pair).value == 0)
    #expect(Distance.kolmogorovSmirnov(one, one).pValue?.value == 1)
    let moved = try Distance.wasserstein(one, NumberSample([8]))
    #expect(moved.value == 1 && moved.normalised == nil)
    let all = try CategorySample(["a", "a"])
    let test = Distance.chiSquare(BinnedPair(all, all))
    #expect(test.value == 0 && test.degreesOfFreedom == 0 && test.pValue?.value == 1)
    let none = try #require(Distance.Proportion(0, of: 9))
    #expect(Distance.twoProportions(none, none).value == 0)
    #expect(Distance.twoProportions(none, none).pValue?.value == 1)
  }

  @Test func whatCannotBeComparedIsRefused() throws {
    #expect(throws: DistanceFault.empty) { try NumberSample([]) }
    #expect(throws: DistanceFault.empty) { try CategorySample([]) }
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(throws: DistanceFault.notFinite) { try NumberSample([1, value]) }
    }
    let most = Double.greatestFiniteMagnitude
    let (low, high) = (try NumberSample([-most]), try NumberSample([most]))
    #expect(throws: DistanceFault.rangeTooWide) { try Distance.wasserstein(low, high) }
    #expect(throws: DistanceFault.rangeTooWide) {
      try BinnedPair(low, high, by: .equalWidth(bins: nil))
    }
    #expect(Distance.kolmogorovSmirnov(low, high).value == 1)
  }

  @Test func extremeValuesKeepTheirDeviation() throws {
    for scale in [1e-300, 1e-160, 1, 1e160, 1e300] {
      let reference = try NumberSample(Self.a.map { $0 * scale })
      let moved = try Distance.wasserstein(reference, NumberSample(Self.b.map { $0 * scale }))
      #expect(agree(moved.normalised, 0.3980931180228265), "scale \(scale)")
    }
  }

  @Test func largeSamplesHaveAnAsymptoticPValue() throws {
    let reference = try NumberSample((0..<10_001).map(Double.init))
    let current = try NumberSample((0..<400).map { Double($0) * 26 })
    let test = Distance.kolmogorovSmirnov(reference, current)
    #expect(test.pValue?.method == .asymptotic)
    // `scipy.stats.ks_2samp` of the same.
    #expect(agree(test.value, 0.038300169983001786))
    #expect(agree(test.pValue?.value, 0.6106717325524805, within: 1e-9))
  }

  @Test func alertsRefuseTheIndexOfFewValuesAndSayWhy() throws {
    func index(_ reference: Int, _ current: Int) throws -> Distance {
      let pair = try BinnedPair(
        NumberSample((0..<reference).map(Double.init)),
        NumberSample((0..<current).map(Double.init)), by: .equalWidth(bins: nil))
      return Distance.stabilityIndex(pair)
    }
    #expect(throws: DistanceFault.tooFewForPSI(samples: 499, needed: 500)) {
      try AlertingDistance(index(499, 9000))
    }
    #expect(throws: DistanceFault.tooFewForPSI(samples: 20, needed: 500)) {
      try AlertingDistance(index(500, 20))
    }
    #expect(try AlertingDistance(index(500, 500)).distance.value == 0)
    let few = try NumberSample([1, 2])
    #expect(try AlertingDistance(Distance.kolmogorovSmirnov(few, few)).distance.value == 0)
    #expect(DistanceFault.tooFewForPSI(samples: 1, needed: 2).severity == .warning)
  }
}
