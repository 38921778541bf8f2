/// What a YAML text may cost, and a look over its bytes that refuses, before any parser sees
/// them, those that would cost more (FORMATS: 1 MB, 64 levels, 10,000 nodes).
///
/// The look knows nothing of quotes and block texts, so it only refuses what is far beyond any
/// honest record, whatever it means: the exact counts are the composer's. It needs to hold
/// against texts made to deceive it only as far as libyaml's own limit (1,000 levels) and linear
/// time for 40,000 separators reach.
enum YAMLBounds {
  /// The most bytes of a file.
  static let bytes = 1 << 20
  /// The most levels of nesting.
  static let depth = 64
  /// The most nodes, keys included, after aliases.
  static let nodes = 10_000

  /// A fault and the index of the byte where it lies.
  typealias Finding = (fault: YAMLFault, index: Int)

  /// The first thing for which the text is refused, or nil.
  static func finding(in bytes: ArraySlice<UInt8>) -> Finding? {
    guard bytes.count <= Self.bytes else {
      return (.tooLarge(bytes: bytes.count, limit: Self.bytes), bytes.startIndex)
    }
    if let offset = UTF8Check.firstInvalid(in: bytes) {
      return (.invalidUTF8, bytes.startIndex + offset)
    }
    if let index = GitConflict.marker(in: bytes) { return (.conflictMarker, index) }
    let found = bytes.withUnsafeBufferPointer { control(in: $0) ?? excess(in: $0) }
    return found.map { ($0.fault, bytes.startIndex + $0.index) }
  }

  /// The first character that YAML forbids to stand unescaped (YAML 1.1, §4.1.1).
  private static func control(in bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
    for index in 0..<bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E: continue
      case 0...0x1F, 0x7F: return (.malformed(reason: name(UInt32(byte))), index)
      case 0xC2:
        let next = bytes[index + 1]
        if next < 0xA0, next != 0x85 { return (.malformed(reason: name(UInt32(next))), index) }
      case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
        return (.malformed(reason: name(0xFF40 + UInt32(bytes[index + 2]))), index)
      default: continue
      }
    }
    return nil
  }

  private static func name(_ control: UInt32) -> String {
    "control character U+\(hexadecimal(control, width: 4))"
  }

  /// Whether there are more brackets open, lines indented or separators than a record can have.
  private static func excess(in bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
    var open = 0
    var separators = 0
    var indents: [Int] = []
    var index = 0
    var line = LineStart(index: index)
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x0A, 0x0D:
        line = LineStart(index: index + 1)
        index += 1
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open += 1
        separators += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: ","): separators += 1
      case UInt8(ascii: ":") where isBlank(bytes, index + 1): separators += 1
      case UInt8(ascii: "-") where line.isOpen && isBlank(bytes, index + 1):
        separators += 1
        line.dashes += 1
      case UInt8(ascii: "?") where mayBeginKey(bytes, index):
        return (.malformed(reason: "a key must be plain text"), index)
      default: break
      }
      if line.isOpen, byte != 0x20, byte != UInt8(ascii: "-") {
        line.isOpen = false
        let indent = index - line.index
        while let last = indents.last, last >= indent { indents.removeLast() }
        indents.append(indent)
      }
      guard open <= depth, line.dashes <= depth, indents.count <= depth else {
        return (.tooDeep(limit: depth), index)
      }
      // An honest record of 10,000 nodes has fewer separators than nodes; prose of 1 MB, whose
      // commas mean nothing, has some 26,000.
      guard separators <= 4 * nodes else { return (.tooManyNodes(limit: nodes), index) }
      index += 1
    }
    return nil
  }

  /// Where a line began, and what its indentation and dashes were so far.
  private struct LineStart {
    var index: Int
    var isOpen = true
    var dashes = 0
  }

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    return switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  /// Whether a question mark can begin a key of its own (`? [a, b] : c`): such keys may hold whole
  /// trees, and comparing them is what a parser must not be made to do.
  private static func mayBeginKey(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard isBlank(bytes, index + 1) else { return false }
    var before = index - 1
    while before >= 0, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
    guard before >= 0 else { return true }
    return switch bytes[before] {
    case 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): true
    case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "?"): before < index - 1
    default: false
    }
  }
}
