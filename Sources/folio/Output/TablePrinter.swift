import Dashboard
import PortfolioCore
import TerminalUI

/// Prints rows under headings, for people.
///
/// Numbers stand to the right, and nothing is cut: what reads a table may be a pipe.
struct TablePrinter {
  var words: any Phrasebook

  /// What the rows of a table come to, under what name.
  struct Total {
    var name: String
    var table: ReportTable
  }

  /// The rows under their headings, a line each, and what they come to in the same columns.
  func text(of table: ReportTable, total: Total? = nil) -> String {
    let headings = table.columns.map(words.heading)
    let cells = table.rows.map { zip($0, table.columns).map { words.text($0, in: $1) } }
    let totals = total.map { self.cells(of: $0, under: table.columns) } ?? []
    let widths = headings.indices.map { column in
      (cells + totals).reduce(TextWidth.of(headings[column])) {
        max($0, TextWidth.of($1[column]))
      }
    }
    let isNumeric = headings.indices.map { column in
      table.rows.contains { $0[column].isNumeric }
    }
    var lines = ([headings] + cells).map { line(of: $0, widths, isNumeric) }
    if !totals.isEmpty { lines += [""] + totals.map { line(of: $0, widths, isNumeric) } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The name stands in the first column; a column that no total has stays empty.
  private func cells(of total: Total, under columns: [ReportColumn]) -> [[String]] {
    total.table.rows.map { row in
      columns.enumerated().map { place, column in
        if place == 0 { return total.name }
        return total.table.columns.firstIndex(of: column).map { words.text(row[$0], in: column) }
          ?? ""
      }
    }
  }

  private func line(of cells: [String], _ widths: [Int], _ isNumeric: [Bool]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let blanks = String(repeating: " ", count: widths[column] - TextWidth.of(cell))
      line += column == 0 ? "" : "  "
      line += isNumeric[column] ? blanks + cell : cell + blanks
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
