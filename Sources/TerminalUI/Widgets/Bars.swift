/// Horizontal bars, each with its label and figures.
public struct Bars: Widget {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// What it stands for.
    public var label: String
    /// Its length, on the scale of the others; what is not above 0 draws no bar.
    public var value: Double
    /// The value as text, never clipped.
    public var figure: String
    /// A second figure, such as the share of the whole, that gives way before the first.
    public var share: String
    /// How the bar is drawn.
    public var style: Style
    /// A value on the same scale that is marked, such as what others have; nil marks nothing.
    public var mark: Double?

    /// Creates a bar.
    public init(
      label: String, value: Double, figure: String, share: String = "",
      style: Style = Style(.accent), mark: Double? = nil
    ) {
      self.label = label
      self.value = value
      self.figure = figure
      self.share = share
      self.style = style
      self.mark = mark
    }
  }

  /// The bars from the top down.
  public var bars: [Bar]
  /// Which bars are visible and which is under the cursor; its height is the widget's own.
  public var viewport: Viewport
  /// The value of a full-length bar; `nil` takes the largest.
  public var maximum: Double?
  /// What stands where there are no bars.
  public var emptyMessage: String
  /// The style of the row under the cursor.
  public var selectionStyle: Style
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// Creates bars; without a viewport, the first ones are shown.
  public init(
    _ bars: [Bar], viewport: Viewport? = nil, maximum: Double? = nil, emptyMessage: String = "",
    selectionStyle: Style = Style(.selection), glyphs: Glyphs = .unicode
  ) {
    self.bars = bars
    self.viewport = viewport ?? Viewport(count: bars.count, height: bars.count)
    self.maximum = maximum
    self.emptyMessage = emptyMessage
    self.selectionStyle = selectionStyle
    self.glyphs = glyphs
  }

  /// Draws the visible bars, one a row.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    guard !bars.isEmpty else {
      Paragraph(emptyMessage, style: Style(.muted)).draw(in: area, on: &grid)
      return
    }
    let view = Viewport(
      count: bars.count, height: area.rows, cursor: viewport.cursor, first: viewport.first)
    let visible = bars[view.visible]
    let slots = Slots(visible, columns: area.columns)
    let full = maximum ?? bars.map(\.value).filter(\.isFinite).max() ?? 0
    for (index, bar) in zip(view.visible, visible) {
      let line = area.line(index - view.first)
      draw(bar, slots: slots, full: full, in: line, on: &grid)
      guard index == view.cursor else { continue }
      // The bar keeps its ink, so that its category stays readable under the cursor.
      let text = slots.barEnd > slots.bar ? slots.bar : line.columns
      grid.restyle(part(of: line, from: 0, to: text)) { $0 = selectionStyle }
      grid.restyle(part(of: line, from: slots.barEnd, to: line.columns)) { $0 = selectionStyle }
    }
  }

  private func part(of line: Rect, from start: Int, to end: Int) -> Rect {
    Rect(column: line.column + start, row: line.row, columns: end - start, rows: 1)
  }

  private func draw(
    _ bar: Bar, slots: Slots, full: Double, in line: Rect, on grid: inout Grid
  ) {
    grid.put(
      TextWidth.elided(bar.label, columns: slots.label, ellipsis: glyphs.ellipsis),
      at: line.origin, limit: slots.label)
    if slots.barEnd > slots.bar, full > 0, full.isFinite {
      let fill = part(of: line, from: slots.bar, to: slots.barEnd)
      if bar.value > 0 {
        drawFill(min(1, bar.value / full), style: bar.style, in: fill, on: &grid)
      }
      if let mark = bar.mark, mark.isFinite, mark >= 0, !fill.isEmpty {
        let offset = min(fill.columns - 1, Int(min(1, mark / full) * Double(fill.columns)))
        grid[fill.column + offset, fill.row] = Cell(
          glyphs.box.vertical, style: Style(.plain, bold: true))
      }
    }
    grid.putRight(
      NumberText.fitting(bar.figure, columns: slots.figure),
      endColumn: line.column + slots.figureEnd, row: line.row, style: .plain, limit: slots.figure)
    if slots.share > 0 {
      grid.putRight(
        bar.share, endColumn: line.endColumn, row: line.row, style: Style(.muted),
        limit: slots.share)
    }
  }

  private func drawFill(_ part: Double, style: Style, in area: Rect, on grid: inout Grid) {
    let steps = glyphs.bar.count
    // What is above zero is never drawn as nothing.
    let length = max(1, Int(part * Double(area.columns * steps) + 0.5))
    let whole = length / steps
    if let block = glyphs.bar.last {
      grid.fill(
        Rect(column: area.column, row: area.row, columns: whole, rows: 1),
        with: Cell(block, style: style))
    }
    if length % steps > 0 {
      grid[area.column + whole, area.row] = Cell(glyphs.bar[length % steps - 1], style: style)
    }
  }

  /// Where the parts of a row stand: label, bar, figure, share.
  ///
  /// In short supply the bar goes first, then the share, then the label shrinks; the figure stays.
  private struct Slots {
    let label: Int
    let bar: Int
    let barEnd: Int
    let figure: Int
    let figureEnd: Int
    let share: Int

    init(_ bars: ArraySlice<Bar>, columns: Int) {
      let labels = bars.map { TextWidth.of($0.label) }.max() ?? 0
      let figures = bars.map { TextWidth.of($0.figure) }.max() ?? 0
      let shares = bars.map { TextWidth.of($0.share) }.max() ?? 0
      let figureSlot = min(figures, columns)
      let legible = min(labels, 6)
      let showsShare = shares > 0 && legible + 2 + figures + 2 + shares <= columns
      let shareSlot = showsShare ? shares + 2 : 0
      let left = columns - figureSlot - shareSlot
      let shortest = 4
      let labelRoom = max(0, left - (figureSlot > 0 ? 1 : 0))
      let withBar = left - 4 - shortest
      if withBar >= legible {
        label = min(labels, max(legible, min(withBar, left / 2)))
        bar = label + 1
        barEnd = left - 1
      } else {
        label = min(labels, labelRoom)
        bar = 0
        barEnd = 0
      }
      figure = figureSlot
      figureEnd = columns - shareSlot
      share = showsShare ? shares : 0
    }
  }
}
