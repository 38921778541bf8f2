/// Units that count tokens or requests, as bills write them: `Tokens`, `1000 Tokens`, `1K tokens`,
/// `1M tokens`, `Requests`, `1000 Calls`.
enum TokenUnit {
  /// How many tokens one of a unit is; nil where the unit counts something else, such as
  /// `Token-Hours`.
  static func tokens(in unit: Span<UInt8>) -> Int? { count(in: unit, of: ["token", "tokens"]) }

  /// How many requests one of a unit is; nil where the unit counts something else.
  static func requests(in unit: Span<UInt8>) -> Int? {
    count(
      in: unit,
      of: ["request", "requests", "call", "calls", "api calls", "invocation", "invocations"])
  }

  private static func count(in unit: Span<UInt8>, of words: [StaticString]) -> Int? {
    var at = 0
    var factor: Int?
    while at < unit.count, unit[at] &- UInt8(ascii: "0") <= 9 {
      let (tenfold, overflow) = (factor ?? 0).multipliedReportingOverflow(by: 10)
      guard !overflow, tenfold < 1_000_000_000_000 else { return nil }
      factor = tenfold + Int(unit[at] - UInt8(ascii: "0"))
      at += 1
    }
    if factor != nil, at < unit.count {
      switch unit[at].asciiLowercased {
      case UInt8(ascii: "k"): (factor, at) = (factor.map { $0 * 1000 }, at + 1)
      case UInt8(ascii: "m"): (factor, at) = (factor.map { $0 * 1_000_000 }, at + 1)
      default: break
      }
    }
    while factor != nil, at < unit.count, unit[at] == UInt8(ascii: " ") { at += 1 }
    let word = unit.extracting(at...)
    guard factor != 0 else { return nil }
    for name in words where isWord(word, name) { return factor ?? 1 }
    return nil
  }

  private static func isWord(_ bytes: Span<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      for index in bytes.indices where bytes[index].asciiLowercased != word[index] { return false }
      return true
    }
  }
}
