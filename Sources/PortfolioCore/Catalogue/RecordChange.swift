/// That a record, or one key of it, was another at an earlier moment.
public struct RecordChange: Hashable, Sendable {
  /// What became of the record.
  public enum Kind: String, CaseIterable, Sendable {
    /// It was not there before.
    case added
    /// It is not there any more.
    case removed
    /// It says something else.
    case changed
  }

  /// The record's path in the store.
  public var path: String
  /// What became of it.
  public var kind: Kind
  /// The keys that lead to what changed, joined by dots; `prose` for what stands under a card's
  /// front matter; nil for the whole record.
  public var key: String?
  /// What stood there; nil where nothing did, or where it is no single value.
  public var before: String?
  /// What stands there.
  public var after: String?
  /// The last commit that touched the record, where one is known to have.
  public var commit: Commit?

  /// Who put a change into git, and when.
  public struct Commit: Hashable, Sendable {
    /// The commit's name in hexadecimal digits.
    public var name: String
    /// Its author, as they call themselves.
    public var author: String
    /// When it was committed.
    public var time: Timestamp
  }
}

extension RecordChange {
  /// What differs between records of one moment and those of another, ordered by path and key.
  ///
  /// - Parameters:
  ///   - before: The records' bytes by path.
  ///   - after: Those of the later moment.
  /// - Returns: What differs.
  static func between(
    _ before: [String: [UInt8]], _ after: [String: [UInt8]]
  ) -> [RecordChange] {
    Set(before.keys).union(after.keys).sorted().flatMap { path -> [RecordChange] in
      switch (before[path], after[path]) {
      case (nil, nil): []
      case (nil, _?): [RecordChange(path: path, kind: .added)]
      case (_?, nil): [RecordChange(path: path, kind: .removed)]
      case (let before?, let after?):
        before == after ? [] : changes(in: path, before, after)
      }
    }
  }

  /// The keys that differ; the whole record where one of the two cannot be read.
  private static func changes(
    in path: String, _ before: [UInt8], _ after: [UInt8]
  ) -> [RecordChange] {
    guard let one = FlatRecord(before, isCard: path.hasSuffix(".md")),
      let other = FlatRecord(after, isCard: path.hasSuffix(".md"))
    else { return [RecordChange(path: path, kind: .changed)] }
    let keys = Set(one.values.keys).union(other.values.keys).sorted()
    var changes = keys.compactMap { key -> RecordChange? in
      let (before, after) = (one.values[key], other.values[key])
      guard before != after else { return nil }
      return RecordChange(
        path: path, kind: .changed, key: key, before: before, after: after)
    }
    if one.prose != other.prose {
      changes.append(RecordChange(path: path, kind: .changed, key: "prose"))
    }
    // Comments, order and blanks are no key's, and yet the bytes differ.
    return changes.isEmpty ? [RecordChange(path: path, kind: .changed)] : changes
  }
}

/// A record as keys joined by dots, and the single value that each leads to.
struct FlatRecord {
  private(set) var values: [String: String] = [:]
  private(set) var prose: [UInt8] = []

  /// The keys of a record; nil where its YAML cannot be taken.
  init?(_ bytes: [UInt8], isCard: Bool) {
    var yaml = bytes[...].withoutByteOrderMark
    if isCard {
      guard let parts = FrontMatter(yaml) else {
        prose = Array(yaml)
        return
      }
      yaml = parts.yaml
      prose = Array(parts.prose)
    }
    guard case .success(let document) = YAMLDocument.parse(yaml) else { return nil }
    take(document.root, at: "")
  }

  private mutating func take(_ node: YAMLNode, at key: String) {
    switch node.content {
    case .null: if !key.isEmpty { values[key] = "" }
    case .scalar(let text, _): values[key] = text
    case .map(let entries):
      for entry in entries {
        take(entry.value, at: key.isEmpty ? entry.key : "\(key).\(entry.key)")
      }
    case .list(let elements):
      let texts = elements.compactMap(\.text)
      if texts.count == elements.count {
        values[key] = texts.joined(separator: ", ")
      } else {
        for (index, element) in elements.enumerated() {
          take(element, at: "\(key)[\(Self.name(of: element) ?? String(index + 1))]")
        }
      }
    }
  }

  /// What tells an element from the others of its list, so that a new one moves none of them.
  private static func name(of element: YAMLNode) -> String? {
    ["id", "metric", "scope", "name"].lazy.compactMap { element[$0]?.text }.first
  }
}
