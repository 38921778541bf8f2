extension PrintedReport {
  /// The rows as CSV under their keys, lines ended by LF.
  ///
  /// Text that a terminal would obey is made visible, and text that a spreadsheet would run as a
  /// formula gets an apostrophe in front.
  public var csv: String {
    let rows = table.rows
    let lines =
      [table.columns.map(\.rawValue).joined(separator: ",")]
      + Concurrently.map(rows.count, from: 512) { row in
        rows[row].map { Self.field($0.csv) }.joined(separator: ",")
      }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { "\",\n\r".utf8.contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
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
    case .list(let values): values.map(\.csv).joined(separator: "; ")
    }
  }

  private static func inert(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@".utf8.contains(first) else { return text }
    return "'" + text
  }
}
