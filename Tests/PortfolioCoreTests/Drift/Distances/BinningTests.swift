import Testing

@testable import PortfolioCore

@Suite struct BinningTests {
  private func pair(
    _ reference: [Double], _ current: [Double], _ binning: Binning
  ) throws -> BinnedPair {
    try BinnedPair(NumberSample(reference), NumberSample(current), by: binning)
  }

  @Test func equalWidthsSpanBothSamples() throws {
    let pair = try pair([0, 1, 2, 3], [4, 9, 10], .equalWidth(bins: 5))
    #expect(pair.reference == [2, 2, 0, 0, 0])
    // A value on a bound is in the upper bin, the greatest in the last.
    #expect(pair.current == [0, 0, 1, 0, 2])
    #expect(pair.samples == Distance.Samples(reference: 4, current: 3))
  }

  @Test(arguments: [(1, 2), (50, 8), (100, 9), (200, 10), (500, 11), (512, 11)])
  func sturgesCountsBothSamples(_ size: Int, _ bins: Int) throws {
    let values = (0..<size).map(Double.init)
    #expect(try pair(values, [-1] + values.dropFirst(), .equalWidth(bins: nil)).count == bins)
  }

  @Test func quantilesHoldEqualPartsOfTheReference() throws {
    let pair = try pair((0..<100).map(Double.init), [-50, 1000, 10, 9], .quantile(bins: 10))
    #expect(pair.reference == Array(repeating: 10, count: 10))
    #expect(pair.current == [2, 1, 0, 0, 0, 0, 0, 0, 0, 1])
  }

  @Test func quantilesThatFallTogetherAreOneBound() throws {
    let pair = try pair([0, 0, 0, 0, 1, 2], [0, 5], .quantile(bins: 4))
    #expect(pair.reference.reduce(0, +) == 6 && pair.current.reduce(0, +) == 2)
    #expect(pair.count == 2)
    #expect(try self.pair([3, 3], [3, 4], .quantile(bins: 10)).count == 1)
  }

  /// `numpy.quantile` of the same values.
  @Test func quantilesAreThoseOfNumPy() throws {
    let sample = try NumberSample([1, 2, 2, 3, 5, 8, 13.5])
    let deciles = (0...10).map { sample.quantile(Double($0) / 10) }
    let expected = [1, 1.6, 2, 2, 2.4, 3, 4.2, 5.6, 7.4, 10.2, 13.5]
    #expect(zip(deciles, expected).allSatisfy { agree($0, $1) }, "\(deciles)")
  }

  @Test func distinctValuesHaveABinEach() throws {
    let pair = try pair([1, 1, 3], [2, 3, 3, -1], .distinct)
    #expect(pair.reference == [0, 2, 0, 1] && pair.current == [1, 0, 1, 2])
  }

  @Test func categoriesOfEitherSampleCount() throws {
    let pair = BinnedPair(try CategorySample(["b", "a", "b"]), try CategorySample(["c", "a"]))
    #expect(pair.reference == [2, 1, 0] && pair.current == [0, 1, 1] && pair.binning == nil)
  }
}
