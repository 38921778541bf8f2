import Foundation

@testable import PortfolioCore

extension SplitMix64 {
  /// A standard normal value (Box and Muller, "A Note on the Generation of Random Normal Deviates",
  /// Annals of Mathematical Statistics 29(2), 1958).
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &self))).squareRoot()
    return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &self))
  }

  /// Normal values.
  mutating func normals(_ count: Int, mean: Double = 0, deviation: Double = 1) -> [Double] {
    (0..<count).map { _ in mean + deviation * normal() }
  }

  /// A sample of random size and shape: often with equal values, sometimes with a single one.
  mutating func sample() throws -> NumberSample {
    let count = Int.random(in: 1...60, using: &self)
    let shift = Double.random(in: -1...1, using: &self)
    if Bool.random(using: &self) { return try NumberSample(normals(count, mean: shift)) }
    return try NumberSample((0..<count).map { _ in Double(Int.random(in: 0...5, using: &self)) })
  }
}

/// Whether two numbers agree to a part of the second; zero only with zero.
func agree(_ value: Double?, _ expected: Double, within part: Double = 1e-12) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= part * abs(expected)
}
