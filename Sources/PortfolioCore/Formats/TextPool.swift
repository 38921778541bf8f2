/// Texts kept once each, in one run of bytes, and known by a number.
///
/// A bill says the same few names a million times; a row keeps four bytes a name instead.
struct TextPool: Sendable {
  private var run = TextRun()
  /// Open addressing with linear steps: a text's number plus one, or zero.
  private var table: [UInt32] = []

  /// How many texts there are; their numbers run from 0.
  var count: Int { run.count }

  private static let seed = UInt64.random(in: .min ... .max)

  /// The number of a text, which is put in where it is new.
  mutating func number(of text: Span<UInt8>) -> UInt32 {
    if table.count * 3 <= (count + 1) * 4 { grow() }
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
    while table[slot] != 0 {
      let number = table[slot] - 1
      if equals(number, text) { return number }
      slot = (slot + 1) & mask
    }
    let number = run.append(text)
    table[slot] = number + 1
    return number
  }

  /// Whether a number's text is another.
  @inline(__always)
  func equals(_ number: UInt32, _ text: Span<UInt8>) -> Bool { run.equals(number, text) }

  /// Gives the bytes of a number's text.
  @inline(__always)
  func withText<Result>(_ number: UInt32, _ body: (Span<UInt8>) throws -> Result) rethrows
    -> Result
  {
    try run.withText(number, body)
  }

  /// A copy of the bytes of a number's text.
  func copy(_ number: UInt32) -> [UInt8] { run.copy(number) }

  /// A number's text; what is put in is valid UTF-8.
  func string(_ number: UInt32) -> String { run.string(number) }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: max(16, table.count * 2))
    let mask = table.count - 1
    for number in 0..<UInt32(truncatingIfNeeded: count) {
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
    let rest = TextRun.lastWord(text.bytes, 0..<text.count)
    return folded(hash ^ rest, 0xE703_7ED1_A0B4_28DB)
  }

  static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = one.multipliedFullWidth(by: other)
    return high ^ low
  }
}
