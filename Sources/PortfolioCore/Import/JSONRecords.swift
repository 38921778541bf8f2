/// Cuts the bytes of an export into JSON values as they arrive: one a line, one after another, or the
/// elements of one array, however they are laid out.
///
/// A value that breaks off does not take the next ones with it where these begin a line with `{`, as
/// lines of JSON do: a line end is in no text, and nested values are indented or on one line.
struct JSONRecords: Sendable {
  /// What `next()` came to, with the line and column at which it begins, from 1.
  enum Event: Sendable {
    case record(ArraySlice<UInt8>, line: Int, column: Int)
    /// More bytes than a value may have.
    case tooLong(line: Int)
  }

  /// The most bytes of one value: a page of a report is one.
  static let limit = 64 << 20

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private var buffer: [UInt8] = []
  /// Where the next byte to be looked at stands.
  private var at = 0
  /// Where the value begins that is being looked at; nil between values.
  private var start: Int?
  private var line = 1
  /// Where in `buffer` the line begins, perhaps before what is kept.
  private var lineStart = 0
  private var startPlace = (line: 1, column: 1)
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  /// Whether the value runs to the end of its line, because it begins with no brace.
  private var isLine = false
  private var isInArray = false
  private var isPassingOver = false
  private let most: Int

  init(limit: Int = Self.limit) { most = limit }

  /// Takes the next bytes.
  mutating func append(_ bytes: some Sequence<UInt8>) {
    let done = isPassingOver ? at : start ?? at
    if done > 0 {
      buffer.removeSubrange(..<done)
      at -= done
      lineStart -= done
      if start != nil { start = 0 }
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next value; nil where none is whole.
  ///
  /// With `atEnd` the last one ends where the bytes do.
  mutating func next(atEnd: Bool = false) -> Event? {
    while at < buffer.count {
      let byte = buffer[at]
      let event = start == nil ? between(byte) : inside(byte)
      if let event { return event }
    }
    guard atEnd, let start else { return nil }
    return finish(from: start, to: buffer.count)
  }

  private mutating func between(_ byte: UInt8) -> Event? {
    switch byte {
    case UInt8(ascii: "\n"): passLine()
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): at += 1
    case 0xEF, 0xBB,
      0xBF where isPartOfMark(byte):
      at += 1
    case UInt8(ascii: ",") where isInArray: at += 1
    case UInt8(ascii: "]") where isInArray:
      isInArray = false
      at += 1
    case UInt8(ascii: "[") where !isInArray:
      isInArray = true
      at += 1
    default:
      start = at
      startPlace = (line, at - lineStart + 1)
      isLine = byte != UInt8(ascii: "{")
      depth = isLine ? 0 : 1
      isInText = false
      isEscaped = false
      at += 1
    }
    return nil
  }

  /// Whether a byte is part of a byte order mark, which may come in pieces as well.
  private func isPartOfMark(_ byte: UInt8) -> Bool {
    line == 1 && Self.byteOrderMark.dropFirst(at - lineStart).first == byte
  }

  private mutating func inside(_ byte: UInt8) -> Event? {
    guard let start else { return nil }
    if byte == UInt8(ascii: "\n") {
      passLine()
      isInText = false
      isEscaped = false
      return isLine ? finish(from: start, to: at - 1) : nil
    }
    if byte == UInt8(ascii: "{"), at == lineStart, !isLine {
      return finish(from: start, to: at)
    }
    at += 1
    if at - start > most, !isPassingOver {
      isPassingOver = true
      return .tooLong(line: startPlace.line)
    }
    if isLine { return nil }
    if isInText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInText = false
      }
      return nil
    }
    switch byte {
    case UInt8(ascii: "\""): isInText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 0 { return finish(from: start, to: at) }
    default: break
    }
    return nil
  }

  private mutating func passLine() {
    at += 1
    line += 1
    lineStart = at
  }

  private mutating func finish(from begin: Int, to end: Int) -> Event? {
    start = nil
    if isPassingOver {
      isPassingOver = false
      return nil
    }
    // What breaks off does so where its own last line ends.
    var end = end
    while end > begin, " \t\r\n".utf8.contains(buffer[end - 1]) { end -= 1 }
    return .record(buffer[begin..<end], line: startPlace.line, column: startPlace.column)
  }
}
