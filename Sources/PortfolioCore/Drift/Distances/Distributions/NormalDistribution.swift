internal import Foundation

/// The standard normal distribution.
enum NormalDistribution {
  /// The chance of a value at least as far from 0, 0 to 1: erfc(|z| / √2).
  ///
  /// Source: NIST Digital Library of Mathematical Functions, 7.2.2 and §7.20(iii).
  static func twoSidedTail(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }
}
