/// The id of a record: its file's name, `[a-z0-9][a-z0-9._-]{0,63}`.
///
/// `Subject` keeps a person's id from being taken for a model's.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id's text, which needs no escaping anywhere.
  public let text: String

  /// The id of a text that keeps the grammar, else nil.
  public init?(_ text: some StringProtocol) {
    guard (1...64).contains(text.utf8.count), let first = text.utf8.first,
      Self.isAlphanumeric(first),
      text.utf8.allSatisfy({ Self.isAlphanumeric($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D })
    else { return nil }
    self.text = String(text)
  }

  /// The id of a text that is known to keep the grammar.
  init(unchecked text: String) { self.text = text }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Orders ids by their bytes.
  public static func < (one: Self, other: Self) -> Bool { one.text < other.text }

  /// The id's text.
  public var description: String { text }
}

/// The id of a model: the name of its card.
public typealias ModelID = Identifier<Model>
/// The id of a person in `people.yaml`.
public typealias PersonID = Identifier<Person>
/// The id of a workflow: the name of its file.
public typealias WorkflowID = Identifier<Workflow>
/// The id of a policy: the name of its file.
public typealias PolicyID = Identifier<Policy>
