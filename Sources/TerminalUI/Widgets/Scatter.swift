/// Points by two numbers, with numbers along both axes and names beside those that have one.
///
/// A point is one sign in one cell, so that what it is can be told without colour.
public struct Scatter: Widget {
  /// A point.
  public struct Mark: Hashable, Sendable {
    /// How far to the right.
    public var x: Double
    /// How far up.
    public var y: Double
    /// Its sign.
    public var sign: Character
    /// How sign and name are drawn.
    public var style: Style
    /// What stands beside it where there is room; nothing where it is empty.
    public var name: String
    /// Whether it is pointed at.
    public var isPointed: Bool

    /// Creates a point.
    public init(
      x: Double, y: Double, sign: Character, style: Style = .plain, name: String = "",
      isPointed: Bool = false
    ) {
      self.x = x
      self.y = y
      self.sign = sign
      self.style = style
      self.name = name
      self.isPointed = isPointed
    }
  }

  /// The points; a later one is drawn over the earlier, and its name is placed first.
  public var marks: [Mark]
  /// What stands where there are no points.
  public var emptyMessage: String
  /// The signs to draw with.
  public var glyphs: Glyphs
  /// Makes the text of a number on the axis to the right.
  public var formatX: (Double) -> String
  /// Makes the text of a number on the axis that goes up.
  public var formatY: (Double) -> String

  /// Creates a scatter.
  public init(
    _ marks: [Mark], emptyMessage: String = "", glyphs: Glyphs = .unicode,
    formatX: @escaping (Double) -> String, formatY: @escaping (Double) -> String
  ) {
    self.marks = marks.filter { $0.x.isFinite && $0.y.isFinite }
    self.emptyMessage = emptyMessage
    self.glyphs = glyphs
    self.formatX = formatX
    self.formatY = formatY
  }

  /// Whether the axis to the right is logarithmic: all values are above 0, and the greatest is more than
  /// ten times the least.
  public var isLogarithmic: Bool {
    guard let least = marks.map(\.x).min(), let most = marks.map(\.x).max() else { return false }
    return least > 0 && most > 10 * least
  }

  /// Draws axes, points and names; nothing where there is no room for the axes.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard !marks.isEmpty else {
      Paragraph(emptyMessage, style: Style(.muted)).draw(in: area, on: &grid)
      return
    }
    guard area.rows >= 4, area.columns >= 20 else { return }
    let parts = area.rows([.share(1), .fixed(1), .fixed(1)])
    let vertical = AxisScale(marks.map(\.y), includesZero: false)
    let plot = VerticalAxis(vertical, in: parts[0], format: formatY)
      .draw(atMost: parts[0].columns / 2, glyphs: glyphs, on: &grid)
    grid[plot.column - 1, parts[1].row] = Cell(glyphs.box.bottomLeft, style: Style(.border))
    grid.fill(
      Rect(column: plot.column, row: parts[1].row, columns: plot.columns, rows: 1),
      with: Cell(glyphs.box.horizontal, style: Style(.border)))
    let values = marks.map(\.x)
    let isLogarithmic = isLogarithmic
    let log = LogScale(values)
    let linear = AxisScale(values, includesZero: false)
    func right(_ x: Double) -> Double {
      isLogarithmic ? log.part(of: x) : (x - linear.low) / (linear.high - linear.low)
    }
    let ticks =
      isLogarithmic
      ? [log.low, log.high] + log.powers : [linear.low, linear.high, linear.middle]
    drawHorizontal(
      ticks.map { (right($0), formatX($0)) }, below: plot, row: parts[2].row, on: &grid)
    let places = marks.map { mark in
      Point(
        column: Self.cell(right(mark.x), of: plot.columns),
        row: plot.rows - 1
          - Self.cell(
            (mark.y - vertical.low) / (vertical.high - vertical.low), of: plot.rows))
    }
    draw(places, in: plot, on: &grid)
  }

  /// The cell of so many in which a part of the whole lies.
  private static func cell(_ part: Double, of count: Int) -> Int {
    let last = Double(max(0, count - 1))
    return Int(min(last, max(0, (part * last).rounded())))
  }

  /// Draws the numbers of the axis to the right, the ends first, as far as they don't touch.
  private func drawHorizontal(
    _ ticks: [(part: Double, text: String)], below plot: Rect, row: Int, on grid: inout Grid
  ) {
    var used: [Range<Int>] = []
    for tick in ticks {
      let width = TextWidth.of(tick.text)
      let centre = Self.cell(tick.part, of: plot.columns)
      let start = max(0, min(centre - width / 2, plot.columns - width))
      let place = start..<(start + width)
      guard place.upperBound <= plot.columns,
        !used.contains(where: {
          $0.lowerBound <= place.upperBound && place.lowerBound <= $0.upperBound
        })
      else { continue }
      used.append(place)
      grid.put(
        tick.text, at: Point(column: plot.column + start, row: row), style: Style(.muted))
    }
  }

  private func draw(_ places: [Point], in plot: Rect, on grid: inout Grid) {
    var used: [Int: [Range<Int>]] = [:]
    for (mark, place) in zip(marks, places) {
      grid[plot.column + place.column, plot.row + place.row] = Cell(mark.sign, style: mark.style)
      let pointer = mark.isPointed && place.column > 0 ? 1 : 0
      used[place.row, default: []].append(place.column - pointer..<place.column + 1)
      if pointer > 0 {
        grid[plot.column + place.column - 1, plot.row + place.row] = Cell(
          glyphs.cursor, style: mark.style)
      }
    }
    for (mark, place) in zip(marks, places).reversed() where !mark.name.isEmpty {
      let width = TextWidth.of(mark.name)
      let own = place.column
      // Another point in the same cell may be the one that is pointed at.
      let signs = (used[place.row] ?? []).filter { $0.contains(own) }
      let left = (signs.map(\.lowerBound).min() ?? own) - 1
      let free = [own + 2..<own + 2 + width, left - width..<left].first { room in
        room.lowerBound >= 0 && room.upperBound <= plot.columns
          && !(used[place.row] ?? []).contains {
            !$0.contains(own) && $0.lowerBound <= room.upperBound
              && room.lowerBound <= $0.upperBound
          }
      }
      guard let free else { continue }
      used[place.row, default: []].append(free)
      grid.put(
        mark.name, at: Point(column: plot.column + free.lowerBound, row: plot.row + place.row),
        style: mark.style)
    }
  }
}
