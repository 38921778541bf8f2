import PortfolioCore

/// Which folder each watch is of, and what the kernel's events mean for the store.
///
/// A pure value: it says what to do, and `FolderWatcher` does it.
struct WatchedFolders: Sendable {
  /// What events mean.
  struct Meaning: Hashable, Sendable {
    /// Files to look at.
    var paths: Set<String> = []
    /// Whether the folders are no longer those that are watched, or events were lost: the watches
    /// must be set anew, and all files looked at.
    var isUncertain = false
  }

  private var paths: [Int32: String] = [:]

  /// The watches there are.
  var watches: Set<Int32> { Set(paths.keys) }

  /// Takes note of a folder's watch.
  mutating func add(_ watch: Int32, of folder: String) { paths[watch] = folder }

  /// What events mean for the store.
  func meaning(of events: [InotifyEvent]) -> Meaning {
    var meaning = Meaning()
    for event in events {
      if event.kind == .overflow {
        meaning.isUncertain = true
        continue
      }
      // Watches that were taken back still have events in the queue.
      guard let folder = paths[event.watch] else { continue }
      let path = folder.isEmpty ? event.name : "\(folder)/\(event.name)"
      switch event.kind {
      case .file: if StoreParts.isFile(path) { meaning.paths.insert(path) }
      case .folder: if StoreParts.isFolder(path) { meaning.isUncertain = true }
      case .gone, .overflow: meaning.isUncertain = true
      }
    }
    return meaning
  }
}
