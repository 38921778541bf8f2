/// Series over time as lines, with labels on both axes.
///
/// Drawn in braille, eight dots a cell; in ASCII with one sign a cell, another for each series.
public struct LineChart: Widget {
  /// One line.
  public struct Series: Hashable, Sendable {
    /// Its name in the legend.
    public var name: String
    /// Its values, the oldest first; `nil` breaks the line.
    public var values: [Double?]
    /// How it is drawn.
    public var style: Style

    /// Creates a line; values that are not finite count as missing.
    public init(name: String = "", values: [Double?], style: Style = Style(.accent)) {
      self.name = name
      self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
      self.style = style
    }
  }

  /// The lines; a later one is drawn over the earlier.
  public var series: [Series]
  /// What is drawn behind the lines.
  public var band: Band?
  /// Values that are pointed out.
  public var marks: [Mark]
  /// What stands below each value, nothing where it is empty; as many as fit are shown.
  public var labels: [String]
  /// Whether the vertical axis begins at zero.
  public var includesZero: Bool
  /// What stands where there are no values.
  public var emptyMessage: String
  /// The signs to draw with.
  public var glyphs: Glyphs
  /// Makes the text of a number on the vertical axis.
  public var format: (Double) -> String

  /// Creates a chart.
  public init(
    _ series: [Series], band: Band? = nil, marks: [Mark] = [], labels: [String] = [],
    includesZero: Bool = true, emptyMessage: String = "", glyphs: Glyphs = .unicode,
    format: @escaping (Double) -> String
  ) {
    self.series = series
    self.band = band
    self.marks = marks
    self.labels = labels
    self.includesZero = includesZero
    self.emptyMessage = emptyMessage
    self.glyphs = glyphs
    self.format = format
  }

  /// Draws axes and lines; in very few rows the first line alone, as a sparkline.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    let values = series.flatMap { $0.values.compactMap { $0 } }
    guard !values.isEmpty else {
      Paragraph(emptyMessage, style: Style(.muted)).draw(in: area, on: &grid)
      return
    }
    guard area.rows >= 3, area.columns >= 8 else {
      if let first = series.first {
        Sparkline(first.values, style: first.style, glyphs: glyphs).draw(in: area, on: &grid)
      }
      return
    }
    let legend = legend
    let lines = marks.filter { $0.kind == .line && $0.index >= 0 }
    let signs = marks.filter { $0.kind == .sign && $0.index >= 0 }
    let hasLegend = legend.count > 1 && area.rows >= 6
    let hasLabels = !labels.isEmpty && area.rows >= 4
    let parts = area.rows([
      .fixed(hasLegend ? 1 : 0), .fixed(!lines.isEmpty && area.rows >= 7 ? 1 : 0), .share(1),
      .fixed(!signs.isEmpty && area.rows >= 5 ? 1 : 0), .fixed(hasLabels ? 1 : 0),
    ])
    if hasLegend { draw(legend, in: parts[0], on: &grid) }
    let scale = AxisScale(values + bandValues, includesZero: includesZero)
    let axis = VerticalAxis(scale, in: parts[2], format: format)
    let plot =
      axis.width + 6 <= parts[2].columns ? axis.draw(glyphs: glyphs, on: &grid) : parts[2]
    let count = max(labels.count, series.map(\.values.count).max() ?? 0)
    var canvas = DotCanvas(size: plot.size, isBraille: glyphs.isUnicode)
    if let band {
      canvas.drawDots(
        band.edges.map { $0?.lowerBound }, band.edges.map { $0?.upperBound }, of: count,
        on: scale.range)
    }
    for (index, line) in series.enumerated() {
      canvas.draw(line.values, of: count, on: scale.range, as: UInt8(clamping: min(index, 254)))
    }
    draw(canvas, in: plot, on: &grid)
    drawLines(lines, count: count, over: canvas, in: plot, on: &grid)
    func beside(_ line: Rect) -> Rect {
      Rect(column: plot.column, row: line.row, columns: plot.columns, rows: line.rows)
    }
    if !parts[1].isEmpty {
      drawSigns(lines, glyphs.down, count: count, in: beside(parts[1]), on: &grid)
    }
    if !parts[3].isEmpty {
      drawSigns(signs, glyphs.alert, count: count, in: beside(parts[3]), on: &grid)
    }
    if hasLabels { drawLabels(count: count, in: beside(parts[4]), on: &grid) }
  }

  private var bandValues: [Double] {
    (band?.edges ?? []).flatMap { edge in edge.map { [$0.lowerBound, $0.upperBound] } ?? [] }
  }

  /// What has a name, each with its sign.
  private var legend: [[Segment]] {
    var entries = series.indices.filter { !series[$0].name.isEmpty }.map { index in
      let sign = glyphs.isUnicode ? glyphs.filled : DotCanvas.sign(of: index)
      return [
        Segment(String(sign), series[index].style), Segment(" \(series[index].name)", .muted),
      ]
    }
    if let band, !band.name.isEmpty, !bandValues.isEmpty {
      let sign = glyphs.isUnicode ? "\u{2812}" : String(DotCanvas.dot)
      entries.append([Segment(sign, band.style), Segment(" \(band.name)", .muted)])
    }
    return entries
  }

  private func draw(_ legend: [[Segment]], in line: Rect, on grid: inout Grid) {
    var used = 0
    for entry in legend {
      let width = entry.reduce(0) { $0 + $1.width }
      guard used + width <= line.columns else { return }
      grid.put(entry, at: Point(column: line.column + used, row: line.row))
      used += width + 2
    }
  }

  private func draw(_ canvas: DotCanvas, in plot: Rect, on grid: inout Grid) {
    for row in 0..<plot.rows {
      for column in 0..<plot.columns {
        guard let dot = canvas.cell(column: column, row: row) else { continue }
        grid[plot.column + column, plot.row + row] = Cell(
          scalar: dot.scalar,
          style: dot.series.map { series[$0].style } ?? band?.style ?? Style(.muted))
      }
    }
  }

  /// Labels at regular steps that end at the newest value, as close as they don't touch.
  private func drawLabels(count: Int, in line: Rect, on grid: inout Grid) {
    let places = labels.indices.map { index in
      let width = TextWidth.of(labels[index])
      let centre = count > 1 ? index * (line.columns - 1) / (count - 1) : line.columns / 2
      return max(0, min(centre - width / 2, line.columns - width))..<max(
        0, min(centre - width / 2, line.columns - width)) + width
    }
    let given = labels.indices.filter { !labels[$0].isEmpty }
    guard !given.isEmpty else { return }
    for step in 1...given.count {
      let chosen = stride(from: given.count - 1, through: 0, by: -step).reversed().map { given[$0] }
      let touches = zip(chosen, chosen.dropFirst()).contains { left, right in
        places[left].upperBound >= places[right].lowerBound
      }
      if touches { continue }
      for index in chosen where places[index].upperBound <= line.columns {
        grid.put(
          labels[index], at: Point(column: line.column + places[index].lowerBound, row: line.row),
          style: Style(.muted))
      }
      return
    }
  }
}
