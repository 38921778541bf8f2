internal import Foundation

extension Distance {
  /// The Jensen-Shannon distance: the square root of (KL(p, m) + KL(q, m)) / 2, where m is the mean
  /// of the shares p and q; from 0 to the square root of ln 2 to base e, to 1 to base 2.
  ///
  /// The divergence: Lin, "Divergence Measures Based on the Shannon Entropy", IEEE Transactions on
  /// Information Theory 37(1), 1991, with equal weights. That its root is a metric: Endres and
  /// Schindelin, "A New Metric for Probability Distributions", same journal 49(7), 2003. It is what
  /// `scipy.spatial.distance.jensenshannon` gives. Empty bins need no floor.
  public static func jensenShannon(_ pair: BinnedPair, base: LogarithmBase = .e) -> Distance {
    let divergence = pair.shares.reduce(0.0) { sum, shares in
      let middle = (shares.reference + shares.current) / 2
      return sum + term(shares.reference, middle) + term(shares.current, middle)
    }
    let unit =
      switch base {
      case .e: 1.0
      case .two: log(2.0)
      }
    // Rounding may leave a little less than nothing.
    let root = (max(0, divergence) / 2 / unit).squareRoot()
    var distance = Distance(.js, root, of: pair.samples)
    distance.bins = pair.count
    distance.binning = pair.binning
    distance.base = base
    return distance
  }

  private static func term(_ share: Double, _ middle: Double) -> Double {
    share > 0 ? share * log(share / middle) : 0
  }
}
