/// Why bytes are no JSON value, and where.
public struct JSONFault: Error, Hashable, Sendable {
  /// What can be wrong with JSON.
  public enum Kind: Hashable, Sendable {
    /// A byte that cannot stand where it stands.
    case unexpected
    /// The bytes end within a value.
    case unfinished
    /// A byte under 0x20 within a string; it must be escaped.
    case controlInString
    /// A backslash before something that is no escape.
    case badEscape
    /// Half of a UTF-16 surrogate pair, which is no character.
    case loneSurrogate
    /// A byte sequence that is not UTF-8.
    case invalidUTF8
    /// A number JSON's grammar does not allow: `nan`, `0x10`, `01`, `1.`, `+1`.
    case badNumber
    /// A name that stands twice in one object.
    case duplicateName(String)
    /// Nested deeper than the limit.
    case tooDeep(limit: Int)
    /// More bytes than the limit.
    case tooLarge(limit: Int)
    /// Something after the value.
    case trailing

    /// The stable name of the kind.
    public var code: String {
      switch self {
      case .unexpected: "unexpected"
      case .unfinished: "unfinished"
      case .controlInString: "control-in-string"
      case .badEscape: "bad-escape"
      case .loneSurrogate: "lone-surrogate"
      case .invalidUTF8: "invalid-utf8"
      case .badNumber: "bad-number"
      case .duplicateName: "duplicate-name"
      case .tooDeep: "too-deep"
      case .tooLarge: "too-large"
      case .trailing: "trailing"
      }
    }
  }

  /// What is wrong.
  public var kind: Kind
  /// The place in bytes, from 0.
  public var offset: Int
  /// The line, from 1.
  public var line: Int
  /// The column in bytes, from 1.
  public var column: Int

  init(_ kind: Kind, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    self.kind = kind
    self.offset = offset
    let before = bytes[..<min(offset, bytes.count)]
    line = before.count { $0 == 0x0A } + 1
    column = offset - (before.lastIndex(of: 0x0A) ?? -1)
  }
}
