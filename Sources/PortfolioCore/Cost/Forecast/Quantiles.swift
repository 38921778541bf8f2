extension [Double] {
  /// The median; nil where there are no values.
  var median: Double? { quantile(0.5) }

  /// The value below which a part of the values lies, 0 to 1; nil where there are no values.
  ///
  /// Between two values it is interpolated: R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical
  /// Packages", The American Statistician 50 (1996), definition 7.
  func quantile(_ part: Double) -> Double? {
    guard let last = indices.last else { return nil }
    let sorted = sorted()
    let place = Swift.max(0, Swift.min(1, part)) * Double(last)
    let below = Int(place)
    let above = Swift.min(below + 1, last)
    return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
  }
}

extension ExactDecimal {
  /// A number of statistics as an amount, rounded to two places; the nearest there is.
  init(rounding number: Double) {
    let cents = (number * 100).rounded()
    let step = Self.unit / 100
    let most = Double(Int128.max / step) / 2
    scaled = cents.isNaN ? 0 : Int128(Swift.max(-most, Swift.min(most, cents))) * step
  }
}
