import PortfolioCore
import TerminalUI

/// One model with everything about it, scrolled; in two columns where the screen is wide.
extension Drawing {
  func drawModel(
    scroll: Int, from origin: Level.EntryLevel, in area: Rect, on grid: inout Grid
  ) {
    guard let detail = state.detail else { return }
    let inner = PaneFrame.interior(of: area).inset(columns: 1)
    let page = ModelPage(detail, columns: inner.columns, drawing: self)
    let scroll = min(max(0, scroll), max(0, page.rows - inner.rows))
    let below = max(0, page.rows - inner.rows - scroll)
    PaneFrame(
      title: safe(detail.row.name), summary: [spend(detail.row.spend)],
      notes: [Segment(breadcrumb(origin), .muted)],
      footer: below > 0 ? [Segment("\(below) \(glyphs.down)", .muted)] : [], isFocused: true,
      glyphs: glyphs
    ).draw(in: area, on: &grid)
    page.draw(scroll: scroll, in: inner, on: &grid)
    let track = Rect(
      column: area.column, row: inner.row, columns: area.columns, rows: inner.rows)
    ScrollBar(
      viewport: Viewport(count: page.rows, height: inner.rows, first: scroll),
      style: Style(.borderFocused), glyphs: glyphs
    ).draw(in: track, on: &grid)
  }

  private func breadcrumb(_ origin: Level.EntryLevel) -> String {
    "\(text(.pane(state.focus))) \(glyphs.collapsed) "
      + safe(state.detail?.row.id.text ?? "")
  }
}

/// What stands on a model's screen and where.
private struct ModelPage {
  private let stacks: [BlockStack]
  private let columns: [Rect]

  init(_ detail: ModelDetail, columns: Int, drawing: Drawing) {
    let whole = Rect(column: 0, row: 0, columns: columns, rows: 1)
    let parts: [[DetailSection]]
    if columns >= 114 {
      self.columns = whole.columns([.share(9), .share(11)], gap: 3)
      parts = [
        [.facts, .purpose, .owners, .workflows, .prose], [.targets, .cost, .alerts, .history],
      ]
    } else {
      self.columns = [whole]
      parts = [DetailSection.allCases]
    }
    let sections = DetailSections(detail, drawing: drawing)
    stacks = zip(parts, self.columns).map { part, area in
      BlockStack(blocks: part.flatMap { sections.blocks($0, columns: area.columns) })
    }
  }

  /// The rows of the page.
  var rows: Int { stacks.map(\.rows).max() ?? 0 }

  func draw(scroll: Int, in area: Rect, on grid: inout Grid) {
    for (stack, column) in zip(stacks, columns) {
      let part = Rect(
        column: area.column + column.column, row: area.row, columns: column.columns,
        rows: area.rows)
      stack.draw(scroll: scroll, in: part, on: &grid)
    }
  }
}
