import PortfolioCore
import TerminalUI

/// One model with everything about it, scrolled; in two columns where the screen is wide.
extension Drawing {
  func drawModel(scroll: Int, in area: Rect, on grid: inout Grid) {
    guard let detail = state.detail, let page = modelPage(in: Self.interior(ofPage: area)) else {
      return
    }
    draw(
      page, title: safe(detail.row.name), summary: [spend(detail.row.spend)], scroll: scroll,
      in: area, on: &grid)
  }

  /// What stands on the open model's screen and where.
  func modelPage(in area: Rect) -> Page? {
    guard let detail = state.detail else { return nil }
    let whole = Rect(column: 0, row: 0, columns: area.columns, rows: 1)
    var columns = [whole]
    var parts = [DetailSection.allCases]
    if area.columns >= 114 {
      columns = whole.columns([.share(9), .share(11)], gap: 3)
      parts = [
        [.facts, .purpose, .owners, .workflows, .prose], [.targets, .cost, .alerts, .history],
      ]
    }
    let sections = DetailSections(detail, drawing: self)
    return Page(
      parts: zip(parts, columns).map { part, area in
        part.flatMap { sections.blocks($0, columns: area.columns) }
      }, columns: columns)
  }
}
