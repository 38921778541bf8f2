internal import SystemPackage

/// The files of a store that Folio reads, and what stands in their places and cannot be read.
struct StoreListing: Sendable {
  /// A file Folio reads.
  struct File: Hashable, Sendable {
    /// What it is.
    var entry: StoreEntry
    /// Where it is opened; for a link inside the store, what the link leads to.
    var location: FilePath
  }
  /// The files by their path in the store.
  var files: [String: File] = [:]
  /// Names no record may have, links that leave the store, things that are no regular files.
  var problems: [String: Problem] = [:]
  /// Folders that could not be listed, and why: what was known below them still stands.
  var unlisted: [String: FileError] = [:]

  /// Whether a path lies below a folder that could not be listed.
  func isUnlisted(_ path: String) -> Bool {
    unlisted.keys.contains { $0.isEmpty || path.hasPrefix("\($0)/") }
  }
}

/// Lists a store.
struct StoreLister: Sendable {
  let files: any FileSystem
  /// The store's root, with links followed.
  let root: FilePath

  /// All the files of the store.
  func all() -> StoreListing {
    var listing = StoreListing()
    list([""], into: &listing)
    return listing
  }

  /// What stands at some paths now; folders are listed with all that is below them.
  func some(_ paths: Set<String>) -> StoreListing {
    var listing = StoreListing()
    for path in paths where liesInFolders(path) {
      list(path.isEmpty ? [""] : look(at: path, kind: .unknown, into: &listing), into: &listing)
    }
    return listing
  }

  /// Whether all that a path leads through are folders: what lies behind a link is not the store's.
  private func liesInFolders(_ path: String) -> Bool {
    var folder = root
    return path.split(separator: "/").dropLast().allSatisfy { part in
      folder.append(String(part))
      return (try? files.status(of: folder))?.kind == .folder
    }
  }

  private func list(_ folders: [String], into listing: inout StoreListing) {
    var rest = folders
    while let folder = rest.popLast() {
      do throws(FileError) {
        for entry in try files.entries(of: location(folder)) {
          let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
          rest += look(at: path, kind: entry.kind, into: &listing)
        }
      } catch  where error.isMissing && !folder.isEmpty {
        continue
      } catch {
        listing.unlisted[folder] = error
        listing.problems[folder] = Problem(.file(error.fault), at: Place(path: folder))
      }
    }
  }

  private func location(_ path: String) -> FilePath {
    path.isEmpty ? root : root.appending(path)
  }

  /// Takes a name into the listing and returns the folders to go on with.
  private func look(
    at path: String, kind: FileKind, into listing: inout StoreListing
  ) -> [String] {
    // Most names in a folder mean nothing; they cost no call.
    let asFile = StoreLayout.meaning(of: path, isFolder: false)
    if kind == .regular {
      take(path, asFile, at: location(path), into: &listing)
      return []
    }
    let asFolder = StoreLayout.meaning(of: path, isFolder: true)
    if asFile == .ignored && asFolder == .ignored { return [] }
    let kind = kind == .unknown ? (try? files.status(of: location(path)))?.kind : kind
    switch kind {
    case nil: return []
    case .folder: return asFolder == .folder ? [path] : []
    case .regular: take(path, asFile, at: location(path), into: &listing)
    case .link: follow(path, asFile, asFolder, into: &listing)
    case .special, .unknown: refuse(path, asFile, into: &listing)
    }
    return []
  }

  private func take(
    _ path: String, _ meaning: StoreLayout.Meaning, at location: FilePath,
    into listing: inout StoreListing
  ) {
    switch meaning {
    case .file(let entry): listing.files[path] = .init(entry: entry, location: location)
    case .badName(let fault):
      // What has the bad name is the folder of a card that is called README.md.
      let named = path.hasSuffix("/README.md") ? String(path.dropLast(10)) : path
      listing.problems[path] = Problem(.record(fault), at: Place(path: named))
    case .folder, .ignored: break
    }
  }

  private func follow(
    _ path: String, _ asFile: StoreLayout.Meaning, _ asFolder: StoreLayout.Meaning,
    into listing: inout StoreListing
  ) {
    let target = try? files.resolved(location(path))
    let kind = target.flatMap { try? files.status(of: $0) }?.kind
    guard (kind == .folder ? asFolder : asFile) != .ignored else { return }
    let place = Place(path: path)
    if let target, !target.starts(with: root) {
      listing.problems[path] = Problem(.file(.leavesStore), at: place)
    } else if let target, kind == .regular {
      take(path, asFile, at: target, into: &listing)
    } else {
      // Linked folders are not gone into: they could lead round in circles.
      listing.problems[path] = Problem(.file(.notRegular), at: place)
    }
  }

  private func refuse(
    _ path: String, _ asFile: StoreLayout.Meaning, into listing: inout StoreListing
  ) {
    if asFile == .ignored { return }
    listing.problems[path] = Problem(.file(.notRegular), at: Place(path: path))
  }
}
