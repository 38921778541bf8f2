/// Columns side by side, each of layers that stand on each other; a layer is told by its sign, and
/// by its colour where there is one.
public struct StackedColumns: Widget {
  /// A layer, the same in every column.
  public struct Layer: Hashable, Sendable {
    /// What its cells are filled with.
    public var sign: Character
    /// How they are drawn.
    public var style: Style

    /// Creates a layer.
    public init(sign: Character, style: Style) {
      self.sign = sign
      self.style = style
    }
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// What stands below it.
    public var label: String
    /// What stands below it where there is less room.
    public var shortLabel: String
    /// What stands below a short label where something begins, such as a year.
    public var group: String
    /// The height of each layer, from the bottom up; what is not above zero is not drawn.
    public var values: [Double]

    /// Creates a column.
    public init(label: String, shortLabel: String, group: String = "", values: [Double]) {
      self.label = label
      self.shortLabel = shortLabel
      self.group = group
      self.values = values.map { $0.isFinite ? max(0, $0) : 0 }
    }

    var height: Double { values.reduce(0, +) }
  }

  /// The layers, the lowest first.
  public var layers: [Layer]
  /// The columns from left to right.
  public var columns: [Column]
  /// The column under the cursor.
  public var selected: Int?
  /// The signs to draw with.
  public var glyphs: Glyphs
  /// Makes the text of a number on the axis.
  public var format: (Double) -> String

  /// Creates columns.
  public init(
    layers: [Layer], columns: [Column], selected: Int? = nil, glyphs: Glyphs = .unicode,
    format: @escaping (Double) -> String
  ) {
    self.layers = layers
    self.columns = columns
    self.selected = selected
    self.glyphs = glyphs
    self.format = format
  }

  /// Draws the axis and as many columns as fit, the last ones unless the cursor is before them.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard area.rows >= 2, !columns.isEmpty else { return }
    let scale = AxisScale(columns.map(\.height), includesZero: true)
    let high = max(scale.high, .leastNonzeroMagnitude)
    let axis = [format(high), format(high / 2), format(0)]
    let axisWidth = axis.map { TextWidth.of($0) }.max() ?? 0
    let showsAxis = area.columns >= axisWidth + 2 + columns.count * 2 && area.rows >= 5
    let left = showsAxis ? axisWidth + 2 : 0
    let field = Rect(
      column: area.column + left, row: area.row, columns: area.columns - left, rows: area.rows)
    let shown = min(columns.count, max(1, field.columns / 2))
    let pitch = min(12, field.columns / shown)
    let isLong = columns.allSatisfy { TextWidth.of($0.label) < pitch }
    let hasGroups = !isLong && area.rows >= 6 && columns.contains { !$0.group.isEmpty }
    let rows = area.rows - (hasGroups ? 2 : 1)
    let view = Viewport(
      count: columns.count, height: shown, cursor: selected, first: columns.count - shown)
    if showsAxis { drawAxis(axis, width: axisWidth, rows: rows, in: area, on: &grid) }
    for (place, index) in view.visible.enumerated() {
      let cells = Rect(
        column: field.column + place * pitch, row: area.row, columns: max(1, pitch - 1),
        rows: rows)
      draw(columns[index], high: high, in: cells, on: &grid)
      let label = isLong ? columns[index].label : columns[index].shortLabel
      let under = Rect(
        column: cells.column, row: area.row + rows, columns: cells.columns, rows: 1)
      grid.put(
        TextWidth.of(label) <= under.columns ? label : "", in: under, style: Style(.muted))
      if hasGroups, place == 0 || !columns[index].group.isEmpty {
        let group = columns[index].group
        grid.put(
          group, at: Point(column: cells.column, row: area.row + rows + 1), style: Style(.muted),
          limit: area.endColumn - cells.column)
      }
      if index == selected { grid.restyle(under) { $0 = Style(.selection) } }
    }
  }

  private func drawAxis(
    _ texts: [String], width: Int, rows: Int, in area: Rect, on grid: inout Grid
  ) {
    for row in 0..<rows {
      grid[area.column + width + 1, area.row + row] = Cell(
        glyphs.box.vertical, style: Style(.border))
    }
    let places =
      rows >= 7
      ? [(0, texts[0]), (rows / 2, texts[1]), (rows - 1, texts[2])]
      : [(0, texts[0]), (rows - 1, texts[2])]
    for (row, text) in places {
      grid.putRight(
        text, endColumn: area.column + width, row: area.row + row, style: Style(.muted),
        limit: width)
    }
  }

  /// Layers end where their running sum does, so that no rounding adds up.
  private func draw(_ column: Column, high: Double, in area: Rect, on grid: inout Grid) {
    guard column.height > 0 else { return }
    // What is above zero is never drawn as nothing.
    let whole = max(1, Int((column.height / high * Double(area.rows)).rounded()))
    var sum = 0.0
    var drawn = 0
    for (value, layer) in zip(column.values, layers) {
      sum += value
      let end = min(whole, Int((sum / column.height * Double(whole)).rounded()))
      guard end > drawn else { continue }
      grid.fill(
        Rect(
          column: area.column, row: area.endRow - end, columns: area.columns, rows: end - drawn),
        with: Cell(layer.sign, style: layer.style))
      drawn = end
    }
  }
}
