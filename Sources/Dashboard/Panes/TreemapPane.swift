import PortfolioCore
import TerminalUI

/// The model map as areas of spend.
extension Drawing {
  func drawTreemap(in area: Rect, on grid: inout Grid) {
    let shown = rows.models.indices.filter { rows.models[$0].weight > 0 }
    let hidden = rows.models.indices.filter { rows.models[$0].weight <= 0 }
    let parts = area.rows([
      .share(1), .fixed(area.rows > 5 && !shown.isEmpty ? 1 : 0),
      .fixed(hidden.isEmpty || area.rows < 5 ? 0 : 1),
    ])
    let cursor = rows.models.isEmpty ? nil : state.lists[.models]?.index
    let rects = TreemapLayout.rects(shown.map { rows.models[$0].weight }, in: parts[0])
    let tiles = zip(shown, rects).map { index, rect in tile(rows.models[index], in: rect) }
    let message =
      rows.models.isEmpty ? emptyText(of: .models) : text(.withoutSpend(names(of: hidden)))
    Treemap(
      tiles, selected: cursor.flatMap { shown.firstIndex(of: $0) }, emptyMessage: message,
      glyphs: glyphs
    ).draw(in: parts[0], on: &grid)
    drawLegend(of: shown, in: parts[1], on: &grid)
    if !shown.isEmpty { drawWithoutSpend(hidden, cursor: cursor, in: parts[2], on: &grid) }
  }

  private func tile(_ row: ModelMapRow, in rect: Rect) -> Treemap.Tile {
    let alert = row.firing > 0 ? " \(glyphs.up)\(row.firing)" : ""
    let figure = amount(row.spend)
    let kind = row.isRegistered ? word(row.type.map { .type($0) }) : text(.noCard)
    let both = joined([figure, kind])
    return Treemap.Tile(
      label: (state.marks.contains(row.id) ? "\(glyphs.mark) " : "") + safe(row.name) + alert,
      value: row.weight,
      figure: TextWidth.of(both) + 4 <= rect.columns && rect.rows > 2 ? both : figure,
      ink: row.isRegistered ? Self.ink(row.type) : .other)
  }

  private func drawLegend(of shown: [Int], in line: Rect, on grid: inout Grid) {
    var entries: [(ink: Ink, name: String)] = []
    for index in shown {
      let row = rows.models[index]
      let ink = row.isRegistered ? Self.ink(row.type) : .other
      let name = row.isRegistered ? word(row.type.map { .type($0) }) : text(.noCard)
      if !entries.contains(where: { $0.name == name }) { entries.append((ink, name)) }
      if entries.count > ModelType.allCases.count { break }
    }
    StatusLine(
      left: entries.enumerated().map { number, entry in
        .init(
          [Segment("\(glyphs.filled) ", entry.ink), Segment(entry.name, .muted)],
          priority: -number)
      }, glyphs: glyphs
    ).draw(in: line, on: &grid)
  }

  private func names(of indices: [Int]) -> String {
    indices.prefix(20).map { safe(rows.models[$0].name) }.joined(separator: ", ")
      + (indices.count > 20 ? String(glyphs.ellipsis) : "")
  }

  /// Names models without an area; the one under the cursor comes first, so that it is visible.
  private func drawWithoutSpend(
    _ hidden: [Int], cursor: Int?, in line: Rect, on grid: inout Grid
  ) {
    guard !line.isEmpty, !hidden.isEmpty else { return }
    let selected = hidden.first { $0 == cursor }
    var used = grid.put(text(.withoutSpend("")), in: line, style: Style(.muted))
    if let selected {
      let name = "\(glyphs.cursor)\(safe(rows.models[selected].name))"
      used += grid.put(
        [Segment(name, Style(.selection, bold: true)), Segment(" ")],
        at: Point(column: line.column + used, row: line.row), limit: line.columns - used)
    }
    let rest = TextWidth.elided(
      names(of: hidden.filter { $0 != selected }), columns: line.columns - used,
      ellipsis: glyphs.ellipsis)
    grid.put(
      rest, at: Point(column: line.column + used, row: line.row), style: Style(.muted),
      limit: line.columns - used)
  }
}
