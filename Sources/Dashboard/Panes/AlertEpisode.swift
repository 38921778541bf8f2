import PortfolioCore
import TerminalUI

/// How an alerts pane divides its rows between the list and a chart of the alert at the cursor.
struct AlertsPaneLayout {
  /// The list.
  let list: Rect
  /// The title of the chart.
  let caption: Rect
  /// The chart; empty where the list needs the room.
  let chart: Rect

  init(_ area: Rect, rows: Int) {
    let left = area.rows - (rows + 1) - 2
    let chartRows = rows > 0 && left >= 5 ? min(left, 16) : 0
    let parts = area.rows([
      chartRows > 0 ? .fixed(rows + 1) : .share(1), .fixed(chartRows > 0 ? 2 : 0),
      .fixed(chartRows),
    ])
    list = parts[0]
    caption = parts[1].inset(columns: 2)
    chart = parts[2].inset(columns: 2)
  }
}

extension Drawing {
  /// Draws the last 30 days of an alert's indicator against its limit.
  func drawEpisode(_ row: AlertRow, caption: Rect, in area: Rect, on grid: inout Grid) {
    let alert = row.alert
    var title = [
      Segment(safe(row.modelName), Style(.header, bold: true)),
      Segment("  \(indicator(alert.metric, alert.segment))"),
      Segment(
        "  \(standing(of: alert, unit: row.unit))",
        alert.isFiring ? ink(alert.severity) : .muted),
      Segment("  " + text(.trendColumn), .muted),
    ]
    if case .noData(let every) = alert.condition {
      title.append(Segment("  " + text(.expectedEvery(every)), .muted))
    }
    // What people did stands under the title, which else has an empty line above it.
    let handling = handling(of: row)
    let line = caption.line(handling == nil ? caption.rows - 1 : 0)
    grid.put(title, at: line.origin, limit: line.columns)
    if let handling, caption.rows > 1 {
      let line = caption.line(1)
      let shown = TextWidth.elided(handling, columns: line.columns, ellipsis: glyphs.ellipsis)
      grid.put(shown, in: line, style: Style(.muted))
    }
    var series = [LineChart.Series(values: row.trend, style: Style(.accent))]
    if let limit = alert.limit {
      series.insert(
        LineChart.Series(values: row.trend.map { _ in limit }, style: Style(ink(alert.severity))),
        at: 0)
    }
    let zone = state.digest.portfolio.zone
    let days = row.trend.indices.map { index in
      zone.day(of: state.now + .seconds(-86_400 * (row.trend.count - 1 - index)))
    }
    let values = row.trend.compactMap(\.self) + [alert.limit].compactMap(\.self)
    let places = Self.places(extent: (values.max() ?? 0) - (values.min() ?? 0))
    LineChart(
      series, labels: days.map { String($0.description.suffix(5)) }, includesZero: false,
      emptyMessage: text(.noIndicators), glyphs: glyphs
    ) { Self.decimal($0, places: places) }.draw(in: area, on: &grid)
  }

  /// The places it takes to tell the ends and the middle of an axis apart.
  private static func places(extent: Double) -> Int {
    switch extent {
    case 20...: 0
    case 2...: 1
    case 0.1...: 2
    case 0.01...: 3
    default: 4
    }
  }
}
