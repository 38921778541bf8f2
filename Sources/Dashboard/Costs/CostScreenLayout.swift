import TerminalUI

/// Where the sections of the cost screen stand: beside each other on a wide screen, below each other
/// else; where there is no room for all, those without the cursor are title lines.
struct CostScreenLayout {
  /// A section and its cells.
  struct Place {
    /// The index of the section.
    var section: Int
    var title: Rect
    /// Empty where only the title is shown.
    var body: Rect
  }

  let places: [Place]

  /// Rows under which only the section with the cursor is shown.
  static let leastStack = 10
  /// Columns from which sections stand beside each other.
  static let leastWide = 112

  init(_ sections: [any CostSection], focus: Int, in area: Rect) {
    guard area.rows >= Self.leastStack else {
      let indices = sections.indices.filter { $0 == focus }
      places = Self.stack(indices, sections, focus: focus, in: area)
      return
    }
    let isWide =
      area.columns >= Self.leastWide && sections.contains { $0.side == .right }
      && sections.contains { $0.side == .left }
    guard isWide else {
      places = Self.stack(Array(sections.indices), sections, focus: focus, in: area)
      return
    }
    let halves = area.columns([.share(11), .share(10)], gap: 3)
    places = zip([CostSectionSide.left, .right], halves).flatMap { side, half in
      Self.stack(
        sections.indices.filter { sections[$0].side == side }, sections, focus: focus, in: half)
    }
  }

  /// Sections below each other: first the one with the cursor gets what it needs, then the others in
  /// their order as far as there is room, and what is left goes to those that can use it.
  private static func stack(
    _ indices: [Int], _ sections: [any CostSection], focus: Int, in area: Rect
  ) -> [Place] {
    let extents = indices.map { sections[$0].extent(columns: area.columns) }
    var heights = indices.map { _ in 0 }
    var left = area.rows - indices.count
    let order =
      indices.indices.filter { indices[$0] == focus }
      + indices.indices.filter { indices[$0] != focus }
    for place in order {
      // An empty row parts an open section from the next.
      let wanted = extents[place].lowerBound
      let gap = place < indices.count - 1 ? 1 : 0
      guard wanted > 0 else { continue }
      if indices[place] == focus {
        heights[place] = max(0, min(wanted, left))
      } else if wanted + gap <= left {
        heights[place] = wanted
      }
      if heights[place] > 0 { left -= heights[place] + gap }
    }
    // Where one had to be closed, the reader sees as much as can be of the one with the cursor.
    let isWhole = indices.indices.allSatisfy { heights[$0] > 0 || extents[$0].upperBound == 0 }
    for place in isWhole ? Array(indices.indices) : order where heights[place] > 0 && left > 0 {
      let more = min(left, extents[place].upperBound - heights[place])
      heights[place] += max(0, more)
      left -= max(0, more)
    }
    var row = area.row
    return indices.indices.compactMap { place in
      guard row < area.endRow else { return nil }
      let title = Rect(column: area.column, row: row, columns: area.columns, rows: 1)
      let body = Rect(
        column: area.column, row: row + 1, columns: area.columns,
        rows: min(heights[place], area.endRow - row - 1))
      row = body.endRow + (heights[place] > 0 ? 1 : 0)
      return Place(section: indices[place], title: title, body: body)
    }
  }
}
