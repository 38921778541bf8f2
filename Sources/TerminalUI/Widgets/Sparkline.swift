/// A series drawn as small columns, one value a column.
public struct Sparkline: Widget {
  /// What happens where there are more values than columns.
  public enum Fit: Hashable, Sendable {
    /// Each column is the mean of the values that fall on it.
    case squeezed
    /// The last values are shown, one a column.
    case latest
  }

  /// The values, the oldest first; `nil` where there is none.
  public var values: [Double?]
  /// The least value that is acceptable.
  public var floor: Double?
  /// The greatest value that is acceptable.
  public var ceiling: Double?
  /// The scale; `nil` takes the values' own, with floor and ceiling in it.
  public var range: ClosedRange<Double>?
  /// What happens where there are more values than columns.
  public var fit: Fit
  /// How values within floor and ceiling are drawn.
  public var style: Style
  /// How values beyond floor or ceiling are drawn.
  public var breachStyle: Style
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// Creates a sparkline.
  public init(
    _ values: [Double?], floor: Double? = nil, ceiling: Double? = nil,
    range: ClosedRange<Double>? = nil, fit: Fit = .squeezed, style: Style = Style(.accent),
    breachStyle: Style = Style(.critical), glyphs: Glyphs = .unicode
  ) {
    self.values = values
    self.floor = floor
    self.ceiling = ceiling
    self.range = range
    self.fit = fit
    self.style = style
    self.breachStyle = breachStyle
    self.glyphs = glyphs
  }

  /// Draws it at the left of `area`, as high as the area.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    let shown = Sparkline.fitted(values, columns: area.columns, fit: fit)
    let limits = [floor, ceiling].compactMap { $0 }.filter(\.isFinite)
    let scale = range ?? Sparkline.scale(shown.compactMap { $0 } + limits)
    for (offset, value) in shown.enumerated() {
      let column = Rect(column: area.column + offset, row: area.row, columns: 1, rows: area.rows)
      guard let value else {
        grid[column.column, column.endRow - 1] = Cell(glyphs.gap, style: Style(.muted))
        continue
      }
      let breaches = floor.map { value < $0 } ?? false || ceiling.map { value > $0 } ?? false
      draw(
        Sparkline.position(of: value, on: scale), style: breaches ? breachStyle : style,
        in: column, on: &grid)
    }
  }

  private func draw(_ position: Double, style: Style, in column: Rect, on grid: inout Grid) {
    let steps = glyphs.levels.count
    guard let full = glyphs.levels.last else { return }
    let level = Int(position * Double(column.rows * steps - 1) + 0.5) + 1
    for row in 0..<column.rows {
      let height = level - row * steps
      guard height > 0 else { return }
      let sign = height >= steps ? full : glyphs.levels[height - 1]
      grid[column.column, column.endRow - 1 - row] = Cell(sign, style: style)
    }
  }

  /// One value a column: what a sparkline of so many columns shows of `values`.
  ///
  /// Values that are not finite count as missing.
  public static func fitted(_ values: [Double?], columns: Int, fit: Fit) -> [Double?] {
    let values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    guard values.count > columns, columns > 0 else { return columns > 0 ? values : [] }
    switch fit {
    case .latest: return Array(values.suffix(columns))
    case .squeezed:
      return (0..<columns).map { column in
        let first = column * values.count / columns
        let end = (column + 1) * values.count / columns
        let present = values[first..<end].compactMap { $0 }
        // Divided before the sum, which could leave the range of numbers.
        return present.isEmpty
          ? nil : present.reduce(0) { $0 + $1 / Double(present.count) }
      }
    }
  }

  private static func scale(_ values: [Double]) -> ClosedRange<Double> {
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    return low...high
  }

  /// Where on the scale a value lies, 0 to 1; in the middle of a scale without extent.
  static func position(of value: Double, on scale: ClosedRange<Double>) -> Double {
    let extent = scale.upperBound / 2 - scale.lowerBound / 2
    guard extent > 0, extent.isFinite else { return 0.5 }
    let position = (value / 2 - scale.lowerBound / 2) / extent
    return min(1, max(0, position))
  }
}
