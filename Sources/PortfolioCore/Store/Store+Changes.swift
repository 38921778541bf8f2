internal import SystemPackage

/// What git knows of records at two moments.
public struct RecordHistory: Hashable, Sendable {
  /// The commit of the earlier moment.
  public var before: String
  /// The commit of the later moment.
  public var after: String
  /// What differs between the two.
  public var changes: [RecordChange]
}

extension Store {
  /// What changed in records between two moments, as far as it was committed (FORMATS, As of a
  /// day).
  ///
  /// Nil where git cannot be run, the store is in no work tree, or git has no records of one of the
  /// moments.
  public nonisolated func recordHistory(
    from start: Timestamp, to end: Timestamp
  ) async -> RecordHistory? {
    let history = GitHistory(root: root)
    let limit = Int64(YAMLBounds.bytes)
    guard let before = await history.records(at: start, limit: limit),
      let after = await history.records(at: end, limit: limit)
    else { return nil }
    var changes = RecordChange.between(
      before.files.mapValues(\.bytes), after.files.mapValues(\.bytes))
    if !changes.isEmpty {
      let commits = await history.commits(from: before.commit, to: after.commit)
      for index in changes.indices { changes[index].commit = commits[changes[index].path] }
    }
    return RecordHistory(before: before.commit, after: after.commit, changes: changes)
  }
}

extension GitHistory {
  /// The last first-parent commit that touched each file, of those after one commit up to another.
  func commits(from before: String, to after: String) async -> [String: RecordChange.Commit] {
    let format = "--format=%x01%H%x00%an%x00%ct%x00"
    guard
      let output = await git.output(
        [
          "log", "--no-show-signature", "--first-parent", "-m", "--no-renames", "--relative",
          "--name-only", "-z", format,
          "\(before)..\(after)", "--",
        ], limit: 1 << 28)
    else { return [:] }
    var commits: [String: RecordChange.Commit] = [:]
    for entry in output.split(separator: 0x01) {
      let fields = entry.split(separator: 0x00, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self).trimmed }
      guard fields.count > 3, let seconds = Int64(fields[2]) else { continue }
      let commit = RecordChange.Commit(
        name: fields[0], author: fields[1], time: Timestamp(seconds: seconds))
      // The newest comes first.
      for path in fields.dropFirst(3) where !path.isEmpty && commits[path] == nil {
        commits[path] = commit
      }
    }
    return commits
  }
}

extension String {
  /// The text without line ends around it.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.hasPrefix("\n") { text = text.dropFirst() }
    while text.hasSuffix("\n") { text = text.dropLast() }
    return String(text)
  }
}
