internal import Foundation

/// Fisher's F distribution, as far as a test of variances needs it.
enum FDistribution {
  /// The probability of a value at least as large as `f`, with so many degrees of freedom above and
  /// below the line: `I_x(d₂/2, d₁/2)` at `x = d₂ / (d₂ + d₁ f)`.
  ///
  /// Source: DLMF 8.17 (https://dlmf.nist.gov/8.17); M. Abramowitz, I. Stegun, 26.6.2.
  static func upperTail(_ f: Double, _ above: Int, _ below: Int) -> Double {
    guard f > 0, above > 0, below > 0 else { return 1 }
    guard f.isFinite else { return 0 }
    let (one, two) = (Double(above), Double(below))
    return regularizedBeta(two / (two + one * f), two / 2, one / 2)
  }

  /// The regularised incomplete beta function `I_x(a, b)`, to about 13 digits.
  ///
  /// Source: DLMF 8.17.22, a continued fraction, evaluated by Lentz's method (W. Lentz, Applied
  /// Optics 15, 1976); it converges fast below the mean, and 8.17.4 turns round what lies above.
  static func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let logarithm = lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)
    return x < (a + 1) / (a + b + 2)
      ? exp(logarithm) * fraction(x, a, b) / a : 1 - exp(logarithm) * fraction(1 - x, b, a) / b
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...300 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      let factor = d * c
      result *= factor
      if abs(factor - 1) < 1e-15 { break }
    }
    return result
  }
}
