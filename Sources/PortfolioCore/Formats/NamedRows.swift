/// Rows of a CSV file by the names of their columns, in any order, read as its bytes arrive.
///
/// A row that is wrong becomes a problem with its place, and the others are kept; a column that nobody
/// knows is told and left out, but for one's own, whose names begin with `x_`.
struct NamedRows<Column: RawRepresentable<String> & CaseIterable & Hashable & Sendable>: Sendable {
  /// One row, until the next is asked for.
  struct Row: Sendable {
    /// Where the row stands.
    let place: Place
    /// What stands in each column, in the order of all columns; what is empty is not there.
    fileprivate var texts: [String?]

    subscript(_ column: Column) -> String? { texts[NamedRows.ordinal(of: column)] }
  }

  let path: String
  private let required: [Column]
  private var reader = CSVReader(limits: CSVReader.Limits(row: 16_384, field: 4096))
  private var header = Header.awaited
  private var log = ProblemLog()

  private enum Header: Sendable {
    case awaited
    /// Where the columns stand, in the order of all columns, and how many fields a row has.
    case read([Int?], count: Int)
    /// The header cannot be used, so no row can.
    case refused
  }

  /// A file of which nothing has been read yet.
  ///
  /// - Parameters:
  ///   - path: The path by which problems name it.
  ///   - required: The columns without which no row can be used, and that no row leaves empty.
  init(path: String, required: [Column]) {
    self.path = path
    self.required = required
  }

  /// What is wrong in the file, in the order of its lines; beyond a thousand they are counted.
  var problems: [Problem] {
    func position(_ problem: Problem) -> (Int, Int) {
      (problem.place.line ?? .max, problem.place.column ?? 0)
    }
    return log.all(of: path).sorted { position($0) < position($1) }
  }

  /// Takes the next bytes of the file.
  mutating func append(_ bytes: [UInt8]) { reader.append(bytes) }

  /// The next row; nil when no whole line is left.
  mutating func next() -> Row? { next(atEnd: false) }

  /// The next row when the file ends: its last line needs no line end, and a header must have come.
  mutating func last() -> Row? {
    if let row = next(atEnd: true) { return row }
    if case .awaited = header {
      for column in required { add(.missingColumn(column.rawValue), Place(path: path)) }
      header = .refused
    }
    return nil
  }

  /// Notes what is wrong in the row that came last.
  mutating func fail(_ fault: TableFault, in column: Column) {
    guard case .read(let columns, _) = header else { return }
    add(fault, place(of: columns[Self.ordinal(of: column)]))
  }

  private mutating func next(atEnd: Bool) -> Row? {
    while let event = reader.next(atEnd: atEnd) {
      switch (event, header) {
      case (_, .refused): continue
      case (.row, .awaited): readHeader()
      case (.row, .read(let columns, let count)):
        if let row = row(columns, count) { return row }
      case (.fault(let fault, let line, let column), _):
        add(fault, Place(path: path, line: line, column: column))
        if case .awaited = header, fault != .conflictMarker { header = .refused }
      }
    }
    return nil
  }

  private mutating func readHeader() {
    var columns: [Column: Int] = [:]
    var isUsable = true
    for index in reader.fields.indices {
      let name = reader.string(index)
      guard let column = Column(rawValue: name) else {
        if !name.hasPrefix("x_") { add(.ignoredColumn(name), place(of: index)) }
        continue
      }
      guard columns.updateValue(index, forKey: column) != nil else { continue }
      add(.duplicateColumn(name), place(of: index))
      isUsable = false
    }
    for column in required where columns[column] == nil {
      add(.missingColumn(column.rawValue), place(of: nil))
      isUsable = false
    }
    header =
      isUsable
      ? .read(Column.allCases.map { columns[$0] }, count: reader.fields.count) : .refused
  }

  private mutating func row(_ columns: [Int?], _ count: Int) -> Row? {
    guard reader.fields.count == count else {
      add(.fieldCount(expected: count, found: reader.fields.count), place(of: nil))
      return nil
    }
    let row = Row(
      place: place(of: nil),
      texts: columns.map { column in
        column.map { reader.string($0) }.flatMap { $0.isEmpty ? nil : $0 }
      })
    if let column = required.first(where: { row[$0] == nil }) {
      fail(.empty(column: column.rawValue), in: column)
      return nil
    }
    return row
  }

  /// Where a column stands among all.
  fileprivate static func ordinal(of column: Column) -> Int {
    Column.allCases.firstIndex(of: column).map {
      Column.allCases.distance(from: Column.allCases.startIndex, to: $0)
    } ?? 0
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
