/// A file of prices (`prices/<book>.csv`), read as its bytes arrive.
///
/// A row that is wrong becomes a problem with its place, and the others are kept.
public struct PriceFile: Sendable {
  /// The path relative to the store's root.
  public let path: String
  /// The prices, in the order of the file.
  public private(set) var rows: [TokenPrice] = []

  private var reader = CSVReader(limits: CSVReader.Limits(row: 16_384, field: 4096))
  private var heading = Heading.awaited
  private var log = ProblemLog()
  private var texts = PriceTexts()
  /// What whole lines came to, while the last line without its end was taken as well.
  private var wholeLines: (rows: Int, log: ProblemLog, heading: Heading)?

  private enum Heading {
    case awaited
    case read(PriceColumns)
    /// The header cannot be used, so no row can.
    case refused
  }

  /// A file of which nothing is read yet.
  public init(path: String) { self.path = path }

  /// What is wrong with the file, in the order of its lines; beyond a thousand they are counted.
  public var problems: [Problem] { log.all(of: path) }

  /// Takes the bytes that follow those taken before; a last line without its end waits.
  public mutating func append(_ bytes: ArraySlice<UInt8>) {
    if let (count, log, heading) = wholeLines {
      rows.removeLast(rows.count - count)
      self.log = log
      self.heading = heading
      wholeLines = nil
    }
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = min(start + 1 << 20, bytes.endIndex)
      reader.append(bytes[start..<end])
      while let event = reader.next() { take(event, reader) }
      start = end
    }
  }

  /// Takes the last line although its end is missing: a file that does not grow is whole.
  public mutating func finish() {
    guard wholeLines == nil else { return }
    var last = reader
    let before = (rows.count, log, heading)
    while let event = last.next(atEnd: true) {
      wholeLines = before
      take(event, last)
    }
  }

  private mutating func take(_ event: CSVReader.Event, _ reader: CSVReader) {
    switch (event, heading) {
    case (.fault(let fault, let line, let column), _):
      report(fault, Place(path: path, line: line, column: column))
      // A conflict marker above the header leaves the header readable; any other fault is in it.
      if case .awaited = heading, fault != .conflictMarker { heading = .refused }
    case (.row, .refused): return
    case (.row, .awaited): takeHeader(reader)
    case (.row, .read(let columns)): takeRow(reader, columns)
    }
  }

  private mutating func takeHeader(_ reader: CSVReader) {
    let names = reader.fields.indices.map { reader.string($0) }
    if names.count == 1, names[0].contains(";") || names[0].contains("\t") {
      report(.notCommas, Place(path: path, line: reader.line))
      heading = .refused
      return
    }
    let (columns, faults) = PriceColumns.read(names)
    for (fault, column) in faults { report(fault, place(of: column, in: reader)) }
    heading = columns.map { .read($0) } ?? .refused
  }

  private mutating func takeRow(_ reader: CSVReader, _ columns: PriceColumns) {
    guard reader.fields.count == columns.count else {
      let fault = TableFault.fieldCount(expected: columns.count, found: reader.fields.count)
      return report(fault, place(of: nil, in: reader))
    }
    let row = PriceRow(reader: reader, columns: columns)
    do throws(PriceRow.Fault) {
      rows.append(try row.price(&texts))
    } catch {
      report(error.fault, place(of: columns[error.column], in: reader))
    }
  }

  private func place(of column: Int?, in reader: CSVReader) -> Place {
    guard let column else { return Place(path: path, line: reader.line) }
    let (line, byte) = reader.place(of: column)
    return Place(path: path, line: line, column: byte)
  }

  private mutating func report(_ fault: TableFault, _ place: Place) {
    log.add(Problem(.table(fault), at: place))
  }
}
