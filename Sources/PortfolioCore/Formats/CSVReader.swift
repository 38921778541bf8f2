/// Splits the bytes of a CSV file (RFC 4180) into rows and fields as they arrive.
///
/// A row is taken when its line end is there; until then its bytes wait for the next ones. A row
/// that cannot be split is reported with its place, and reading goes on at the line below the one
/// it begins on, so a stray quote never hides the rows after it. Lines end in LF, CR LF or CR;
/// empty lines are passed over; a byte order mark is dropped.
///
/// ```swift
/// reader.append(bytes)
/// while let event = reader.next() {
///   switch event {
///   case .row: reader.withField(0) { … }
///   case .fault(let fault, let line, let column): …
///   }
/// }
/// ```
public struct CSVReader: Sendable {
  /// How much of a file may be one row or one field.
  public struct Limits: Hashable, Sendable {
    /// Most bytes in a row, its line end not counted.
    public var row: Int
    /// Most bytes in a field, its quotes not counted.
    public var field: Int
    /// Whether a quoted field may hold line ends.
    ///
    /// Where it may not, a stray quote costs its own line at once, instead of waiting for bytes
    /// that may never come.
    public var quotesSpanLines: Bool

    /// Limits of a row and of a field, in bytes.
    public init(row: Int = 1 << 20, field: Int = 1 << 18, quotesSpanLines: Bool = true) {
      self.row = row
      self.field = field
      self.quotesSpanLines = quotesSpanLines
    }
  }

  /// What `next()` came to.
  public enum Event: Hashable, Sendable {
    /// A row, whose fields the reader gives until it is asked for the next.
    case row
    /// A line that is no row: what is wrong, and where, both counted from 1.
    case fault(TableFault, line: Int, column: Int?)
  }

  private enum Phase {
    /// Nothing seen: a byte order mark may come.
    case start
    case rows
    /// Inside a line that is over the limit and was reported.
    case passingOverLine
    /// The file is no text; it was reported, and nothing more is taken.
    case refused
  }

  /// The fields of the row last returned.
  public private(set) var fields: [CSVField] = []
  /// The line on which the row last returned begins, from 1.
  public private(set) var line = 1

  let limits: Limits
  private(set) var buffer: [UInt8] = []
  private var phase = Phase.start
  /// Where in `buffer` the row last returned begins.
  private(set) var rowStart = 0
  /// Where in `buffer` the next row begins.
  private var cursor = 0
  /// The line on which the next row begins.
  private var nextLine = 1
  /// No byte from `cursor` up to here needs care (`CSVScan.nextSpecial`).
  private var plainEnd = 0

  /// A reader at the start of a file.
  public init(limits: Limits = Limits()) { self.limits = limits }

