/// Rows and columns under a header, with groups, marks and a cursor.
///
/// Only visible rows are asked for, so a table costs what it shows, however long it is.
public struct Table: Widget {
  /// One row.
  public enum Row {
    /// A cell for each column, whether the row is marked, and what stands behind a cell's text.
    case cells([Segment], isMarked: Bool = false, tail: Tail? = nil)
    /// The header of a group of rows.
    case group([Segment])
  }

  /// What stands behind the text of a cell and is never cut: the text gives way to it.
  public struct Tail: Hashable, Sendable {
    /// The index of the cell's column, which is one of text.
    public var column: Int
    /// What it says.
    public var segment: Segment

    /// A tail of the cell in a column.
    public init(column: Int, _ segment: Segment) {
      self.column = column
      self.segment = segment
    }

    /// The columns it takes, with the blank before it.
    public var width: Int { segment.width + 1 }
  }

  /// The columns from left to right.
  public var columns: [TableColumn]
  /// Which rows are visible and which is under the cursor; its height is the table's own.
  public var viewport: Viewport
  /// What stands where there are no rows.
  public var emptyMessage: String
  /// Whether the titles of the columns are shown.
  public var showsHeader: Bool
  /// The style of the row under the cursor.
  public var selectionStyle: Style
  /// Empty columns between two.
  public var spacing: Int
  /// The signs to draw with.
  public var glyphs: Glyphs
  /// Makes a row of the list.
  public var row: (Int) -> Row

  /// The columns on the left that hold the signs of cursor and mark.
  public static let gutter = 2

  /// Creates a table; `row` is asked only for visible rows.
  public init(
    columns: [TableColumn], viewport: Viewport, emptyMessage: String = "",
    showsHeader: Bool = true, selectionStyle: Style = Style(.selection), spacing: Int = 2,
    glyphs: Glyphs = .unicode, row: @escaping (Int) -> Row
  ) {
    self.columns = columns
    self.viewport = viewport
    self.emptyMessage = emptyMessage
    self.showsHeader = showsHeader
    self.selectionStyle = selectionStyle
    self.spacing = max(0, spacing)
    self.glyphs = glyphs
    self.row = row
  }

  /// How many rows of the list a table of `rows` rows can show.
  public static func height(rows: Int, showsHeader: Bool = true) -> Int {
    max(0, rows - (showsHeader && rows > 1 ? 1 : 0))
  }

  /// Draws the header and the visible rows.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    let height = Table.height(rows: area.rows, showsHeader: showsHeader)
    let view = Viewport(
      count: viewport.count, height: height, cursor: viewport.cursor, first: viewport.first)
    let rows = view.visible.map { ($0, row($0)) }
    let gutter = min(Table.gutter, area.columns)
    let inner = Rect(
      column: area.column + gutter, row: area.row, columns: area.columns - gutter,
      rows: area.rows)
    let layout = TableLayout(
      columns: columns, widest: widest(in: rows.map(\.1)), available: inner.columns,
      spacing: spacing)
    let top = area.rows - height
    if top > 0 { drawHeader(layout, in: inner.line(0), on: &grid) }
    for (line, (index, row)) in rows.enumerated() {
      draw(
        row, layout: layout, isSelected: index == view.cursor, in: area.line(top + line),
        gutter: gutter, on: &grid)
    }
    if rows.isEmpty, !emptyMessage.isEmpty {
      let body = Rect(
        column: inner.column, row: area.row + top, columns: inner.columns, rows: height)
      Paragraph(emptyMessage, style: Style(.muted)).draw(in: body, on: &grid)
    }
  }

  /// The columns that the widest cell of each column takes, of some rows.
  public func widest(in rows: some Sequence<Row>) -> [Int] {
    var widest = columns.map { _ in 0 }
    for case .cells(let cells, _, let tail) in rows {
      for (index, cell) in cells.prefix(columns.count).enumerated() {
        let behind = tail?.column == index ? tail?.width ?? 0 : 0
        widest[index] = max(widest[index], cell.width + behind)
      }
    }
    return widest
  }

  private func drawHeader(_ layout: TableLayout, in line: Rect, on grid: inout Grid) {
    let style = Style(.header, bold: true)
    for slot in layout.slots {
      let column = columns[slot.column]
      let title = TextWidth.elided(column.title, columns: slot.width, ellipsis: glyphs.ellipsis)
      let start = line.column + slot.offset
      let shift = column.kind == .number ? slot.width - TextWidth.of(title) : 0
      grid.put(
        title, at: Point(column: start + shift, row: line.row), style: style, limit: slot.width)
    }
  }

  private func draw(
    _ row: Row, layout: TableLayout, isSelected: Bool, in line: Rect, gutter: Int,
    on grid: inout Grid
  ) {
    switch row {
    case .group(let segments):
      grid.put(segments, at: line.origin, limit: line.columns)
    case .cells(let cells, let isMarked, let tail):
      if isMarked, gutter > 1 {
        grid[line.column + 1, line.row] = Cell(glyphs.mark, style: Style(.mark))
      }
      for slot in layout.slots where slot.column < cells.count {
        draw(
          cells[slot.column], tail: tail?.column == slot.column ? tail : nil, slot: slot,
          from: line.column + gutter, row: line.row, on: &grid)
      }
      if isSelected, gutter > 0 { grid[line.column, line.row] = Cell(glyphs.cursor) }
    }
    if isSelected { grid.restyle(line) { $0 = selectionStyle } }
  }

  private func draw(
    _ cell: Segment, tail: Tail?, slot: TableLayout.Slot, from column: Int, row: Int,
    on grid: inout Grid
  ) {
    let start = Point(column: column + slot.offset, row: row)
    switch columns[slot.column].kind {
    case .text:
      let room = slot.width - (tail?.width ?? 0)
      let text = TextWidth.elided(
        cell.text, columns: max(0, room), ellipsis: glyphs.ellipsis,
        keepsLeaf: columns[slot.column].keepsLeaf)
      var segments = [Segment(text, cell.style)]
      if let tail { segments += [Segment(room > 0 ? " " : "", cell.style), tail.segment] }
      grid.put(segments, at: start, limit: slot.width)
    case .number:
      grid.putRight(
        NumberText.fitting(cell.text, columns: slot.width), endColumn: start.column + slot.width,
        row: row, style: cell.style, limit: slot.width)
    }
  }
}
