/// Texts one after another in one run of bytes, known by their numbers; equal ones stand there as
/// often as they were put in.
struct TextRun: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends; it begins where the one before ends.
  private var ends: [Int] = []

  /// How many texts there are; their numbers run from 0.
  var count: Int { ends.count }

  /// Puts a text at the end, and gives its number.
  mutating func append(_ text: Span<UInt8>) -> UInt32 {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    return UInt32(truncatingIfNeeded: ends.count - 1)
  }

  /// Puts the texts of another run at the end.
  mutating func append(_ other: TextRun) {
    let start = bytes.count
    bytes += other.bytes
    ends += other.ends.lazy.map { $0 + start }
  }

  /// Whether a number's text is another.
  @inline(__always)
  func equals(_ number: UInt32, _ text: Span<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == text.count else { return false }
    let own = bytes.span.bytes
    let other = text.bytes
    var at = 0
    while at + 8 <= text.count {
      let one = own.unsafeLoadUnaligned(
        fromByteOffset: range.lowerBound + at, as: UInt64.self)
      guard one == other.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self) else {
        return false
      }
      at += 8
    }
    guard at < text.count else { return true }
    return Self.lastWord(own, range) == Self.lastWord(other, 0..<text.count)
  }

  /// The last eight bytes of a text, or all where it has fewer: texts of one length whose words
  /// before are the same are equal where these are.
  @inline(__always)
  static func lastWord(_ bytes: RawSpan, _ text: Range<Int>) -> UInt64 {
    func load<Word: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: Word.Type)
      -> UInt64
    {
      UInt64(bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: type))
    }
    return switch text.count {
    case 8...: load(text.upperBound - 8, as: UInt64.self)
    case 4...7:
      load(text.lowerBound, as: UInt32.self) | load(text.upperBound - 4, as: UInt32.self) << 32
    case 1...3:
      load(text.lowerBound, as: UInt8.self)
        | load(text.lowerBound + text.count / 2, as: UInt8.self) << 8
        | load(text.upperBound - 1, as: UInt8.self) << 16
    default: 0
    }
  }

  /// Gives the bytes of a number's text.
  @inline(__always)
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
}
