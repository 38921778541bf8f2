/// Who appends to a folder of the journal: `user@host` as the system knows them, and four hex
/// digits of the clone (FORMATS, The journal).
///
/// The text is a folder's name, so it holds nothing a path could trip over.
public struct WriterID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The whole text: `ana@build7-3f2a`.
  public let text: String

  /// The writer of a text that keeps the grammar
  /// `[A-Za-z0-9_][A-Za-z0-9._-]{0,63}@[A-Za-z0-9_][A-Za-z0-9._-]{0,63}-[0-9a-f]{4}`, else nil.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isName(parts[0]), parts[1].count > 5 else { return nil }
    let host = parts[1].dropLast(5)
    let clone = parts[1].suffix(5)
    guard Self.isName(host), clone.first == UInt8(ascii: "-"),
      clone.dropFirst().allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.text = String(text)
  }

  /// The writer of a text that is known to keep the grammar.
  init(unchecked text: String) { self.text = text }

  /// The writer of a user on a host in a clone; nil where a name breaks the grammar.
  public init?(user: String, host: String, clone: UInt16) {
    let hex = String(clone, radix: 16)
    self.init("\(user)@\(host)-\(String(repeating: "0", count: 4 - hex.count))\(hex)")
  }

  /// The account without the clone, as `people.yaml` lists logins: `ana@build7`.
  public var login: String { String(text.dropLast(5)) }

  /// The user's name: `ana`.
  public var user: String { String(text.prefix { $0 != "@" }) }

  private static func isName(_ bytes: some Collection<UInt8>) -> Bool {
    guard (1...64).contains(bytes.count), let first = bytes.first, isWord(first) else {
      return false
    }
    return bytes.allSatisfy { isWord($0) || $0 == 0x2E || $0 == 0x2D }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }

  /// Orders writers by their bytes.
  public static func < (one: Self, other: Self) -> Bool { one.text < other.text }

  /// The whole text.
  public var description: String { text }
}

/// The name of an event in all journals: its writer and its number in the writer's chain.
public struct EventID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Who wrote the event.
  public var writer: WriterID
  /// The number in the writer's chain, from 1.
  public var seq: Int

  /// The event of a number.
  public init(writer: WriterID, seq: Int) {
    self.writer = writer
    self.seq = seq
  }

  /// The event of a text such as `ana@build7-3f2a:42`, or nil where it is none.
  public init?(_ text: some StringProtocol) {
    guard let colon = text.lastIndex(of: ":"), let writer = WriterID(text[..<colon]) else {
      return nil
    }
    let digits = text[text.index(after: colon)...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != "0",
      let seq = Int(digits)
    else { return nil }
    self.init(writer: writer, seq: seq)
  }

  /// Orders events by writer, then by number; not their order in time.
  public static func < (one: Self, other: Self) -> Bool {
    (one.writer, one.seq) < (other.writer, other.seq)
  }

  /// The event as events name each other: `ana@build7-3f2a:42`.
  public var description: String { "\(writer):\(seq)" }
}
