extension Store {
  /// How many models of each type git had cards of a year before the moment of a portfolio.
  ///
  /// Nil where git cannot be run, the store is in no work tree, or was no store yet at the time.
  public nonisolated func earlierMix(of portfolio: Portfolio) async -> EarlierMix? {
    let day = portfolio.dayOfEarlierMix
    let history = GitHistory(root: root)
    guard
      let records = await history.records(
        at: portfolio.zone.end(of: day), limit: Int64(YAMLBounds.bytes))
    else { return nil }
    let cards = records.files.sorted { $0.key.precedesByBytes($1.key) }
    let models = Concurrently.map(cards.count, from: 64) { index -> Model? in
      let (path, file) = cards[index]
      guard case .card(let id) = file.entry else { return nil }
      return Model.read(file.bytes, id: id, path: path).value
    }
    return EarlierMix(day: day, source: .git, of: models.compactMap(\.self))
  }
}
