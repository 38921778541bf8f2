/// Reads plain decimal numbers from bytes as the nearest Double.
///
/// The form is that of `ExactDecimal`: perhaps a sign, digits with perhaps a point among or beside
/// them, perhaps an exponent. `nan`, `inf`, `0x10`, `1,5` and `1_000` are none.
enum DecimalNumber {
  /// Why a text gives no value.
  enum Fault: Error {
    /// Not of the form.
    case form
    /// Larger than the largest Double.
    case doesNotFit
  }

  /// The Double nearest to the number that the bytes are; what is too small for one becomes zero.
  static func parse(_ bytes: Span<UInt8>) throws(Fault) -> Double {
    guard let scanned = scan(bytes) else { throw .form }
    if let value = scanned.exactValue { return value }
    // Rounded correctly for any number of digits, whatever the locale is. The bytes are ASCII.
    let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    guard let value = Double(text) else { throw .form }
    guard value.isFinite else { throw .doesNotFit }
    return value
  }

  /// The whole number from 1 up that the bytes are.
  static func parsePositive(_ bytes: Span<UInt8>) throws(Fault) -> Int64 {
    var number: Int64 = 0
    guard !bytes.isEmpty else { throw .form }
    for index in 0..<bytes.count {
      guard let digit = digit(bytes[index]) else { throw .form }
      let (tens, lost) = number.multipliedReportingOverflow(by: 10)
      let (sum, over) = tens.addingReportingOverflow(Int64(digit))
      guard !lost, !over else {
        for rest in index..<bytes.count where self.digit(bytes[rest]) == nil { throw .form }
        throw .doesNotFit
      }
      number = sum
    }
    guard number > 0 else { throw .form }
    return number
  }

  /// A number of the form, taken apart.
  private struct Scanned {
    var isNegative = false
    /// The digits without the point, as long as they are at most 19.
    var mantissa: UInt64 = 0
    var digits = 0
    /// The power of ten the mantissa stands for.
    var exponent = 0

    /// The value where one rounding gives it: both mantissa and power of ten are exact Doubles, or
    /// both are whole numbers of 64 bits.
    ///
    /// Source: W. D. Clinger, "How to Read Floating Point Numbers Accurately", PLDI 1990.
    var exactValue: Double? {
      guard digits <= 19 else { return nil }
      guard mantissa <= 1 << 53, (-22...22).contains(exponent) else {
        guard (-19...0).contains(exponent) else { return nil }
        let value = DecimalQuotient.value(mantissa, overPower: -exponent)
        return isNegative ? -value : value
      }
      let whole = Double(mantissa)
      let value =
        exponent < 0
        ? whole / DecimalNumber.powers[-exponent] : whole * DecimalNumber.powers[exponent]
      return isNegative ? -value : value
    }

    @inline(__always)
    mutating func append(_ digit: UInt8) {
      // Leading zeros are no digits of the mantissa.
      guard digits > 0 || digit > 0 else { return }
      digits += 1
      if digits <= 19 { mantissa = mantissa * 10 + UInt64(digit) }
    }
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  @inline(__always)
  private static func digit(_ byte: UInt8) -> UInt8? {
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? digit : nil
  }

  private static func scan(_ bytes: Span<UInt8>) -> Scanned? {
    var scanned = Scanned()
    var at = 0
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
      scanned.isNegative = bytes[at] == UInt8(ascii: "-")
      at += 1
    }
    let wholeStart = at
    while at < bytes.count, let digit = digit(bytes[at]) {
      scanned.append(digit)
      at += 1
    }
    var digitCount = at - wholeStart
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      let start = at
      while at < bytes.count, let digit = digit(bytes[at]) {
        scanned.append(digit)
        at += 1
      }
      scanned.exponent = start - at
      digitCount += at - start
    }
    guard digitCount > 0 else { return nil }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      guard let power = exponent(bytes, from: at + 1) else { return nil }
      scanned.exponent += power
      at = bytes.count
    }
    return at == bytes.count ? scanned : nil
  }

  /// The exponent that the rest of the bytes are, or nil; one of many digits stays a large one.
  private static func exponent(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    var isNegative = false
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
      isNegative = bytes[at] == UInt8(ascii: "-")
      at += 1
    }
    guard at < bytes.count else { return nil }
    var power = 0
    while at < bytes.count {
      guard let digit = digit(bytes[at]) else { return nil }
      power = min(power * 10 + Int(digit), 1_000_000)
      at += 1
    }
    return isNegative ? -power : power
  }
}
