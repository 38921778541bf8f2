/// How far two means lie apart, with the interval that their scatter leaves.
///
/// Welch's interval: the difference of the means, give or take Student's t times the root of
/// s₁²/n₁ + s₂²/n₂, with the degrees of freedom of Welch and Satterthwaite rounded down, so that the
/// interval is rather too wide. B. L. Welch, Biometrika 34 (1947) 28-35; F. E. Satterthwaite,
/// Biometrics Bulletin 2 (1946) 110-114.
public struct MeanDifference: Hashable, Sendable {
  /// A number of values.
  public struct Sample: Hashable, Sendable {
    /// The mean.
    public var mean: Double
    /// The variance of one value, with n − 1 below.
    public var variance: Double
    /// How many values there are.
    public var count: Int

    /// A sample of values; nil of fewer than two, and where they are too large to calculate with.
    public init?(_ values: [Double]) {
      guard values.count > 1 else { return nil }
      count = values.count
      let mean = values.reduce(0) { $0 + $1 / Double(values.count) }
      self.mean = mean
      variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
      guard mean.isFinite, variance.isFinite else { return nil }
    }
  }

  /// What there was before.
  public var before: Sample
  /// What there is after.
  public var after: Sample
  /// The mean after less the mean before.
  public var difference: Double { after.mean - before.mean }
  /// The interval in which the true difference lies, at 95 %.
  public var interval: ClosedRange<Double>

  /// How sure the interval is.
  static let confidence = 0.95

  /// The difference of two samples.
  public init(_ before: Sample, _ after: Sample) {
    self.before = before
    self.after = after
    let parts = [before, after].map { $0.variance / Double($0.count) }
    let error = parts[0] + parts[1]
    let difference = after.mean - before.mean
    guard error > 0 else {
      interval = difference...difference
      return
    }
    let below = zip(parts, [before, after]).reduce(0.0) {
      $0 + $1.0 / error * ($1.0 / error) / Double($1.1.count - 1)
    }
    let freedom = Swift.max(1, Int((1 / below).rounded(.down)))
    let reach =
      StudentDistribution.bound(confidence: Self.confidence, degreesOfFreedom: freedom)
      * error.squareRoot()
    interval = (difference - reach)...(difference + reach)
  }
}
