import PortfolioCore
import TerminalUI

/// How a cost pane divides its rows between the split and the months.
struct CostPaneLayout {
  /// The bars of the split.
  let bars: Rect
  /// The title of the chart.
  let caption: Rect
  /// The chart by month; empty where there is no room for it.
  let chart: Rect

  init(_ area: Rect, rows: Int, months: Int) {
    let padded = area.inset(columns: area.columns > 30 ? 1 : 0)
    let wanted = min(max(rows, 3), max(5, area.rows * 3 / 5))
    let left = area.rows - wanted - 2
    let chartRows = months > 1 && left >= 5 ? min(left, 18) : 0
    let parts = padded.rows([
      chartRows > 0 ? .fixed(wanted) : .share(1), .fixed(chartRows > 0 ? 2 : 0),
      .fixed(chartRows),
    ])
    bars = parts[0]
    caption = parts[1]
    chart = parts[2]
  }
}

/// The cost split as bars, and the cost by month as a line.
extension Drawing {
  func drawCost(_ view: Viewport, isFocused: Bool, in area: Rect, on grid: inout Grid) {
    let report = rows.cost
    let layout = CostPaneLayout(area, rows: report.rows.count, months: report.months.count)
    let visible = Viewport(
      count: view.count, height: layout.bars.rows, cursor: view.cursor, first: view.first)
    let bars = visible.visible.map { bar(report.rows[$0]) }
    Bars(
      bars,
      viewport: Viewport(
        count: bars.count, height: layout.bars.rows,
        cursor: isFocused ? visible.cursor.map { $0 - visible.first } : nil),
      maximum: rows.largestCost, emptyMessage: emptyText(of: .cost),
      glyphs: glyphs
    ).draw(in: layout.bars, on: &grid)
    guard !layout.chart.isEmpty else { return }
    let caption = [
      Segment(text(.effectiveByMonth), Style(.header, bold: true)),
      Segment("  " + soFar(report.months), .muted),
    ]
    let line = layout.caption.line(layout.caption.rows - 1)
    grid.put(caption, at: line.origin, limit: line.columns)
    monthChart(report.months).draw(in: layout.chart, on: &grid)
  }

  private func bar(_ row: CostReport.Row) -> Bars.Bar {
    Bars.Bar(
      label: name(of: row), value: row.weight, figure: amount(row.effective),
      share: share(of: row), style: Style(ink(of: row.key)))
  }

  /// The share of the whole; a dash where what it cost is unknown, which is not zero.
  func share(of row: CostReport.Row) -> String {
    row.effective[currency] == nil ? plain("–") : percent(row.share)
  }

  /// A part of the split as people know it.
  func name(of row: CostReport.Row) -> String {
    row.key.model == nil ? name(of: row.key) : safe(row.name)
  }

  private func ink(of key: CostKey) -> Ink {
    switch key {
    case .type(let type): Self.ink(type)
    case .unallocated, .notSet: .other
    default: .accent
    }
  }

  /// The cost by month; the month that is not over yet is a line of its own, since it will grow.
  func monthChart(_ months: [ModelDetail.MonthRow]) -> LineChart {
    let current = Month(utc: state.now)
    let costs = Dictionary(
      months.map { ($0.month, $0.effective) }, uniquingKeysWith: { first, _ in first })
    // A month without charges has its place, and no point in the line.
    let months = Array(costs.keys.withGaps(upTo: current).suffix(14))
    let values = months.map { costs[$0]?[currency]?.approximate }
    let whole = zip(months, values).map { $0 < current ? $1 : nil }
    var series = [
      LineChart.Series(values: whole, style: Style(.accent))
    ]
    if months.last == current {
      let open = months.indices.map { $0 >= months.count - 2 ? values[$0] : nil }
      series.insert(
        LineChart.Series(values: open, style: Style(.muted)), at: 0)
    }
    return LineChart(
      series, labels: months.map(\.description), emptyMessage: text(.noCosts), glyphs: glyphs
    ) { axis($0) }
  }

  /// Says that the last month is not over, where it is not.
  func soFar(_ months: [ModelDetail.MonthRow]) -> String {
    guard let last = months.last?.month, last == Month(utc: state.now) else { return "" }
    return text(.monthSoFar(last))
  }
}
