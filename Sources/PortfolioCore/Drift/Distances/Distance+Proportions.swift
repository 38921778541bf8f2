extension Distance {
  /// Pearson's chi-square test of homogeneity: whether two samples of categories have one
  /// distribution.
  ///
  /// Both are samples: to take the reference as exact, as evidently does, takes the chance in it for
  /// drift; with samples of one size the statistic then comes out about twice as large.
  ///
  /// Σ (observed − expected)² / expected over the table of two rows, where what is expected follows
  /// from its margins, with one degree of freedom less than there are categories, and without
  /// Yates' correction. Source: Agresti, "Categorical Data Analysis", 3rd ed., 2013, §3.2; for the
  /// degrees of freedom Fisher, "On the Interpretation of χ² from Contingency Tables, and the
  /// Calculation of P", Journal of the Royal Statistical Society 85(1), 1922. With one category
  /// there is nothing to tell apart: 0, no degree of freedom, p = 1.
  public static func chiSquare(_ pair: BinnedPair) -> Distance {
    let samples = pair.samples
    let all = Double(samples.reference) + Double(samples.current)
    var sum = 0.0
    var categories = 0
    for (reference, current) in zip(pair.reference, pair.current) where reference + current > 0 {
      categories += 1
      let part = (Double(reference) + Double(current)) / all
      for (observed, size) in [(reference, samples.reference), (current, samples.current)] {
        let expected = part * Double(size)
        let difference = Double(observed) - expected
        sum += difference * difference / expected
      }
    }
    var distance = Distance(.chi2, categories > 1 ? sum : 0, of: samples)
    distance.bins = categories
    distance.binning = pair.binning
    distance.degreesOfFreedom = categories - 1
    distance.pValue = PValue(
      value: ChiSquareDistribution(degreesOfFreedom: categories - 1).upperTail(distance.value),
      method: .asymptotic)
    return distance
  }

  /// How many values of a sample are of a kind.
  public struct Proportion: Hashable, Sendable {
    /// How many are.
    public let successes: Int
    /// How many there are; at least one.
    public let count: Int

    /// A proportion; nil where there are no values, or more that are of the kind than there are.
    public init?(_ successes: Int, of count: Int) {
      guard count > 0, (0...count).contains(successes) else { return nil }
      self.successes = successes
      self.count = count
    }

    var share: Double { Double(successes) / Double(count) }
  }

  /// The z-test of two proportions, pooled and two-sided: positive where the current one is higher.
  ///
  /// (q − p) / √(r (1 − r) (1/n + 1/m)), where r is the proportion in both samples together, without
  /// a correction for continuity. Its square is `chiSquare` of the same samples, so it has the same
  /// source; see also Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions", 3rd
  /// ed., 2003. Where all values are of one kind, or none is, the
  /// proportions are equal: 0, p = 1.
  public static func twoProportions(_ reference: Proportion, _ current: Proportion) -> Distance {
    let (n, m) = (Double(reference.count), Double(current.count))
    let pooled = (Double(reference.successes) + Double(current.successes)) / (n + m)
    let error = (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
    let z = error > 0 ? (current.share - reference.share) / error : 0
    var distance = Distance(
      .z, z, of: Samples(reference: reference.count, current: current.count))
    distance.pValue = PValue(value: NormalDistribution.twoSidedTail(z), method: .asymptotic)
    return distance
  }
}
