extension Distance {
  /// Up to how many values in the larger sample the p-value is exact: as `scipy.stats.ks_2samp`
  /// chooses where its method is `auto`.
  static let exactLimit = 10_000

  /// Kolmogorov and Smirnov's test, two-sided: the greatest difference between the parts of the two
  /// samples at or below any value.
  ///
  /// Source: Hodges, "The Significance Probability of the Smirnov Two-Sample Test", Arkiv för
  /// Matematik 3(43), 1958. The p-value is exact where neither sample has more than 10,000
  /// values (`SmirnovDistribution`), and else that of one sample of n·m/(n+m) values against a known
  /// distribution (`KolmogorovDistribution`). Equal values make it conservative.
  public static func kolmogorovSmirnov(
    _ reference: NumberSample, _ current: NumberSample
  ) -> Distance {
    let (n, m) = (reference.count, current.count)
    let divisor = greatestCommonDivisor(n, m)
    // Counted in whole steps of 1 / lcm, so that no rounding touches what the exact p-value counts.
    let (inReference, inCurrent) = (m / divisor, n / divisor)
    var steps = 0
    var (i, j) = (0, 0)
    while i < n, j < m {
      let value = min(reference.sorted[i], current.sorted[j])
      while i < n, reference.sorted[i] == value { i += 1 }
      while j < m, current.sorted[j] == value { j += 1 }
      steps = max(steps, abs(i * inReference - j * inCurrent))
    }
    let statistic = Double(steps) / (Double(n / divisor) * Double(m))
    var distance = Distance(
      .ks, statistic, of: Samples(reference: n, current: m))
    if max(n, m) <= exactLimit {
      let p = SmirnovDistribution(n, m).upperTail(steps: steps)
      distance.pValue = PValue(value: p, method: .exact)
    } else {
      let size = (Double(n) * Double(m) / (Double(n) + Double(m))).rounded(.toNearestOrEven)
      let p = KolmogorovDistribution(size: max(1, Int(size))).upperTail(statistic)
      distance.pValue = PValue(value: p, method: .asymptotic)
    }
    return distance
  }
}

/// The greatest number that divides two positive ones (Euclid, Elements VII.2).
func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  var (first, second) = (first, second)
  while second != 0 { (first, second) = (second, first % second) }
  return first
}
