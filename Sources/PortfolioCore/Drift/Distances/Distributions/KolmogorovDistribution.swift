internal import Foundation

/// How far the distribution function of one sample comes from the known one it is drawn from.
///
/// The ways to compute it, and where each is good to many digits, are those of Simard and L'Ecuyer,
/// "Computing the Two-Sided Kolmogorov-Smirnov Distribution", Journal of Statistical Software
/// 39(11), 2011, as `scipy.stats.kstwo` has them; but where these take Pomeranz's recursion, or
/// Ruben and Gambino's formulas for the ends, the matrix or the one-sided tail gives the same here.
struct KolmogorovDistribution {
  /// How many values the sample has; at least one.
  let size: Int

  /// The chance of a difference at or above another, 0 to 1.
  func upperTail(_ x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x < 1 else { return 0 }
    let n = Double(size)
    let square = n * x * x
    let tail =
      if x >= 0.5 || square >= (size <= 140 ? 4 : 2.2) {
        2 * oneSidedTail(x)
      } else if size <= 140 || (size <= 100_000 && n * x * x.squareRoot() <= 1.4) {
        1 - DurbinMatrix.probability(below: x, size: size)
      } else {
        1 - PelzGoodSeries.probability(below: x, size: size)
      }
    return min(1, max(0, tail))
  }

  /// The chance that the sample's function exceeds the known one by x or more.
  ///
  /// Source: Birnbaum and Tingey, "One-Sided Confidence Contours for Probability Distribution
  /// Functions", Annals of Mathematical Statistics 22(4), 1951. Twice this is the
  /// two-sided chance where both sides cannot be exceeded at once, and near it where that is rare
  /// (Miller, "Table of Percentage Points of Kolmogorov Statistics", Journal of the American
  /// Statistical Association 51(273), 1956).
  func oneSidedTail(_ x: Double) -> Double {
    let n = Double(size)
    let logFactorial = logGamma(n + 1)
    var sum = 0.0
    for j in 0...Int((n * (1 - x)).rounded(.down)) {
      let v = Double(j)
      let above = 1 - x - v / n
      guard above > 0 else { break }
      let ways = logFactorial - logGamma(v + 1) - logGamma(n - v + 1)
      sum += exp(ways + (n - v) * log(above) + (v - 1) * log(x + v / n))
    }
    return x * sum
  }
}

/// The distribution by powers of a matrix, exact but for rounding.
///
/// Source: Marsaglia, Tsang and Wang, "Evaluating Kolmogorov's Distribution", Journal of Statistical
/// Software 8(18), 2003, after Durbin, "The Probability that the Sample Distribution Function Lies
/// Between Two Parallel Straight Lines", Annals of Mathematical Statistics 39(2), 1968.
private enum DurbinMatrix {
  static func probability(below x: Double, size: Int) -> Double {
    let reach = Double(size) * x
    guard reach > 0.5 else { return 0 }
    let k = Int(reach.rounded(.up))
    let m = 2 * k - 1
    var base = ScaledMatrix(rows: m, cells: cells(m, h: Double(k) - reach))
    var power = ScaledMatrix.unit(m)
    var rest = size
    while rest > 0 {
      if rest % 2 == 1 { power = power * base }
      rest /= 2
      if rest > 0 { base = base * base }
    }
    // n! / n^n, a factor at a time so that nothing underflows.
    var result = power.cells[(k - 1) * m + k - 1]
    var exponent = power.exponent
    for i in 1...size {
      result *= Double(i) / Double(size)
      if result < 0x1p-128 {
        result *= 0x1p128
        exponent -= 128
      }
      if result == 0 { return 0 }
    }
    return scalbn(result, exponent)
  }

  private static func cells(_ m: Int, h: Double) -> [Double] {
    var inverse = [1.0]
    for j in 1...m { inverse.append(inverse[j - 1] / Double(j)) }
    var column = (1...m).map { (1 - pow(h, Double($0))) * inverse[$0] }
    column[m - 1] =
      (1 - 2 * pow(h, Double(m)) + pow(max(2 * h - 1, 0), Double(m))) * inverse[m]
    var cells = [Double](repeating: 0, count: m * m)
    for row in 0..<m {
      cells[row * m] = column[row]
      for other in 1..<max(1, min(row + 2, m)) {
        cells[row * m + other] = row == m - 1 ? column[m - 1 - other] : inverse[row - other + 1]
      }
    }
    return cells
  }
}

/// A square matrix times a power of two.
private struct ScaledMatrix {
  let rows: Int
  var cells: [Double]
  var exponent = 0

  static func unit(_ rows: Int) -> ScaledMatrix {
    var cells = [Double](repeating: 0, count: rows * rows)
    for row in 0..<rows { cells[row * rows + row] = 1 }
    return ScaledMatrix(rows: rows, cells: cells)
  }

  static func * (left: ScaledMatrix, right: ScaledMatrix) -> ScaledMatrix {
    let rows = left.rows
    var product = [Double](repeating: 0, count: rows * rows)
    for row in 0..<rows {
      for middle in 0..<rows {
        let factor = left.cells[row * rows + middle]
        guard factor != 0 else { continue }
        for column in 0..<rows {
          product[row * rows + column] += factor * right.cells[middle * rows + column]
        }
      }
    }
    var result = ScaledMatrix(
      rows: rows, cells: product, exponent: left.exponent + right.exponent)
    if product[(rows / 2) * rows + rows / 2] > 0x1p128 {
      result.cells = product.map { $0 * 0x1p-128 }
      result.exponent += 128
    }
    return result
  }
}
