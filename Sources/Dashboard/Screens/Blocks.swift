import TerminalUI

/// A piece of a page that is longer than the screen: so many rows, and how to draw them.
struct Block {
  /// The rows it takes in the columns it was made for.
  let rows: Int
  /// Draws it into an area of its rows.
  let draw: (Rect, inout Grid) -> Void

  /// A block of rows.
  init(rows: Int, draw: @escaping (Rect, inout Grid) -> Void) {
    self.rows = max(0, rows)
    self.draw = draw
  }

  /// An empty row.
  static var gap: Block { Block(rows: 1) { _, _ in } }

  /// A block that draws a widget.
  init(rows: Int, widget: some Widget) {
    self.init(rows: rows) { area, grid in widget.draw(in: area, on: &grid) }
  }

  /// Lines of segments, each cut at the width.
  init(lines: [[Segment]]) {
    self.init(rows: lines.count) { area, grid in
      for (index, line) in lines.enumerated() {
        grid.put(line, at: area.line(index).origin, limit: area.columns)
      }
    }
  }
}

/// Blocks one below the other, of which a part is visible.
struct BlockStack {
  let blocks: [Block]

  /// The rows of all blocks.
  var rows: Int { blocks.reduce(0) { $0 + $1.rows } }

  /// Draws the part that begins `scroll` rows below the top.
  func draw(scroll: Int, in area: Rect, on grid: inout Grid) {
    var top = area.row - scroll
    for block in blocks {
      defer { top += block.rows }
      let whole = Rect(column: area.column, row: top, columns: area.columns, rows: block.rows)
      let visible = whole.intersection(area)
      guard !visible.isEmpty else { continue }
      if visible == whole {
        block.draw(whole, &grid)
      } else {
        draw(block, whole: whole, visible: visible, on: &grid)
      }
    }
  }

  /// Draws a block that is cut at the top or bottom, beside the screen first.
  private func draw(_ block: Block, whole: Rect, visible: Rect, on grid: inout Grid) {
    var page = Grid(size: whole.size)
    block.draw(page.bounds, &page)
    for row in visible.row..<visible.endRow {
      for column in 0..<whole.columns {
        let cell = page[column, row - whole.row]
        if !cell.isContinuation { grid[visible.column + column, row] = cell }
      }
    }
  }
}
