/// Adaptive windowing: the longest window of newest values whose two parts have one mean.
///
/// A window grows with every value. Where it can be cut in two so that the means of the parts differ
/// by more than chance, its oldest values are dropped until it cannot. The values are kept as the
/// sums and variances of buckets of 1, 2, 4, … of them (ADWIN2), at most `maxBuckets` of a size, so
/// a window of a million takes a hundred buckets.
///
/// With parts of `n₀` and `n₁` values, the variance `σ²` of the window of `n`, the harmonic size
/// `m = 1/(n₀ - w + 1) + 1/(n₁ - w + 1)` and `δ' = ln(2 ln n / δ)`, the parts differ where
/// `|μ₀ - μ₁| > √(2 m σ² δ') + ⅔ δ' m` (Bernstein's inequality; the last term takes values between
/// 0 and 1 for granted, so a series is to be brought to a like scale first).
///
/// Values are dropped only until no cut is left, so what remains of the window may begin long before
/// the change. The change is therefore placed at that border between two buckets at which it is most
/// likely.
///
/// Source: A. Bifet, R. Gavaldà, "Learning from Time-Changing Data with Adaptive Windowing", SDM
/// 2007, figure 1, section 3.2 (ADWIN2) and theorem 3.1. Every bit is that of river 0.26.1, which
/// begins anew after drift, and looks only at every `clock`th value.
public struct ADWIN: OnlineDetector, Hashable {
  /// Any value whose squares still add up.
  public static var domain: ClosedRange<Double> { realDomain }

  /// The parameters.
  public let parameters: Parameters
  private let grace: Double
  private var buckets: ADWINBuckets
  /// How many values the window has; whole, and a Double because every formula wants one.
  private(set) var size = 0.0
  /// The sum of the window's values.
  private(set) var total = 0.0
  /// The sum of the squares of their distances from their mean.
  private(set) var squares = 0.0
  private var untilCheck: Int
  /// The change found by the last value, where that gave drift.
  public private(set) var change: DetectedChange?

  /// A detector that has seen nothing.
  public init(_ parameters: Parameters = .standard) {
    self.parameters = parameters
    grace = Double(parameters.gracePeriod)
    buckets = ADWINBuckets(most: parameters.maxBuckets)
    untilCheck = parameters.clock
  }

  /// How many of the newest values are in the window: after drift, how many of them remain.
  public var width: Int { Int(size) }
  /// The mean of the window; 0 before the first value.
  public var average: Double { size > 0 ? total / size : 0 }
  /// The variance of the window; 0 before the first value.
  public var variance: Double { size > 0 ? squares / size : 0 }

  /// Takes the next value.
  @discardableResult
  @inline(__always)
  public mutating func update(_ value: Double) -> DetectorSignal {
    guard Self.domain.contains(value) else { return .none }
    if change != nil { beginAnew() }
    size += 1
    if size > 1 {
      let distance = value - total / (size - 1)
      squares += (size - 1) * distance * distance / size
    }
    total += value
    buckets.append(value)
    untilCheck -= 1
    return untilCheck == 0 ? check() : .none
  }

  private mutating func beginAnew() {
    buckets.removeAll()
    (size, total, squares) = (0, 0, 0)
    change = nil
    untilCheck = parameters.clock
  }

  @inline(never)
  private mutating func check() -> DetectorSignal {
    untilCheck = parameters.clock
    guard size > grace else { return .none }
    while buckets.canBeCut(size: size, total: total, squares: squares, parameters) {
      // Before anything is dropped, so that all that shows where the change was is still there.
      if change == nil { change = buckets.likeliestChange(size: size, total: total, parameters) }
      drop()
    }
    return change != nil ? .drift : .none
  }

  /// Drops the oldest bucket.
  private mutating func drop() {
    let (count, bucket) = buckets.removeOldest()
    let mean = bucket.total / count
    size -= count
    total -= bucket.total
    let rest = total / size
    squares -= bucket.squares + count * size * (mean - rest) * (mean - rest) / (count + size)
  }
}

extension ADWIN {
  /// The parameters of an adaptive window.
  public struct Parameters: Hashable, Sendable {
    /// δ, how likely drift is found where there is none, between 0 and 1.
    public let delta: Double
    /// After how many values the window is looked at again, from 1.
    public let clock: Int
    /// How many buckets of a size there are at most, from 2.
    public let maxBuckets: Int
    /// How many values each part of the window has at least, from 1.
    public let minWindow: Int
    /// How many values a window must exceed to be looked at, from 0.
    public let gracePeriod: Int

    /// Parameters, held to their ranges.
    public init(
      delta: Double = 0.002, clock: Int = 32, maxBuckets: Int = 5, minWindow: Int = 5,
      gracePeriod: Int = 10
    ) throws(DetectorFault) {
      try DetectorParameter.delta.check(delta)
      try DetectorParameter.clock.check(Double(clock))
      try DetectorParameter.maxBuckets.check(Double(maxBuckets))
      try DetectorParameter.minWindow.check(Double(minWindow))
      try DetectorParameter.gracePeriod.check(Double(gracePeriod))
      self.init(checked: delta, clock, maxBuckets, minWindow, gracePeriod)
    }

    private init(
      checked delta: Double, _ clock: Int, _ maxBuckets: Int, _ minWindow: Int, _ grace: Int
    ) {
      self.delta = delta
      self.clock = clock
      self.maxBuckets = maxBuckets
      self.minWindow = minWindow
      gracePeriod = grace
    }

    /// The defaults of river 0.26.1: 0.002, 32, 5, 5, 10.
    public static let standard = Parameters(checked: 0.002, 32, 5, 5, 10)
  }
}
