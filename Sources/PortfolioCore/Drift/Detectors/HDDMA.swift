internal import Foundation

/// HDDM with the A-test: a mean that moves from its best prefix by more than Hoeffding's bound.
///
/// Of all prefixes of the values the one with the least `mean + ε` is kept, where
/// `ε = √(ln(1/α) / 2n)`. The mean of all `n` values has risen over that of the `m` of the prefix
/// when the difference reaches `√((n - m) / (2 n m) · ln(2/α))`: drift with `α` the drift confidence,
/// a warning with the warning confidence. On request a fall is found the same way.
///
/// The change is placed at the end of the prefix.
///
/// Source: I. Frías-Blanco et al., "Online and Non-Parametric Drift Detection Methods Based on
/// Hoeffding's Bounds", IEEE TKDE 27(3), 2015, section 3.1 (theorem 1, corollary 2). Every bit is
/// that of river 0.26.1.
public struct HDDMA: OnlineDetector, Hashable {
  /// Errors (1), hits (0), or rates between.
  public static var domain: ClosedRange<Double> { rateDomain }

  /// A prefix of the values: how many, their mean, and Hoeffding's bound for so many.
  struct Prefix: Hashable {
    var count = 0.0
    var mean = 0.0
    var bound = 0.0
  }

  /// The parameters.
  public let parameters: Parameters
  private let logs: Logarithms
  private(set) var mean = RunningMean()
  private(set) var least = Prefix()
  private(set) var most = Prefix()
  private var drift: ChangeSide?

  /// A detector that has seen nothing.
  public init(_ parameters: Parameters = .standard) {
    self.init(parameters, Logarithms(parameters))
  }

  private init(_ parameters: Parameters, _ logs: Logarithms) {
    self.parameters = parameters
    self.logs = logs
  }

  /// How many values since the beginning or the last drift.
  public var count: Int { Int(mean.count) }

  /// Takes the next value.
  @discardableResult
  @inline(__always)
  public mutating func update(_ value: Double) -> DetectorSignal {
    guard Self.domain.contains(value) else { return .none }
    if drift != nil { self = HDDMA(parameters, logs) }
    mean.add(value)
    let bound = (1 / (2 * mean.count) * logs.bound).squareRoot()
    let all = Prefix(count: mean.count, mean: mean.value, bound: bound)
    if least.count == 0 || least.mean + least.bound >= all.mean + bound { least = all }
    if most.count == 0 || most.mean - most.bound <= all.mean - bound { most = all }

    var isWarning = false
    if hasMoved(all, from: least, by: all.mean - least.mean, logs.drift) {
      drift = .up
    } else {
      isWarning = hasMoved(all, from: least, by: all.mean - least.mean, logs.warning)
    }
    if parameters.isTwoSided, drift == nil {
      if hasMoved(all, from: most, by: most.mean - all.mean, logs.drift) {
        drift = .down
      } else if !isWarning {
        isWarning = hasMoved(all, from: most, by: most.mean - all.mean, logs.warning)
      }
    }
    return drift != nil ? .drift : isWarning ? .warning : .none
  }

  /// Whether the mean of all values is so far from that of a prefix, with the logarithm of 2/α.
  @inline(__always)
  private func hasMoved(
    _ all: Prefix, from prefix: Prefix, by difference: Double, _ logarithm: Double
  ) -> Bool {
    guard prefix.count != all.count else { return false }
    let size = (all.count - prefix.count) / prefix.count * (1 / all.count)
    return difference >= (size / 2 * logarithm).squareRoot()
  }

  /// The change found by the last value.
  public var change: DetectedChange? {
    drift.map { side in
      let prefix = side == .up ? least : most
      return DetectedChange(valuesSince: Int(mean.count - prefix.count), side: side)
    }
  }

  /// What the parameters come to, so that no value needs a logarithm.
  private struct Logarithms: Hashable {
    var bound: Double
    var drift: Double
    var warning: Double

    init(_ parameters: Parameters) {
      bound = log(1 / parameters.driftConfidence)
      drift = log(2 / parameters.driftConfidence)
      warning = log(2 / parameters.warningConfidence)
    }
  }
}

extension HDDMA {
  /// The parameters of an HDDM with the A-test.
  public struct Parameters: Hashable, Sendable {
    /// How likely drift is found where there is none, between 0 and 1.
    public let driftConfidence: Double
    /// How likely a warning is given where nothing changes, between 0 and 1.
    public let warningConfidence: Double
    /// Whether a fall is found as well.
    public let isTwoSided: Bool

    /// Parameters, held to their ranges.
    public init(
      driftConfidence: Double = 0.001, warningConfidence: Double = 0.005, isTwoSided: Bool = false
    ) throws(DetectorFault) {
      try DetectorParameter.driftConfidence.check(driftConfidence)
      try DetectorParameter.warningConfidence.check(warningConfidence)
      self.init(checked: driftConfidence, warningConfidence, isTwoSided)
    }

    private init(checked drift: Double, _ warning: Double, _ isTwoSided: Bool) {
      driftConfidence = drift
      warningConfidence = warning
      self.isTwoSided = isTwoSided
    }

    /// The defaults of river 0.26.1: 0.001, 0.005, rises only.
    public static let standard = Parameters(checked: 0.001, 0.005, false)
  }
}
