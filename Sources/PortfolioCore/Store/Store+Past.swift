extension Store {
  /// The portfolio as it was at an earlier moment, by what was read of the store until now: the
  /// records git had then, and of everything else what there was by then.
  ///
  /// It is what opening the store at that moment gives, without reading costs and observations again.
  /// The store goes on meanwhile.
  public nonisolated func portfolio(at past: PastMoment) async -> Portfolio {
    var (content, writer, now) = await present
    let moment = past.instant(in: content.zone)
    let history = GitHistory(root: root)
    let records = await history.records(at: moment, limit: Int64(YAMLBounds.bytes))
    let standing: Portfolio.Standing
    if let records {
      content.listed = content.listed.filter { StoreLayout.isGrowing($0.key) }
      content.take(records)
      standing = .past(commit: records.commit)
    } else {
      content.listed[StoreLocation.mark] = problem(.noHistory, at: StoreLocation.mark)
      standing = .pastWithoutRecords
    }
    content.journal = content.journal.asOf(moment)
    content.update([.records, .history])
    var portfolio = content.portfolio(asOf: moment, now: now)
    portfolio.standing = standing
    portfolio.writer = writer
    portfolio.actor = content.person(of: environment.account)
    portfolio.readOnly = .past
    return portfolio
  }

  private var present: (content: StoreContent, writer: WriterID?, now: Timestamp) {
    settleContent()
    return (content, writer, clock.now())
  }
}

extension StoreContent {
  /// Takes the records git had in the place of those there are.
  mutating func take(_ history: GitHistory.Records) {
    records = RecordShelf()
    let files = history.files.map { ($0.key, $0.value) }
    let read = Concurrently.map(files.count) { index in
      Record.read(files[index].1.bytes, of: files[index].1.entry, path: files[index].0)
    }
    for ((path, _), parsed) in zip(files, read) {
      if let parsed { _ = records.take(parsed, at: path, identity: nil) }
    }
    for problem in history.problems { listed[problem.place.path] = problem }
  }
}
