import PortfolioCore
import SystemPackage

/// Notices what changes in a store (DESIGN §2, Noticing).
///
/// Folders are watched, not files, so that saves by rename are seen. What no watch tells is found
/// by looking at everything again: once a minute, and every few seconds only where watches fail or
/// cannot tell. In between it uses no time at all.
actor FolderWatcher {
  /// How long it looks away where watches work.
  static let calm = Duration.seconds(60)
  /// How long it looks away where they do not.
  static let alert = Duration.seconds(3)
  /// How long it waits for more of a burst of events.
  static let burst = Duration.milliseconds(4)

  private let root: FilePath
  private let files: any FileSystem
  private let hidesChanges: Bool
  private var queue: InotifyQueue?
  private var watched = WatchedFolders()
  private var isBlind = true
  private var pending: StoreChange?
  private var waiting: CheckedContinuation<Void, Never>?
  private var reading: Task<Void, Never>?
  private var rescanning: Task<Void, Never>?
  private var isStopped = false

  /// Prepares to watch the store at a root.
  init(root: FilePath, files: any FileSystem = LiveFileSystem()) {
    self.root = root
    self.files = files
    queue = try? InotifyQueue()
    hidesChanges = Mount.of(root, files: files)?.hidesChanges ?? true
  }

  /// Whether every change is told by the system as it happens.
  var isWatching: Bool { !isBlind && !hidesChanges }

  /// Begins to watch: nothing that changes after this has returned is missed.
  func start() {
    guard rescanning == nil, !isStopped else { return }
    rescanLater()
    watchFolders()
    guard let events = queue?.events else { return }
    reading = Task { [weak self] in
      for await events in events { await self?.take(events) }
    }
  }

  /// Ends watching, and with it `changes`.
  func stop() {
    isStopped = true
    reading?.cancel()
    rescanning?.cancel()
    queue = nil
    wake()
  }

  /// The changes, for one reader; what happens while it deals with one is one more.
  nonisolated var changes: AsyncStream<StoreChange> {
    AsyncStream {
      await self.next()
    } onCancel: {
      Task { await self.stop() }
    }
  }

  private func next() async -> StoreChange? {
    while pending == nil && !isStopped {
      await withCheckedContinuation { waiting = $0 }
    }
    // What follows at once belongs to it: one save is several events, a checkout thousands.
    try? await Task.sleep(for: Self.burst)
    defer { pending = nil }
    return isStopped ? nil : pending
  }

  private func take(_ events: [InotifyEvent]) {
    let meaning = watched.meaning(of: events)
    if meaning.isUncertain {
      lookAround()
    } else if !meaning.paths.isEmpty {
      tell(.paths(meaning.paths))
    }
  }

  private func lookAround() {
    watchFolders()
    tell(.rescan)
  }

  private func tell(_ change: StoreChange) {
    pending = pending?.union(change) ?? change
    wake()
  }

  private func wake() {
    waiting?.resume()
    waiting = nil
  }

  private func rescanLater() {
    rescanning?.cancel()
    rescanning = Task { [weak self] in
      while let pause = await self?.pause, (try? await Task.sleep(for: pause)) != nil {
        await self?.lookAround()
      }
    }
  }

  private var pause: Duration? {
    isStopped ? nil : isWatching ? Self.calm : Self.alert
  }

  /// Makes the watched folders those there are.
  ///
  /// The kernel names a folder that is watched already by the watch it has, even where it has
  /// another name by now; so every folder is watched anew, and watches nothing needs are dropped. A
  /// folder can come between listing and watching, so it lists until nothing is new.
  private func watchFolders() {
    guard let queue else { return }
    var fresh = WatchedFolders()
    var known: Set<String> = []
    var isBlind = false
    while true {
      let new = StoreParts.folders(of: root, files: files).subtracting(known)
      if new.isEmpty { break }
      known.formUnion(new)
      for folder in new {
        do throws(FileError) {
          fresh.add(try queue.add(folder.isEmpty ? root : root.appending(folder)), of: folder)
        } catch {
          // Gone since it was listed is not missed; the root itself is.
          if !error.isMissing || folder.isEmpty { isBlind = true }
        }
      }
    }
    for watch in watched.watches.subtracting(fresh.watches) { queue.remove(watch) }
    watched = fresh
    if isBlind != self.isBlind {
      self.isBlind = isBlind
      rescanLater()
    }
  }
}
