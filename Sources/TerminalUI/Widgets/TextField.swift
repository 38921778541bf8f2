/// A prompt and a line being edited, scrolled so that the cursor is visible.
public struct TextField: Widget {
  /// What stands before the line.
  public var prompt: Segment
  /// The line.
  public var input: TextInput
  /// What stands in place of an empty line.
  public var placeholder: String
  /// How the line is drawn.
  public var style: Style
  /// Whether the cursor is drawn, as a reversed cell.
  public var showsCursor: Bool
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// Creates a field.
  public init(
    prompt: Segment = Segment(""), input: TextInput, placeholder: String = "",
    style: Style = .plain, showsCursor: Bool = true, glyphs: Glyphs = .unicode
  ) {
    self.prompt = prompt
    self.input = input
    self.placeholder = placeholder
    self.style = style
    self.showsCursor = showsCursor
    self.glyphs = glyphs
  }

  /// Where the cursor stands in `area`; `nil` where there is no room for it.
  public func cursor(in area: Rect) -> Point? {
    guard !area.isEmpty else { return nil }
    let line = self.line(in: area)
    guard !line.isEmpty else { return nil }
    let column = TextWidth.of(visibleBefore(columns: line.columns))
    return Point(column: line.column + column, row: line.row)
  }

  /// Draws the prompt and as much of the line as fits.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    let line = self.line(in: area)
    grid.fill(area.line(0), with: .blank(style))
    grid.put(
      prompt.text, at: area.origin, style: prompt.style, limit: area.columns - line.columns)
    let before = visibleBefore(columns: line.columns)
    let used = grid.put(before, in: line, style: style)
    let rest = Point(column: line.column + used, row: line.row)
    if input.isEmpty {
      grid.put(placeholder, at: rest, style: Style(.muted), limit: line.columns)
    } else {
      grid.put(input.textAfterCursor, at: rest, style: style, limit: line.columns - used)
    }
    guard showsCursor, let cursor = cursor(in: area) else { return }
    grid.restyle(Rect(origin: cursor, size: Size(columns: 1, rows: 1))) { $0.reverse = true }
  }

  // The prompt leaves at least a third of the field to the line.
  private func line(in area: Rect) -> Rect {
    let prompt = min(prompt.width, area.columns * 2 / 3)
    return Rect(
      column: area.column + prompt, row: area.row, columns: area.columns - prompt, rows: 1)
  }

  /// What is visible of the text before the cursor, leaving a column to the cursor.
  private func visibleBefore(columns: Int) -> String {
    let before = input.textBeforeCursor
    let room = columns - 1
    if TextWidth.of(before) <= room { return before }
    guard room > 1 else { return String(TextWidth.suffix(before, columns: max(0, room))) }
    return String(glyphs.ellipsis) + TextWidth.suffix(before, columns: room - 1)
  }
}
