import PortfolioCore
import TerminalUI

/// A page longer than the screen: blocks over the whole width, and under them blocks in columns.
struct Page {
  private let head: BlockStack
  private let stacks: [BlockStack]
  private let columns: [Rect]

  /// A page of blocks; each of `parts` has the columns of the part of `columns` of the same index.
  init(head: [Block] = [], parts: [[Block]], columns: [Rect]) {
    self.head = BlockStack(blocks: head)
    stacks = parts.map { BlockStack(blocks: $0) }
    self.columns = columns
  }

  /// The rows of the page.
  var rows: Int { head.rows + (stacks.map(\.rows).max() ?? 0) }

  /// How far it can be scrolled where so many rows are visible.
  func lastScroll(visible: Int) -> Int { max(0, rows - visible) }

  /// Draws the part that begins `scroll` rows below the top.
  func draw(scroll: Int, in area: Rect, on grid: inout Grid) {
    head.draw(scroll: scroll, in: area, on: &grid)
    let above = min(max(0, head.rows - scroll), area.rows)
    for (stack, column) in zip(stacks, columns) {
      let part = Rect(
        column: area.column + column.column, row: area.row + above, columns: column.columns,
        rows: area.rows - above)
      stack.draw(scroll: max(0, scroll - head.rows), in: part, on: &grid)
    }
  }
}

extension Drawing {
  /// The cells inside a page's frame.
  static func interior(ofPage area: Rect) -> Rect {
    PaneFrame.interior(of: area).inset(columns: 1)
  }

  /// How far the open page can be scrolled in an area; nil where none is open.
  func lastScroll(in area: Rect) -> Int? {
    let inner = Self.interior(ofPage: area)
    switch state.level {
    case .model: return modelPage(in: inner)?.lastScroll(visible: inner.rows)
    case .alert: return explanationPage(in: inner)?.lastScroll(visible: inner.rows)
    case .overview, .enlarged, .costs, .governance, .fit, .outlook, .improvement, .next:
      return nil
    }
  }

  /// Draws a page in its frame, with what tells that there is more below.
  func draw(
    _ page: Page, title: String, summary: [Segment], scroll: Int, in area: Rect,
    on grid: inout Grid
  ) {
    let inner = Self.interior(ofPage: area)
    let scroll = min(max(0, scroll), page.lastScroll(visible: inner.rows))
    let below = page.lastScroll(visible: inner.rows) - scroll
    PaneFrame(
      title: title, summary: summary, notes: [Segment(breadcrumb, .muted)],
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

  /// From where the reader came to what is open.
  private var breadcrumb: String {
    let fit = state.fit.map { screen in
      let work = screen.open?.fit.summary.workflow.name
      return text(.fit(work.map { FitScreenPhrase.work(safe($0)) } ?? .title))
    }
    let improvement = state.improvement.map { _ in text(.improving(.title)) }
    var steps = state.next.map { _ in [text(.next(.title))] } ?? []
    if let screen = state.costs.map(costPath) ?? fit ?? improvement {
      steps.append(screen)
    } else if steps.isEmpty {
      steps.append(text(.pane(state.focus)))
    }
    if let id = state.level.alert { steps.append(id) }
    if case .model(let reference, _, _) = state.level { steps.append(safe(reference.text)) }
    return steps.joined(separator: " \(glyphs.collapsed) ")
  }
}
