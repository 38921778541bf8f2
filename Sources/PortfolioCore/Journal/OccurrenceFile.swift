/// What happened to models, as other systems write it down: `time,model,kind[,version][,text][,link]
/// [,key]`, in columns of any order, read as its bytes arrive.
///
/// A row that is wrong becomes a problem with its place, and the others are kept.
public struct OccurrenceFile {
  /// The path by which problems name the file.
  public let path: String
  /// What the rows say, in their order, each of one model.
  public private(set) var occurrences: [Occurrence] = []

  private var reader = CSVReader(limits: CSVReader.Limits(row: 16_384, field: 4096))
  private var header = Header.awaited
  private var log = ProblemLog()
  private let directory: ModelDirectory
  private let zone: Zone
  private let now: Timestamp

  private enum Header {
    case awaited
    case read([Column: Int], count: Int)
    /// The header cannot be used, so no row can.
    case refused
  }

  private enum Column: String, CaseIterable {
    case time, model, kind, version, text, link, key

    var isRequired: Bool { self == .time || self == .model || self == .kind }
  }

  /// A file of which nothing has been read yet.
  ///
  /// - Parameters:
  ///   - path: The path by which problems name it.
  ///   - directory: The models that rows may name, by ids and aliases.
  ///   - zone: The zone of days.
  ///   - now: The present, after which nothing has happened.
  public init(path: String, directory: ModelDirectory, zone: Zone, now: Timestamp) {
    self.path = path
    self.directory = directory
    self.zone = zone
    self.now = now
  }

  /// What is wrong in the file, in the order of its lines; beyond a thousand they are counted.
  public var problems: [Problem] { log.all(of: path) }

  /// Takes the next bytes of the file.
  public mutating func append(_ bytes: [UInt8]) {
    reader.append(bytes)
    while let event = reader.next() { take(event) }
  }

  /// Takes the end of the file: its last line needs no line end, and a header must have come.
  public mutating func finish() {
    while let event = reader.next(atEnd: true) { take(event) }
    if case .awaited = header {
      for column in Column.allCases where column.isRequired {
        add(.missingColumn(column.rawValue), Place(path: path))
      }
    }
  }

  private mutating func take(_ event: CSVReader.Event) {
    switch (event, header) {
    case (_, .refused): return
    case (.row, .awaited): readHeader()
    case (.row, .read(let columns, let count)): readRow(columns, count)
    case (.fault(let fault, let line, let column), _):
      add(fault, Place(path: path, line: line, column: column))
      if case .awaited = header, fault != .conflictMarker { header = .refused }
    }
  }

  private mutating func readHeader() {
    var columns: [Column: Int] = [:]
    var isUsable = true
    for index in reader.fields.indices {
      let name = reader.string(index)
      guard let column = Column(rawValue: name) else {
        add(.ignoredColumn(name), place(of: index))
        continue
      }
      guard columns.updateValue(index, forKey: column) != nil else { continue }
      add(.duplicateColumn(name), place(of: index))
      isUsable = false
    }
    for column in Column.allCases where column.isRequired && columns[column] == nil {
      add(.missingColumn(column.rawValue), place(of: nil))
      isUsable = false
    }
    header = isUsable ? .read(columns, count: reader.fields.count) : .refused
  }

  private mutating func readRow(_ columns: [Column: Int], _ count: Int) {
    guard reader.fields.count == count else {
      return add(.fieldCount(expected: count, found: reader.fields.count), place(of: nil))
    }
    let texts = columns.mapValues { reader.string($0) }
    func fail(_ fault: TableFault, in column: Column) {
      add(fault, place(of: columns[column]))
    }
    for column in Column.allCases where column.isRequired && texts[column] == "" {
      return fail(.empty(column: column.rawValue), in: column)
    }
    func optional(_ column: Column) -> String? {
      texts[column].flatMap { $0.isEmpty ? nil : $0 }
    }
    let (moment, name, word) = (texts[.time] ?? "", texts[.model] ?? "", texts[.kind] ?? "")
    let time: Timestamp
    switch Occurrence.time(parsing: moment.utf8, in: zone) {
    case .success(let instant): time = instant
    case .failure(let reason):
      return fail(.notTime(column: "time", text: moment, reason: reason), in: .time)
    }
    guard time <= now else { return fail(.future(column: "time", text: moment), in: .time) }
    guard let model = directory.id(of: name) else { return fail(.noCard(name), in: .model) }
    guard let kind = Occurrence.Kind(rawValue: word) else {
      let allowed = Occurrence.Kind.allCases.map(\.rawValue)
      return fail(.notOneOf(column: "kind", text: word, allowed: allowed), in: .kind)
    }
    occurrences.append(
      Occurrence(
        kind, models: [model], text: optional(.text), version: optional(.version),
        link: optional(.link), time: time, key: optional(.key)))
  }

  private func place(of column: Int?) -> Place {
    guard let column else { return Place(path: path, line: reader.line) }
    let (line, byte) = reader.place(of: column)
    return Place(path: path, line: line, column: byte)
  }

  private mutating func add(_ fault: TableFault, _ place: Place) {
    log.add(Problem(.table(fault), at: place))
  }
}
