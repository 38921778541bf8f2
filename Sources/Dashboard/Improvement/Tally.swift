public import PortfolioCore

/// How many optimisations came to a verdict.
public struct Tally: Hashable, Sendable {
  /// The verdict.
  public var verdict: Uplift.Verdict
  /// How many.
  public var count: Int

  init(_ pair: (Uplift.Verdict, Int)) { (verdict, count) = pair }
}
