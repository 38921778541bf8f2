internal import SystemPackage

extension Store {
  /// Writes what a command did into the journal, and returns it when it is on the disk.
  ///
  /// When it throws, nothing was saved. Rules are held against what others wrote up to then, so two
  /// processes at once cannot pass them.
  public func append(_ draft: EventDraft) async throws(StoreError) -> Event {
    if let readOnly { throw .readOnly(readOnly) }
    var changed: StoreContent.Parts = []
    // What follows from the event is worked out when the lock is free again.
    defer { publish(changed) }
    do throws(StoreError) {
      let lock = try StoreError.wrap { () throws(FileError) in
        try clone.prepare()
        return try StoreLock(of: clone)
      }
      defer { lock.close() }
      return try await append(draft, under: lock, &changed)
    } catch {
      throw noted(error)
    }
  }

  /// Waits until nobody else writes and git is idle, then appends.
  ///
  /// Git could put another file in the place of the one that is appended to. Nothing is waited for
  /// while the lock is held.
  private func append(
    _ draft: EventDraft, under lock: StoreLock, _ changed: inout StoreContent.Parts
  ) async throws(StoreError) -> Event {
    let name = "process \(ProcessNumber.current) (\(environment.account.login))"
    let deadline = clock.elapsed() + StoreLock.patience
    var pause = Duration.milliseconds(1)
    while true {
      let isGitBusy = git.isBusy(now: clock.elapsed(), files: files)
      if !isGitBusy,
        try StoreError.wrap({ () throws(FileError) in try lock.take(as: name) })
      {
        return try appendLocked(draft, &changed)
      }
      guard clock.elapsed() < deadline, (try? await clock.sleep(pause)) != nil else {
        throw .locked(holder: isGitBusy ? "git" : lock.holder)
      }
      pause = min(pause * 2, .milliseconds(20))
    }
  }

  /// The part under the lock; nothing else happens between its steps.
  private func appendLocked(
    _ draft: EventDraft, _ changed: inout StoreContent.Parts
  ) throws(StoreError) -> Event {
    changed = try StoreError.wrap { () throws(FileError) in try lookAtJournalsNow("journal") }
    let writer = try mintedWriter()
    if writer != self.writer { changed.insert(.files) }
    self.writer = writer
    try recheck(draft, &changed)
    settleContent()
    let event = content.journal.next(
      draft, writer: writer, time: clock.now(),
      actor: content.person(of: environment.account))
    let line = JournalLine.bytes(event)
    guard line.count <= JournalLine.limit else {
      throw .tooLong(bytes: line.count, limit: JournalLine.limit)
    }
    try appender.append(line, to: JournalLine.path(event))
    // What is shown is what the file holds. That it cannot be read now does not undo the saving.
    let path = "journal/\(writer)"
    if let parts = try? lookAtJournalsNow(path) { changed.formUnion(parts) }
    return event
  }

  /// Holds a draft that gives roles, or decides on a model, against all that was written so far.
  private func recheck(
    _ draft: EventDraft, _ changed: inout StoreContent.Parts
  ) throws(StoreError) {
    guard !draft.action.grants.isEmpty || draft.ground != nil else { return }
    publish(changed)
    changed = []
    do throws(Refusal) {
      try portfolio.recheck(draft, on: content.zone.day(of: clock.now()))
    } catch {
      throw .refused(error)
    }
  }

  private func lookAtJournalsNow(_ folder: String) throws(FileError) -> StoreContent.Parts {
    let listing = lister.some([folder])
    if let error = listing.unlisted.values.first { throw error }
    var changed: StoreContent.Parts = []
    for (path, file) in listing.files {
      switch file.entry {
      case .journal: changed.formUnion(try lookAtJournalNow(path, file))
      default: changed.formUnion(lookAtSetAside(path, file))
      }
    }
    return changed
  }

  private func mintedWriter() throws(StoreError) -> WriterID {
    let account = environment.account
    let prefix = "\(account.login)-"
    let taken = Set(
      content.journal.heads.map(\.id.writer.text).filter { $0.hasPrefix(prefix) }
        .compactMap { UInt16($0.suffix(4), radix: 16) })
    let digits = try StoreError.wrap { () throws(FileError) in
      try clone.mintedIdentity(machine: account.machine, isTaken: taken.contains)
    }
    guard let writer = WriterID(user: account.user, host: account.host, clone: digits) else {
      throw .failed(FileError(call: "gethostname", errno: .invalidArgument, path: root))
    }
    return writer
  }

  /// Writes a new record, such as the draft of a card, and takes it; it never overwrites one.
  public func create(_ bytes: [UInt8], at path: String) throws(StoreError) {
    if let readOnly { throw .readOnly(readOnly) }
    guard case .file(let entry) = StoreLayout.meaning(of: path, isFolder: false),
      entry.isRecord || entry == .prices || entry == .quality
    else { throw .wrongPath(path) }
    do throws(StoreError) {
      let location = root.appending(path)
      try StoreError.wrap { () throws(FileError) in
        let new = NewFile(files: files)
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        try new.ensureFolder(folder, below: root)
        try new.write(bytes, at: location)
      }
      let file = StoreListing.File(entry: entry, location: location)
      guard case .record(let parsed, let identity) = reader.read(file, at: path) else { return }
      if content.records.take(parsed, at: path, identity: identity) { publish(.records) }
    } catch {
      throw noted(error)
    }
  }

  /// Appends rows to a file of observations as scripts do; the last of them ends with LF.
  ///
  /// A last line that somebody left without its end gets one, so that the rows begin their own.
  public func appendRows(_ rows: [UInt8], to path: String) throws(StoreError) {
    if let readOnly { throw .readOnly(readOnly) }
    let meaning = StoreLayout.meaning(of: path, isFolder: false)
    guard meaning == .file(.metrics) || meaning == .file(.costs) else { throw .wrongPath(path) }
    do throws(StoreError) {
      try RowAppender(files: files, root: root).append(rows, to: path)
    } catch {
      throw noted(error)
    }
    reload(.paths([path]))
  }

  /// What an error means for all that is to be written from now on.
  private func noted(_ error: StoreError) -> StoreError {
    switch error {
    case .readOnly(let reason):
      readOnly = reason
      publish(.files)
      return error
    case .failed(let call) where call.isNotPermitted:
      readOnly = .notPermitted(call)
      publish(.files)
      return .readOnly(.notPermitted(call))
    case .failed(let call) where call.errno == .fileExists:
      return .exists(call.path)
    default:
      return error
    }
  }
}
