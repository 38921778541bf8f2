extension Store {
  /// Looks at a file that grows: what was appended is taken at once, another content when it has
  /// come to rest.
  func lookAtTable(
    _ path: String, _ file: StoreListing.File, isBusy: Bool
  ) -> StoreContent.Parts {
    guard tails[path] != nil else { return readTable(path, file) }
    do throws(FileError) {
      let (change, parts) = try readOn(path, file)
      switch change {
      case .none, .grown:
        return parts.union(note(nil, at: path)).union(finish(path, file, isBusy: isBusy))
      case .replaced:
        let identity = try files.status(of: file.location).identity
        if hasSettled(path, .present(identity), isBusy: isBusy) { return readTable(path, file) }
        let isRestless = settling.isRestless(path, now: clock.elapsed())
        return isRestless ? note(.unstable, at: path) : []
      }
    } catch {
      // A file that is gone by now is not listed the next time.
      return error.isMissing ? [] : note(error.fault, at: path)
    }
  }

  /// Looks at a journal whose end must be known now, because a line is about to follow it.
  func lookAtJournalNow(
    _ path: String, _ file: StoreListing.File
  ) throws(FileError) -> StoreContent.Parts {
    if tails[path] != nil {
      let (change, parts) = try readOn(path, file)
      if change != .replaced { return parts.union(note(nil, at: path)) }
    }
    switch reader.read(file, at: path) {
    case .failed(let error): throw error
    case let reading: return take(reading, at: path)
    }
  }

  /// Forgets a file that is gone.
  func remove(_ path: String) -> StoreContent.Parts {
    var changed: StoreContent.Parts = []
    if content.records.remove(path) { changed.insert(.records) }
    if content.faults.removeValue(forKey: path) != nil { changed.insert(.files) }
    content.staleTables.remove(path)
    guard tails.removeValue(forKey: path) != nil else { return changed }
    switch StoreLayout.meaning(of: path, isFolder: false) {
    case .file(.prices):
      content.prices[path] = nil
      changed.insert(.prices)
    case .file(.costs):
      content.costs.remove(path: path)
      changed.insert(.costs)
    case .file(.metrics):
      content.metrics.update([], removed: [path])
      changed.insert(.metrics)
    case .file(.rates):
      content.rates[path] = nil
      changed.insert(.rates)
    case .file(.quality):
      content.quality[path] = nil
      changed.insert(.quality)
    default:
      content.journal.remove(path: path)
      changed.insert(.history)
    }
    return changed
  }

  /// Takes the bytes that were appended to a file, if nothing else happened to it.
  private func readOn(
    _ path: String, _ file: StoreListing.File
  ) throws(FileError) -> (FileTail.Change, StoreContent.Parts) {
    guard var tail = tails[path] else { return (.replaced, []) }
    var parts: StoreContent.Parts = []
    defer { tails[path] = tail }
    let change = try tail.goOn(file.location, from: files) { pieces in
      for bytes in pieces { parts.formUnion(content.append(bytes, to: path, file.entry)) }
    }
    return (change, parts)
  }

  /// Reads a file from its beginning.
  private func readTable(_ path: String, _ file: StoreListing.File) -> StoreContent.Parts {
    settling.forget(path)
    return take(reader.read(file, at: path), at: path)
  }

  private func take(_ reading: StoreReader.Reading, at path: String) -> StoreContent.Parts {
    switch reading {
    case .prices(let file, let tail):
      tails[path] = tail
      content.prices[path] = file
      if !tail.endsLine { wait(for: path, tail) }
      return note(nil, at: path).union(.prices)
    case .costs(let file, let tail):
      tails[path] = tail
      content.costs.replace(file)
      // Its last line may be half of one: it counts when the file has come to rest.
      if !tail.endsLine { wait(for: path, tail) }
      return note(nil, at: path).union(.costs)
    case .metrics(let file, let tail):
      tails[path] = tail
      content.metrics.update([file])
      return note(nil, at: path).union(.metrics)
    case .rates(let file, let tail):
      tails[path] = tail
      content.rates[path] = file
      if !tail.endsLine { wait(for: path, tail) }
      return note(nil, at: path).union(.rates)
    case .quality(let file, let tail):
      tails[path] = tail
      content.quality[path] = file
      if !tail.endsLine { wait(for: path, tail) }
      return note(nil, at: path).union(.quality)
    case .journal(let file, let tail):
      tails[path] = tail
      content.journal.set(file)
      return note(nil, at: path).union(.history)
    case .failed(let error):
      return error.isMissing ? [] : note(error.fault, at: path)
    case .record, .setAside, .changed:
      return []
    }
  }

  /// Takes the last line of a file of costs, prices or rates that has no end, when the file has come
  /// to rest.
  private func finish(
    _ path: String, _ file: StoreListing.File, isBusy: Bool
  ) -> StoreContent.Parts {
    guard file.entry.mayLackLastEnd, let tail = tails[path], !tail.endsLine else {
      settling.forget(path)
      return []
    }
    guard hasSettled(path, .present(tail.identity), isBusy: isBusy) else { return [] }
    settling.forget(path)
    return content.finish(file.entry, at: path)
  }

  private func wait(for path: String, _ tail: FileTail) {
    _ = settling.look(at: path, .present(tail.identity), now: clock.elapsed())
  }

  /// Takes note of what is wrong with a file as such, and says whether that is news.
  private func note(_ fault: FileFault?, at path: String) -> StoreContent.Parts {
    let problem = fault.map { self.problem($0, at: path) }
    if content.faults[path] == problem { return [] }
    content.faults[path] = problem
    if problem != nil && tails[path] != nil {
      content.staleTables.insert(path)
    } else {
      content.staleTables.remove(path)
    }
    return .files
  }
}
