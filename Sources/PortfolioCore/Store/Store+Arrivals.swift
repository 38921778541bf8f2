internal import SystemPackage

extension Store {
  /// When the events of other writers came into this clone, as far as git remembers.
  ///
  /// Git forgets what a clone's files were after some months (`gc.reflogExpire`), and knows nothing of
  /// what came in another way.
  public func arrivals() async -> JournalArrivals {
    let others = content.journal.files.filter { file in
      file.folder.map { $0.writer != writer } ?? false
    }
    guard !others.isEmpty else { return JournalArrivals() }
    let checkouts = await JournalReflog(root: root).checkouts(of: others.map(\.path))
    guard !checkouts.isEmpty else { return JournalArrivals() }
    var lines: [String: [(event: EventID, end: Int)]] = [:]
    for file in others {
      guard
        let bytes = try? WholeFile.read(root.appending(file.path), limit: 1 << 30, from: files)
          .bytes
      else { continue }
      let ends = bytes.indices.lazy.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
      let endOfLine = Array(ends)
      lines[file.path] = file.entries.compactMap { entry in
        guard let line = entry.place.line, endOfLine.indices.contains(line - 1) else { return nil }
        return (entry.event.id, endOfLine[line - 1])
      }
    }
    return JournalArrivals(of: lines, in: checkouts)
  }
}

/// What the journals of a clone were, by the log that git keeps of where its `HEAD` was.
private struct JournalReflog {
  let git: Git

  init(root: FilePath) { git = Git(folder: root) }

  /// The commits that the clone came to and in which a journal is another than before, the earliest
  /// first.
  func checkouts(of paths: [String]) async -> [JournalArrivals.Checkout] {
    guard
      let log = await git.output(
        ["reflog", "show", "--no-show-signature", "--date=unix", "--format=%H %gd %gs", "HEAD"],
        limit: 1 << 24)
    else { return [] }
    let entries = log.split(separator: 0x0A).reversed().compactMap { Entry($0) }
    let folders = await objects(entries.map { "\($0.commit):./journal" })
    guard folders.count == entries.count else { return [] }
    var changed: [Entry] = []
    var before: Object?
    for (entry, folder) in zip(entries, folders) where folder?.name != before?.name {
      before = folder
      changed.append(entry)
    }
    let files = await objects(
      changed.flatMap { entry in paths.map { "\(entry.commit):./\($0)" } })
    guard files.count == changed.count * paths.count else { return [] }
    return changed.enumerated().map { index, entry in
      let sizes = zip(paths, files[(index * paths.count)...]).compactMap { path, object in
        object.map { (path, $0.size) }
      }
      return JournalArrivals.Checkout(
        time: entry.time, isOwnCommit: entry.isOwnCommit,
        sizes: Dictionary(sizes, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// Objects by what they are called; nil in the place of one that is not there.
  private func objects(_ names: [String]) async -> [Object?] {
    guard !names.isEmpty else { return [] }
    let output = await git.output(
      ["cat-file", "--batch-check"], input: names.flatMap { Array("\($0)\n".utf8) },
      limit: 1 << 26)
    return (output ?? []).split(separator: 0x0A).map { Object($0) }
  }

  /// `<name> <type> <size>`.
  private struct Object {
    var name: String
    var size: Int

    init?(_ line: ArraySlice<UInt8>) {
      let fields = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard fields.count == 3, let size = Int(fields[2]) else { return nil }
      name = String(fields[0])
      self.size = size
    }
  }

  /// `<commit> HEAD@{<seconds>} <what was done>`.
  private struct Entry {
    var commit: String
    var time: Timestamp
    var isOwnCommit: Bool

    init?(_ line: ArraySlice<UInt8>) {
      let fields = String(decoding: line, as: UTF8.self)
        .split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3, fields[1].hasPrefix("HEAD@{"), fields[1].hasSuffix("}"),
        let seconds = Int64(fields[1].dropFirst(6).dropLast())
      else { return nil }
      commit = String(fields[0])
      time = Timestamp(seconds: seconds)
      // The commit that ends a merge brings what the other side had.
      isOwnCommit = fields[2].hasPrefix("commit") && !fields[2].hasPrefix("commit (merge)")
    }
  }
}
