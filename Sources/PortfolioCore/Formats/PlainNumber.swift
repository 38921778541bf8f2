/// Reads numbers as people write them in records: `12000`, `-0.5`, `.9`, `8e9`.
///
/// `Double.init` would take `nan`, `inf` and `0x10` as well; digits of other scripts, `1_000` and
/// `1,5` mean different things to different readers. None of them is a number here.
public enum PlainNumber {
  /// The number, or nil where the text is none or is too large for a `Double`.
  public static func double(_ text: String) -> Double? {
    guard isPlain(text.utf8), let number = Double(text), number.isFinite else { return nil }
    return number == 0 ? 0 : number
  }

  /// The whole number, or nil where the text is none or has a fraction: `131072`, `1e6`.
  public static func integer(_ text: String) -> Int? {
    guard let number = double(text) else { return nil }
    // Digits alone keep what a `Double` would round.
    return Int(text) ?? Int(exactly: number)
  }

  /// Whether bytes are digits with at most one point, and an exponent where there is one.
  private static func isPlain(_ bytes: String.UTF8View) -> Bool {
    guard bytes.count <= 400 else { return false }
    var rest = bytes[...]
    takeSign(&rest)
    let whole = takeDigits(&rest)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = takeDigits(&rest)
      guard fraction > 0 else { return false }
    }
    guard whole + fraction > 0 else { return false }
    guard let byte = rest.first else { return true }
    guard byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") else { return false }
    rest = rest.dropFirst()
    takeSign(&rest)
    return takeDigits(&rest) > 0 && rest.isEmpty
  }

  private static func takeSign(_ rest: inout Substring.UTF8View) {
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
  }

  private static func takeDigits(_ rest: inout Substring.UTF8View) -> Int {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest[digits.endIndex...]
    return digits.count
  }
}
