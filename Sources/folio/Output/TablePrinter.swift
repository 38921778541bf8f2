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
    let cells = table.rows.map { zip($0, table.columns).map { text($0, in: $1) } }
    let totals = total.map { self.cells(of: $0, under: table.columns) } ?? []
    var widths = headings.map { TextWidth.of($0) }
    for row in [cells, totals].joined() {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], TextWidth.of(cell))
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
        return total.table.columns.firstIndex(of: column).map { text(row[$0], in: column) } ?? ""
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

  /// A value of a column as a person reads it: counts are grouped, numbers of lines and the like not.
  func text(_ value: ReportValue, in column: ReportColumn) -> String {
    switch value {
    case .count(let count) where !column.isOrdinal: ExactDecimal(count).grouped(places: 0)
    case .list(let values): values.map { text($0, in: column) }.joined(separator: ", ")
    default: text(value)
    }
  }

  /// A value as a person reads it, where it stands in no column.
  func text(_ value: ReportValue) -> String {
    switch value {
    case .notSet: words.word(.notSet)
    case .text(let text): SafeText(text).string
    case .word(let word): words.word(word)
    case .number(let number, let unit):
      ReportValue.plain(number) + (unit.map { " \(SafeText($0))" } ?? "")
    case .count(let count): String(count)
    case .amount(let amount, let currency, let isLowerBound):
      amount.groupedAmount(isLowerBound: isLowerBound) + (currency.map { " \($0)" } ?? "")
    case .price(let price): price.shownInFull
    case .unitCost(let cost, let isLowerBound):
      (isLowerBound ? "≥ " : "") + cost.grouped(places: cost.placesForThreeFigures)
    case .quantity(let quantity, let isLowerBound):
      (isLowerBound ? "≥ " : "") + ReportValue.threeDigits(quantity)
    case .share(let share): ReportValue.percent(share)
    case .flag(let flag): flag ? "✓" : "–"
    case .day(let day): day.description
    case .month(let month): month.description
    case .time(let time): time.rfc3339
    case .list(let values): values.map(text).joined(separator: ", ")
    }
  }
}

extension ReportColumn {
  /// Whether its counts say which one something is, not how many there are.
  fileprivate var isOrdinal: Bool {
    switch self {
    case .line, .column, .seq, .index, .last, .changeIndex: true
    default: false
    }
  }
}

extension ReportValue {
  /// Whether the value stands to the right.
  fileprivate var isNumeric: Bool {
    switch self {
    case .number, .count, .amount, .price, .unitCost, .quantity, .share: true
    default: false
    }
  }
}
