extension LineChart {
  /// A range at each value, drawn as its two edges, dotted.
  public struct Band: Hashable, Sendable {
    /// Its name in the legend.
    public var name: String
    /// The edges, the oldest first; `nil` breaks both.
    public var edges: [ClosedRange<Double>?]
    /// How the edges are drawn.
    public var style: Style

    /// Creates a band; edges that are not finite count as missing.
    public init(
      name: String = "", edges: [ClosedRange<Double>?], style: Style = Style(.muted)
    ) {
      self.name = name
      self.edges = edges.map { edge in
        edge.flatMap { $0.lowerBound.isFinite && $0.upperBound.isFinite ? $0 : nil }
      }
      self.style = style
    }
  }

  /// A value that is pointed out.
  public struct Mark: Hashable, Sendable {
    /// How it is pointed out.
    public enum Kind: Sendable {
      /// By a vertical line, with the label above it.
      case line
      /// By a sign below the line, with the label beside it.
      case sign
    }

    /// The index of the value.
    public var index: Int
    /// What stands beside it where there is room.
    public var label: String
    /// How it is pointed out.
    public var kind: Kind
    /// How line, sign and label are drawn.
    public var style: Style

    /// Creates a mark.
    public init(index: Int, label: String, kind: Kind = .line, style: Style = Style(.accent)) {
      self.index = index
      self.label = label
      self.kind = kind
      self.style = style
    }
  }
}

extension LineChart {
  /// The column of a plot in which the value of an index stands.
  func column(of index: Int, count: Int, columns: Int) -> Int {
    let dots = glyphs.isUnicode ? 2 : 1
    let x = count > 1 ? index * (columns * dots - 1) / (count - 1) : columns * dots / 2
    return min(max(0, x / dots), max(0, columns - 1))
  }

  /// Marks from left to right and their columns; of several in one column the first.
  private func placed(
    _ marks: [Mark], count: Int, columns: Int
  ) -> [(mark: Mark, column: Int)] {
    var taken: Set<Int> = []
    return marks.sorted { $0.index < $1.index }
      .map { ($0, column(of: $0.index, count: count, columns: columns)) }
      .filter { taken.insert($1).inserted }
  }

  /// Draws vertical lines where nothing else is drawn.
  func drawLines(
    _ marks: [Mark], count: Int, over canvas: DotCanvas, in plot: Rect, on grid: inout Grid
  ) {
    for (mark, column) in placed(marks, count: count, columns: plot.columns) {
      for row in 0..<plot.rows where canvas.cell(column: column, row: row) == nil {
        grid[plot.column + column, plot.row + row] = Cell(glyphs.box.vertical, style: mark.style)
      }
    }
  }

  /// Draws the signs of marks in a line, each with its label to the right or to the left of it
  /// where that touches no other.
  func drawSigns(
    _ marks: [Mark], _ sign: Character, count: Int, in line: Rect, on grid: inout Grid
  ) {
    let placed = placed(marks, count: count, columns: line.columns)
    var used = placed.map { $0.column..<$0.column + 1 }
    for (mark, column) in placed {
      let width = TextWidth.of(mark.label)
      let places = [column + 2..<column + 2 + width, column - 1 - width..<column - 1]
      let own = column..<column + 1
      let free = places.first { place in
        let touched = used.contains {
          $0 != own && $0.lowerBound <= place.upperBound && place.lowerBound <= $0.upperBound
        }
        return place.lowerBound >= 0 && place.upperBound <= line.columns && !touched
      }
      grid.put(
        String(sign), at: Point(column: line.column + column, row: line.row), style: mark.style)
      guard let free, width > 0 else { continue }
      used.append(free)
      grid.put(
        mark.label, at: Point(column: line.column + free.lowerBound, row: line.row),
        style: mark.style)
    }
  }
}
