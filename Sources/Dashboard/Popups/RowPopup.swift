import PortfolioCore
import TerminalUI

/// A row of a report with all its columns, which a narrow screen has no room for.
extension Drawing {
  func drawRow(scroll: Int, in area: Rect, on grid: inout Grid) {
    if let screen = state.fit, state.isOnFit {
      drawWhole(of: screen, scroll: scroll, in: area, on: &grid)
      return
    }
    guard let reports = state.reports, let row = reports.row else { return }
    let columns = popupColumns(110, in: area)
    let lines = lines(of: row, in: reports.table.columns, columns: columns)
    let goal: [(String, Hint)] =
      switch reports.goal {
      case .model?: [("Enter", .toModel)]
      case .person?: [("Enter", .toPerson)]
      case nil: []
      }
    let inner = drawBox(
      text(reports.names[reports.openIndex]), content: Size(columns: columns, rows: lines.count),
      hints: goal + [("j/k", .scroll), (key(.back), .close)], in: area, on: &grid)
    drawLines(lines, scroll: scroll, in: inner, on: &grid)
  }

  /// All that the fit screen says of what is open and of the row under the cursor.
  private func drawWhole(
    of screen: FitScreen, scroll: Int, in area: Rect, on grid: inout Grid
  ) {
    let columns = popupColumns(110, in: area)
    let told = fitTexts(screen)
    let lines =
      told.result.flatMap { wrapped($0, Style(.accent), columns: columns) } + [[]]
      + told.detail.flatMap { wrapped($0, .plain, columns: columns) }
    let inner = drawBox(
      plain(words.command(.readWhole).name), content: Size(columns: columns, rows: lines.count),
      hints: [("j/k", .scroll), (key(.back), .close)], in: area, on: &grid)
    drawLines(lines, scroll: scroll, in: inner, on: &grid)
  }

  /// A column a line, its value wrapped under itself.
  private func lines(
    of row: [ReportValue], in columns: [ReportColumn], columns width: Int
  ) -> [[Segment]] {
    let labels = columns.map(heading)
    let indent = min(20, (labels.map { TextWidth.of($0) }.max() ?? 0)) + 2
    return zip(labels, zip(columns, row)).flatMap { label, cell -> [[Segment]] in
      let value = wholeCell(cell.1, in: cell.0)
      let texts = WordWrap.lines(value.text, columns: max(10, width - indent - 2))
      return (texts.isEmpty ? [""] : texts).enumerated().map { index, text in
        [
          Segment(padded(index == 0 ? label : "", to: indent), .muted),
          Segment(text, value.style),
        ]
      }
    }
  }
}
