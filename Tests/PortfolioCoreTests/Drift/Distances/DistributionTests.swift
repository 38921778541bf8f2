import Testing

@testable import PortfolioCore

/// The tails of the distributions against SciPy 1.17.
@Suite struct DistributionTests {
  /// `scipy.stats.chi2.sf(x, k)`.
  @Test(arguments: [
    (1, 0.5, 0.47950012218695337), (1, 30, 4.3204630578274955e-08),
    (2, 5.99, 0.05003662708658629), (5, 1, 0.9625657732472964),
    (5, 11.07, 0.050009618622405425), (30, 25, 0.7250318841806004),
    (30, 90, 6.56732682000148e-08), (200, 180, 0.84177901081357),
    (200, 300, 5.924540335483916e-06), (1000, 1100, 0.014614408126295192),
  ]) func chiSquareHasItsTail(_ degrees: Int, _ x: Double, _ expected: Double) {
    let tail = ChiSquareDistribution(degreesOfFreedom: degrees).upperTail(x)
    #expect(agree(tail, expected, within: 1e-11), "\(tail)")
  }

  @Test func chiSquareHasAnEndOnEitherSide() {
    #expect(ChiSquareDistribution(degreesOfFreedom: 3).upperTail(0) == 1)
    #expect(ChiSquareDistribution(degreesOfFreedom: 3).upperTail(.infinity) == 0)
    #expect(ChiSquareDistribution(degreesOfFreedom: 0).upperTail(0) == 1)
    #expect(ChiSquareDistribution(degreesOfFreedom: 1).upperTail(1e6) == 0)
  }

  /// `2 * scipy.stats.norm.sf(abs(z))`.
  @Test(arguments: [
    (0, 1), (0.5, 0.6170750774519738), (1.96, 0.04999579029644087),
    (-3.2, 0.0013742758758316942), (8, 1.244192114854348e-15), (30, 9.813427854295816e-198),
  ]) func theNormalHasItsTails(_ z: Double, _ expected: Double) {
    #expect(agree(NormalDistribution.twoSidedTail(z), expected, within: 1e-11))
  }

  /// `scipy.stats.kstwo.sf(x, n)`: each way to compute it, near and far from the others.
  @Test(arguments: [
    (10, 0.05, 1), (10, 0.2, 0.7487190399999999), (10, 0.45, 0.022891810311717498),
    (10, 0.7, 1.9544800000000034e-05), (100, 0.03, 0.9999692479033473),
    (100, 0.1, 0.2526927570063874), (140, 0.17, 0.0005246108687519814),
    (141, 0.1, 0.11128445516467944), (1000, 0.01, 0.9999496745370611),
    (1000, 0.04, 0.07933956059000224), (1000, 0.06, 0.001428597887952891),
    (20000, 0.003, 0.9935433419563655), (20000, 0.008, 0.15371596723031855),
    (20000, 0.02, 2.2181270070049744e-07), (200000, 0.002, 0.39995085369038097),
  ]) func kolmogorovHasItsTail(_ size: Int, _ x: Double, _ expected: Double) {
    let tail = KolmogorovDistribution(size: size).upperTail(x)
    #expect(agree(tail, expected, within: 1e-9), "\(tail)")
  }

  @Test func kolmogorovHasAnEndOnEitherSide() {
    #expect(KolmogorovDistribution(size: 7).upperTail(0) == 1)
    #expect(KolmogorovDistribution(size: 7).upperTail(1) == 0)
    #expect(KolmogorovDistribution(size: 1).upperTail(0.75) == 0.5)
    #expect(KolmogorovDistribution(size: 1_000_000).upperTail(1e-9) == 1)
  }

  /// `_attempt_exact_2kssamp` of SciPy's `ks_2samp`, in steps of 1 / lcm.
  @Test(arguments: [
    (5, 7, 20, 0.23737373737373738), (30, 20, 15, 0.39947710597025404),
    (1000, 900, 500, 0.10280013145160045), (10000, 10000, 300, 0.00024659749681697865),
    (10000, 15, 9000, 0.1084346863168834),
  ]) func smirnovHasItsTail(_ first: Int, _ second: Int, _ steps: Int, _ expected: Double) {
    for distribution in [SmirnovDistribution(first, second), SmirnovDistribution(second, first)] {
      let tail = distribution.upperTail(steps: steps)
      #expect(agree(tail, expected, within: 1e-11), "\(tail)")
    }
  }

  /// Every order of two small samples, counted.
  @Test(arguments: [(1, 1), (2, 3), (3, 3), (4, 6), (5, 4), (6, 3), (5, 5)])
  func smirnovCountsTheOrders(_ first: Int, _ second: Int) throws {
    var differences: [Int] = []
    let divisor = greatestCommonDivisor(first, second)
    for order in 0..<(1 << (first + second)) where order.nonzeroBitCount == first {
      var (ones, zeros, most) = (0, 0, 0)
      for bit in 0..<(first + second) {
        if order >> bit & 1 == 1 { ones += 1 } else { zeros += 1 }
        most = max(most, abs(ones * (second / divisor) - zeros * (first / divisor)))
      }
      differences.append(most)
    }
    let distribution = SmirnovDistribution(first, second)
    for steps in 0...(first * second / divisor) {
      let part =
        Double(differences.count { $0 >= steps }) / Double(differences.count)
      let tail = distribution.upperTail(steps: steps)
      #expect(abs(tail - part) < 1e-13, "\(steps) steps: \(tail), counted \(part)")
    }
  }
}
