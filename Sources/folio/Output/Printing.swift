import Dashboard
import PortfolioCore

extension PrintedReport {
  /// Prints the report in a format; problems go to stderr beside tables and CSV.
  func print(as format: OutputFormat) {
    switch format {
    case .table:
      say(TablePrinter(words: words).text(of: table))
      complainOfErrors()
    case .csv:
      say(csv)
      complainOfErrors()
    case .json:
      say(String(decoding: json(message: words.fault).indented, as: UTF8.self) + "\n")
    }
  }

  private func complainOfErrors() {
    for problem in problems where problem.severity == .error { complain(problem.line) }
  }
}

extension Problem {
  /// The problem in a line as compilers write it: `file:line:column: error: …`.
  var line: String {
    let severity = words.text(.severity(severity))
    return "\(place.shown): \(severity): \(words.fault(fault)) [\(fault.code)]"
  }
}
