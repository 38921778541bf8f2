/// Writes bytes as safe text, scalar by scalar.
struct SafeTextWriter {
  /// How many marks may follow a letter: Vietnamese and IPA need two, Tibetan and Hebrew with
  /// cantillation up to four.
  static let marksAllowed = 4

  private var written: [UInt8] = []
  /// Marks written since the last letter; nil where there is no letter for a mark to stand on.
  private var marks: Int?
  /// Marks left out since then.
  private var folded = 0

  /// What was written; always well-formed.
  var text: String { String(decoding: written, as: UTF8.self) }

  /// Writes UTF-8; bytes that are none are shown as `<FF>`, one by one.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    written.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = UTF8Check.length(in: bytes, at: index)
      switch length {
      case 0: write("<\(hexadecimal(UInt32(byte), width: 2))>")
      case 1 where byte >= 0x20 && byte < 0x7F: writeLetter(bytes[index...index])
      case 1: writeCaret(byte)
      default: writeScalar(bytes[index..<(index + length)])
      }
      index += max(length, 1)
    }
    flush()
  }

  private mutating func writeLetter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    flush()
    written += bytes
    marks = 0
  }

  private mutating func writeMark(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, after count: Int) {
    guard count < Self.marksAllowed else {
      folded += 1
      return
    }
    written += bytes
    marks = count + 1
  }

  /// A C0 control or DEL in caret notation.
  private mutating func writeCaret(_ control: UInt8) {
    flush()
    written += [UInt8(ascii: "^"), control ^ 0x40]
    marks = nil
  }

  /// A notation in brackets; a mark after it would stand on the bracket.
  private mutating func write(_ notation: String) {
    flush()
    written += notation.utf8
    marks = nil
  }

  private mutating func writeScalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let scalar = Self.scalar(of: bytes)
    switch (Self.kind(of: scalar), marks) {
    case (.letter, _): writeLetter(bytes)
    case (.mark, let count?): writeMark(bytes, after: count)
    case (.mark, nil), (.hidden, _): write("<U+\(hexadecimal(scalar.value, width: 4))>")
    }
  }

  /// Says how many marks were left out: `<+12>`.
  private mutating func flush() {
    guard folded > 0 else { return }
    written += "<+\(folded)>".utf8
    folded = 0
  }

  /// What a scalar does where it stands.
  private enum Kind { case letter, mark, hidden }

  /// Letters one sees; marks that take no room of their own, among them the vowels and final
  /// consonants of Hangul, which join the letter before them; and what one does not see: control,
  /// format and separator characters, the unassigned and private, the ignorable (variation
  /// selectors, fillers).
  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    // Latin, Greek and Cyrillic letters, CJK and Hangul syllables need no look at the tables.
    switch scalar.value {
    case 0xA0...0xAC, 0xAE...0x2FF, 0x391...0x3A1, 0x3A3...0x3FF, 0x400...0x481, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      return .letter
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || properties.isVariationSelector { return .hidden }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return .hidden
    case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
    default:
      let isHangulPart =
        (0x1160...0x11FF).contains(scalar.value)
        || (0xD7B0...0xD7FF).contains(scalar.value)
      return isHangulPart ? .mark : .letter
    }
  }

  /// The scalar of a well-formed sequence of two bytes or more.
  private static func scalar(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
    var value = UInt32(bytes[bytes.startIndex]) & (0xFF >> UInt32(bytes.count + 1))
    for byte in bytes.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

/// A number in capital hexadecimal digits, at least so many of them.
func hexadecimal(_ number: UInt32, width: Int) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
