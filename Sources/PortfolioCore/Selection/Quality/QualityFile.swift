/// How good models are at tasks by one source: `quality/<source>.csv` with the columns
/// `date,model,task,metric,value` and, where samples were counted, `n`.
///
/// Of two rows of one day, model, task and metric the later holds. Bytes may arrive in pieces; a last
/// line without its end counts once the file is finished.
public struct QualityFile: Sendable {
  /// The file's path relative to the store's root.
  public let path: String
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
  public var problems: [Problem] { read.table.problems }

  /// Takes the bytes that follow those taken before.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    finished = nil
    wholeLines.append(Array(bytes))
  }

  /// Takes the last line although its end is missing.
  public mutating func finish() {
    var rows = wholeLines
    rows.finish()
    finished = rows
  }
}

/// The rows of a table of quality.
private struct QualityRows: Sendable {
  enum Column: String, CaseIterable { case date, model, task, metric, value, n }

  /// What a row is about, by the numbers of its texts.
  private struct Slot: Hashable {
    var day: Int32
    var model: Int32
    var task: Int32
    var metric: Int32
  }

  let source: String
  private(set) var table: NamedRows<Column>
  private(set) var rows: [QualityRow] = []
  private var numbers: [Slot: Int32] = [:]
  private var models = NumberedTexts()
  private var tasks = NumberedTexts()
  private var metrics = NumberedTexts()

  init(path: String) {
    let name = path.split(separator: "/").last ?? ""
    source = String(name.hasSuffix(".csv") ? name.dropLast(4) : name)
    table = NamedRows(path: path, required: Column.allCases.filter { $0 != .n })
  }

  mutating func append(_ bytes: [UInt8]) {
    table.append(bytes)
    while let row = table.next() { take(row) }
  }

  mutating func finish() {
    while let row = table.last() { take(row) }
  }

  private mutating func take(_ row: NamedRows<Column>.Row) {
    guard let day = day(row), let model = row[.model], let task = row[.task],
      let metric = row[.metric], let text = row[.value]
    else { return }
    guard let value = PlainNumber.double(text) else {
      return table.fail(.notNumber(column: "value", text: text), in: .value)
    }
    var samples: Int?
    if let text = row[.n] {
      guard let count = PlainNumber.integer(text), count > 0 else {
        return table.fail(.notAllowed(column: "n", text: text), in: .n)
      }
      samples = count
    }
    let found = QualityRow(
      day: day, model: model, task: task, metric: metric, value: value, samples: samples,
      source: source, place: row.place)
    let slot = Slot(
      day: day.ordinal, model: models.number(of: model), task: tasks.number(of: task),
      metric: metrics.number(of: metric))
    guard let number = numbers[slot].map(Int.init) else {
      numbers[slot] = Int32(truncatingIfNeeded: rows.count)
      rows.append(found)
      return
    }
    if rows[number].value != value || rows[number].samples != samples {
      let fault = TableFault.conflictingValues(
        model: model, metric: metric, other: rows[number].place)
      table.fail(fault, in: .value)
    }
    rows[number] = found
  }

  private mutating func day(_ row: NamedRows<Column>.Row) -> Day? {
    let text = row[.date] ?? ""
    switch Day.parse(text.utf8) {
    case .success(let day): return day
    case .failure(let reason):
      table.fail(.notDay(column: "date", text: text, reason: reason), in: .date)
      return nil
    }
  }
}

/// Texts by number: rows repeat few of them, and often that of the row before.
private struct NumberedTexts: Sendable {
  private var numbers: [String: Int32] = [:]
  private var last: (text: String, number: Int32)?

  mutating func number(of text: String) -> Int32 {
    if let last, last.text == text { return last.number }
    let next = Int32(truncatingIfNeeded: numbers.count)
    let number = numbers[text] ?? next
    if number == next { numbers[text] = number }
    last = (text, number)
    return number
  }
}
