internal import SystemPackage

/// Reads files of a store from their beginning to their end.
struct StoreReader: Sendable {
  /// What came of reading a file; one reference, for all it can hold.
  indirect enum Reading: Sendable {
    /// A record, and the content it was read from.
    case record(Parsed<Record>, FileIdentity)
    /// A file of prices, and how far it was read.
    case prices(PriceFile, FileTail)
    /// A file of cost rows, and how far it was read.
    case costs(CostFile, FileTail)
    /// A file of observations, and how far it was read.
    case metrics(MetricsFile, FileTail)
    /// A file of exchange rates, and how far it was read.
    case rates(RatesFile, FileTail)
    /// A table of quality, and how far it was read.
    case quality(QualityFile, FileTail)
    /// A month of a writer's journal, and how far it was read.
    case journal(JournalFile, FileTail)
    /// What an append set aside.
    case setAside(FileIdentity)
    /// It changed while it was read.
    case changed
    /// The system refused.
    case failed(FileError)
  }

  let files: any FileSystem

  /// A file to be read, and what the system said of it before.
  struct Sighting: Sendable {
    var path: String
    var file: StoreListing.File
    /// Nil where nothing is kept of such files, or the system refused.
    var identity: FileIdentity?
  }

  /// Looks at files of which something may be kept.
  func sightings(of listed: [String: StoreListing.File]) -> [Sighting] {
    listed.map { path, file in
      Sighting(
        path: path, file: file, identity: file.entry.isKept ? identity(of: file) : nil)
    }
  }

  /// What is known of a file, where it is as it was.
  private func kept(_ sighting: Sighting, in known: Checkpoint) -> Reading? {
    guard let identity = sighting.identity else { return nil }
    if let record = known.records[sighting.path] {
      return identity == record.identity ? .record(record.parsed, identity) : nil
    }
    if let journal = known.journals[sighting.path], let tail = journal.tail {
      return identity == tail.identity ? .journal(journal.file, tail) : nil
    }
    return nil
  }

  private func identity(of file: StoreListing.File) -> FileIdentity? {
    (try? files.status(of: file.location))?.identity
  }

  /// Reads a file of which nothing is kept that still holds, but maybe the beginning of a journal.
  private func read(_ sighting: Sighting, known: Checkpoint) -> Reading {
    if let journal = known.journals[sighting.path],
      let reading = reread(sighting.file, journal)
    {
      return reading
    }
    return read(sighting.file, at: sighting.path)
  }

  /// A journal of which the beginning is known; nil where it begins otherwise now.
  private func reread(
    _ file: StoreListing.File, _ known: Checkpoint.KeptJournal
  ) -> Reading? {
    var bytes: [UInt8] = []
    let tail = try? FileTail.begin(file.location, from: files) { pieces in
      for piece in pieces { bytes = bytes.isEmpty ? piece : bytes + piece }
    }
    guard let tail, known.file.isPrefix(of: bytes) else { return nil }
    var journal = known.file
    journal.append(bytes[known.file.size...])
    return .journal(journal, tail)
  }

  /// Reads one file.
  func read(_ file: StoreListing.File, at path: String) -> Reading {
    do throws(FileError) {
      let location = file.location
      switch file.entry {
      case .prices:
        var prices = PriceFile(path: path)
        let tail = try FileTail.begin(location, from: files) { pieces in
          for bytes in pieces { prices.append(bytes[...]) }
        }
        return .prices(prices, tail)
      case .costs:
        var costs = CostFile(path: path)
        let tail = try FileTail.begin(location, from: files) { costs.append($0) }
        return .costs(costs, tail)
      case .metrics:
        var metrics = MetricsFile(path: path)
        let tail = try FileTail.begin(location, from: files) { pieces in
          for bytes in pieces { metrics.append(bytes) }
        }
        return .metrics(metrics, tail)
      case .rates(let base):
        var rates = RatesFile(path: path, base: base)
        var bytes: [UInt8] = []
        let tail = try FileTail.begin(location, from: files) { bytes += $0.joined() }
        rates.append(bytes)
        return .rates(rates, tail)
      case .quality:
        var quality = QualityFile(path: path)
        let tail = try FileTail.begin(location, from: files) { pieces in
          for bytes in pieces { quality.append(bytes) }
        }
        return .quality(quality, tail)
      case .journal:
        var journal = JournalFile(path: path)
        let tail = try FileTail.begin(location, from: files) { pieces in
          for bytes in pieces { journal.append(bytes[...]) }
        }
        return .journal(journal, tail)
      case .setAside:
        return .setAside(try files.status(of: location).identity)
      case .settings, .people, .card, .workflow, .policy, .benchmark:
        return record(file, at: path)
      }
    } catch {
      return .failed(error)
    }
  }

  private func record(_ file: StoreListing.File, at path: String) -> Reading {
    let limit = YAMLBounds.bytes
    do throws(WholeFile.Refusal) {
      let whole = try WholeFile.read(file.location, limit: Int64(limit), from: files)
      guard let parsed = Record.read(whole.bytes, of: file.entry, path: path) else {
        return .changed
      }
      return .record(parsed, whole.identity)
    } catch {
      switch error {
      case .changed: return .changed
      case .failed(let error): return .failed(error)
      case .tooLarge(let identity):
        let fault = YAMLFault.tooLarge(bytes: Int(identity.size), limit: limit)
        let problem = Problem(.yaml(fault), at: Place(path: path))
        return .record(Parsed(nil, problems: [problem]), identity)
      }
    }
  }

  /// Reads many files, on as many cores as there are, but for those that are known.
  func read(
    _ wanted: [Sighting], known: Checkpoint
  ) async -> [(path: String, reading: Reading)] {
    var readings: [(path: String, reading: Reading)] = []
    readings.reserveCapacity(wanted.count)
    var unknown: [Sighting] = []
    for sighting in wanted {
      if let reading = kept(sighting, in: known) {
        readings.append((sighting.path, reading))
      } else {
        unknown.append(sighting)
      }
    }
    if unknown.isEmpty { return readings }
    return await withTaskGroup(of: [(path: String, reading: Reading)].self) { group in
      var rest = unknown[...]
      while let first = rest.first {
        // Records are small, and cheaper read some at a time; a table is worth a task of its own.
        let batch = first.file.entry.isRecord ? rest.prefix(64) : rest.prefix(1)
        rest = rest.dropFirst(batch.count)
        group.addTask { batch.map { ($0.path, read($0, known: known)) } }
      }
      for await batch in group { readings += batch }
      return readings
    }
  }
}
