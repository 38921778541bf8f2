extension Distance {
  /// The Wasserstein distance of order 1: the area between the distribution functions of the two
  /// samples, in the unit of the values; `normalised` is in standard deviations of the reference.
  ///
  /// That it is this area: Vallender, "Calculation of the Wasserstein Distance Between Probability
  /// Distributions on the Line", Theory of Probability and Its Applications 18(4), 1974. For
  /// samples: Ramdas, García Trillos and Cuturi, "On Wasserstein Two-Sample Testing and Related
  /// Families of Nonparametric Tests", Entropy 19(2), 2017 (arXiv 1509.02237). The standard
  /// deviation is that of the reference as a population, as evidently takes it; where all its
  /// values are equal there is none, and nothing is normalised.
  ///
  /// - Throws: `rangeTooWide` where the range of both samples is no Double.
  public static func wasserstein(
    _ reference: NumberSample, _ current: NumberSample
  ) throws(DistanceFault) -> Distance {
    try NumberSample.requireFiniteRange(reference, current)
    let (n, m) = (reference.count, current.count)
    var area = 0.0
    var (i, j) = (0, 0)
    var last = min(reference.least, current.least)
    while i < n || j < m {
      let value =
        i == n
        ? current.sorted[j]
        : j == m ? reference.sorted[i] : min(reference.sorted[i], current.sorted[j])
      area += (value - last) * abs(Double(i) / Double(n) - Double(j) / Double(m))
      while i < n, reference.sorted[i] == value { i += 1 }
      while j < m, current.sorted[j] == value { j += 1 }
      last = value
    }
    var distance = Distance(.wasserstein, area, of: Samples(reference: n, current: m))
    if let deviation = reference.standardDeviation, (area / deviation).isFinite {
      distance.normalised = area / deviation
    }
    return distance
  }
}
