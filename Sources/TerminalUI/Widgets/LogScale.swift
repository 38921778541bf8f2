/// The ends of a logarithmic axis, at 1, 2 or 5 times a power of ten around the values.
struct LogScale: Equatable {
  let low: Double
  let high: Double
  /// The powers of ten between the ends.
  let powers: [Double]

  /// The scale of values above 0; others are left out.
  init(_ values: [Double]) {
    let values = values.filter { $0.isFinite && $0 > 1e-300 && $0 < 1e300 }
    guard let least = values.min(), let most = values.max() else {
      (low, high, powers) = (1, 10, [])
      return
    }
    let low = Self.round(below: least)
    var high = Self.round(below: most)
    if high < most || high <= low { high = Self.next(after: high) }
    (self.low, self.high) = (low, high)
    var powers: [Double] = []
    var power = Self.power(below: low)
    while power < high {
      if power > low { powers.append(power) }
      power *= 10
    }
    self.powers = powers
  }

  /// How far a value lies along the axis, from 0 to 1.
  func part(of value: Double) -> Double {
    let whole = Self.logarithm(high) - Self.logarithm(low)
    return min(1, max(0, (Self.logarithm(value) - Self.logarithm(low)) / whole))
  }

  /// The natural logarithm of a number above 0, to about eight places.
  ///
  /// No library is needed for it: the exponent is at hand, and the series of the rest is short.
  static func logarithm(_ value: Double) -> Double {
    let significand = value.significand
    let t = (significand - 1) / (significand + 1)
    let square = t * t
    var (sum, power) = (0.0, t)
    for step in 0..<9 {
      sum += power / Double(2 * step + 1)
      power *= square
    }
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
  }

  private static func power(below value: Double) -> Double {
    var power = 1.0
    while power > value { power /= 10 }
    while power * 10 <= value { power *= 10 }
    return power
  }

  /// The greatest of 1, 2 and 5 times a power of ten that is not above a value.
  private static func round(below value: Double) -> Double {
    let power = power(below: value)
    return [5 * power, 2 * power].first { $0 <= value } ?? power
  }

  /// The least of them that is above one of them.
  private static func next(after value: Double) -> Double {
    let power = power(below: value)
    return [2 * power, 5 * power].first { $0 > value * 1.000_001 } ?? 10 * power
  }
}
