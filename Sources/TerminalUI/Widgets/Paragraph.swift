/// Text wrapped at words, or between ideographs.
public struct Paragraph: Widget {
  /// The text; line feeds end a line.
  public var text: String
  /// How it is drawn.
  public var style: Style
  /// The first line to show, for text longer than its area.
  public var firstLine: Int

  /// Creates a paragraph.
  public init(_ text: String, style: Style = .plain, firstLine: Int = 0) {
    self.text = text
    self.style = style
    self.firstLine = firstLine
  }

  /// The rows it needs in so many columns.
  public func height(columns: Int) -> Int {
    WordWrap.lines(text, columns: columns).count
  }

  /// Draws as many lines as there are rows.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    let lines = WordWrap.lines(text, columns: area.columns).dropFirst(max(0, firstLine))
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      grid.put(line, in: area.line(offset), style: style)
    }
  }
}
