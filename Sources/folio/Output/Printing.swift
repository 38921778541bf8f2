import Dashboard
import PortfolioCore

extension PrintedReport {
  /// Prints the report in a format.
  ///
  /// Beside tables and CSV, errors go to stderr, and warnings where they are wanted. A report without
  /// columns is nothing there.
  func print(as format: OutputFormat, withWarnings: Bool = false) {
    switch format {
    case .table:
      if !table.columns.isEmpty { say(TablePrinter(words: words).text(of: table)) }
      complain(withWarnings: withWarnings)
    case .csv:
      if !table.columns.isEmpty { say(csv) }
      complain(withWarnings: withWarnings)
    case .json:
      say(String(decoding: json(message: words.fault).indented, as: UTF8.self) + "\n")
    }
  }

  private func complain(withWarnings: Bool) {
    for problem in problems where withWarnings || problem.severity == .error {
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
