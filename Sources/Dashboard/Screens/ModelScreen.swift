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
  private let left: BlockStack
  private let right: BlockStack?
  private let foot: BlockStack
  /// Lines of prose longer than this are hard to read.
  private let footColumns: Int
  private let columns: [Rect]

  init(_ detail: ModelDetail, columns: Int, drawing: Drawing) {
    let isWide = columns >= 114
    let whole = Rect(column: 0, row: 0, columns: columns, rows: 1)
    self.columns = isWide ? whole.columns([.share(9), .share(11)], gap: 3) : [whole]
    let sections = DetailSections(detail, drawing: drawing)
    func stack(_ parts: [DetailSection], _ width: Int) -> [Block] {
      parts.flatMap { sections.blocks($0, columns: width) }
    }
    let leftWidth = self.columns[0].columns
    if isWide {
      left = BlockStack(blocks: stack([.facts, .purpose, .owners, .workflows], leftWidth))
      right = BlockStack(
        blocks: stack([.targets, .cost, .alerts, .history], self.columns[1].columns))
    } else {
      left = BlockStack(
        blocks: stack(
          [.facts, .purpose, .targets, .cost, .owners, .workflows, .alerts, .history], leftWidth))
      right = nil
    }
    footColumns = min(columns, 96)
    foot = BlockStack(blocks: stack([.prose], footColumns))
  }

  private var topRows: Int { max(left.rows, right?.rows ?? 0) }

  /// The rows of the page.
  var rows: Int { topRows + foot.rows }

  func draw(scroll: Int, in area: Rect, on grid: inout Grid) {
    let top = area.rows([.fixed(max(0, topRows - scroll)), .share(1)])
    let parts = columns.map {
      Rect(
        column: area.column + $0.column, row: area.row, columns: $0.columns, rows: top[0].rows)
    }
    left.draw(scroll: scroll, in: parts[0], on: &grid)
    if parts.count > 1 { right?.draw(scroll: scroll, in: parts[1], on: &grid) }
    let prose = Rect(
      column: top[1].column, row: top[1].row, columns: footColumns, rows: top[1].rows)
    foot.draw(scroll: max(0, scroll - topRows), in: prose, on: &grid)
  }
}
