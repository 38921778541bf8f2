internal import Foundation

/// Kolmogorov's distribution for large samples: his limit with three terms of correction in 1/√n.
///
/// Source: Pelz and Good, "Approximating the Lower Tail-Areas of the Kolmogorov-Smirnov One-Sample
/// Statistic", Journal of the Royal Statistical Society B 38(2), 1976; with all its terms as
/// `scipy.stats.kstwo` has it, after Simard and L'Ecuyer (see `KolmogorovDistribution`).
enum PelzGoodSeries {
  /// The chance of a difference below x, in a sample of so many values.
  static func probability(below x: Double, size: Int) -> Double {
    let n = Double(size)
    let z = n.squareRoot() * x
    let z2 = z * z
    let (z4, z6) = (z2 * z2, z2 * z2 * z2)
    let pi2 = Double.pi * Double.pi
    let (pi4, pi6) = (pi2 * pi2, pi2 * pi2 * pi2)
    guard pi2 / 8 / z2 < 700 else { return 0 }

    // The terms shrink as exp(−m² π² / 8z²); those beyond are below the last digit.
    let last = Int((16 * z / .pi).rounded(.up))
    var sums = (k0: 0.0, k1: 0.0, k2: 0.0, k3: 0.0)
    for k in stride(from: last, through: 1, by: -1) {
      let m2 = Double((2 * k - 1) * (2 * k - 1))
      let weight = exp(-m2 * pi2 / 8 / z2)
      sums.k0 += weight
      sums.k1 += weight * (pi2 / 4 * m2 - z2)
      sums.k2 +=
        weight
        * (6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * pi2 / 4 * m2
          + pi4 * (1 - 2 * z2) / 16 * m2 * m2)
      sums.k3 +=
        weight
        * (-30 * z6 - 90 * z4 * z4 + pi2 * (135 * z4 - 96 * z6) / 4 * m2
          + pi4 * (212 * z4 - 60 * z2) / 16 * m2 * m2
          + pi6 * (5 - 30 * z2) / 64 * m2 * m2 * m2)
    }
    var (k2Even, k3Even) = (0.0, 0.0)
    for k in stride(from: last, through: 1, by: -1) {
      let square = Double(k * k)
      let weight = square * exp(-square * pi2 / 2 / z2)
      k2Even += weight
      k3Even += weight * (3 * z2 - pi2 * square)
    }
    let root = (2 * Double.pi).squareRoot()
    let k0 = root / z * sums.k0
    let k1 = root / (6 * z4) * sums.k1
    let k2 = root / (72 * z6 * z) * sums.k2 - pi2 * root / (36 * z2 * z) * k2Even
    let k3 = root / (6480 * z6 * z4) * sums.k3 + pi2 * root / (216 * z6) * k3Even
    return k0 + k1 / n.squareRoot() + k2 / n + k3 / (n * n.squareRoot())
  }
}
