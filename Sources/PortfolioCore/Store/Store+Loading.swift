extension Store {
  /// Records that changed so short a time before they were first read are read again.
  private static var fresh: Duration { .seconds(2) }

  /// Takes all that was read of the store's files for the first time.
  func take(_ readings: [(path: String, reading: StoreReader.Reading)], isBusy: Bool) {
    var costs: [CostFile] = []
    var metrics: [MetricsFile] = []
    for (path, reading) in readings {
      switch reading {
      case .record(let parsed, let identity): take(parsed, at: path, identity, isBusy: isBusy)
      case .prices(var file, let tail):
        file.finish()
        content.prices[path] = file
        tails[path] = tail
      case .costs(var file, let tail):
        file.finish()
        costs.append(file)
        tails[path] = tail
      case .metrics(let file, let tail):
        metrics.append(file)
        tails[path] = tail
      case .rates(var file, let tail):
        file.finish()
        content.rates[path] = file
        tails[path] = tail
      case .quality(var file, let tail):
        file.finish()
        content.quality[path] = file
        tails[path] = tail
      case .journal(_, let tail): tails[path] = tail
      case .setAside(let identity): noteSetAside(path, identity)
      case .changed: _ = settling.look(at: path, .absent, now: clock.elapsed())
      case .failed(let error):
        takeFailure(error, at: path)
      }
    }
    content.costs = CostLedger(costs)
    content.metrics.update(metrics)
  }

  /// The history of the journals that were read.
  nonisolated static func history(
    of readings: [(path: String, reading: StoreReader.Reading)]
  ) async -> JournalHistory {
    JournalHistory(
      files: readings.compactMap { _, reading in
        if case .journal(let file, _) = reading { file } else { nil }
      })
  }

  /// Takes a record as it stands, and looks at it again later where it may be half of one.
  private func take(
    _ parsed: Parsed<Record>, at path: String, _ identity: FileIdentity, isBusy: Bool
  ) {
    let age = clock.now() - Timestamp(nanoseconds: identity.changed)
    let isFresh = isBusy || age < Self.fresh
    _ = content.records.take(parsed, at: path, identity: isFresh ? nil : identity)
    if isFresh { _ = settling.look(at: path, .present(identity), now: clock.elapsed()) }
  }

  private func takeFailure(_ error: FileError, at path: String) {
    if error.isMissing { return }
    let problem = problem(error.fault, at: path)
    if StoreLayout.isGrowing(path) {
      content.faults[path] = problem
    } else {
      _ = content.records.refuse(path, because: [problem], identity: nil)
    }
  }

  /// Where an earlier moment is asked for: the records of then, in the place of those listed.
  func pastRecords(in listing: inout StoreListing) async -> GitHistory.Records? {
    guard let past else { return nil }
    let settings = listing.files[StoreLocation.mark].map { reader.read($0, at: StoreLocation.mark) }
    var zone = Zone.utc
    if case .record(let parsed, _) = settings, case .settings(let settings) = parsed.value {
      zone = settings.zone
    }
    let moment = past.instant(in: zone)
    self.moment = moment
    let history = GitHistory(root: root)
    guard let records = await history.records(at: moment, limit: Int64(YAMLBounds.bytes)) else {
      standing = .pastWithoutRecords
      listing.problems[StoreLocation.mark] = problem(.noHistory, at: StoreLocation.mark)
      return nil
    }
    standing = .past(commit: records.commit)
    listing.files = listing.files.filter { !$0.value.entry.isRecord }
    listing.problems = listing.problems.filter {
      StoreLayout.isGrowing($0.key)
    }
    return records
  }

  func noteSetAside(_ path: String, _ identity: FileIdentity) {
    content.faults[path] = problem(.setAside(bytes: Int(identity.size)), at: path)
  }

  nonisolated func problem(_ fault: FileFault, at path: String) -> Problem {
    Problem(.file(fault), at: Place(path: path))
  }
}