  /// Takes the next bytes of the file; feed large files in pieces of about a megabyte.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    guard phase != .refused else { return }
    if cursor > 0 {
      // What waits is little, and the buffer may be a piece that somebody else still has.
      let waiting = Array(buffer[cursor...])
      buffer.removeAll(keepingCapacity: true)
      buffer.append(contentsOf: waiting)
      plainEnd = max(0, plainEnd - cursor)
      cursor = 0
      rowStart = 0
    }
    fields.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: bytes)
  }

  /// Takes the next bytes of the file, a piece from an offset on, without a copy where nothing waits
  /// for them.
  mutating func append(_ piece: [UInt8], from start: Int) {
    guard phase != .refused else { return }
    guard pendingBytes == 0 else { return append(piece[start...]) }
    fields.removeAll(keepingCapacity: true)
    buffer = piece
    (rowStart, cursor, plainEnd) = (start, start, start)
  }

  /// A reader of the rest of a file, from the beginning of a line on; it counts lines from there.
  static func atLineStart(limits: Limits = Limits()) -> CSVReader {
    var reader = CSVReader(limits: limits)
    reader.phase = .rows
    return reader
  }

  /// Whether the bytes taken so far end where a row does, so that the next byte begins another.
  var isBetweenRows: Bool { phase == .rows && cursor == buffer.count }

  /// How many lines lie above the next row.
  var linesPassed: Int { nextLine - 1 }

  /// Counts lines as if as many more lay above.
  mutating func moveDown(by lines: Int) {
    line += lines
    nextLine += lines
  }

  /// How many bytes wait for the end of their line.
  public var pendingBytes: Int { buffer.count - cursor }

  /// The next row or fault; nil when no whole line is left.
  ///
  /// With `atEnd` the file ends where the bytes do, so that its last line needs no line end.
  public mutating func next(atEnd: Bool = false) -> Event? {
    while true {
      switch phase {
      case .refused: return nil
      case .start: if let event = begin(atEnd: atEnd) { return event }
      case .passingOverLine: passOverLine()
      case .rows: return nextRow(atEnd: atEnd)
      }
      if phase == .start || phase == .passingOverLine { return nil }
    }
  }

  /// Drops a byte order mark, and refuses UTF-16 once instead of line by line.
  private mutating func begin(atEnd: Bool) -> Event? {
    guard buffer.count >= 3 || (atEnd && !buffer.isEmpty) else { return nil }
    let head = Array(buffer.prefix(3))
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      phase = .refused
      buffer = []
      plainEnd = 0
      return .fault(.invalidUTF8, line: 1, column: 1)
    }
    if head == [0xEF, 0xBB, 0xBF] { cursor = 3 }
    phase = .rows
    return nil
  }

  private mutating func passOverLine() {
    if let end = CSVScan.lineEnd(buffer.span, from: cursor) {
      cursor = end
      nextLine += 1
      phase = .rows
    } else {
      // A carriage return may be half of a line end.
      cursor = buffer.last == CSVScan.carriageReturn ? buffer.count - 1 : buffer.count
    }
  }

  private mutating func nextRow(atEnd: Bool) -> Event? {
    while cursor < buffer.count {
      if buffer[cursor] == CSVScan.lineFeed {
        cursor += 1
        nextLine += 1
        continue
      }
      rowStart = cursor
      line = nextLine
      if plainEnd <= cursor { plainEnd = CSVScan.nextSpecial(buffer.span, from: cursor) }
      var isPlain = true
      // Taken out, so that the bytes can be lent out meanwhile.
      var found: [CSVField] = []
      swap(&found, &fields)
      var outcome = CSVScan.plainRow(buffer.span, from: cursor, to: plainEnd, into: &found)
      if case .special = outcome {
        isPlain = false
        outcome = CSVScan.carefulRow(
          buffer.span, from: cursor, atEnd: atEnd, limits: limits, into: &found)
      }
      swap(&found, &fields)
      switch outcome {
      case .row(let end, let next, let lines):
        cursor = next
        nextLine += lines
        if end == rowStart { continue }
        let row = rowStart..<end
        return fault(in: row, isPlain: isPlain) ?? .row
      case .broken(let fault, let offset):
        let place = position(of: offset)
        passOverFirstLine()
        // What lies beyond the limit may not have been there when the row was given up.
        guard offset - rowStart <= limits.row else {
          return .fault(.tooLong(limit: limits.row), line: line, column: nil)
        }
        return .fault(fault, line: place.line, column: place.column)
      case .unfinished, .special:
        guard buffer.count - cursor > limits.row else { return nil }
        passOverFirstLine()
        return .fault(.tooLong(limit: limits.row), line: line, column: nil)
      }
    }
    return nil
  }

  private func fault(in row: Range<Int>, isPlain: Bool) -> Event? {
    let found =
      CSVScan.fault(buffer.span, row: row, fields: fields, limits: limits)
      ?? (isPlain ? nil : CSVScan.firstNonText(buffer.span, in: row).map { (.invalidUTF8, $0) })
    guard let (fault, offset) = found else { return nil }
    guard let offset else { return .fault(fault, line: line, column: nil) }
    let place = position(of: offset)
    return .fault(fault, line: place.line, column: place.column)
  }

  /// Goes on at the line below the one a broken row begins on.
  private mutating func passOverFirstLine() {
    fields.removeAll(keepingCapacity: true)
    phase = .passingOverLine
    passOverLine()
  }
}
