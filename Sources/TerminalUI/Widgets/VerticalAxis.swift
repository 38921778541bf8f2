/// The numbers and the line of an axis that goes up, at the left of a plot.
struct VerticalAxis {
  private let labels: [(row: Int, text: String)]
  private let area: Rect

  /// The ends, and the middle where there is a row for it.
  init(_ scale: AxisScale, in area: Rect, format: (Double) -> String) {
    var marks = [(0, scale.high), (area.rows - 1, scale.low)]
    if area.rows >= 7, area.rows % 2 == 1 { marks.append((area.rows / 2, scale.middle)) }
    labels = marks.map { ($0.0, format($0.1)) }
    self.area = area
  }

  /// How many columns the numbers take.
  var width: Int { labels.map { TextWidth.of($0.text) }.max() ?? 0 }

  /// Draws numbers and line, in so many columns at most, and returns what they leave.
  func draw(atMost columns: Int = .max, glyphs: Glyphs, on grid: inout Grid) -> Rect {
    let width = min(width, columns)
    for (row, text) in labels {
      grid.putRight(
        text, endColumn: area.column + width, row: area.row + row, style: Style(.muted),
        limit: width)
    }
    grid.fill(
      Rect(column: area.column + width, row: area.row, columns: 1, rows: area.rows),
      with: Cell(glyphs.box.vertical, style: Style(.border)))
    return Rect(
      column: area.column + width + 1, row: area.row, columns: area.columns - width - 1,
      rows: area.rows)
  }
}
