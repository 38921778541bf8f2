/// How good models are at tasks by one source: `quality/<source>.csv` with the columns
/// `date,model,task,metric,value` and, where samples were counted, `n`.
///
/// Of two rows of one day, model, task and metric the later holds. Bytes may arrive in pieces; a last
/// line without its end counts once the file is finished.
public struct QualityFile: Sendable {
  /// The file's path relative to the store's root.
  public let path: String
  private var reader = CSVReader(
    limits: CSVReader.Limits(row: 8192, field: 1024, quotesSpanLines: false))
  private var wholeLines: QualityRows
  /// The same with a last line without its end, once that counts.
  private var finished: QualityRows?

  /// A file of which nothing is read yet.
  public init(path: String) {
    self.path = path
    wholeLines = QualityRows(path: path)
  }

  private var read: QualityRows { finished ?? wholeLines }

  /// The rows, in the order of the file.
  public var rows: [QualityRow] { read.rows }

  /// What is wrong with the file, in the order of the places.
  public var problems: [Problem] { read.log.all(of: path) }

  /// Takes the bytes that follow those taken before.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    finished = nil
    reader.append(bytes)
    while let event = reader.next() { wholeLines.take(event, in: reader) }
  }

  /// Takes the last line although its end is missing.
  public mutating func finish() {
    var last = reader
    var rows = wholeLines
    while let event = last.next(atEnd: true) { rows.take(event, in: last) }
    finished = rows
  }
}

/// Reads the rows of a table of quality.
private struct QualityRows: Sendable {
  private enum Column: String, CaseIterable { case date, model, task, metric, value, n }

  private struct Slot: Hashable {
    var day: Day
    var model: String
    var task: String
    var metric: String
  }

  let path: String
  let source: String
  var log = ProblemLog()
  /// Where each column stands; nil before the header, empty where it cannot be used.
  private var places: [Column: Int]?
  private var width = 0
  private(set) var rows: [QualityRow] = []
  private var numbers: [Slot: Int] = [:]

  init(path: String) {
    self.path = path
    let name = path.split(separator: "/").last ?? ""
    source = String(name.hasSuffix(".csv") ? name.dropLast(4) : name)
  }

  mutating func take(_ event: CSVReader.Event, in reader: CSVReader) {
    switch (event, places) {
    case (.fault(let fault, let line, let column), _):
      log.add(Problem(.table(fault), at: Place(path: path, line: line, column: column)))
      if places == nil, fault != .conflictMarker { places = [:] }
    case (.row, nil): takeHeader(reader)
    case (.row, let places?):
      if !places.isEmpty { takeRow(reader, places) }
    }
  }

  private mutating func takeHeader(_ reader: CSVReader) {
    let names = reader.fields.indices.map { reader.string($0) }
    width = names.count
    var places: [Column: Int] = [:]
    for (place, name) in names.enumerated() {
      guard let column = Column(rawValue: name) else {
        if !name.hasPrefix("x_") { report(.unknownColumn(name), at: place, reader) }
        continue
      }
      if places[column] != nil { report(.duplicateColumn(name), at: place, reader) }
      places[column] = places[column] ?? place
    }
    let missing = Column.allCases.filter { $0 != .n && places[$0] == nil }
    for column in missing { report(.missingColumn(column.rawValue), at: nil, reader) }
    self.places = missing.isEmpty ? places : [:]
  }

  private mutating func takeRow(_ reader: CSVReader, _ places: [Column: Int]) {
    guard reader.fields.count == width else {
      let fault = TableFault.fieldCount(expected: width, found: reader.fields.count)
      return report(fault, at: nil, reader)
    }
    guard let day = day(reader, places[.date] ?? 0) else { return }
    var texts: [Column: String] = [:]
    for column in [Column.model, .task, .metric] {
      let place = places[column] ?? 0
      let text = reader.string(place)
      guard !text.isEmpty else {
        return report(.empty(column: column.rawValue), at: place, reader)
      }
      texts[column] = text
    }
    let valuePlace = places[.value] ?? 0
    let valueText = reader.string(valuePlace)
    guard let value = PlainNumber.double(valueText) else {
      let fault: TableFault =
        valueText.isEmpty ? .empty(column: "value") : .notNumber(column: "value", text: valueText)
      return report(fault, at: valuePlace, reader)
    }
    var samples: Int?
    if let place = places[.n], !reader.fields[place].isEmpty {
      let text = reader.string(place)
      guard let count = PlainNumber.integer(text), count > 0 else {
        return report(.notAllowed(column: "n", text: text), at: place, reader)
      }
      samples = count
    }
    let row = QualityRow(
      day: day, model: texts[.model] ?? "", task: texts[.task] ?? "", metric: texts[.metric] ?? "",
      value: value, samples: samples, source: source,
      place: Place(path: path, line: reader.line, column: nil))
    add(row, at: valuePlace, reader)
  }

  private mutating func add(_ row: QualityRow, at field: Int, _ reader: CSVReader) {
    let slot = Slot(day: row.day, model: row.model, task: row.task, metric: row.metric)
    guard let number = numbers[slot] else {
      numbers[slot] = rows.count
      rows.append(row)
      return
    }
    if rows[number].value != row.value || rows[number].samples != row.samples {
      let fault = TableFault.conflictingValues(
        model: row.model, metric: row.metric, other: rows[number].place)
      report(fault, at: field, reader)
    }
    rows[number] = row
  }

  private mutating func day(_ reader: CSVReader, _ place: Int) -> Day? {
    let text = reader.string(place)
    switch Day.parse(text.utf8) {
    case .success(let day): return day
    case .failure(let reason):
      report(.notDay(column: Column.date.rawValue, text: text, reason: reason), at: place, reader)
      return nil
    }
  }

  private mutating func report(_ fault: TableFault, at field: Int?, _ reader: CSVReader) {
    let place = field.map { reader.place(of: $0) }
    log.add(
      Problem(
        .table(fault),
        at: Place(path: path, line: place?.line ?? reader.line, column: place?.column)))
  }
}
