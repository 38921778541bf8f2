/// One file of observations (`metrics/**/*.csv`), read as its bytes arrive (FORMATS, Observations).
///
/// A row counts when its line end has come: what an appender has written of the next one waits. A
/// row that is wrong becomes a problem with its place, and the others are kept. How the bytes are
/// cut into appends makes no difference.
///
/// ```swift
/// var file = MetricsFile(path: "metrics/gateway/2026-11-23.csv")
/// file.append(bytes)
/// ```
public struct MetricsFile: Sendable {
  /// The file's path relative to the store's root.
  public let path: String

  /// The series of the file, numbered in the order they first come.
  private(set) var names = SeriesNames()
  /// The rows of every series, by its number.
  private(set) var series: [SeriesRows] = []
  /// The series to which the last append added rows, and the first row added.
  private(set) var grown: [(number: Int, from: Int)] = []

  private var reader = CSVReader(
    limits: CSVReader.Limits(row: 8192, field: 1024, quotesSpanLines: false))
  private var header = Header.awaited
  private var log = ProblemLog()
  private var lastTime = RepeatedTime()

  private enum Header {
    case awaited
    case read(MetricsColumns)
    /// The header cannot be used, so no row can.
    case refused
  }

  /// A file of which nothing has been read yet.
  public init(path: String) { self.path = path }

  /// What is wrong in the file, in the order of its lines; beyond a thousand they are counted.
  public var problems: [Problem] { log.all(of: path) }

  /// Whether something is.
  var hasProblems: Bool { !log.isEmpty }

  /// How many rows the file has that count.
  public var count: Int { series.reduce(0) { $0 + $1.count } }

  /// How many bytes wait for the end of their line.
  public var pendingBytes: Int { reader.pendingBytes }

  /// Takes the next bytes of the file.
  public mutating func append(_ bytes: some RandomAccessCollection<UInt8>) {
    let before = series.map(\.count)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end =
        bytes.index(start, offsetBy: 1 << 20, limitedBy: bytes.endIndex) ?? bytes.endIndex
      reader.append(bytes[start..<end])
      readRows()
      start = end
    }
    grown = series.indices.compactMap { number in
      let start = number < before.count ? before[number] : 0
      return series[number].count > start ? (number, start) : nil
    }
  }

  private mutating func readRows() {
    while let event = reader.next() {
      switch (event, header) {
      case (_, .refused): continue
      case (.row, .read(let columns)): readRow(columns)
      case (.row, .awaited): readHeader()
      case (.fault(let fault, let line, let column), _):
        add(fault, Place(path: path, line: line, column: column))
        // A conflict marker above the header leaves the header readable; any other fault is in it.
        if case .awaited = header, fault != .conflictMarker { header = .refused }
      }
    }
  }

  private mutating func readHeader() {
    let (columns, faults) = MetricsColumns.read(reader.fields.indices.map { reader.string($0) })
    for (fault, column) in faults { add(fault, place(of: column)) }
    header = columns.map { .read($0) } ?? .refused
  }

  private mutating func readRow(_ columns: MetricsColumns) {
    guard reader.fields.count == columns.count else {
      let fault = TableFault.fieldCount(expected: columns.count, found: reader.fields.count)
      return add(fault, place(of: nil))
    }
    do throws(MetricsRow.Fault) {
      let row = try MetricsRow(reader, columns, &lastTime)
      let number = names.number(of: reader, columns)
      if number == series.count { series.append(SeriesRows()) }
      series[number].append(time: row.time, value: row.value, n: row.n, line: reader.line)
    } catch {
      add(error.fault, place(of: error.column))
    }
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
