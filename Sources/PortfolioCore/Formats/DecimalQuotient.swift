/// The Double nearest to a whole number divided by a power of ten, where both fit into 64 bits.
///
/// Numbers of 17 digits, as most programs write a Double, are of that kind, and neither fits a
/// Double of its own. Both are shifted until their highest bit is set, so that one division of 128
/// by 64 bits gives 63 bits of the quotient or more; whether there is a remainder goes into the
/// lowest of them, and the rounding from there to 53 bits is the only one.
enum DecimalQuotient {
  /// The powers of ten that fit into 64 bits.
  static let powers: [UInt64] = (0..<20).map { power in
    (0..<power).reduce(UInt64(1)) { product, _ in product * 10 }
  }

  /// `number / 10^power`, rounded to the nearest, ties to even; the power is one of `powers`.
  @inline(__always)
  static func value(_ number: UInt64, overPower power: Int) -> Double {
    guard number > 0 else { return 0 }
    let divisor = powers[power]
    let (shift, divisorShift) = (number.leadingZeroBitCount, divisor.leadingZeroBitCount)
    let shifted = number << UInt64(shift)
    let (quotient, remainder) = (divisor << UInt64(divisorShift)).dividingFullWidth(
      (high: shifted >> 1, low: shifted << 63))
    let rounded = Double(quotient | (remainder == 0 ? 0 : 1))
    // A power of two from 2^-126 up, by which a product is exact.
    let exponent = UInt64(1023 - 63 + divisorShift - shift)
    return rounded * Double(bitPattern: exponent << 52)
  }
}
