/// How far the best and the worst segment of an indicator may lie apart.
public struct FairnessLimits: Hashable, Sendable {
  /// The least ratio of the worst to the best; nil where none is asked for.
  public var ratio: Double?
  /// The most that the best may lie above the worst, in the indicator's unit; nil where no such
  /// limit is set.
  public var gap: Double?

  /// Limits.
  public init(ratio: Double? = nil, gap: Double? = nil) {
    self.ratio = ratio
    self.gap = gap
  }

  /// The four-fifths rule and its counterpart as a difference, for rates.
  ///
  /// Source of the ratio: 29 CFR 1607.4(D), Uniform Guidelines on Employee Selection Procedures
  /// (1978). The gap is what that ratio leaves of a best rate of one.
  public static let ofRates = FairnessLimits(ratio: 0.8, gap: 0.2)
}

/// All that decides whether segments lie too far apart.
public struct FairnessRules: Hashable, Sendable {
  /// The limits; at least one is set.
  public var limits: FairnessLimits
  /// Which way is better; where nothing says, a larger value is the better.
  public var better: PortfolioSettings.Indicator.Direction?
  /// Whether values are rates from 0 to 1.
  public var isRate: Bool
  /// How often a value is expected, where that is set.
  public var every: Duration?

  /// The span of time of which a segment's mean is taken: a day, or the two and a half periods after
  /// which a value is missed.
  ///
  /// A segment without a value in it takes no part.
  var window: Duration { max(.seconds(86_400), every.map { $0 * 5 / 2 } ?? .zero) }

  /// The instant after which the rows of the window up to a time, in nanoseconds, come.
  func start(ofWindowTo time: Int64) -> Timestamp {
    Timestamp(nanoseconds: time) + (.zero - window)
  }
}
