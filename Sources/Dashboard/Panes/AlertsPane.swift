import PortfolioCore
import TerminalUI

/// The alerts as a list, each with the last 30 days of its indicator.
extension Drawing {
  /// The columns; where there is little room, the state is told by its sign alone.
  private func alertColumns(
    showsModel: Bool, isNarrow: Bool, isWide: Bool
  ) -> [TableColumn] {
    let state = [
      isNarrow
        ? TableColumn("", minimum: 1, priority: 8)
        : TableColumn(heading(.state), minimum: isWide ? 14 : 10, priority: 8),
      TableColumn(heading(.severity), minimum: 8, priority: 3),
    ]
    let model = TableColumn(heading(.model), minimum: 12, priority: 9, stretches: true)
    let values = [
      TableColumn(heading(.metric), minimum: 12, priority: 6),
      TableColumn(text(.trendColumn), minimum: 6, ideal: 30, priority: 4),
      TableColumn(heading(.value), .number, priority: 7),
      TableColumn(heading(.age), .number, priority: 5),
    ]
    guard showsModel else { return state + values }
    return state + [model] + values + [TableColumn(heading(.owner), minimum: 8, priority: 2)]
  }

  func drawAlerts(_ view: Viewport, isFocused: Bool, in area: Rect, on grid: inout Grid) {
    let layout = AlertsPaneLayout(area, rows: rows.alertLines.count)
    drawAlerts(
      rows.alertLines, showsModel: true, viewport: shown(view, isFocused: isFocused),
      in: layout.list, on: &grid)
    if !layout.explanation.isEmpty {
      drawExplanationBelow(in: layout.explanation, on: &grid)
    }
  }

  /// Draws alerts with their trends, which a table's cells cannot hold.
  func drawAlerts(
    _ lines: [AlertLine], showsModel: Bool, viewport: Viewport, in area: Rect,
    on grid: inout Grid
  ) {
    let isNarrow = area.columns < 50
    let columns = alertColumns(
      showsModel: showsModel, isNarrow: isNarrow, isWide: area.columns >= 100)
    let table = Table(
      columns: columns, viewport: viewport, emptyMessage: emptyText(of: .alerts),
      showsHeader: !lines.isEmpty, glyphs: glyphs
    ) { index in
      let line = lines[index]
      return .cells(
        alertCells(
          line, showsModel: showsModel, isNarrow: isNarrow,
          valueColumns: max(10, area.columns / 4)),
        isMarked: showsModel && line.alerts.contains { state.alertMarks.contains($0.id) },
        tail: tail(of: line, isNarrow: isNarrow))
    }
    table.draw(in: area, on: &grid)
    TrendColumn(table: table, column: showsModel ? 4 : 3) { index in
      let row = lines[index].row
      let alert = row.alert
      let isFiring = row.standing.isFiring
      return Sparkline(
        row.trend, floor: alert.condition.floor, ceiling: alert.condition.ceiling,
        style: Style(isFiring ? .accent : .muted),
        breachStyle: Style(isFiring ? ink(alert.severity) : .muted), glyphs: glyphs)
    }.draw(in: area, on: &grid)
  }

  /// How many more alerts a row stands for, behind its indicator; where that has no room, behind
  /// its model.
  private func tail(of line: AlertLine, isNarrow: Bool) -> Table.Tail? {
    guard case .folded(let others) = line.place else { return nil }
    let count = Segment("+\(words.grouped(others.count))", Style(.accent, bold: true))
    return Table.Tail(column: isNarrow ? 2 : 3, count)
  }

  /// The model, indented where the alert stands under another.
  private func model(of line: AlertLine) -> Segment {
    let name = safe(line.row.modelName)
    guard case .member(let isLast) = line.place else { return Segment(name) }
    return Segment("\(isLast ? glyphs.lastBranch : glyphs.branch) \(name)")
  }

  /// The cells of a row; a value in words gives way to the other columns, numbers stay whole.
  private func alertCells(
    _ line: AlertLine, showsModel: Bool, isNarrow: Bool, valueColumns: Int
  ) -> [Segment] {
    let row = line.row
    let alert = row.alert
    let state = state(of: row)
    var cells = [
      isNarrow ? Segment(String(state.text.prefix(1)), state.style) : state,
      Segment(word(.severity(alert.severity)), ink(alert.severity)),
    ]
    if showsModel { cells.append(model(of: line)) }
    cells += [
      Segment(indicator(alert.metric, alert.segment)),
      Segment(""),
      Segment(
        alert.condition.isInWords
          ? TextWidth.elided(
            standing(of: alert, unit: row.unit), columns: valueColumns, ellipsis: glyphs.ellipsis)
          : standing(of: alert, unit: row.unit)),
      Segment(age(since: alert.since)),
    ]
    if showsModel { cells.append(owner(row.owner)) }
    return row.standing.isFiring ? cells : cells.map { Segment($0.text, .muted) }
  }
}

extension Alert.Condition {
  /// Whether what is wrong is said in words and not in numbers.
  var isInWords: Bool { if case .confidentiality = self { true } else { false } }
  /// The limit below which values are wrong.
  var floor: Double? { if case .floor(let limit) = self { limit } else { nil } }
  /// The limit above which values are wrong.
  var ceiling: Double? { if case .ceiling(let limit) = self { limit } else { nil } }
}

/// Sparklines in a column of a table that has been drawn, one a visible row.
struct TrendColumn: Widget {
  let table: Table
  let column: Int
  let sparkline: (Int) -> Sparkline

  func draw(in area: Rect, on grid: inout Grid) {
    table.forEachCell(of: column, in: area) { index, cells, isSelected in
      sparkline(index).draw(in: cells, on: &grid)
      keepGap(in: cells, on: &grid)
      if isSelected { grid.restyle(cells) { $0 = table.selectionStyle } }
    }
  }

  /// Lowers full cells by a step, so that sparklines in rows one below the other don't touch.
  private func keepGap(in cells: Rect, on grid: inout Grid) {
    let levels = table.glyphs.levels
    guard levels.count > 1, let full = levels.last else { return }
    let lower = levels[levels.count - 2]
    for column in cells.column..<cells.endColumn
    where grid[column, cells.row].text == String(full) {
      grid[column, cells.row] = Cell(lower, style: grid[column, cells.row].style)
    }
  }
}
