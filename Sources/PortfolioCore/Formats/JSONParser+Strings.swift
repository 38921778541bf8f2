extension JSONParser {
  /// Reads the string whose opening quote stands at the position.
  mutating func string() throws(JSONFault) -> String {
    let opening = position
    position += 1
    if let plain = try plainString() { return plain }
    position = opening + 1
    return try escapedString()
  }

  /// The string up to its quote where it holds no escape, which most do not.
  private mutating func plainString() throws(JSONFault) -> String? {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let text = try text(from: start, to: position)
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return nil }
      guard byte >= 0x20 else { throw fault(.controlInString, at: position) }
      position += 1
    }
    throw stop()
  }

  private mutating func escapedString() throws(JSONFault) -> String {
    var result = ""
    var start = position
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        result += try text(from: start, to: position)
        position += 1
        return result
      case UInt8(ascii: "\\"):
        result += try text(from: start, to: position)
        result.unicodeScalars.append(try escape())
        start = position
      case 0x00..<0x20: throw fault(.controlInString, at: position)
      default: position += 1
      }
    }
    throw stop()
  }

  /// The text of whole bytes; a sequence that is not UTF-8 is a fault, never replaced.
  private func text(from start: Int, to end: Int) throws(JSONFault) -> String {
    let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
    guard let text = String(validating: part, as: UTF8.self) else {
      throw fault(.invalidUTF8, at: start + Self.firstInvalid(in: part))
    }
    return text
  }

  /// The offset of the first byte that is not part of a UTF-8 sequence.
  private static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return offset
  }

  /// The scalar of the escape that begins at the position.
  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = position
    position += 1
    guard position < bytes.count else { throw stop() }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default: throw fault(.badEscape, at: start)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(JSONFault) -> Unicode.Scalar {
    let unit = try hexUnit(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(unit), position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    else { throw fault(.loneSurrogate, at: start) }
    let second = position
    position += 2
    let trail = try hexUnit(from: second)
    guard UTF16.isTrailSurrogate(trail) else { throw fault(.loneSurrogate, at: start) }
    let value = 0x10000 + ((UInt32(unit) & 0x3FF) << 10) + (UInt32(trail) & 0x3FF)
    guard let scalar = Unicode.Scalar(value) else { throw fault(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func hexUnit(from start: Int) throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw stop() }
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw fault(.badEscape, at: start)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
