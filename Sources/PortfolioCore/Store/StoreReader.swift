internal import SystemPackage

/// Reads files of a store from their beginning to their end.
struct StoreReader: Sendable {
  /// What came of reading a file.
  enum Reading: Sendable {
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

  /// Reads one file, or takes what is known of it where it is as it was.
  func read(_ file: StoreListing.File, at path: String, known: Checkpoint) -> Reading {
    if let record = known.records[path], identity(of: file) == record.identity {
      return .record(record.parsed, record.identity)
    }
    if let journal = known.journals[path], let reading = reread(file, journal) { return reading }
    return read(file, at: path)
  }

  private func identity(of file: StoreListing.File) -> FileIdentity? {
    (try? files.status(of: file.location))?.identity
  }

  /// A journal of which the beginning is known; nil where it begins otherwise now.
  private func reread(
    _ file: StoreListing.File, _ known: Checkpoint.KeptJournal
  ) -> Reading? {
    if let tail = known.tail, identity(of: file) == tail.identity {
      return .journal(known.file, tail)
    }
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

  /// Reads many files, on as many cores as there are.
  func read(
    _ wanted: [(path: String, file: StoreListing.File)], known: Checkpoint = Checkpoint()
  ) async -> [String: Reading] {
    await withTaskGroup(of: [(String, Reading)].self) { group in
      var rest = wanted[...]
      while let first = rest.first {
        // Records are small, and cheaper read some at a time; a table is worth a task of its own.
        let batch = first.file.entry.isRecord ? rest.prefix(64) : rest.prefix(1)
        rest = rest.dropFirst(batch.count)
        group.addTask { batch.map { ($0.path, read($0.file, at: $0.path, known: known)) } }
      }
      var readings: [String: Reading] = [:]
      readings.reserveCapacity(wanted.count)
      for await batch in group {
        for (path, reading) in batch { readings[path] = reading }
      }
      return readings
    }
  }
}
