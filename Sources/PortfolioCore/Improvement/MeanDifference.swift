/// How far two means lie apart, with the interval that their scatter leaves.
///
/// Welch's interval: the difference of the means, give or take Student's t times the root of
/// s₁²/n₁ + s₂²/n₂, with the degrees of freedom of Welch and Satterthwaite rounded down, so that the
/// interval is rather too wide. B. L. Welch, Biometrika 34 (1947) 28-35; F. E. Satterthwaite,
/// Biometrics Bulletin 2 (1946) 110-114.
///
/// Values that follow each other are alike, and so say less than as many independent ones. Where their
/// correlation is given, each n counts as n·(1 − r)/(1 + r), two at least (M. S. Bartlett, Supplement to
/// the Journal of the Royal Statistical Society 8 (1946) 27-41; F. W. Zwiers and H. von Storch, "Taking
/// serial correlation into account in tests of the mean", Journal of Climate 8 (1995) 336-351).
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

    /// As many independent values as say as much.
    func effectiveCount(correlation: Double) -> Double {
      Swift.max(2, Double(count) * (1 - correlation) / (1 + correlation))
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
  /// How alike values are that follow each other, from 0, where they are independent, to below 1.
  public var correlation: Double

  /// Whether values that follow each other are so alike that they count as half as many or fewer.
  public var areAlike: Bool { correlation >= 1.0 / 3 }

  /// How sure the interval is.
  static let confidence = 0.95

  /// The difference of two periods of days, as independent as the days are in them.
  ///
  /// It is nil where a period has fewer than two values, or they are too large to calculate with.
  ///
  /// - Parameters:
  ///   - before: The values of the days before, in order; nil where there is none.
  ///   - after: Those of the days after.
  init?(days before: [Double?], _ after: [Double?]) {
    guard let first = Sample(before.compactMap(\.self)),
      let second = Sample(after.compactMap(\.self))
    else { return nil }
    self.init(first, second, correlation: SerialCorrelation.ofResiduals([before, after]))
  }

  /// The difference of two samples.
  ///
  /// - Parameters:
  ///   - before: What there was before.
  ///   - after: What there is after.
  ///   - correlation: How alike values are that follow each other, from 0 to below 1.
  public init(_ before: Sample, _ after: Sample, correlation: Double = 0) {
    self.before = before
    self.after = after
    self.correlation = correlation
    let counts = [before, after].map { $0.effectiveCount(correlation: correlation) }
    let parts = zip([before, after], counts).map { $0.variance / $1 }
    let error = parts[0] + parts[1]
    let difference = after.mean - before.mean
    guard error > 0 else {
      interval = difference...difference
      return
    }
    let below = zip(parts, counts).reduce(0.0) {
      $0 + $1.0 / error * ($1.0 / error) / ($1.1 - 1)
    }
    let freedom = Swift.max(1, Int((1 / below).rounded(.down)))
    let reach =
      StudentDistribution.bound(confidence: Self.confidence, degreesOfFreedom: freedom)
      * error.squareRoot()
    interval = (difference - reach)...(difference + reach)
  }
}
