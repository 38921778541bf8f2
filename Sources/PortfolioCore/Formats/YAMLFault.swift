/// What can be wrong with a YAML file before its meaning is looked at.
public enum YAMLFault: Hashable, Sendable {
  /// Not well-formed YAML; the reason is a scanner's phrase without input from the file.
  case malformed(reason: String)
  /// Over the limit of bytes (FORMATS: 1 MB).
  case tooLarge(bytes: Int, limit: Int)
  /// Nested deeper than the limit (FORMATS: 64).
  case tooDeep(limit: Int)
  /// More nodes, counted after aliases, than the limit (FORMATS: 10,000).
  case tooManyNodes(limit: Int)
  /// A key that stands twice in one map.
  case duplicateKey(String)
  /// A merge conflict left in the file by git.
  case conflictMarker
  /// A byte sequence that is not UTF-8.
  case invalidUTF8
  /// A card without front matter between two lines of `---`.
  case noFrontMatter

  /// The stable name of the kind.
  public var code: String {
    switch self {
    case .malformed: "malformed"
    case .tooLarge: "too-large"
    case .tooDeep: "nested-too-deep"
    case .tooManyNodes: "too-many-nodes"
    case .duplicateKey: "duplicate-key"
    case .conflictMarker: "conflict-marker"
    case .invalidUTF8: "invalid-utf8"
    case .noFrontMatter: "no-front-matter"
    }
  }

  /// How bad the kind is: a card without front matter is still a model of which nothing is set.
  public var severity: Problem.Severity {
    if case .noFrontMatter = self { .warning } else { .error }
  }
}
