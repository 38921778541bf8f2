/// Texts kept once each, in one run of bytes, and known by a number.
///
/// A bill says the same few names a million times; a row keeps four bytes a name instead.
struct TextPool: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends; it begins where the one before ends.
  private var ends: [Int] = []
  /// Open addressing with linear steps: a text's number plus one, or zero.
  private var table: [UInt32] = []

  /// How many texts there are; their numbers run from 0.
  var count: Int { ends.count }

  private static let seed = UInt64.random(in: .min ... .max)

  /// The number of a text, which is put in where it is new.
  mutating func number(of text: Span<UInt8>) -> UInt32 {
    if table.count * 3 <= (ends.count + 1) * 4 { grow() }
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
    while table[slot] != 0 {
      let number = table[slot] - 1
      if equals(number, text) { return number }
      slot = (slot + 1) & mask
    }
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    table[slot] = UInt32(truncatingIfNeeded: ends.count)
    return UInt32(truncatingIfNeeded: ends.count - 1)
  }

  /// Whether a number's text is another.
  @inline(__always)
  func equals(_ number: UInt32, _ text: Span<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == text.count else { return false }
    let start = range.lowerBound
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
  }

  /// Gives the bytes of a number's text.
  func withText<Result>(_ number: UInt32, _ body: (Span<UInt8>) throws -> Result) rethrows
    -> Result
  {
    try body(bytes.span.extracting(range(of: number)))
  }

  /// A copy of the bytes of a number's text.
  func copy(_ number: UInt32) -> [UInt8] { Array(bytes[range(of: number)]) }

  /// A number's text; what is put in is valid UTF-8.
  func string(_ number: UInt32) -> String {
    String(decoding: bytes[range(of: number)], as: UTF8.self)
  }

  @inline(__always)
  private func range(of number: UInt32) -> Range<Int> {
    let index = Int(number)
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: max(16, table.count * 2))
    let mask = table.count - 1
    for index in ends.indices {
      let number = UInt32(truncatingIfNeeded: index)
      var slot = withText(number) { Int(truncatingIfNeeded: Self.hash($0)) & mask }
      while table[slot] != 0 { slot = (slot + 1) & mask }
      table[slot] = number + 1
    }
  }

  /// Multiplies eight bytes at a time and folds the product, as wyhash does (Wang Yi, 2019);
  /// seeded anew in every process, so that nobody can write texts that collide.
  static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: text.count)
    var at = 0
    while at + 8 <= text.count {
      let word = text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
      hash = folded(hash ^ word, 0xA076_1D64_78BD_642F)
      at += 8
    }
    var rest: UInt64 = 0
    while at < text.count {
      rest = rest << 8 | UInt64(text[at])
      at += 1
    }
    return folded(hash ^ rest, 0xE703_7ED1_A0B4_28DB)
  }

  static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = one.multipliedFullWidth(by: other)
    return high ^ low
  }
}
