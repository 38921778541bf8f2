/// The drift detection method: an error rate that rises over its least value by more than chance.
///
/// After `n` values with the rate `p` and the deviation `s = √(p (1 - p) / n)`, the least `p + s`
/// so far is kept as `p_min + s_min`. A warning is given where `p + s > p_min + w s_min`, drift where
/// `p + s > p_min + d s_min`; the paper sets `w = 2` and `d = 3`. Only a rise is found.
///
/// The change is placed after the value at which `p + s` was least.
///
/// Source: J. Gama, P. Medas, G. Castillo, P. Rodrigues, "Learning with Drift Detection", SBIA 2004,
/// section 3. Every bit is that of river 0.26.1.
public struct DDM: OnlineDetector, Hashable {
  /// Errors (1), hits (0), or rates between.
  public static var domain: ClosedRange<Double> { rateDomain }

  /// The parameters.
  public let parameters: Parameters
  private let warmStart: Double
  private(set) var rate = RunningMean()
  private(set) var leastRate = 0.0
  private(set) var leastDeviation = 0.0
  private var leastSum = Double.infinity
  /// How many values there were when the sum was least.
  private var leastAt = 0.0
  private var hasDrifted = false

  /// A detector that has seen nothing.
  public init(_ parameters: Parameters = .standard) {
    self.parameters = parameters
    warmStart = Double(parameters.warmStart)
  }

  /// How many values since the beginning or the last drift.
  public var count: Int { Int(rate.count) }
  /// Whether there have been values enough for the least rate to be kept.
  var isWarm: Bool { leastSum < .infinity }

  /// Takes the next value.
  @discardableResult
  @inline(__always)
  public mutating func update(_ value: Double) -> DetectorSignal {
    guard Self.domain.contains(value) else { return .none }
    if hasDrifted { self = DDM(parameters) }
    rate.add(value)
    guard rate.count > warmStart else { return .none }
    let deviation = (rate.value * (1 - rate.value) / rate.count).squareRoot()
    let sum = rate.value + deviation
    if sum <= leastSum {
      leastRate = rate.value
      leastDeviation = deviation
      leastSum = sum
      leastAt = rate.count
    }
    hasDrifted = sum > leastRate + parameters.driftThreshold * leastDeviation
    if hasDrifted { return .drift }
    return sum > leastRate + parameters.warningThreshold * leastDeviation ? .warning : .none
  }

  /// The change found by the last value.
  public var change: DetectedChange? {
    hasDrifted ? DetectedChange(valuesSince: Int(rate.count - leastAt), side: .up) : nil
  }
}

extension DDM {
  /// The parameters of a drift detection method.
  public struct Parameters: Hashable, Sendable {
    /// After how many values the least rate begins to be kept, from 1.
    public let warmStart: Int
    /// How many deviations over the least rate give a warning, over 0.
    public let warningThreshold: Double
    /// How many deviations over the least rate give drift, over 0.
    public let driftThreshold: Double

    /// Parameters, held to their ranges.
    public init(
      warmStart: Int = 30, warningThreshold: Double = 2, driftThreshold: Double = 3
    ) throws(DetectorFault) {
      try DetectorParameter.warmStart.check(Double(warmStart))
      try DetectorParameter.warningThreshold.check(warningThreshold)
      try DetectorParameter.driftThreshold.check(driftThreshold)
      self.init(checked: warmStart, warningThreshold, driftThreshold)
    }

    private init(checked warmStart: Int, _ warning: Double, _ drift: Double) {
      self.warmStart = warmStart
      warningThreshold = warning
      driftThreshold = drift
    }

    /// The defaults of river 0.26.1: 30, 2, 3.
    public static let standard = Parameters(checked: 30, 2, 3)
  }
}
