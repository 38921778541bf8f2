/// What a detector says of the value it was last given.
public enum DetectorSignal: String, CaseIterable, Sendable {
  /// Nothing.
  case none
  /// The values may be about to change; only `DDM` and `HDDMA` warn.
  case warning
  /// The values have changed. The next value begins a new series.
  case drift
}

/// The side to which values changed.
public enum ChangeSide: String, CaseIterable, Sendable {
  /// The values became larger: of errors, worse.
  case up
  /// The values became smaller.
  case down
}

/// Where a detector that has found drift places the change, and to which side it was.
public struct DetectedChange: Hashable, Sendable {
  /// How many of the newest values come after the change, the one that gave the alarm included.
  ///
  /// The change lies before the value of index `alarm + 1 - valuesSince`. It is an estimate: what
  /// each detector takes for it is said where the detector is.
  public var valuesSince: Int
  /// The side to which the values changed.
  public var side: ChangeSide

  /// A change.
  public init(valuesSince: Int, side: ChangeSide) {
    self.valuesSince = valuesSince
    self.side = side
  }
}

/// A detector of change in the mean of a series, which takes one value after another and keeps no
/// more of them than it needs.
///
/// After drift a detector begins anew with the next value. A value outside `domain` is refused by
/// whoever has the data; given all the same, it changes nothing and gives no signal.
public protocol OnlineDetector: Sendable {
  /// The values the detector takes: finite ones whose squares still add up, or parts of a whole.
  static var domain: ClosedRange<Double> { get }

  /// Takes the next value.
  @discardableResult
  mutating func update(_ value: Double) -> DetectorSignal

  /// The change found by the last value, where that gave drift.
  var change: DetectedChange? { get }
}

/// How far a detector went through values.
public struct DetectorAdvance: Hashable, Sendable {
  /// The index after the last value taken.
  public var next: Int
  /// What the last value gave; none where there are no more values.
  public var signal: DetectorSignal
}

extension OnlineDetector {
  /// Takes values from an index on, up to the first that gives a signal or to the end: the same as
  /// one by one, without a call between two of them.
  @inline(__always)
  mutating func advanceInline(through values: Span<Double>, from start: Int) -> DetectorAdvance {
    for index in start..<values.count {
      let signal = update(values[index])
      if signal != .none { return DetectorAdvance(next: index + 1, signal: signal) }
    }
    return DetectorAdvance(next: values.count, signal: .none)
  }
}

/// The values of a real series: whatever their mean, sums of their squares stay finite.
let realDomain: ClosedRange<Double> = -1e100...1e100
/// The values of errors or of rates: 0 and 1, and what lies between.
let rateDomain: ClosedRange<Double> = 0...1
