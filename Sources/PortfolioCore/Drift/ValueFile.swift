/// One series or sample, read as its bytes arrive: a value a line, or CSV whose last column is the
/// value.
///
/// * Blanks around a value are passed over, as are empty lines. Every row has as many fields as the
///   first, which is a header where the kind of value says so.
/// * What is wrong becomes a problem with its place and is skipped, so that it takes no index among
///   the values.
///
/// How the bytes are cut into appends makes no difference, and only the values of the last append
/// are kept.
public struct ValueFile<Kind: ValueKind>: Sendable {
  /// The file's name, as problems have it.
  public let path: String
  /// What its values are.
  public let kind: Kind
  /// The values the last append brought.
  public private(set) var values: [Kind.Value] = []
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
  public init(path: String, of kind: Kind) {
    self.path = path
    self.kind = kind
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
        add(fault, line: line, column: column)
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
      return add(.fieldCount(expected: width, found: count), line: reader.line, column: nil)
    }
    readValue()
  }

  private mutating func readFirstRow() {
    let text = reader.trimmedText(reader.fields.count - 1)
    guard kind.isHeader(endingIn: text, fields: reader.fields.count) else { return readValue() }
    name = text
  }

  private mutating func readValue() {
    let last = reader.fields.count - 1
    do throws(ValueFault) {
      let value = try reader.value(last, of: kind)
      values.append(value)
      lines.append(reader.line)
    } catch {
      addFault(error, in: last)
    }
  }

  private mutating func addFault(_ reason: ValueFault, in column: Int) {
    let text = reader.trimmedText(column)
    let blanks = reader.withField(column) { $0.withoutBlanks.lowerBound }
    let (line, byte) = reader.place(of: column)
    let fault: TableFault =
      switch reason {
      case .form where text.isEmpty: .empty(column: name)
      case .form: .notNumber(column: name, text: text)
      case .doesNotFit: .doesNotFit(column: name, text: text)
      case .notAllowed: .notAllowed(column: name, text: text)
      case .outOfRange(let range):
        .outOfRange(column: name, text: text, from: range.lowerBound, to: range.upperBound)
      }
    add(fault, line: line, column: byte + blanks)
  }

  private mutating func add(_ fault: TableFault, line: Int, column: Int?) {
    let place = Place(path: path, line: line, column: column)
    log.add(Problem(.table(fault), at: place))
  }
}

extension CSVReader {
  /// The value that a field of the row last returned is, blanks around it not counted.
  @inline(__always)
  fileprivate func value<Kind: ValueKind>(
    _ index: Int, of kind: Kind
  ) throws(ValueFault) -> Kind.Value {
    let result = withField(index) { bytes in
      Result { () throws(ValueFault) in
        try kind.value(bytes.extracting(bytes.withoutBlanks))
      }
    }
    return try result.get()
  }

  /// The text of a field of the row last returned, without blanks around it.
  fileprivate func trimmedText(_ index: Int) -> String {
    withField(index) { String(decoding: $0.extracting($0.withoutBlanks)) }
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
