/// Where values of a JSON text stand, by their paths: `gpt-x.prices[0].input`.
///
/// A value keeps no place, because of a million hardly one is asked for; whoever has something to
/// say of some goes through the text once more.
struct JSONPlaces {
  private let bytes: [UInt8]
  private let wanted: Set<String>
  private var at = 0
  private var line = 1
  private var lineStart = 0
  /// The places of the paths that were found, from 1; columns are in bytes.
  private(set) var found: [String: (line: Int, column: Int)] = [:]

  /// Finds the values of some paths in a text that was read as JSON before.
  init(of wanted: Set<String>, in bytes: [UInt8]) {
    self.bytes = bytes
    self.wanted = wanted
    guard !wanted.isEmpty else { return }
    pass("")
  }

  /// The path of what a member stands in.
  static func parent(of path: String) -> String {
    path.lastIndex(of: ".").map { String(path[..<$0]) } ?? ""
  }

  /// How a path goes on to a member.
  static func member(_ name: String, of path: String) -> String {
    path.isEmpty ? name : "\(path).\(name)"
  }

  /// How a path goes on to an element.
  static func element(_ index: Int, of path: String) -> String { "\(path)[\(index)]" }

  private mutating func pass(_ path: String) {
    passBlanks()
    if wanted.contains(path), found[path] == nil { found[path] = (line, at - lineStart + 1) }
    switch byte {
    case UInt8(ascii: "{"): passMembers(path)
    case UInt8(ascii: "["): passElements(path)
    case UInt8(ascii: "\""): _ = passText()
    default: passWord()
    }
  }

  private mutating func passMembers(_ path: String) {
    at += 1
    passBlanks()
    while let byte, byte != UInt8(ascii: "}") {
      guard byte == UInt8(ascii: "\"") else { return }
      let name = passText()
      passBlanks()
      at += 1
      pass(Self.member(name, of: path))
      passComma()
    }
    at += 1
  }

  private mutating func passElements(_ path: String) {
    at += 1
    passBlanks()
    var index = 0
    while let byte, byte != UInt8(ascii: "]") {
      pass(Self.element(index, of: path))
      index += 1
      passComma()
    }
    at += 1
  }

  private mutating func passComma() {
    passBlanks()
    if byte == UInt8(ascii: ",") { at += 1 }
    passBlanks()
  }

  /// The text, with its escapes read.
  private mutating func passText() -> String {
    let start = at
    at += 1
    while let byte, byte != UInt8(ascii: "\"") { at += byte == UInt8(ascii: "\\") ? 2 : 1 }
    at = min(at + 1, bytes.count)
    let quoted = bytes[start..<at]
    guard quoted.contains(UInt8(ascii: "\\")) else {
      return String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)
    }
    do throws(JSONFault) {
      return try JSONValue(parsing: Array(quoted)).string ?? ""
    } catch {
      return ""
    }
  }

  private mutating func passWord() {
    let start = at
    while let byte, !",]} \t\r\n".utf8.contains(byte) { at += 1 }
    // Whatever stands there, the pass goes on.
    if at == start { at += 1 }
  }

  private mutating func passBlanks() {
    while let byte, " \t\r\n".utf8.contains(byte) {
      at += 1
      if byte == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, at) }
    }
  }

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }
}
