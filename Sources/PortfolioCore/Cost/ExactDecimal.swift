/// A decimal with 18 places, exact: never a binary float (FORMATS, Observations).
///
/// It holds every multiple of 10^-18 from about -1.7 × 10^20 to 1.7 × 10^20.
public struct ExactDecimal: Hashable, Comparable, Sendable {
  /// The value times 10^18.
  public var scaled: Int128

  /// How many places are kept.
  public static let places = 18
  /// Nothing, exactly.
  public static let zero = ExactDecimal(scaled: 0)
  /// The largest value there is.
  public static let max = ExactDecimal(scaled: .max)
  /// The smallest value there is.
  public static let min = ExactDecimal(scaled: .min)

  static let unit: Int128 = 1_000_000_000_000_000_000

  /// The value of a number of units of 10^-18.
  public init(scaled: Int128) { self.scaled = scaled }

  /// The value of a whole number.
  public init(_ whole: Int) { scaled = Int128(whole) * Self.unit }

  /// Orders by value.
  public static func < (less: Self, more: Self) -> Bool { less.scaled < more.scaled }

  /// Whether it is below zero.
  public var isNegative: Bool { scaled < 0 }
  /// The same amount without its sign.
  public var magnitude: Self { isNegative ? Self(scaled: 0 - scaled) : self }

  /// The nearest binary float, for a chart's length and nothing else.
  public var approximate: Double { Double(scaled) / 1e18 }
}

extension ExactDecimal {
  /// The sum, or nil where it does not fit.
  public func adding(_ other: Self) -> Self? {
    let (sum, overflow) = scaled.addingReportingOverflow(other.scaled)
    return overflow ? nil : Self(scaled: sum)
  }

  /// The difference, or nil where it does not fit.
  public func subtracting(_ other: Self) -> Self? {
    let (difference, overflow) = scaled.subtractingReportingOverflow(other.scaled)
    return overflow ? nil : Self(scaled: difference)
  }

  /// The product with a whole number, or nil where it does not fit.
  public func multiplied(by factor: Int) -> Self? {
    let (product, overflow) = scaled.multipliedReportingOverflow(by: Int128(factor))
    return overflow ? nil : Self(scaled: product)
  }

  /// The product with another decimal, exact; nil where it does not fit, or has more than 18 places.
  public func multiplied(by other: Self) -> Self? {
    let product = scaled.magnitude.multipliedFullWidth(by: other.scaled.magnitude)
    let divisor = Self.unit.magnitude
    guard product.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    guard remainder == 0, let magnitude = Int128(exactly: quotient) else { return nil }
    return Self(scaled: isNegative != other.isNegative ? -magnitude : magnitude)
  }

  /// The whole number it is, or nil where it has places or does not fit.
  public var whole: Int? {
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: Self.unit)
    return remainder == 0 ? Int(exactly: quotient) : nil
  }

  /// The value rounded to fewer places, half away from zero; for display only.
  ///
  /// What would not fit any more keeps its places.
  public func rounded(to places: Int) -> Self {
    guard places < Self.places else { return self }
    let step = (0..<(Self.places - Swift.max(0, places))).reduce(Int128(1)) { power, _ in
      power * 10
    }
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: step)
    let away: Int128 = remainder.magnitude >= step.magnitude / 2 ? scaled.signum() : 0
    let (product, overflow) = (quotient + away).multipliedReportingOverflow(by: step)
    return overflow ? self : Self(scaled: product)
  }
}
