/// A box in the middle of an area that hides what is below it.
public struct Popup: Widget {
  /// The title in the top border.
  public var title: String
  /// Notes in the bottom border, such as the keys that work here.
  public var footer: [Segment]
  /// The extent of the content it would like.
  public var content: Size
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// Creates a popup.
  public init(
    title: String, content: Size, footer: [Segment] = [], glyphs: Glyphs = .unicode
  ) {
    self.title = title
    self.content = content
    self.footer = footer
    self.glyphs = glyphs
  }

  /// The cells it takes of `area`, its border among them: less than it would like where need be.
  public func frame(in area: Rect) -> Rect {
    let bordered = Size(columns: content.columns + 4, rows: content.rows + 2)
    return area.centered(bordered)
  }

  /// The cells it leaves for content: the frame without border and a column's padding.
  public func interior(in area: Rect) -> Rect {
    frame(in: area).inset(columns: 2, rows: 1)
  }

  /// Clears its frame and draws the border.
  public func draw(in area: Rect, on grid: inout Grid) {
    let frame = frame(in: area)
    grid.fill(frame)
    PaneFrame(title: title, footer: footer, isFocused: true, glyphs: glyphs)
      .draw(in: frame, on: &grid)
  }
}
