extension PrintedReport {
  /// The rows as CSV under their keys, lines ended by LF.
  ///
  /// Text that a terminal would obey is made visible, and text that a spreadsheet would run as a
  /// formula gets an apostrophe in front.
  public var csv: String {
    let table = table
    let batch = 512
    let batches = Concurrently.map((table.count + batch - 1) / batch, from: 2) { number in
      var lines: [UInt8] = []
      for row in (number * batch)..<min((number + 1) * batch, table.count) {
        Self.write(table.row(row).lazy.map(\.csv), to: &lines)
      }
      return lines
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(batches.reduce(256) { $0 + $1.count })
    Self.write(table.columns.map(\.rawValue), to: &bytes)
    for lines in batches { bytes += lines }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ fields: some Sequence<String>, to line: inout [UInt8]) {
    var isFirst = true
    for field in fields {
      if !isFirst { line.append(UInt8(ascii: ",")) }
      isFirst = false
      var field = field
      field.withUTF8 { write($0, to: &line) }
    }
    line.append(UInt8(ascii: "\n"))
  }

  private static func write(_ field: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let isPlain = field.allSatisfy { byte in
      byte != quote && byte != UInt8(ascii: ",") && byte != 0x0A && byte != 0x0D
    }
    if isPlain { return line += field }
    line.append(quote)
    for byte in field {
      if byte == quote { line.append(quote) }
      line.append(byte)
    }
    line.append(quote)
  }
}

extension ReportValue {
  /// The value in a field of CSV, before quoting; what is not set is empty.
  var csv: String {
    switch self {
    case .notSet, .nothing: ""
    case .text(let text): Self.inert(SafeText(text).string)
    case .word(let word): word.raw
    case .number(let number, _), .quantity(let number, _), .share(let number): Self.plain(number)
    case .count(let count): String(count)
    case .amount(let amount, _, _), .price(let amount), .unitCost(let amount, _):
      amount.description
    case .flag(let flag): flag ? "true" : "false"
    case .day(let day): day.description
    case .month(let month): month.description
    case .time(let time): time.rfc3339
    case .summary(let summary): Self.inert(SafeText(summary.raw).string)
    case .reason(let reason): reason.raw.map(\.csv).joined(separator: "; ")
    case .list(let values): values.map(\.csv).joined(separator: "; ")
    }
  }

  private static func inert(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@".utf8.contains(first) else { return text }
    return "'" + text
  }
}
