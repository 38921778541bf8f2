/// Between which bounds a share lies that was measured on a sample.
///
/// Wilson's score interval without continuity correction. Source: E. B. Wilson, Probable inference, the
/// law of succession, and statistical inference, JASA 22 (1927) 209-212; recommended for small samples
/// by L. Brown, T. Cai, A. DasGupta, Interval estimation for a binomial proportion, Statistical Science
/// 16 (2001) 101-133.
public enum WilsonScore {
  /// The quantile of the normal distribution for 95 % confidence, two-sided.
  static let quantile = 1.959_963_984_540_054

  /// The interval at 95 % confidence.
  ///
  /// - Parameters:
  ///   - share: What was measured, from 0 to 1.
  ///   - samples: On how many; above zero.
  /// - Returns: The interval within 0 to 1; nil where there is no such share, or no sample.
  public static func interval(share: Double, of samples: Double) -> ClosedRange<Double>? {
    guard (0...1).contains(share), samples > 0, samples.isFinite else { return nil }
    let square = quantile * quantile
    let center = share + square / (2 * samples)
    let reach =
      quantile
      * (share * (1 - share) / samples + square / (4 * samples * samples)).squareRoot()
    let scale = 1 + square / samples
    let low = max(0, min((center - reach) / scale, share))
    return low...min(1, max((center + reach) / scale, share))
  }
}
