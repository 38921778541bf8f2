/// What a row of a metrics file says besides its names.
struct MetricsRow {
  /// What is wrong with a row, and in which of its fields.
  struct Fault: Error {
    var fault: TableFault
    var column: Int
  }

  var time: Timestamp
  var value: Double
  /// The size of the sample; 0 where the row has none.
  var n: Int64

  /// Reads the row last returned by a reader, which has a field for every column.
  @inline(__always)
  init(
    _ reader: CSVReader, _ columns: MetricsColumns, _ lastTime: inout RepeatedTime
  ) throws(Fault) {
    time = try Self.time(reader, columns.time, &lastTime)
    for (column, name) in [(columns.model, "model"), (columns.metric, "metric")]
    where reader.fields[column].isEmpty {
      throw Fault(fault: .empty(column: name), column: column)
    }
    value = try Self.value(reader, columns.value)
    n = if let column = columns.n { try Self.n(reader, column) } else { 0 }
  }

  private static func time(
    _ reader: CSVReader, _ column: Int, _ lastTime: inout RepeatedTime
  ) throws(Fault) -> Timestamp {
    let parsed = reader.withField(column) { lastTime.parse($0) }
    switch parsed {
    case .success(let time): return time
    case .failure(let reason):
      try refuseEmpty(reader, column, "time")
      let fault = TableFault.notTime(
        column: "time", text: reader.string(column), reason: reason)
      throw Fault(fault: fault, column: column)
    }
  }

  private static func value(_ reader: CSVReader, _ column: Int) throws(Fault) -> Double {
    let parsed = reader.withField(column) { span in
      Result { () throws(DecimalNumber.Fault) in try DecimalNumber.parse(span) }
    }
    switch parsed {
    case .success(let value): return value
    case .failure(let reason):
      try refuseEmpty(reader, column, "value")
      let text = reader.string(column)
      let fault: TableFault =
        switch reason {
        case .form: .notNumber(column: "value", text: text)
        case .doesNotFit: .doesNotFit(column: "value", text: text)
        }
      throw Fault(fault: fault, column: column)
    }
  }

  private static func n(_ reader: CSVReader, _ column: Int) throws(Fault) -> Int64 {
    guard !reader.fields[column].isEmpty else { return 0 }
    let parsed = reader.withField(column) { span in
      Result { () throws(DecimalNumber.Fault) in try DecimalNumber.parsePositive(span) }
    }
    switch parsed {
    case .success(let number): return number
    case .failure(let reason):
      let text = reader.string(column)
      let fault: TableFault =
        switch reason {
        case .form: .notAllowed(column: "n", text: text)
        case .doesNotFit: .doesNotFit(column: "n", text: text)
        }
      throw Fault(fault: fault, column: column)
    }
  }

  private static func refuseEmpty(
    _ reader: CSVReader, _ column: Int, _ name: String
  ) throws(Fault) {
    guard reader.fields[column].isEmpty else { return }
    throw Fault(fault: .empty(column: name), column: column)
  }
}

/// Reads a time that is often the same in many rows one after another.
struct RepeatedTime: Sendable {
  private var text: [UInt8] = []
  private var time = Timestamp(seconds: 0)

  mutating func parse(_ bytes: Span<UInt8>) -> Result<Timestamp, TimeFault> {
    if isLast(bytes) { return .success(time) }
    return bytes.withUnsafeBufferPointer { buffer in
      let parsed = Timestamp.parse(buffer)
      if case .success(let time) = parsed {
        self.time = time
        text.removeAll(keepingCapacity: true)
        text.append(contentsOf: buffer)
      }
      return parsed
    }
  }

  private func isLast(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count == text.count, !text.isEmpty else { return false }
    for index in 0..<bytes.count where bytes[index] != text[index] { return false }
    return true
  }
}

extension SeriesNames {
  /// The number of the series that the row last returned by a reader is of.
  mutating func number(of reader: CSVReader, _ columns: MetricsColumns) -> Int {
    reader.withField(columns.model) { model in
      reader.withField(columns.metric) { metric in
        guard let segment = columns.segment else {
          return number(model: model, metric: metric, segment: Span())
        }
        return reader.withField(segment) { number(model: model, metric: metric, segment: $0) }
      }
    }
  }
}
