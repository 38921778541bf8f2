extension ObservationLog {
  /// Takes the next bytes of a file; one that is not known yet begins with them.
  ///
  /// Only the series that got rows are touched, and only those that got late ones are put in order
  /// anew.
  public mutating func append(_ bytes: some RandomAccessCollection<UInt8>, to path: String) {
    let number = fileNumber(path)
    rankFiles()
    // Taken out and put back, so that its arrays grow in place.
    var stored = files[number] ?? StoredFile(file: MetricsFile(path: path))
    files[number] = nil
    stored.file.append(bytes)
    let grown = stored.file.grown
    adopt(&stored, as: number)
    files[number] = stored
    for (local, start) in grown {
      let key = written[stored.numbers[local]].key
      // Taken out and put back, for the same reason.
      guard var track = tracks[key.model]?.indicators.removeValue(forKey: key.indicator) else {
        continue
      }
      if !track.series.extend(with: stored.file.series[local], from: start) {
        track.series = series(of: track)
        note(track.series, of: key)
      }
      tracks[key.model]?.indicators[key.indicator] = track
      tracks[key.model]?.lineage = Lineage()
    }
  }

  /// Puts files in the place of those of the same paths, and drops others.
  public mutating func update(
    _ changed: some Sequence<MetricsFile>, removed: some Sequence<String> = []
  ) {
    var touched: Set<Int> = []
    for path in removed { if let number = fileNumbers[path] { forget(number, &touched) } }
    for file in changed {
      let number = fileNumber(file.path)
      forget(number, &touched)
      var stored = StoredFile(file: file)
      adopt(&stored, as: number)
      files[number] = stored
      touched.formUnion(stored.numbers)
    }
    rankFiles()
    putInOrder(Set(touched.map { written[$0].key }))
  }

  /// Says anew which names are which models; a name without a model stands for itself.
  ///
  /// Series of several names of one model become one. Names that come later are asked for too.
  public mutating func resolve(_ model: @escaping @Sendable (String) -> ModelID?) {
    resolver = model
    var models: [String: ModelReference] = [:]
    var touched: Set<SeriesKey> = []
    for number in written.indices {
      let name = written[number].name
      let now = models[name] ?? observed(name)
      models[name] = now
      let old = written[number].key
      guard now != old.model else { continue }
      written[number].model = now
      tracks[old.model]?.indicators[old.indicator]?.written.removeAll { $0 == number }
      join(number)
      touched.insert(old)
      touched.insert(written[number].key)
    }
    putInOrder(touched)
  }

  /// The number of a path, and a place for its file.
  private mutating func fileNumber(_ path: String) -> Int {
    if let number = fileNumbers[path] { return number }
    fileNumbers[path] = files.count
    files.append(nil)
    return files.count - 1
  }

  private mutating func rankFiles() {
    guard ranks.count < files.count else { return }
    let order = fileNumbers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    ranks = [Int](repeating: 0, count: files.count)
    for (rank, entry) in order.enumerated() { ranks[entry.value] = rank }
  }

  /// Gives the series of a file that have no number here one.
  private mutating func adopt(_ stored: inout StoredFile, as file: Int) {
    for local in stored.numbers.count..<stored.file.series.count {
      let number = names.number(local, of: stored.file.names)
      if number == written.count {
        let (name, metric, segment) = names.names(number)
        let new = Written(
          name: name, indicator: IndicatorKey(metric: metric, segment: segment),
          model: observed(name))
        written.append(new)
        join(number)
      }
      written[number].homes.append(Home(file: file, number: local))
      stored.numbers.append(number)
    }
  }

  /// Puts a series under one name among those of its model.
  private mutating func join(_ number: Int) {
    let key = written[number].key
    shape = Lineage()
    tracks[key.model, default: ModelTracks()].indicators[key.indicator, default: Track()]
      .written.append(number)
  }

  private mutating func forget(_ file: Int, _ touched: inout Set<Int>) {
    guard let stored = files[file] else { return }
    files[file] = nil
    for number in stored.numbers { written[number].homes.removeAll { $0.file == file } }
    touched.formUnion(stored.numbers)
  }

  private mutating func putInOrder(_ keys: Set<SeriesKey>) {
    for key in keys {
      guard let track = tracks[key.model]?.indicators[key.indicator] else { continue }
      let series = track.written.isEmpty ? nil : series(of: track)
      note(series, of: key)
      if let series {
        if series.isEmpty != track.series.isEmpty { shape = Lineage() }
        tracks[key.model]?.indicators[key.indicator]?.series = series
      } else {
        shape = Lineage()
        tracks[key.model]?.indicators[key.indicator] = nil
      }
      tracks[key.model]?.lineage = Lineage()
      if tracks[key.model]?.indicators.isEmpty == true { tracks[key.model] = nil }
    }
  }

  /// Takes note of whether values of a series contradict each other.
  private mutating func note(_ series: Series?, of key: SeriesKey) {
    if series?.conflicts.isEmpty == false {
      conflicted.insert(key)
    } else {
      conflicted.remove(key)
    }
  }

  private func series(of track: Track) -> Series {
    var sources: [Series.Source] = []
    for number in track.written {
      for home in written[number].homes {
        guard let file = files[home.file]?.file else { continue }
        sources.append(
          Series.Source(
            path: file.path, rank: ranks[home.file], name: written[number].name,
            rows: file.series[home.number]))
      }
    }
    return Series(sources, metric: track.written.first.map { written[$0].indicator.metric } ?? "")
  }

  private func observed(_ name: String) -> ModelReference {
    resolver(name).map { .registered($0) } ?? .observed(name)
  }
}
