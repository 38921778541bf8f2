public import SystemPackage

/// What is known to have changed in a store.
public enum StoreChange: Hashable, Sendable {
  /// Something at or below these paths, relative to the root.
  case paths(Set<String>)
  /// Anything: all is to be looked at again.
  case rescan

  /// Both changes as one.
  public func union(_ other: StoreChange) -> StoreChange {
    switch (self, other) {
    case (.paths(let some), .paths(let others)): .paths(some.union(others))
    case (.rescan, _), (_, .rescan): .rescan
    }
  }
}

/// The parts of a store that are worth watching.
public enum StoreParts {
  /// Whether a path names a file that Folio reads, or would if its name were a proper one.
  public static func isFile(_ path: String) -> Bool {
    StoreLayout.meaning(of: path, isFolder: false) != .ignored
  }

  /// Whether a path names a folder in which there may be such files.
  public static func isFolder(_ path: String) -> Bool {
    path.isEmpty || StoreLayout.meaning(of: path, isFolder: true) == .folder
  }

  /// The folders there are now, by their paths relative to the root; the root is the empty path.
  ///
  /// Folders that cannot be listed are left out, but named by their parents.
  public static func folders(of root: FilePath, files: any FileSystem) -> Set<String> {
    var found: Set<String> = [""]
    var rest = [""]
    while let folder = rest.popLast() {
      let location = folder.isEmpty ? root : root.appending(folder)
      for entry in (try? files.entries(of: location)) ?? [] {
        let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        guard entry.kind == .folder || entry.kind == .unknown, isFolder(path) else { continue }
        guard entry.kind == .folder || isFolder(at: root.appending(path), files) else { continue }
        found.insert(path)
        rest.append(path)
      }
    }
    return found
  }

  private static func isFolder(at path: FilePath, _ files: any FileSystem) -> Bool {
    (try? files.status(of: path))?.kind == .folder
  }
}
