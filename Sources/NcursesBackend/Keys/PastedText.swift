/// The text of a bracketed paste while it comes in.
struct PastedText {
  /// What a byte did to a paste.
  enum Progress {
    case more
    /// The terminal said that it is over.
    case ended(String)
  }

  private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private var bytes: [UInt8] = []
  private var matched = 0

  /// Adds a byte, unless `limit` bytes are there already.
  ///
  /// Ctrl-C ends a paste too, so that a terminal that never sends the end cannot lock the keys out.
  mutating func append(_ byte: UInt8, limit: Int) -> Progress {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count ? .ended(text) : .more
    }
    if byte == 0x03 { return .ended(text) }
    // Only the first byte of the end is an Escape, so nothing before this byte can begin one.
    keep(Self.end[..<matched], limit: limit)
    matched = byte == 0x1B ? 1 : 0
    if matched == 0 { keep([byte], limit: limit) }
    return .more
  }

  private mutating func keep(_ more: some Collection<UInt8>, limit: Int) {
    bytes.append(contentsOf: more.prefix(max(0, limit - bytes.count)))
  }

  /// Its characters with line feeds for every kind of line end, and without other control bytes.
  private var text: String {
    var whole = bytes
    // A limit may have cut the last character.
    if let lead = whole.lastIndex(where: { $0 & 0xC0 != 0x80 }), whole[lead] >= 0xC0,
      String(validating: whole[lead...], as: UTF8.self) == nil
    {
      whole.removeSubrange(lead...)
    }
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: whole, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: text.append("\n")
      case 0x0A: if !afterReturn { text.append("\n") }
      case 0x09, 0x20..<0x7F, 0xA0...: text.append(scalar)
      default: break
      }
      afterReturn = scalar.value == 0x0D
    }
    return String(text)
  }
}
