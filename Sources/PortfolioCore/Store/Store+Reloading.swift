internal import SystemPackage

extension Store {
  /// Looks at what changed, or at all, and returns the new portfolio; nil where nothing is new.
  ///
  /// What may be only half written is not taken yet: look again, with no path, after
  /// `recheckAfter`. A store that is shown as of an earlier moment stays as it is.
  @discardableResult
  public func reload(_ change: StoreChange) -> Portfolio? {
    guard past == nil else { return nil }
    let listing: StoreListing
    var paths = settling.paths
    var changed: StoreContent.Parts = []
    switch change {
    case .rescan:
      listing = lister.all()
      paths.formUnion(known)
      if content.listed != listing.problems {
        content.listed = listing.problems
        changed = .files
      }
      let before = readOnly
      checkWriting()
      if readOnly != before { changed = .files }
    case .paths(let some):
      let some = withKnownBelow(some)
      paths.formUnion(some)
      listing = lister.some(paths)
      let others = content.listed.filter { !paths.contains($0.key) }
      let listed = others.merging(listing.problems) { $1 }
      if content.listed != listed {
        content.listed = listed
        changed = .files
      }
    }
    paths.formUnion(listing.files.keys)
    let isBusy = git.isBusy(now: clock.elapsed(), files: files)
    for path in paths.sorted() {
      if let file = listing.files[path] {
        changed.formUnion(look(at: path, file, isBusy: isBusy))
      } else if !listing.isUnlisted(path) {
        changed.formUnion(lookForLost(path, isBusy: isBusy))
      }
    }
    publish(changed)
    return changed.isEmpty ? nil : portfolio
  }

  /// How long to wait before looking again at what may be half written; nil where nothing is.
  public var recheckAfter: Duration? { settling.isEmpty ? nil : Settling.rest }

  /// The paths of which there is something to lose.
  private var known: Set<String> {
    Set(content.records.paths).union(tails.keys).union(content.faults.keys)
  }

  /// Paths, and for those of folders what is known below them.
  private func withKnownBelow(_ paths: Set<String>) -> Set<String> {
    let folders = paths.filter { StoreParts.isFolder($0) }
    if folders.isEmpty { return paths }
    return paths.union(
      known.filter { path in
        folders.contains { $0.isEmpty || path.hasPrefix("\($0)/") }
      })
  }

  private func look(
    at path: String, _ file: StoreListing.File, isBusy: Bool
  ) -> StoreContent.Parts {
    switch file.entry {
    case .settings, .people, .card, .workflow, .policy, .benchmark:
      lookAtRecord(path, file, isBusy: isBusy)
    case .prices, .costs, .metrics, .rates, .quality, .journal:
      lookAtTable(path, file, isBusy: isBusy)
    case .setAside: lookAtSetAside(path, file)
    }
  }

  private func lookAtRecord(
    _ path: String, _ file: StoreListing.File, isBusy: Bool
  ) -> StoreContent.Parts {
    let identity: FileIdentity
    do throws(FileError) {
      identity = try files.status(of: file.location).identity
    } catch {
      return error.isMissing
        ? lookForLost(path, isBusy: isBusy) : refuse(path, error.fault, identity: nil)
    }
    if identity == content.records.identity(of: path) {
      settling.forget(path)
      return []
    }
    guard hasSettled(path, .present(identity), isBusy: isBusy) else {
      let isRestless = settling.isRestless(path, now: clock.elapsed())
      return isRestless ? refuse(path, .unstable, identity: nil) : []
    }
    switch reader.read(file, at: path) {
    case .record(let parsed, identity) where !isGitBusy:
      settling.forget(path)
      return content.records.take(parsed, at: path, identity: identity) ? .records : []
    case .failed(let error) where !error.isMissing:
      settling.forget(path)
      return refuse(path, error.fault, identity: nil)
    default:
      // It changed between: the next look finds it different, and waits anew.
      return []
    }
  }

  /// Looks at what stood at a path and is not there now; only when that lasts is it taken away.
  private func lookForLost(_ path: String, isBusy: Bool) -> StoreContent.Parts {
    let isKnown =
      content.records.paths.contains(path) || tails[path] != nil || content.faults[path] != nil
    guard isKnown else {
      settling.forget(path)
      return []
    }
    guard hasSettled(path, .absent, isBusy: isBusy) else { return [] }
    settling.forget(path)
    // Without the settings every figure would be another: the last ones stand, and it is told.
    guard path != StoreLocation.mark else {
      let missing = FileFault.refused(call: "open", errno: Errno.noSuchFileOrDirectory.rawValue)
      return refuse(path, missing, identity: nil)
    }
    return remove(path)
  }

  func lookAtSetAside(
    _ path: String, _ file: StoreListing.File
  ) -> StoreContent.Parts {
    guard let identity = try? files.status(of: file.location).identity else { return [] }
    let before = content.faults[path]
    noteSetAside(path, identity)
    return content.faults[path] == before ? [] : .files
  }

  /// Whether a file has come to rest, and git is not at work.
  func hasSettled(_ path: String, _ sighting: Settling.Sighting, isBusy: Bool) -> Bool {
    settling.look(at: path, sighting, now: clock.elapsed()) == .settled && !isBusy
  }

  private var isGitBusy: Bool {
    git.isBusy(now: clock.elapsed(), files: files)
  }

  private func refuse(
    _ path: String, _ fault: FileFault, identity: FileIdentity?
  ) -> StoreContent.Parts {
    let problems = [problem(fault, at: path)]
    return content.records.refuse(path, because: problems, identity: identity) ? .records : []
  }
}
