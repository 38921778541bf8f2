/// Tiles whose areas are in proportion to values.
public struct Treemap: Widget {
  /// One tile.
  public struct Tile: Hashable, Sendable {
    /// What it stands for.
    public var label: String
    /// What its area is in proportion to.
    public var value: Double
    /// The value as text, shown whole or not at all.
    public var figure: String
    /// The ink of the tile.
    public var ink: Ink

    /// Creates a tile.
    public init(label: String, value: Double, figure: String = "", ink: Ink = .other) {
      self.label = label
      self.value = value
      self.figure = figure
      self.ink = ink
    }
  }

  /// The tiles, in any order.
  public var tiles: [Tile]
  /// The index of the tile under the cursor.
  public var selected: Int?
  /// What stands where no tile has an area.
  public var emptyMessage: String
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// Creates a treemap.
  public init(
    _ tiles: [Tile], selected: Int? = nil, emptyMessage: String = "", glyphs: Glyphs = .unicode
  ) {
    self.tiles = tiles
    self.selected = selected
    self.emptyMessage = emptyMessage
    self.glyphs = glyphs
  }

  /// Draws the tiles, with a narrow gap to the right of and below each.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    let rects = TreemapLayout.rects(tiles.map(\.value), in: area)
    guard rects.contains(where: { !$0.isEmpty }) else {
      Paragraph(emptyMessage, style: Style(.muted)).draw(in: area, on: &grid)
      return
    }
    for (index, (tile, rect)) in zip(tiles, rects).enumerated() where !rect.isEmpty {
      let isSelected = index == selected
      let style = Style(isSelected ? .selection : tile.ink, bold: isSelected, reverse: true)
      draw(tile, isSelected: isSelected, style: style, in: rect, of: area, on: &grid)
    }
  }

  private func draw(
    _ tile: Tile, isSelected: Bool, style: Style, in rect: Rect, of area: Rect,
    on grid: inout Grid
  ) {
    let right = rect.endColumn < area.endColumn && rect.columns > 1 ? 1 : 0
    let bottom = rect.endRow < area.endRow && rect.rows > 1 ? 1 : 0
    let face = Rect(
      column: rect.column, row: rect.row, columns: rect.columns - right,
      rows: rect.rows - bottom)
    grid.fill(rect)
    grid.fill(face, with: .blank(style))
    if bottom > 0, glyphs.isUnicode {
      // Half a row of the tile's colour: as high as the gap on the right is wide.
      var edge = style
      edge.reverse = false
      grid.fill(
        Rect(column: face.column, row: face.endRow, columns: face.columns, rows: 1),
        with: Cell("▀", style: edge))
    }
    drawText(tile, isSelected: isSelected, style: style, in: face, on: &grid)
  }

  private func drawText(
    _ tile: Tile, isSelected: Bool, style: Style, in face: Rect, on grid: inout Grid
  ) {
    let padding = face.columns > 6 ? 1 : 0
    let inner = face.inset(columns: padding)
    let sign = isSelected ? "\(glyphs.cursor)" : ""
    let room = inner.columns - TextWidth.of(sign)
    let figureWidth = TextWidth.of(tile.figure)
    let label = sign + shortened(tile.label, columns: room)
    grid.put(label, in: inner.line(0), style: style)
    guard figureWidth > 0, figureWidth <= inner.columns else { return }
    if inner.rows > 1 {
      grid.put(tile.figure, in: inner.line(1), style: style)
    } else if TextWidth.of(label) + 1 + figureWidth <= inner.columns {
      grid.putRight(
        tile.figure, endColumn: inner.endColumn, row: inner.row, style: style,
        limit: figureWidth)
    }
  }

  // Two letters of a name say little and look like another name, so nothing is shown then.
  private func shortened(_ label: String, columns: Int) -> String {
    if TextWidth.of(label) <= columns { return label }
    return columns < 4
      ? "" : TextWidth.elided(label, columns: columns, ellipsis: glyphs.ellipsis)
  }
}
