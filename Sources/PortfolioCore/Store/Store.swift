public import SystemPackage

/// A store of plain files, read, followed and appended to (DESIGN §2).
///
/// It holds what was read last and works out a `Portfolio` from it. People write records; a record
/// is taken when it is whole, else its last good content stands. Nothing here ever rewrites a file
/// that a person wrote.
public actor Store {
  /// The folder of the store, with links followed.
  public nonisolated let root: FilePath
  nonisolated let environment: StoreEnvironment
  nonisolated let past: PastMoment?

  var content = StoreContent()
  var tails: [String: FileTail] = [:]
  var settling = Settling()
  var git: GitActivity
  var appender: JournalAppender
  var writer: WriterID?
  var readOnly: ReadOnlyReason?
  var standing = Portfolio.Standing.now
  var moment: Timestamp?
  var listener: AsyncStream<Portfolio>.Continuation?
  var isRechecking = false
  /// When reading began, by the clock that only runs forward.
  var loadedAt = Duration.zero
  /// What was parsed and is not in the checkpoint.
  var afresh = Checkpoint.Amount()

  /// Parts that changed and of which nothing was worked out yet, and when the last of them did.
  private var pending: StoreContent.Parts = []
  private var changedAt: Timestamp
  private var made: Portfolio?

  /// What the store holds, as it was last read; worked out when it is asked for.
  public var portfolio: Portfolio {
    if let made { return made }
    settleContent()
    var portfolio = content.portfolio(asOf: moment ?? changedAt, now: changedAt)
    portfolio.standing = standing
    portfolio.writer = writer
    portfolio.actor = content.person(of: environment.account)
    portfolio.readOnly = readOnly
    made = portfolio
    return portfolio
  }

  nonisolated var files: any FileSystem { environment.files }
  nonisolated var clock: StoreClock { environment.clock }
  nonisolated var lister: StoreLister { StoreLister(files: files, root: root) }
  nonisolated var reader: StoreReader { StoreReader(files: files) }
  nonisolated var clone: CloneFolder { CloneFolder(root: root, files: files) }

  /// Opens the store in a folder and reads all of it, waiting for nothing.
  ///
  /// - Parameters:
  ///   - root: The folder, as `StoreLocation` finds it.
  ///   - past: The earlier moment to show it as of; nil to follow it.
  ///   - isReadOnly: Whether it must not be written, even where it could be.
  ///   - environment: What it stands on.
  /// - Returns: The store, read.
  /// - Throws: `newerStore`, or `failed` where the folder cannot be listed.
  public static func open(
    _ root: FilePath, at past: PastMoment? = nil, isReadOnly: Bool = false,
    environment: StoreEnvironment = .live
  ) async throws(StoreError) -> Store {
    let store = Store(root, at: past, isReadOnly: isReadOnly, environment: environment)
    try await store.load()
    return store
  }

  private init(
    _ root: FilePath, at past: PastMoment?, isReadOnly: Bool, environment: StoreEnvironment
  ) {
    self.root = root
    self.past = past
    self.environment = environment
    git = GitActivity(of: root, files: environment.files)
    appender = JournalAppender(files: environment.files, root: root)
    readOnly = past != nil ? .past : isReadOnly ? .asked : nil
    changedAt = environment.clock.now()
    made = Portfolio(asOf: changedAt)
  }

  private func load() async throws(StoreError) {
    loadedAt = clock.elapsed()
    let checkpointFile = checkpointFile
    async let checkpoint = checkpointFile.read()
    var listing = lister.all()
    if let error = listing.unlisted[""] { throw .failed(error) }
    let past = await pastRecords(in: &listing)
    let isBusy = git.isBusy(now: clock.elapsed(), files: files)
    // What the system says of the files is asked while the checkpoint is being read.
    let wanted = reader.sightings(of: listing.files)
    let known = await checkpoint ?? Checkpoint()
    let readings = await reader.read(wanted, known: known)
    countAfresh(readings, besides: known)
    content.listed = listing.problems
    // Events are put in order on one core while records are sorted on another.
    async let history = Self.history(of: readings)
    if let past { content.take(past) }
    take(readings, isBusy: isBusy)
    content.sortRecords()
    content.journal = await history
    for case .record(.newerStore(let version, let supported)) in content.records.problems
      .map(\.fault)
    {
      throw .newerStore(version: version, supported: supported)
    }
    if let moment { content.journal = content.journal.asOf(moment) }
    findWriter()
    checkWriting()
    publish([.records, .prices, .costs, .metrics, .history, .files])
  }

  /// Whose events this clone writes, where it has written before.
  private func findWriter() {
    let account = environment.account
    guard let digits = try? clone.identity(machine: account.machine) else { return }
    writer = WriterID(user: account.user, host: account.host, clone: digits)
  }

  /// Finds out whether the store can be written, unless that is settled.
  func checkWriting() {
    switch readOnly {
    case .asked, .past, .unconfirmed: return
    case nil, .notPermitted: break
    }
    do throws(FileError) {
      try files.requireWriting(in: root)
      // Somebody else may have made what lies in it.
      for folder in [".folio", "journal"] + (writer.map { ["journal/\($0)"] } ?? []) {
        let location = root.appending(folder)
        guard (try? files.status(of: location))?.kind == .folder else { continue }
        try files.requireWriting(in: location)
      }
      readOnly = nil
    } catch {
      readOnly = .notPermitted(error)
    }
  }

  /// Takes note of parts that changed, and tells whoever follows.
  func publish(_ changed: StoreContent.Parts) {
    guard !changed.isEmpty else { return }
    pending.formUnion(changed)
    changedAt = clock.now()
    made = nil
    listener?.yield(portfolio)
  }

  /// Works out what follows from parts that changed.
  func settleContent() {
    if pending.isEmpty { return }
    content.update(pending)
    pending = []
  }
}
