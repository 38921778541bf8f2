/// One series of numbers, read as its bytes arrive: a number a line, or CSV whose last column is the
/// value.
///
/// * Blanks around a number are passed over, as are empty lines; `nan`, `inf`, `0x10`, `1,5` and
///   `1_000` are no numbers.
/// * The first row is a header where its last field is a word: it begins neither like a number nor
///   is it `nan` or `inf`. Every row has as many fields as the first.
/// * What is wrong becomes a problem with its place and is skipped. The values that were taken are
///   counted from 0, so that what is skipped takes no index.
///
/// How the bytes are cut into appends makes no difference, and only the values of the last append
/// are kept.
public struct NumberFile: Sendable {
  /// The file's name, as problems have it.
  public let path: String
  /// The numbers that are values.
  public let domain: ClosedRange<Double>
  /// The values the last append brought.
  public private(set) var values: [Double] = []
  /// The line of each of these values, from 1.
  public private(set) var lines: [Int] = []

  private var reader = CSVReader(
    limits: CSVReader.Limits(row: 1 << 16, field: 1 << 12, quotesSpanLines: false))
  private var log = ProblemLog()
  /// How many fields a row has; nil before the first.
  private var width: Int?
  /// What the last column is called.
  private var name = "value"

  /// A file of which nothing has been read yet.
  public init(
    path: String,
    domain: ClosedRange<Double> = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  ) {
    self.path = path
    self.domain = domain
  }

  /// What is wrong in the file, in the order of its lines; beyond a thousand they are counted.
  public var problems: [Problem] { log.all(of: path) }

  /// Takes the next bytes of the file.
  public mutating func append(_ bytes: [UInt8]) {
    reader.append(bytes)
    readRows(atEnd: false)
  }

  /// Takes the last line, which needs no line end.
  public mutating func finish() {
    reader.append([])
    readRows(atEnd: true)
  }

  private mutating func readRows(atEnd: Bool) {
    values.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    while let event = reader.next(atEnd: atEnd) {
      switch event {
      case .row: readRow()
      case .fault(let fault, let line, let column):
        log.add(Problem(.table(fault), at: Place(path: path, line: line, column: column)))
      }
    }
  }

  private mutating func readRow() {
    let count = reader.fields.count
    guard let width else {
      self.width = count
      return readFirstRow()
    }
    guard count == width else {
      let fault = TableFault.fieldCount(expected: width, found: count)
      return log.add(Problem(.table(fault), at: Place(path: path, line: reader.line)))
    }
    readValue()
  }

  private mutating func readFirstRow() {
    let last = reader.fields.count - 1
    guard reader.withField(last, { Self.isWord($0) }) else { return readValue() }
    name = reader.string(last).trimmed
  }

  private mutating func readValue() {
    let last = reader.fields.count - 1
    do throws(DecimalNumber.Fault) {
      let value = try reader.number(last)
      guard domain.contains(value) else { return addFault(.outOfRange, in: last) }
      values.append(value)
      lines.append(reader.line)
    } catch {
      addFault(error == .form ? .form : .doesNotFit, in: last)
    }
  }

  private enum Reason { case form, doesNotFit, outOfRange }

  private mutating func addFault(_ reason: Reason, in column: Int) {
    let text = reader.string(column).trimmed
    let blanks = reader.withField(column) { $0.withoutBlanks.lowerBound }
    let (line, byte) = reader.place(of: column)
    let fault: TableFault =
      switch reason {
      case .form where text.isEmpty: .empty(column: name)
      case .form: .notNumber(column: name, text: text)
      case .doesNotFit: .doesNotFit(column: name, text: text)
      case .outOfRange:
        .outOfRange(column: name, text: text, from: domain.lowerBound, to: domain.upperBound)
      }
    log.add(Problem(.table(fault), at: Place(path: path, line: line, column: byte + blanks)))
  }

  /// Whether the last field of the first row names the column.
  private static func isWord(_ bytes: Span<UInt8>) -> Bool {
    let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      .trimmed.lowercased()
    guard let first = text.utf8.first, !"0123456789+-.,".utf8.contains(first) else { return false }
    return !["nan", "inf", "infinity"].contains(text)
  }
}

extension CSVReader {
  /// The number that a field of the row last returned is, blanks around it not counted.
  @inline(__always)
  fileprivate func number(_ index: Int) throws(DecimalNumber.Fault) -> Double {
    let result = withField(index) { bytes in
      Result { () throws(DecimalNumber.Fault) in
        try DecimalNumber.parse(bytes.extracting(bytes.withoutBlanks))
      }
    }
    return try result.get()
  }
}

extension Span<UInt8> {
  /// The stretch without blanks and tabs at either end.
  @inline(__always)
  fileprivate var withoutBlanks: Range<Int> {
    var (start, end) = (0, count)
    while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}

extension String {
  /// The text without blanks and tabs at either end.
  fileprivate var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let front = drop(while: isBlank)
    return String(
      front[..<(front.lastIndex { !isBlank($0) }.map(front.index(after:)) ?? front.startIndex)])
  }
}
