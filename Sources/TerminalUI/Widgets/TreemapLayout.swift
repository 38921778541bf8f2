/// Divides a rectangle of cells into parts whose areas are in proportion to values.
///
/// Squarified: Bruls, Huizing and van Wijk, "Squarified Treemaps" (2000). Parts are laid out in
/// strips along the shorter side, each strip taking values, the largest first, as long as that
/// brings its worst part nearer to a square. Edges are then rounded to cells; neighbours share
/// them, so parts neither overlap nor leave a cell free.
public enum TreemapLayout {
  /// The part of `area` for each value, in the order of `values`.
  ///
  /// A value that is not above 0, or too small for a cell, gets an empty part.
  ///
  /// - Parameters:
  ///   - values: what the areas are in proportion to.
  ///   - area: the cells to divide.
  ///   - aspect: how many times as high as wide a cell looks.
  /// - Returns: one rectangle a value.
  public static func rects(_ values: [Double], in area: Rect, aspect: Double = 2) -> [Rect] {
    var rects = values.map { _ in Rect(origin: area.origin, size: .zero) }
    guard let largest = values.filter(\.isFinite).max(), largest > 0, !area.isEmpty else {
      return rects
    }
    // In relation to the largest, so that sums stay in the range of numbers; what is this much
    // smaller has no cell on any screen.
    let order = values.indices
      .filter { values[$0].isFinite && values[$0] / largest > 1e-9 }
      .sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
    let weights = order.map { values[$0] / largest }
    let space = Space(
      left: 0, top: 0, right: Double(area.columns), bottom: Double(area.rows) * aspect)
    for (index, part) in zip(order, squarify(weights, in: space)) {
      let left = Int(part.left + 0.5)
      let right = Int(part.right + 0.5)
      let top = Int(part.top / aspect + 0.5)
      let bottom = Int(part.bottom / aspect + 0.5)
      rects[index] = Rect(
        column: area.column + left, row: area.row + top, columns: right - left,
        rows: bottom - top)
    }
    return rects
  }

  private struct Space {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
  }

  private static func squarify(_ weights: [Double], in whole: Space) -> [Space] {
    var rest = whole
    // What is left from each weight on, summed from the smallest up: always above 0.
    var left = weights
    for index in weights.indices.dropLast().reversed() { left[index] += left[index + 1] }
    var parts: [Space] = []
    var start = 0
    while start < weights.count {
      let scale = rest.width * rest.height / left[start]
      let side = min(rest.width, rest.height)
      var end = start + 1
      var sum = weights[start]
      while end < weights.count {
        let longer = sum + weights[end]
        let now = worst(weights[start..<end], sum: sum, scale: scale, side: side)
        let then = worst(weights[start...end], sum: longer, scale: scale, side: side)
        if then > now { break }
        sum = longer
        end += 1
      }
      let share = end == weights.count ? 1 : min(1, sum / left[start])
      parts += strip(weights[start..<end], sum: sum, share: share, of: &rest)
      start = end
    }
    return parts
  }

  /// The worst ratio of sides in a strip; the sorted strip's first and last part decide it.
  private static func worst(
    _ strip: ArraySlice<Double>, sum: Double, scale: Double, side: Double
  ) -> Double {
    guard let largest = strip.first, let smallest = strip.last else { return .infinity }
    let area = sum * scale
    let square = side * side
    return max(square * largest * scale / (area * area), area * area / (square * smallest * scale))
  }

  /// Cuts a strip off `rest`, along its shorter side, and divides it.
  private static func strip(
    _ weights: ArraySlice<Double>, sum: Double, share: Double, of rest: inout Space
  ) -> [Space] {
    var parts: [Space] = []
    var whole = rest
    var running = 0.0
    if rest.width >= rest.height {
      whole.right = share == 1 ? rest.right : rest.left + rest.width * share
      rest.left = whole.right
      var top = whole.top
      for (offset, weight) in weights.enumerated() {
        running += weight
        let bottom =
          offset == weights.count - 1 ? whole.bottom : whole.top + whole.height * running / sum
        parts.append(Space(left: whole.left, top: top, right: whole.right, bottom: bottom))
        top = bottom
      }
    } else {
      whole.bottom = share == 1 ? rest.bottom : rest.top + rest.height * share
      rest.top = whole.bottom
      var left = whole.left
      for (offset, weight) in weights.enumerated() {
        running += weight
        let right =
          offset == weights.count - 1 ? whole.right : whole.left + whole.width * running / sum
        parts.append(Space(left: left, top: whole.top, right: right, bottom: whole.bottom))
        left = right
      }
    }
    return parts
  }
}
