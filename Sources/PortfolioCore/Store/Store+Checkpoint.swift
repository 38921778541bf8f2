internal import SystemPackage

extension Store {
  nonisolated var checkpointFile: CheckpointFile {
    let (files, root, machine) = (files, root, environment.account.machine)
    let clone = clone
    return CheckpointFile(files: files, path: clone.checkpointPath) {
      guard let program = CheckpointFile.program(files: files),
        let place = try? clone.binding(to: machine)
      else { return nil }
      return "\(program)\n\(root)\n\(place)"
    }
  }

  /// Counts what was not taken from the checkpoint, and could have been.
  func countAfresh(
    _ readings: [(path: String, reading: StoreReader.Reading)], besides known: Checkpoint
  ) {
    for (path, reading) in readings {
      switch reading {
      case .record(let parsed, let identity) where known.records[path]?.identity != identity:
        if parsed.value?.isKept ?? false { afresh.records += 1 }
      case .journal(let file, _):
        let before = known.journals[path]?.file
        let isReadOn = before.map { file.pieces.starts(with: $0.pieces) } ?? false
        afresh.journalBytes += file.size - (isReadOn ? before?.size ?? 0 : 0)
      default: break
      }
    }
    afresh.records -= known.leftOut.records
    afresh.journalBytes -= known.leftOut.journalBytes
  }

  /// Keeps what was parsed for the next start, where that is worth it and the store can be written.
  ///
  /// It is only a matter of speed: what fails is left alone.
  public nonisolated func keepCheckpoint() async {
    if await isWorthKeeping { await writeCheckpoint() }
  }

  nonisolated func writeCheckpoint() async {
    try? clone.prepare()
    clone.removeAbandoned("checkpoint", now: clock.now())
    let new = clone.newName(for: "checkpoint")
    do throws(FileError) {
      try await write(at: new)
      try files.rename(new, to: clone.checkpointPath)
    } catch {
      try? files.remove(new)
    }
  }

  private var isWorthKeeping: Bool { past == nil && readOnly == nil && afresh.isMuch }

  private nonisolated func write(at path: FilePath) async throws(FileError) {
    let file = try files.open(path, .create)
    defer { files.close(file) }
    // The file system's own clock says when that was, whatever the machine's says.
    let now = try files.status(of: file, at: path).identity.modified
    // What takes long is done while the store goes on.
    guard var rest = checkpointFile.bytes(of: await checkpoint(at: now))?[...] else {
      throw FileError(call: "open", errno: .noSuchFileOrDirectory, path: path)
    }
    while !rest.isEmpty {
      let count = try files.write(file, Array(rest), path: path)
      if count == 0 { throw FileError(call: "write", errno: .noSpace, path: path) }
      rest = rest.dropFirst(count)
    }
    try files.syncData(file, path: path)
  }

  /// What there is to be kept at a time of the file system's clock.
  private func checkpoint(at now: Int64) -> Checkpoint {
    let age = clock.elapsed() - loadedAt
    func isAtRest(_ identity: FileIdentity) -> Bool {
      Checkpoint.isAtRest(identity, now: now, age: age)
    }
    afresh = Checkpoint.Amount()
    var checkpoint = Checkpoint()
    checkpoint.records = content.records.kept(where: isAtRest)
    for file in content.journal.files {
      let tail = tails[file.path].flatMap { isAtRest($0.identity) ? $0 : nil }
      checkpoint.journals[file.path] = .init(file: file, tail: tail)
    }
    return checkpoint
  }
}

extension RecordShelf {
  /// The records that stand as they were last read.
  func kept(where isAtRest: (FileIdentity) -> Bool) -> [String: Checkpoint.KeptRecord] {
    var kept: [String: Checkpoint.KeptRecord] = [:]
    for (path, slot) in slots {
      guard let good = slot.good, good.record.isKept, slot.refused == nil,
        let identity = slot.identity, isAtRest(identity)
      else { continue }
      kept[path] = .init(
        identity: identity, parsed: Parsed(good.record, problems: good.problems))
    }
    return kept
  }
}
