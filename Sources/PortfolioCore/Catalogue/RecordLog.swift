/// What the reading of one record file found on the way: problems, and keys it keeps unread.
final class RecordLog {
  /// The file's path in the store.
  let path: String
  /// What is wrong, in the order it was found.
  private(set) var problems: [Problem] = []
  /// Keys nobody asked for, with what stands under them.
  private(set) var unknown: [UnknownKey] = []

  init(path: String) { self.path = path }

  func add(_ fault: RecordFault, at position: YAMLPosition) {
    problems.append(Problem(.record(fault), at: place(position)))
  }

  func add(_ fault: YAMLFault, at position: YAMLPosition) {
    problems.append(Problem(.yaml(fault), at: place(position)))
  }

  func keep(_ entry: YAMLEntry, as key: String, meant: String? = nil) {
    unknown.append(UnknownKey(key: key, value: entry.value))
    add(meant.map { .misspeltKey(key, meant: $0) } ?? .unknownKey(key), at: entry.place)
  }

  /// Takes over what another log of the same file found; the keys it keeps stay with it.
  func take(_ other: RecordLog) { problems += other.problems }

  func place(_ position: YAMLPosition) -> Place {
    Place(path: path, line: position.line, column: position.column)
  }

  /// A value with the problems, in the order of their places.
  func parsed<Value>(_ value: Value?) -> Parsed<Value> {
    let sorted = problems.enumerated().sorted { one, other in
      let (line, otherLine) = (one.element.place.line ?? 0, other.element.place.line ?? 0)
      let (column, otherColumn) = (one.element.place.column ?? 0, other.element.place.column ?? 0)
      return (line, column, one.offset) < (otherLine, otherColumn, other.offset)
    }
    return Parsed(value, problems: sorted.map(\.element))
  }

  /// The root map of a document, or nil with the reason noted; an empty document is an empty map.
  func rootMap(of bytes: some Collection<UInt8>, firstLine: Int = 1) -> MapReader? {
    guard let root = root(of: bytes, firstLine: firstLine) else { return nil }
    switch root.content {
    case .map(let entries): return MapReader(entries, key: "", at: root.place, log: self)
    case .null: return MapReader([], key: "", at: root.place, log: self)
    case .list, .scalar:
      add(.wrongKind(key: "", expected: .map), at: root.place)
      return nil
    }
  }

  /// The root of a document, or nil with the reason noted.
  func root(of bytes: some Collection<UInt8>, firstLine: Int = 1) -> YAMLNode? {
    switch YAMLDocument.parse(bytes, firstLine: firstLine) {
    case .success(let document):
      for secret in document.secrets { add(.secret(key: secret.key), at: secret.place) }
      return document.root
    case .failure(let failure):
      add(failure.fault, at: failure.place)
      return nil
    }
  }
}

/// A key of a record that Folio does not know, kept with what stands under it.
public struct UnknownKey: Hashable, Sendable {
  /// The keys that lead there, joined by dots.
  public var key: String
  /// What stands there.
  public var value: YAMLNode

  /// A key and what stands under it.
  public init(key: String, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}
