import PortfolioCore
import TerminalUI

extension DetailSections {
  /// The indicators of a model, those with a target first, each with its last 30 days.
  var targets: Block {
    let rows = detail.targets
    guard !rows.isEmpty else {
      let paragraph = Paragraph(drawing.text(.noIndicators), style: Style(.muted))
      return Block(rows: 2, widget: paragraph)
    }
    let table = Table(
      columns: [
        TableColumn(drawing.heading(.metric), minimum: 18, priority: 9),
        TableColumn(drawing.heading(.limit), .number, priority: 6),
        TableColumn(drawing.heading(.latest), .number, priority: 8),
        TableColumn(drawing.heading(.age), .number, priority: 3),
        TableColumn(drawing.text(.trendColumn), minimum: 6, ideal: 30, priority: 7),
        TableColumn(drawing.heading(.state), minimum: 8, priority: 5),
      ], viewport: Viewport(count: rows.count, height: rows.count), glyphs: drawing.glyphs
    ) { .cells(cells(rows[$0])) }
    let trends = TrendColumn(table: table, column: 4) { trend(rows[$0]) }
    return Block(rows: rows.count + 1) { area, grid in
      table.draw(in: area, on: &grid)
      trends.draw(in: area, on: &grid)
    }
  }

  private func cells(_ row: ModelDetail.TargetRow) -> [Segment] {
    let latest = row.last.map { drawing.measured(Drawing.decimals([$0.value])[0], row.unit) }
    return [
      Segment(drawing.indicator(row.metric, row.segment)),
      row.limits.isEmpty
        ? Segment(drawing.text(.noTarget), .muted)
        : Segment(row.limits.map { limit($0, row.unit) }.joined(separator: ", ")),
      latest.map { Segment($0) } ?? Segment(drawing.text(.never), .muted),
      Segment(row.last.map { drawing.age(since: $0.time) } ?? "", .muted),
      Segment(""),
      state(of: row),
    ]
  }

  private func limit(_ limit: Target.Limit, _ unit: String?) -> String {
    switch limit {
    case .floor(let value):
      drawing.plain("≥ ") + drawing.measured(Drawing.decimals([value])[0], unit)
    case .ceiling(let value):
      drawing.plain("≤ ") + drawing.measured(Drawing.decimals([value])[0], unit)
    }
  }

  private func state(of row: ModelDetail.TargetRow) -> Segment {
    let glyphs = drawing.glyphs
    if let worst = row.firing.map(\.severity).max() {
      return Segment("\(glyphs.up) \(drawing.word(.severity(worst)))", drawing.ink(worst))
    }
    guard !row.limits.isEmpty, row.last != nil else { return Segment("") }
    return Segment("\(glyphs.check) \(drawing.text(.inTarget))", .muted)
  }

  private func trend(_ row: ModelDetail.TargetRow) -> Sparkline {
    var floor: Double?
    var ceiling: Double?
    for limit in row.limits {
      switch limit {
      case .floor(let value): floor = value
      case .ceiling(let value): ceiling = value
      }
    }
    return Sparkline(
      row.trend, floor: floor, ceiling: ceiling,
      breachStyle: Style(row.firing.isEmpty ? .warning : .critical), glyphs: drawing.glyphs)
  }
}
