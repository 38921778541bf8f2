/// A value of a YAML file, with aliases replaced, merge keys applied, secrets covered and its
/// place kept.
public struct YAMLNode: Hashable, Sendable {
  /// What a value is.
  public enum Content: Hashable, Sendable {
    /// Nothing: an empty plain value, `~` or `null`.
    case null
    /// A text as written; quoted texts are never numbers or nothing.
    case scalar(String, isQuoted: Bool)
    /// A list.
    case list([YAMLNode])
    /// A map, in the order of the file; no key stands twice.
    case map([YAMLEntry])
  }

  /// What the value is.
  public var content: Content
  /// Where it stands.
  public var place: YAMLPosition

  /// A value at a place.
  public init(_ content: Content, at place: YAMLPosition) {
    self.content = content
    self.place = place
  }

  /// The text, where the value is one.
  public var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The elements, where the value is a list.
  public var list: [YAMLNode]? {
    if case .list(let elements) = content { elements } else { nil }
  }

  /// The entries, where the value is a map.
  public var map: [YAMLEntry]? {
    if case .map(let entries) = content { entries } else { nil }
  }

  /// Whether the value is nothing.
  public var isNull: Bool { content == .null }
}

/// A key of a map and its value.
public struct YAMLEntry: Hashable, Sendable {
  /// The key's text.
  public var key: String
  /// Where the key stands.
  public var place: YAMLPosition
  /// The value.
  public var value: YAMLNode

  /// A key and its value.
  public init(key: String, at place: YAMLPosition, value: YAMLNode) {
    self.key = key
    self.place = place
    self.value = value
  }
}

/// A position in a file: line and column from 1, the column in UTF-8 bytes.
public struct YAMLPosition: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column in bytes, from 1.
  public var column: Int

  /// A position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
