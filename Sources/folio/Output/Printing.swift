import Dashboard
import PortfolioCore

extension PrintedReport {
  /// Prints the report in a format.
  ///
  /// Beside tables and CSV, errors go to stderr, and warnings where they are wanted; that records of another day are shown is said in
  /// any case. A report without
  /// columns is nothing there. A table for people ends with the total where that has a name; in JSON
  /// it stands beside the rows, and CSV has rows of one kind alone.
  func print(as format: OutputFormat, withWarnings: Bool = false, total name: String? = nil) {
    switch format {
    case .table:
      if !table.columns.isEmpty {
        let table = withoutUnset([.otherCurrencies]).table
        say(TablePrinter(words: words).text(of: table, total: name.flatMap(total)))
      }
      complain(withWarnings: withWarnings)
    case .csv:
      if !table.columns.isEmpty { say(csv) }
      complain(withWarnings: withWarnings)
    case .json:
      say(String(decoding: json(message: words.fault).indented, as: UTF8.self) + "\n")
    }
  }

  private func total(_ name: String) -> TablePrinter.Total? {
    for case ("total", .table(let total)) in parts {
      return TablePrinter.Total(name: name, table: total)
    }
    return nil
  }

  /// The report without those of some columns in which nothing is set.
  func withoutUnset(_ columns: [ReportColumn]) -> PrintedReport {
    var report = self
    report.table = table.withoutUnset(columns)
    return report
  }

  private func complain(withWarnings: Bool) {
    for problem in problems
    where withWarnings || problem.severity == .error || problem.fault == .file(.noHistory) {
      folio.complain(problem.line)
    }
  }
}

extension Problem {
  /// The problem in a line as compilers write it: `file:line:column: error: …`.
  var line: String {
    let severity = words.text(.severity(severity))
    return "\(place.shown): \(severity): \(words.fault(fault)) [\(fault.code)]"
  }
}

extension ReportTable {
  /// The table without those of some columns in which nothing is set.
  func withoutUnset(_ unwanted: [ReportColumn]) -> ReportTable {
    let kept = columns.indices.filter { column in
      !unwanted.contains(columns[column]) || rows.contains { $0[column].isSaid }
    }
    return ReportTable(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}
