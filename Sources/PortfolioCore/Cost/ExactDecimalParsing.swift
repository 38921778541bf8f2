/// Why a text is no exact decimal.
public enum DecimalFault: Error, Hashable, Sendable {
  /// Not a plain decimal number: `nan`, `0x10`, `1,5`, `1_000`, other digits than ASCII's.
  case notNumber
  /// A number that needs more than 18 places, or is too large.
  case doesNotFit
}

extension ExactDecimal {
  /// Reads a decimal from bytes, exactly: sign, digits, places and exponent, as in `-12.50e-3`.
  ///
  /// Nothing is rounded: what needs more than 18 places or is out of range is refused. Zeros at
  /// the end of the places need none, so `0.50000000000000000000` is read.
  public init(parsing bytes: Span<UInt8>) throws(DecimalFault) {
    if let scaled = DecimalScan.short(bytes) {
      self.scaled = scaled
      return
    }
    var scan = DecimalScan()
    try scan.read(bytes)
    scaled = try scan.scaled()
  }

  /// Reads a decimal from a text, exactly; see `init(parsing:)`.
  public init(_ text: String) throws(DecimalFault) {
    try self.init(parsing: Array(text.utf8).span)
  }
}

/// A decimal taken apart: digits without the zeros at their end, and the power of ten they stand
/// for.
private struct DecimalScan {
  private var isNegative = false
  private var digits: UInt128 = 0
  private var power = 0
  /// Zeros read since the last other digit; they count only when another follows.
  private var zeros = 0
  private var overflows = false

  /// The scaled value of a number that a machine word holds, as most amounts are: at most 18 digits
  /// after leading zeros, at most 18 places, no exponent; nil for all others, whatever they are.
  @inline(__always)
  static func short(_ bytes: Span<UInt8>) -> Int128? {
    var at = bytes.count > 0 && bytes[0] == UInt8(ascii: "-") ? 1 : 0
    let isNegative = at == 1
    var value: UInt64 = 0
    var point = -1
    var count = 0
    while at < bytes.count {
      let byte = bytes[at]
      let digit = byte &- UInt8(ascii: "0")
      if digit <= 9 {
        guard value < 100_000_000_000_000_000 else { return nil }
        value = value &* 10 &+ UInt64(digit)
        count += 1
      } else if byte == UInt8(ascii: "."), point < 0 {
        point = count
      } else {
        return nil
      }
      at += 1
    }
    let places = point < 0 ? 0 : count - point
    guard count > 0, places <= ExactDecimal.places else { return nil }
    let (high, low) = value.multipliedFullWidth(by: powers[ExactDecimal.places - places])
    let magnitude = Int128(truncatingIfNeeded: UInt128(high) << 64 | UInt128(low))
    return isNegative ? -magnitude : magnitude
  }

  mutating func read(_ bytes: Span<UInt8>) throws(DecimalFault) {
    var at = 0
    if at < bytes.count, isSign(bytes[at]) {
      isNegative = bytes[at] == UInt8(ascii: "-")
      at += 1
    }
    let whole = takeDigits(bytes, from: &at)
    var places = 0
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      places = takeDigits(bytes, from: &at)
    }
    guard whole + places > 0 else { throw .notNumber }
    power = zeros - places
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      power += try exponent(bytes, from: &at)
    }
    guard at == bytes.count else { throw .notNumber }
  }

  private func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
  }

  @inline(__always)
  private mutating func takeDigits(_ bytes: Span<UInt8>, from at: inout Int) -> Int {
    let start = at
    while at < bytes.count {
      let digit = bytes[at] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      if digit == 0 {
        zeros += 1
      } else {
        append(digit)
      }
      at += 1
    }
    return at - start
  }

  @inline(__always)
  private mutating func append(_ digit: UInt8) {
    // Up to 18 digits a machine word does, and most amounts have fewer.
    if digits < 10_000_000_000_000_000, zeros == 0 {
      digits = UInt128(UInt64(truncatingIfNeeded: digits) &* 10 &+ UInt64(digit))
      return
    }
    if digits == 0 { zeros = 0 }
    for _ in 0...zeros {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      digits = product
      overflows = overflows || overflow
      if overflows { break }
    }
    let (sum, overflow) = digits.addingReportingOverflow(UInt128(digit))
    digits = sum
    overflows = overflows || overflow
    zeros = 0
  }

  private func exponent(_ bytes: Span<UInt8>, from at: inout Int) throws(DecimalFault) -> Int {
    var sign = 1
    if at < bytes.count, isSign(bytes[at]) {
      sign = bytes[at] == UInt8(ascii: "-") ? -1 : 1
      at += 1
    }
    let start = at
    var exponent = 0
    while at < bytes.count, bytes[at] &- UInt8(ascii: "0") <= 9 {
      // No text is long enough for its digits to make up for an exponent beyond this.
      exponent = min(exponent * 10 + Int(bytes[at] - UInt8(ascii: "0")), 1_000_000_000_000)
      at += 1
    }
    guard at > start else { throw .notNumber }
    return sign * exponent
  }

  func scaled() throws(DecimalFault) -> Int128 {
    guard digits != 0 || overflows else { return 0 }
    let shift = power + ExactDecimal.places
    guard !overflows, (0...38).contains(shift) else { throw .doesNotFit }
    let magnitude: UInt128
    if digits <= UInt128(UInt64.max), shift <= 18 {
      let (high, low) = UInt64(truncatingIfNeeded: digits).multipliedFullWidth(
        by: Self.powers[shift])
      magnitude = UInt128(high) << 64 | UInt128(low)
    } else {
      magnitude = try Self.shifted(digits, by: shift)
    }
    if isNegative {
      guard magnitude <= Int128.min.magnitude else { throw .doesNotFit }
      return Int128(truncatingIfNeeded: 0 &- magnitude)
    }
    guard let value = Int128(exactly: magnitude) else { throw .doesNotFit }
    return value
  }

  private static let powers: [UInt64] = (0...18).map { power in
    (0..<power).reduce(1) { value, _ in value * 10 }
  }

  private static func shifted(_ digits: UInt128, by shift: Int) throws(DecimalFault) -> UInt128 {
    var value = digits
    for _ in 0..<shift {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw .doesNotFit }
      value = product
    }
    return value
  }
}
