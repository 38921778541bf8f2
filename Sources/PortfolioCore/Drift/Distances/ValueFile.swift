/// A sample as it stands in a file, read as its bytes arrive: one value a line, or a CSV whose last
/// column is the value.
///
/// A row that is wrong becomes a problem with its place, and the others are kept. What the first row
/// must be to count as a header is said with each kind of value.
public struct ValueFile<Value: Sendable>: Sendable {
  /// The file's path as problems name it.
  public let path: String
  /// The values, in the order of their lines.
  public private(set) var values: [Value] = []

  private let isHeader: @Sendable (CSVReader) -> Bool
  private let parse: @Sendable (CSVReader, _ column: String) throws(TableFault) -> Value
  private var reader = CSVReader(
    limits: CSVReader.Limits(row: 8192, field: 1024, quotesSpanLines: false))
  /// The number of fields and the name of the last, as the first row has them.
  private var columns: (count: Int, last: String)?
  private var log = ProblemLog()

  fileprivate init(
    path: String, isHeader: @escaping @Sendable (CSVReader) -> Bool,
    parse: @escaping @Sendable (CSVReader, _ column: String) throws(TableFault) -> Value
  ) {
    self.path = path
    self.isHeader = isHeader
    self.parse = parse
  }

  /// What is wrong in the file, in the order of its lines; beyond a thousand they are counted.
  public var problems: [Problem] { log.all(of: path) }

  /// Takes the next bytes of the file.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    reader.append(bytes)
    readRows(atEnd: false)
  }

  /// Takes the last line, which need not have a line end.
  public mutating func finish() { readRows(atEnd: true) }

  private mutating func readRows(atEnd: Bool) {
    while let event = reader.next(atEnd: atEnd) {
      switch event {
      case .row: readRow()
      case .fault(let fault, let line, let column):
        log.add(Problem(.table(fault), at: Place(path: path, line: line, column: column)))
      }
    }
  }

  private mutating func readRow() {
    let found = reader.fields.count
    let columns = columns ?? (count: found, last: "value")
    if self.columns == nil {
      self.columns = columns
      if isHeader(reader) {
        self.columns?.last = reader.string(found - 1)
        return
      }
    }
    guard found == columns.count else {
      let fault = TableFault.fieldCount(expected: columns.count, found: found)
      return log.add(Problem(.table(fault), at: Place(path: path, line: reader.line)))
    }
    do throws(TableFault) {
      values.append(try parse(reader, columns.last))
    } catch {
      let (line, column) = reader.place(of: found - 1)
      log.add(Problem(.table(error), at: Place(path: path, line: line, column: column)))
    }
  }
}

extension ValueFile<Double> {
  /// A file of plain decimal numbers.
  ///
  /// The first row is a header where its last field is a word.
  public static func numbers(path: String) -> ValueFile {
    ValueFile(path: path, isHeader: \.endsInWord) { reader, column throws(TableFault) in
      try reader.lastNumber(column)
    }
  }
}

extension ValueFile<Bool> {
  /// A file of 0 and 1, for proportions.
  ///
  /// The first row is a header where its last field is a word.
  public static func zerosAndOnes(path: String) -> ValueFile {
    ValueFile(path: path, isHeader: \.endsInWord) { reader, column throws(TableFault) in
      let number = try reader.lastNumber(column)
      guard number == 0 || number == 1 else {
        throw .notAllowed(column: column, text: reader.lastText)
      }
      return number == 1
    }
  }
}

extension ValueFile<String> {
  /// A file of categories.
  ///
  /// As any text may be one, the first row is a header where there are several columns, and a
  /// category where there is one.
  public static func categories(path: String) -> ValueFile {
    ValueFile(path: path, isHeader: { $0.fields.count > 1 }) { reader, column throws(TableFault) in
      let text = reader.lastText
      guard !text.isEmpty else { throw .empty(column: column) }
      return text
    }
  }
}

extension CSVReader {
  /// The text of the last field.
  fileprivate var lastText: String { string(fields.count - 1) }

  /// Whether the last field is a word rather than a number that is not well written.
  fileprivate var endsInWord: Bool {
    let text = lastText
    guard let first = text.first, first.isLetter || first == "_" else { return false }
    // `nan` and `inf` are numbers to those who wrote them.
    return Double(text) == nil
  }

  /// The number in the last field.
  fileprivate func lastNumber(_ column: String) throws(TableFault) -> Double {
    let parsed = withField(fields.count - 1) { span in
      Result { () throws(DecimalNumber.Fault) in try DecimalNumber.parse(span) }
    }
    switch parsed {
    case .success(let number): return number
    case .failure(let reason):
      let text = lastText
      guard !text.isEmpty else { throw .empty(column: column) }
      switch reason {
      case .form: throw .notNumber(column: column, text: text)
      case .doesNotFit: throw .doesNotFit(column: column, text: text)
      }
    }
  }
}
