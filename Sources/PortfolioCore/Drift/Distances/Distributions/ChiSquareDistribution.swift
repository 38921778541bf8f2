internal import Foundation

/// The chi-square distribution.
struct ChiSquareDistribution {
  /// How many squares of standard normal values are added; with none the sum is always 0.
  let degreesOfFreedom: Int

  /// The chance of a value at or above another, 0 to 1: Q(k/2, x/2).
  ///
  /// Source: NIST Digital Library of Mathematical Functions, §8.2(i) for the functions; Abramowitz
  /// and Stegun, 26.4.19 for how they give this one.
  func upperTail(_ value: Double) -> Double {
    guard value > 0 else { return 1 }
    guard degreesOfFreedom > 0 else { return 0 }
    return IncompleteGamma.upper(Double(degreesOfFreedom) / 2, value / 2)
  }
}

/// The regularised incomplete gamma functions.
enum IncompleteGamma {
  /// Q(a, x) = Γ(a, x) / Γ(a) for a > 0 and x ≥ 0, to about 14 digits for a up to some hundreds.
  static func upper(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x.isFinite else { return 0 }
    let factor = exp(a * log(x) - x - logGamma(a))
    let tail = x < a + 1 ? 1 - factor * series(a, x) : factor * fraction(a, x)
    return min(1, max(0, tail))
  }

  /// γ(a, x) / (x^a e^-x), by its power series (DLMF 8.7.1), which converges fast where x < a + 1.
  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var n = a
    while term > sum * 1e-17 {
      n += 1
      term *= x / n
      sum += term
    }
    return sum
  }

  /// Γ(a, x) / (x^a e^-x), by its continued fraction (DLMF 8.9.2, contracted) after Lentz (Thompson
  /// and Barnett, "Coulomb and Bessel Functions of Complex Arguments and Order", Journal of
  /// Computational Physics 64, 1986), which converges fast where x ≥ a + 1.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var value = d
    // It needs some multiple of √a steps; the bound is for arguments that no counts give.
    for i in 1...100_000 {
      let numerator = -Double(i) * (Double(i) - a)
      b += 2
      d = numerator * d + b
      if abs(d) < tiny { d = tiny }
      c = b + numerator / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let step = d * c
      value *= step
      if abs(step - 1) < 1e-16 { break }
    }
    return value
  }
}

/// ln Γ(x) for x > 0; the call that also gives the sign writes it nowhere that threads share.
func logGamma(_ x: Double) -> Double { lgamma(x).0 }
