/// The records of a store: of each file its last good content, and why the present one is not it.
struct RecordShelf: Sendable {
  /// What is known of one file.
  struct Slot: Sendable {
    /// The last content that could be taken, and what was found in it.
    var good: (record: Record, problems: [Problem])?
    /// Why the present content could not be taken; nil where `good` is of the present content.
    var refused: [Problem]?
    /// The content last dealt with, good or not; nil where it must be looked at again.
    var identity: FileIdentity?
  }

  private(set) var slots: [String: Slot] = [:]

  /// The files there is something of.
  var paths: Dictionary<String, Slot>.Keys { slots.keys }

  /// The content last dealt with of a file.
  func identity(of path: String) -> FileIdentity? { slots[path]?.identity }

  /// Takes what came of reading a file, and says whether that changed anything.
  mutating func take(
    _ parsed: Parsed<Record>, at path: String, identity: FileIdentity?
  ) -> Bool {
    guard let record = parsed.value else {
      return refuse(path, because: parsed.problems, identity: identity)
    }
    let before = slots[path]
    slots[path] = Slot(good: (record, parsed.problems), refused: nil, identity: identity)
    guard let before, before.refused == nil, let good = before.good else { return true }
    return good.record != record || good.problems != parsed.problems
  }

  /// Takes note of why a file's present content cannot be taken, and says whether that is news.
  mutating func refuse(
    _ path: String, because problems: [Problem], identity: FileIdentity?
  ) -> Bool {
    let isNews = slots[path]?.refused != problems
    slots[path, default: Slot()].refused = problems
    slots[path]?.identity = identity
    return isNews
  }

  /// Takes note that the present content is the last good one after all, and says whether that is
  /// news: it was changing, and then was not.
  mutating func confirm(_ path: String) -> Bool {
    guard slots[path]?.good != nil, slots[path]?.refused != nil else { return false }
    slots[path]?.refused = nil
    return true
  }

  /// Forgets a file that is gone, and says whether there was one.
  mutating func remove(_ path: String) -> Bool { slots.removeValue(forKey: path) != nil }

  /// The records, ordered by path.
  var records: [Record] {
    slots.lazy.compactMap { path, slot in slot.good.map { (path: path, record: $0.record) } }
      .sorted { $0.path < $1.path }.map(\.record)
  }

  /// What is wrong with the files as they are now.
  var problems: [Problem] {
    slots.values.flatMap { $0.refused ?? $0.good?.problems ?? [] }
  }

  /// The files of which the last good content is shown.
  var stale: [StaleFile] {
    slots.compactMap { path, slot in
      guard slot.good != nil, let problems = slot.refused else { return nil }
      let reason =
        problems.first { $0.severity == .error } ?? problems.first
        ?? Problem(.file(.unstable), at: Place(path: path))
      return StaleFile(path: path, reason: reason)
    }
  }
}
