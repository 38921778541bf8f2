/// The border of a pane, with its title and what it has to say in short.
public struct PaneFrame: Widget {
  /// The digit that focuses the pane.
  public var number: Int?
  /// The name of the pane.
  public var title: String
  /// Key figures behind the title, which a collapsed pane keeps.
  public var summary: [Segment]
  /// Notes at the right end of the top border; those that don't fit whole are left out.
  public var notes: [Segment]
  /// Notes at the right end of the bottom border, such as how many rows are below.
  public var footer: [Segment]
  /// Whether keys go to this pane.
  public var isFocused: Bool
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// Creates a frame.
  public init(
    number: Int? = nil, title: String, summary: [Segment] = [], notes: [Segment] = [],
    footer: [Segment] = [], isFocused: Bool = false, glyphs: Glyphs = .unicode
  ) {
    self.number = number
    self.title = title
    self.summary = summary
    self.notes = notes
    self.footer = footer
    self.isFocused = isFocused
    self.glyphs = glyphs
  }

  /// The cells a frame around `area` leaves for content.
  public static func interior(of area: Rect) -> Rect {
    area.inset(columns: 1, rows: 1)
  }

  /// Draws the border and the title; in one row, the collapsed form.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard area.rows > 1, area.columns > 1 else {
      drawCollapsed(in: area, on: &grid)
      return
    }
    let style = Style(isFocused ? .borderFocused : .border)
    BoxBorder(box: glyphs.box, style: style).draw(in: area, on: &grid)
    let inner = area.inset(columns: 2)
    guard inner.columns > 2 else { return }
    let used = drawTitle(at: inner.origin, limit: inner.columns, padded: true, on: &grid)
    drawNotes(notes, row: area.row, from: inner.column + used + 1, to: inner.endColumn, on: &grid)
    drawNotes(footer, row: area.endRow - 1, from: inner.column, to: inner.endColumn, on: &grid)
  }

  /// Draws the pane as one title line: `[3] Drift alerts 7 ▲2`.
  public func drawCollapsed(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    let used = drawTitle(at: area.origin, limit: area.columns, padded: false, on: &grid)
    drawNotes(notes, row: area.row, from: area.column + used + 1, to: area.endColumn, on: &grid)
  }

  private func drawTitle(
    at point: Point, limit: Int, padded: Bool, on grid: inout Grid
  ) -> Int {
    let padding = padded ? " " : ""
    let digit = number.map { "[\($0)] " } ?? ""
    let room = limit - TextWidth.of(digit) - 2 * padding.count
    let name = TextWidth.elided(title, columns: room, ellipsis: glyphs.ellipsis)
    var segments = [
      Segment(padding, .title), Segment(digit, .key),
      Segment(name, Style(.title, bold: isFocused)),
    ]
    var left = room - TextWidth.of(name)
    for segment in summary {
      left -= segment.width + 1
      if left < 0 { break }
      segments += [Segment(" "), segment]
    }
    segments.append(Segment(padding, .title))
    return grid.put(segments, at: point, limit: limit)
  }

  private func drawNotes(
    _ notes: [Segment], row: Int, from start: Int, to end: Int, on grid: inout Grid
  ) {
    var fitting: [Segment] = []
    var width = 1
    for note in notes {
      let wider = width + note.width + 1
      if wider > end - start { break }
      fitting += [Segment(" "), note]
      width = wider
    }
    guard !fitting.isEmpty else { return }
    grid.put(fitting + [Segment(" ")], at: Point(column: end - width, row: row), limit: width)
  }
}

/// The four edges of a box, without what is inside.
struct BoxBorder: Widget {
  let box: Glyphs.Box
  let style: Style

  func draw(in area: Rect, on grid: inout Grid) {
    guard area.rows > 1, area.columns > 1 else { return }
    let right = area.endColumn - 1
    let bottom = area.endRow - 1
    let horizontal = Cell(box.horizontal, style: style)
    let vertical = Cell(box.vertical, style: style)
    for row in [area.row, bottom] {
      grid.fill(
        Rect(column: area.column, row: row, columns: area.columns, rows: 1), with: horizontal)
    }
    for column in [area.column, right] {
      grid.fill(Rect(column: column, row: area.row, columns: 1, rows: area.rows), with: vertical)
    }
    grid[area.column, area.row] = Cell(box.topLeft, style: style)
    grid[right, area.row] = Cell(box.topRight, style: style)
    grid[area.column, bottom] = Cell(box.bottomLeft, style: style)
    grid[right, bottom] = Cell(box.bottomRight, style: style)
  }
}
