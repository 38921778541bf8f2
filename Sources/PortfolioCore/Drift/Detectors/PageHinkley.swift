/// The Page-Hinkley test: a change of the mean as a cumulative sum that leaves its extreme behind.
///
/// With `m_T` the mean of the values so far, two sums with a forgetting factor α follow the
/// deviations, `U_T = α U_(T-1) + (x_T - m_T) - δ` and `L_T = α L_(T-1) + (x_T - m_T) + δ`. The mean
/// has risen when `U_T - min U > λ`, and fallen when `max L - L_T > λ`.
///
/// The change is placed after the value at which the extreme lay, which is its maximum-likelihood
/// estimate where α is 1.
///
/// Both δ and λ are in the unit of the values: a series is to be brought to a unit of its own first.
///
/// Sources: E. S. Page, "Continuous Inspection Schemes", Biometrika 41, 1954; D. V. Hinkley,
/// "Inference about the Change-Point from Cumulative Sum Tests", Biometrika 58, 1971; J. Gama et
/// al., "A Survey on Concept Drift Adaptation", ACM Computing Surveys 46(4), 2014, section 3.2.2.
/// Every bit is that of river 0.26.1, whose maximum begins at -1 where its minimum begins at ∞.
public struct PageHinkley: OnlineDetector, Hashable {
  /// Any value whose sums stay finite.
  public static var domain: ClosedRange<Double> { realDomain }

  /// The parameters.
  public let parameters: Parameters
  private let minValues: Double
  private let watchesUp: Bool
  private let watchesDown: Bool
  private var mean = RunningMean()
  private(set) var increase = 0.0
  private(set) var decrease = 0.0
  private(set) var leastIncrease = Double.infinity
  private(set) var mostDecrease = -1.0
  /// How many values there were when each extreme was reached.
  private var leastAt = 0.0
  private var mostAt = 0.0
  private var hasDrifted = false

  /// A detector that has seen nothing.
  public init(_ parameters: Parameters = .standard) {
    self.parameters = parameters
    minValues = Double(parameters.minValues)
    watchesUp = parameters.mode != .down
    watchesDown = parameters.mode != .up
  }

  /// How many values since the beginning or the last drift.
  public var count: Int { Int(mean.count) }
  /// Their mean.
  public var average: Double { mean.value }

  /// Takes the next value.
  @discardableResult
  @inline(__always)
  public mutating func update(_ value: Double) -> DetectorSignal {
    guard Self.domain.contains(value) else { return .none }
    if hasDrifted { self = PageHinkley(parameters) }
    mean.add(value)
    let deviation = value - mean.value
    increase = parameters.alpha * increase + deviation - parameters.delta
    decrease = parameters.alpha * decrease + deviation + parameters.delta
    if increase < leastIncrease {
      leastIncrease = increase
      leastAt = mean.count
    }
    if decrease > mostDecrease {
      mostDecrease = decrease
      mostAt = mean.count
    }
    guard mean.count >= minValues else { return .none }
    hasDrifted = (watchesUp && hasRisen) || (watchesDown && hasFallen)
    return hasDrifted ? .drift : .none
  }

  private var hasRisen: Bool { increase - leastIncrease > parameters.threshold }
  private var hasFallen: Bool { mostDecrease - decrease > parameters.threshold }

  /// The change found by the last value: upwards where both sides are over the threshold.
  public var change: DetectedChange? {
    guard hasDrifted else { return nil }
    return watchesUp && hasRisen
      ? DetectedChange(valuesSince: Int(mean.count - leastAt), side: .up)
      : DetectedChange(valuesSince: Int(mean.count - mostAt), side: .down)
  }
}

extension PageHinkley {
  /// The sides that are watched.
  public enum Mode: String, CaseIterable, Sendable { case up, down, both }

  /// The parameters of a Page-Hinkley test.
  public struct Parameters: Hashable, Sendable {
    /// How many values there must be before drift is found, from 1.
    public let minValues: Int
    /// δ, the change of the mean that is tolerated, from 0.
    public let delta: Double
    /// λ, how far a sum may leave its extreme behind, over 0.
    public let threshold: Double
    /// α, what is kept of a sum with each value, over 0 and at most 1.
    public let alpha: Double
    /// The sides that are watched.
    public let mode: Mode

    /// Parameters, held to their ranges.
    public init(
      minValues: Int = 30, delta: Double = 0.005, threshold: Double = 50, alpha: Double = 0.9999,
      mode: Mode = .both
    ) throws(DetectorFault) {
      try DetectorParameter.minValues.check(Double(minValues))
      try DetectorParameter.tolerance.check(delta)
      try DetectorParameter.threshold.check(threshold)
      try DetectorParameter.alpha.check(alpha)
      self.init(checked: minValues, delta, threshold, alpha, mode)
    }

    private init(
      checked minValues: Int, _ delta: Double, _ threshold: Double, _ alpha: Double, _ mode: Mode
    ) {
      self.minValues = minValues
      self.delta = delta
      self.threshold = threshold
      self.alpha = alpha
      self.mode = mode
    }

    /// The defaults of river 0.26.1: 30, 0.005, 50, 0.9999, both.
    public static let standard = Parameters(checked: 30, 0.005, 50, 0.9999, .both)
  }
}
