import Dashboard
import PortfolioCore
import TerminalUI

/// Prints one thing with everything about it: its facts a line each, then its tables.
struct FactsPrinter {
  var words: any Phrasebook

  /// Columns that few tables have anything in.
  private static let rareColumns: [ReportColumn] = [
    .workflow, .entry, .file, .event, .recordedVersion, .recorded,
  ]

  /// The text of a report of one row.
  func text(of report: PrintedReport) -> String {
    let report = report.withoutUnset([
      .otherCurrencies, .score, .openQuestions, .disputed,
    ])
    let printer = TablePrinter(words: words)
    let headings = report.table.columns.map(words.heading)
    let width = headings.map { TextWidth.of($0) }.max() ?? 0
    var lines: [String] = []
    let row = zip(report.table.columns, report.table.rows.first ?? [])
    for (heading, (column, value)) in zip(headings, row) {
      let blanks = String(repeating: " ", count: width - TextWidth.of(heading))
      // What a card does not say is a list without anything in it, as it is where it says so.
      let text = value == .list([]) ? words.word(.notSet) : words.text(value, in: column)
      lines.append("\(heading)\(blanks)  \(text)")
    }
    for (key, part) in report.parts {
      switch part {
      case .table(let table) where !table.rows.isEmpty:
        let table = table.withoutParts.withoutUnset(Self.rareColumns)
        lines += ["", words.text(.section(key)), printer.text(of: table)]
        if lines.last?.hasSuffix("\n") == true { lines[lines.count - 1].removeLast() }
      case .settings(let settings) where !settings.isEmpty:
        lines += ["", words.text(.section(key))]
        let width = settings.map { TextWidth.of($0.name) }.max() ?? 0
        lines += settings.map { name, value in
          "\(name)\(String(repeating: " ", count: width - TextWidth.of(name)))  \(words.text(value))"
        }
      case .value(.text(let prose)):
        let safe = SafeText.lines(of: prose).map(\.string)
        lines += [""] + safe.drop(while: \.isEmpty)
        while lines.last?.isEmpty == true { lines.removeLast() }
      case .table, .value, .object, .settings: break
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
