import TerminalUI

extension Table {
  /// The cells of a column that are on the screen once the table is drawn, for what text cannot
  /// show; none where the column has no room.
  ///
  /// - Parameters:
  ///   - column: The index of the column.
  ///   - area: Where the table is drawn.
  ///   - body: Takes a row's index, its cells, and whether the cursor is on it.
  func forEachCell(of column: Int, in area: Rect, _ body: (Int, Rect, Bool) -> Void) {
    let height = Table.height(rows: area.rows, showsHeader: showsHeader)
    let view = Viewport(
      count: viewport.count, height: height, cursor: viewport.cursor, first: viewport.first)
    let layout = TableLayout(
      columns: columns, widest: widest(in: view.visible.lazy.map(row)),
      available: area.columns - Table.gutter, spacing: spacing)
    guard let slot = layout.slots.first(where: { $0.column == column }) else { return }
    for (line, index) in view.visible.enumerated() {
      let cells = Rect(
        column: area.column + Table.gutter + slot.offset, row: area.endRow - height + line,
        columns: slot.width, rows: 1)
      body(index, cells, index == view.cursor)
    }
  }
}
