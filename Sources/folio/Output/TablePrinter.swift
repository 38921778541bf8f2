import Dashboard
import PortfolioCore
import TerminalUI

/// Prints rows under headings, for people.
///
/// Numbers stand to the right, and nothing is cut: what reads a table may be a pipe.
struct TablePrinter {
  var words: any Phrasebook

  /// The rows under their headings, a line each.
  func text(of table: ReportTable) -> String {
    let headings = table.columns.map(words.heading)
    let cells = table.rows.map { row in row.map(text) }
    let widths = headings.indices.map { column in
      cells.reduce(TextWidth.of(headings[column])) { max($0, TextWidth.of($1[column])) }
    }
    let isNumeric = headings.indices.map { column in
      table.rows.contains { $0[column].isNumeric }
    }
    return ([headings] + cells).map { line(of: $0, widths, isNumeric) }.joined(separator: "\n")
      + "\n"
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

  /// A value as a person reads it.
  func text(_ value: ReportValue) -> String {
    switch value {
    case .notSet: words.word(.notSet)
    case .text(let text): SafeText(text).string
    case .word(let word): words.word(word)
    case .number(let number, let unit):
      ReportValue.plain(number) + (unit.map { " \(SafeText($0))" } ?? "")
    case .count(let count): String(count)
    case .amount(let amount, let currency, let isLowerBound):
      (isLowerBound ? "≥ " : "") + amount.grouped() + (currency.map { " \($0)" } ?? "")
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

extension ReportValue {
  /// Whether the value stands to the right.
  fileprivate var isNumeric: Bool {
    switch self {
    case .number, .count, .amount, .price, .unitCost, .quantity, .share: true
    default: false
    }
  }
}
