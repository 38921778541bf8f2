import PortfolioCore
import TerminalUI

/// Why an alert is there, over the whole screen, and in short under the list of alerts.
extension Drawing {
  func drawExplanation(scroll: Int, in area: Rect, on grid: inout Grid) {
    guard let explanation = state.explanation,
      let page = explanationPage(in: Self.interior(ofPage: area))
    else { return }
    draw(
      page, title: safe(explanation.row.modelName), summary: [state(of: explanation.row)],
      scroll: scroll, in: area, on: &grid)
  }

  /// What stands on the open alert's screen and where: the chart over the words, on a low screen
  /// under them.
  func explanationPage(in area: Rect) -> Page? {
    guard let explanation = state.explanation else { return nil }
    let sections = ExplanationSections(explanation, drawing: self)
    let chart = sections.chart(rows: min(max(area.rows * 2 / 5, 8), 18))
    let words = sections.sentences(area.columns)
    let head =
      area.rows >= 14 ? [sections.headline, chart, .gap, words] : [words, .gap, chart]
    let whole = Rect(column: 0, row: 0, columns: area.columns, rows: 1)
    guard area.columns >= 114 else {
      return Page(
        head: head + [.gap],
        parts: [
          ExplanationSection.allCases.flatMap { sections.blocks($0, columns: area.columns) }
        ], columns: [whole])
    }
    let columns = whole.columns([.share(1), .share(1)], gap: 3)
    let parts: [[ExplanationSection]] = [[.levels, .owners, .others], [.records, .handling]]
    return Page(
      head: head + [.gap],
      parts: zip(parts, columns).map { part, area in
        part.flatMap { sections.blocks($0, columns: area.columns) }
      }, columns: columns)
  }

  /// Draws what explains the alert at the cursor under the list, as far as there is room.
  func drawExplanationBelow(in area: Rect, on grid: inout Grid) {
    guard let explanation = state.explanation else { return }
    let sections = ExplanationSections(explanation, drawing: self)
    let whole = Rect(column: 0, row: 0, columns: area.columns, rows: 1)
    let columns = area.columns >= 114 ? whole.columns([.share(1), .share(1)], gap: 3) : [whole]
    let sides: [[ExplanationSection]] =
      columns.count > 1 ? [[.levels], [.records, .handling]] : [[.levels, .records, .handling]]
    let parts = zip(sides, columns).map { side, column in
      side.flatMap { sections.blocks($0, columns: column.columns) }
    }
    // The chart has what the words leave, and two fifths where they would leave less.
    let words = sections.sentences(area.columns)
    let handled = sections.handled(area.columns)
    let below = parts.map { BlockStack(blocks: $0).rows }.max() ?? 0
    let taken = words.rows + 3 + handled.count + below
    let chartRows = min(max(area.rows - taken, area.rows * 2 / 5, 8), 22)
    var head = [sections.headline] + handled + [sections.chart(rows: chartRows)]
    let left = area.rows - BlockStack(blocks: head).rows
    head +=
      words.rows < left
      ? [.gap, words, .gap] : [sections.sentences(area.columns, rows: max(1, left))]
    Page(head: head, parts: parts, columns: columns).draw(scroll: 0, in: area, on: &grid)
  }
}
