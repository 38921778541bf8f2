/// Products and quotients with counts that are no whole numbers, and with parts of a whole.
extension ExactDecimal {
  /// How exactly such counts are taken: to a millionth.
  private static let countUnit: Int128 = 1_000_000

  /// A count in millionths; nil where it is below zero or too large.
  private static func millionths(_ count: Double) -> Int128? {
    guard count >= 0, count < 1e15 else { return nil }
    return Int128(exactly: (count * Double(countUnit)).rounded())
  }

  /// The product with a count, which is taken to a millionth of one; nil where that does not fit.
  func multiplied(byCount count: Double) -> ExactDecimal? {
    guard let parts = Self.millionths(count) else { return nil }
    let (product, overflow) = scaled.multipliedReportingOverflow(by: parts)
    guard !overflow else { return nil }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: Self.countUnit)
    let away: Int128 = remainder.magnitude >= Self.countUnit / 2 ? product.signum() : 0
    return ExactDecimal(scaled: quotient + away)
  }

  /// The quotient by a count, taken to a millionth, to 12 places; nil where that does not fit, or the
  /// count is nothing.
  func divided(byCount count: Double) -> ExactDecimal? {
    guard let parts = Self.millionths(count), parts > 0 else { return nil }
    let whole = ExactDecimal(scaled: parts * (Self.unit / Self.countUnit))
    return Ratio(of: self, to: whole)?.rounded(to: 12)
  }

  /// The quotient by a share above 0, taken to a millionth; nil where that does not fit.
  func divided(byShare share: Double) -> ExactDecimal? { divided(byCount: share) }

  /// A part of the value, exact and then rounded to 12 places, half away from zero; nil where that does
  /// not fit.
  func multiplied(by share: Ratio) -> ExactDecimal? {
    guard share.part != share.whole else { return self }
    let product = scaled.magnitude.multipliedFullWidth(by: share.part.scaled.magnitude)
    let whole = share.whole.scaled.magnitude
    guard product.high < whole else { return nil }
    let (quotient, remainder) = whole.dividingFullWidth(product)
    let away: UInt128 = remainder >= whole - remainder ? 1 : 0
    guard let magnitude = Int128(exactly: quotient + away) else { return nil }
    let isNegative = (isNegative != share.part.isNegative) != share.whole.isNegative
    return ExactDecimal(scaled: isNegative ? -magnitude : magnitude).rounded(to: 12)
  }
}
