/// An amount of money as a source writes it, with the 18 places that costs are kept with.
///
/// Several sources compute in binary floats and write all of their digits, which may be more. Such an
/// amount is rounded, half to even, and keeps its text, so that nothing the source said is lost.
struct ImportedAmount: Hashable, Sendable {
  /// The amount.
  var value: ExactDecimal
  /// What the source wrote, where it has more places than are kept.
  var written: String?

  /// Nothing, exactly.
  static let zero = ImportedAmount(value: .zero)

  private init(value: ExactDecimal) { self.value = value }

  /// Reads an amount in a currency's unit, or, in `hundredths`, in cents.
  ///
  /// What is larger than costs can be does not fit, and is not rounded.
  init(_ text: String, inHundredths hundredths: Bool = false) throws(DecimalFault) {
    let number = try WrittenNumber(text)
    let power = number.power - (hundredths ? 2 : 0)
    do throws(DecimalFault) {
      value = try ExactDecimal("\(number.sign)\(number.digits)e\(power)")
    } catch {
      let excess = -ExactDecimal.places - power
      guard error == .doesNotFit, excess > 0 else { throw error }
      value = try Self.rounded(number, dropping: excess)
      written = text
    }
  }

  private static func rounded(
    _ number: WrittenNumber, dropping excess: Int
  ) throws(DecimalFault) -> ExactDecimal {
    guard excess <= number.digits.utf8.count else { return .zero }
    let kept = number.digits.dropLast(excess)
    let dropped = number.digits.suffix(excess)
    let value = try ExactDecimal("\(number.sign)\(kept.isEmpty ? "0" : kept)e-18")
    let half = "5" + String(repeating: "0", count: excess - 1)
    let isOdd = (kept.utf8.last ?? 0x30) & 1 == 1
    guard dropped > half || (dropped == half && isOdd) else { return value }
    let step = ExactDecimal(scaled: number.sign.isEmpty ? 1 : -1)
    guard let rounded = value.adding(step) else { throw .doesNotFit }
    return rounded
  }
}

extension ExactDecimal {
  /// A number times a power of ten, exactly: prices for one token have more places than are kept, and
  /// those for a million of them have not.
  init(_ text: String, timesTenTo power: Int) throws(DecimalFault) {
    let number = try WrittenNumber(text)
    try self.init("\(number.sign)\(number.digits)e\(number.power + power)")
  }
}

/// A decimal number taken apart: its digits are a whole number, times a power of ten.
private struct WrittenNumber {
  var sign = ""
  var digits = ""
  var power = 0

  init(_ text: String) throws(DecimalFault) {
    var rest = text[...]
    if let first = rest.first, first == "-" || first == "+" {
      sign = first == "-" ? "-" : ""
      rest.removeFirst()
    }
    let parts = rest.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { "eE".contains($0) })
    let mantissa = parts[0].split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let places = mantissa.count > 1 ? mantissa[1] : ""
    let all = mantissa[0] + places
    guard !all.isEmpty, all.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .notNumber
    }
    digits = String(all)
    power = -places.utf8.count
    guard parts.count > 1 else { return }
    guard let exponent = Int(parts[1]) else { throw .notNumber }
    // Beyond this no text is long enough for its digits to make up for an exponent.
    power += min(max(exponent, -1_000_000_000), 1_000_000_000)
  }
}
