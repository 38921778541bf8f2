/// How far something lies in few hands.
///
/// The Herfindahl-Hirschman index: the sum of the squares of the shares in per cent, from near 0, where
/// many have as much, to 10,000, where one has all. Above 1,800 a market is highly concentrated, from
/// 1,000 moderately (US Department of Justice and FTC, Merger Guidelines 2023, §2.1; 2010, §5.3 for
/// the method).
public struct Concentration: Hashable, Sendable {
  /// The degrees of the guidelines.
  public enum Degree: String, CaseIterable, Sendable {
    case low, moderate, high
  }

  /// The index, 0 to 10,000; at least that where something is of nobody known.
  public var index: Double
  /// The part that the largest has, 0 to 1.
  public var largest: Double
  /// The part of which nobody says whose it is, 0 to 1: it counts as if it were of very many.
  public var unknown: Double

  /// How high the index is.
  public var degree: Degree { index > 1800 ? .high : index >= 1000 ? .moderate : .low }

  /// The concentration of parts; nil where there is nothing.
  ///
  /// - Parameters:
  ///   - parts: What each has; at least 0.
  ///   - unknown: What is of nobody known.
  public init?(of parts: [Double], unknown: Double) {
    let whole = parts.reduce(unknown, +)
    guard whole > 0 else { return nil }
    index = parts.reduce(0) { $0 + ($1 / whole * 100) * ($1 / whole * 100) }
    largest = (parts.max() ?? 0) / whole
    self.unknown = unknown / whole
  }
}
