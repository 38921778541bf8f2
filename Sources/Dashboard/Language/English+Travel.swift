extension English {
  /// A phrase of a time that is not now.
  func travel(_ phrase: TravelPhrase) -> String {
    switch phrase {
    case .shown(let day, let forward, let hasTodaysRecords):
      "[as of \(day)\(hasTodaysRecords ? ", today's records" : "") · \(forward) forward · read-only]"
    case .awaited(let day): "[loading \(day)…]"
    }
  }
}
