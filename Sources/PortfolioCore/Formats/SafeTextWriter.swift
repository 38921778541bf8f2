/// Writes bytes as safe text, scalar by scalar.
struct SafeTextWriter {
  /// How many marks may follow a letter: Vietnamese and IPA need two, Tibetan and Hebrew with
  /// cantillation up to four.
  static let marksAllowed = 4

  private(set) var text = ""
  /// Marks written since the last letter; nil where there is no letter for a mark to stand on.
  private var marks: Int?
  /// Marks left out since then.
  private var folded = 0

  /// Writes UTF-8; bytes that are none are shown as `<FF>`, one by one.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    text.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
      if let (scalar, length) = Self.scalar(in: bytes, at: index) {
        write(scalar)
        index += length
      } else {
        flush()
        text += "<\(hexadecimal(UInt32(bytes[index]), width: 2))>"
        marks = nil
        index += 1
      }
    }
    flush()
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    if scalar.value >= 0x20, scalar.value < 0x7F {
      flush()
      text.unicodeScalars.append(scalar)
      marks = 0
    } else if scalar.value < 0x20 || scalar.value == 0x7F {
      flush()
      text += "^"
      text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
      marks = nil
    } else if !Self.isShown(scalar) {
      writeNumber(of: scalar)
    } else if Self.isMark(scalar) {
      writeMark(scalar)
    } else {
      flush()
      text.unicodeScalars.append(scalar)
      marks = 0
    }
  }

  private mutating func writeMark(_ mark: Unicode.Scalar) {
    guard let count = marks else { return writeNumber(of: mark) }
    guard count < Self.marksAllowed else {
      folded += 1
      return
    }
    text.unicodeScalars.append(mark)
    marks = count + 1
  }

  private mutating func writeNumber(of scalar: Unicode.Scalar) {
    flush()
    text += "<U+\(hexadecimal(scalar.value, width: 4))>"
    // A mark after it would stand on the bracket.
    marks = nil
  }

  /// Says how many marks were left out: `<+12>`.
  private mutating func flush() {
    guard folded > 0 else { return }
    text += "<+\(folded)>"
    folded = 0
  }

  /// Whether a scalar is something one sees where it stands: not a control, format or separator
  /// character, not unassigned, private or ignorable (variation selectors, fillers).
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    // Latin, Greek and Cyrillic letters, CJK and Hangul syllables need no look at the tables.
    switch scalar.value {
    case 0xA0...0xAC, 0xAE...0x2FF, 0x391...0x3A1, 0x400...0x481, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      return true
    default: break
    }
    if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isVariationSelector {
      return false
    }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }

  /// Whether a scalar takes no room of its own: combining marks, and the vowels and final
  /// consonants of Hangul, which join the letter before them.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0x2FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return false
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// The scalar that starts at a byte, or nil where the bytes are not well-formed UTF-8
  /// (Unicode 16, table 3-7).
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, Int)? {
    let length = UTF8Check.length(in: bytes, at: index)
    guard length > 0 else { return nil }
    var value = UInt32(bytes[index])
    if length > 1 {
      value &= 0xFF >> UInt32(length + 1)
      for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}

/// A number in capital hexadecimal digits, at least so many of them.
func hexadecimal(_ number: UInt32, width: Int) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
