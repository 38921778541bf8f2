/// A part of a whole, exact; it becomes a decimal only where it is shown.
public struct Ratio: Hashable, Sendable {
  /// The part.
  public let part: ExactDecimal
  /// The whole; not zero.
  public let whole: ExactDecimal

  /// The ratio of a part to a whole, or nil where the whole is zero.
  public init?(of part: ExactDecimal, to whole: ExactDecimal) {
    guard whole != .zero else { return nil }
    self.part = part
    self.whole = whole
  }

  /// The nearest binary float, for a bar's length and a percentage.
  public var approximate: Double { part.approximate / whole.approximate }

  /// The ratio rounded half away from zero to so many places, at most 18; for display.
  ///
  /// Nil where it does not fit.
  public func rounded(to places: Int) -> ExactDecimal? {
    let kept = min(max(places, 0), ExactDecimal.places)
    let divisor = whole.scaled.magnitude
    let (ones, rest) = part.scaled.magnitude.quotientAndRemainder(dividingBy: divisor)
    // The rest is below the divisor, so the places below one never overflow.
    let (quotient, remainder) = divisor.dividingFullWidth(
      rest.multipliedFullWidth(by: Self.power(kept)))
    let away: UInt128 = remainder >= divisor - remainder ? 1 : 0
    let (shifted, tooLarge) = ones.multipliedReportingOverflow(by: Self.power(kept))
    let (figures, overflow) = shifted.addingReportingOverflow(quotient + away)
    let (scaled, overflows) = figures.multipliedReportingOverflow(
      by: Self.power(ExactDecimal.places - kept))
    guard !tooLarge, !overflow, !overflows, let magnitude = Int128(exactly: scaled) else {
      return nil
    }
    return ExactDecimal(scaled: part.isNegative != whole.isNegative ? -magnitude : magnitude)
  }

  private static func power(_ exponent: Int) -> UInt128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
