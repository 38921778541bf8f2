extension JSONValue {
  /// The value in one line without blanks, so written that it is safe to show on a terminal.
  ///
  /// Every scalar a terminal would obey or not show (controls, bidirectional and zero-width
  /// characters, line separators) is escaped, so that what is printed is what there is.
  public var compact: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }

  /// The value over several lines, two blanks a level, escaped like `compact`.
  public var indented: [UInt8] {
    var writer = JSONWriter()
    writer.indented(self, level: 0)
    return writer.bytes
  }
}

/// Bytes of JSON as they are put together.
struct JSONWriter {
  var bytes: [UInt8] = []

  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let flag): raw(flag ? "true" : "false")
    case .number(let number): raw(number.text)
    case .string(let text): string(text)
    case .array(let values):
      raw("[")
      for (index, value) in values.enumerated() {
        if index > 0 { raw(",") }
        self.value(value)
      }
      raw("]")
    case .object(let object):
      raw("{")
      for (index, member) in object.members.enumerated() {
        if index > 0 { raw(",") }
        self.member(member)
      }
      raw("}")
    }
  }

  mutating func member(_ member: JSONObject.Member) {
    string(member.name)
    raw(":")
    value(member.value)
  }

  mutating func indented(_ value: JSONValue, level: Int) {
    switch value {
    case .array(let values) where !values.isEmpty:
      block("[", "]", count: values.count, level: level) { writer, index in
        writer.indented(values[index], level: level + 1)
      }
    case .object(let object) where !object.isEmpty:
      block("{", "}", count: object.members.count, level: level) { writer, index in
        writer.string(object.members[index].name)
        writer.raw(": ")
        writer.indented(object.members[index].value, level: level + 1)
      }
    default: self.value(value)
    }
  }

  private mutating func block(
    _ open: String, _ close: String, count: Int, level: Int,
    _ part: (inout JSONWriter, Int) -> Void
  ) {
    raw(open)
    for index in 0..<count {
      raw(index > 0 ? ",\n" : "\n")
      bytes.append(contentsOf: repeatElement(0x20, count: 2 * (level + 1)))
      part(&self, index)
    }
    raw("\n")
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * level))
    raw(close)
  }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A text in quotes with its escapes.
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": raw("\\\"")
      case "\\": raw("\\\\")
      case "\n": raw("\\n")
      case "\r": raw("\\r")
      case "\t": raw("\\t")
      case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where scalar.needsJSONEscape: UTF16.encode(scalar)?.forEach { escaped($0) }
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escaped(_ unit: UInt16) {
    raw("\\u")
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift) & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey the scalar, reorder text by it or show nothing for it.
  var needsJSONEscape: Bool {
    if value < 0xA0 { return value < 0x20 || value >= 0x7F }
    // Letters of Latin, Greek, Cyrillic and of the CJK blocks: the common case, none of them odd.
    if (0xAE...0x034E).contains(value) || (0x3400...0x9FFF).contains(value) { return false }
    if value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) { return true }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }
}
