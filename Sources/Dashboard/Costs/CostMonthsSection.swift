import PortfolioCore
import TerminalUI

/// The last months as columns, the most expensive parts of them as layers.
struct CostMonthsSection: CostSection {
  let name = "months"
  let side = CostSectionSide.right
  let rows: [CostSectionRow]
  private let overview: CostOverview

  init?(_ overview: CostOverview) {
    guard overview.months.count > 1 else { return nil }
    self.overview = overview
    rows = overview.months.map { column in
      CostSectionRow(
        id: CostRowID(section: "months", key: .month(column.month)),
        entrance: .part(CostStep(.month, .month(column.month))))
    }
  }

  /// Whoever comes into it is asked about the newest month first.
  var home: Int { rows.count - 1 }

  func title(_ drawing: Drawing) -> [Segment] {
    [
      Segment(drawing.text(ScreenPhrase.effectiveByMonth), Style(.header, bold: true)),
      Segment(
        "  "
          + drawing.text(
            .monthSpan(overview.months[0].month, overview.months[rows.count - 1].month)), .muted),
    ]
  }

  func extent(columns: Int) -> ClosedRange<Int> { 8...30 }

  func listHeight(rows: Int) -> Int? { nil }

  func draw(_ view: Viewport, in area: Rect, _ drawing: Drawing, on grid: inout Grid) {
    let index = view.cursor ?? rows.count - 1
    let legend = legend(of: index, columns: area.columns, drawing)
    let kept = min(legend.count, max(1, area.rows / 3))
    let parts = area.rows([.share(1), .fixed(kept)])
    StackedColumns(
      layers: overview.layers.indices.map { drawing.filling(ofLayer: $0, in: overview) },
      columns: overview.months.map { column in
        StackedColumns.Column(
          label: column.month.description,
          shortLabel: String(column.month.description.suffix(2)),
          group: column.month.number == 1 || column.month == overview.months[0].month
            ? String(column.month.description.prefix(4)) : "",
          values: column.layers.map { $0?[drawing.currency]?.approximate ?? 0 })
      },
      selected: view.cursor, glyphs: drawing.glyphs
    ) { drawing.axis($0) }.draw(in: parts[0], on: &grid)
    for (line, segments) in legend.prefix(kept).enumerated() {
      grid.put(segments, at: parts[1].line(line).origin, limit: area.columns)
    }
  }

  /// What the month under the cursor came to, and what each layer did: the signs told by name.
  private func legend(of index: Int, columns: Int, _ drawing: Drawing) -> [[Segment]] {
    let column = overview.months[index]
    var head = [
      Segment(column.month.description, Style(.accent, bold: true)),
      Segment("  " + drawing.amount(column.total)),
    ]
    head += drawing.unrevised(column.totalUnrevised, now: column.total).flatMap {
      [Segment("  "), $0]
    }
    if column.month == Month(utc: drawing.state.now) {
      head.append(Segment("  " + drawing.text(.notOver), .muted))
    }
    let items = overview.layers.indices.map { layer -> [Segment] in
      let fill = drawing.filling(ofLayer: layer, in: overview)
      let name = overview.layers[layer].key.map { drawing.name(of: $0) } ?? drawing.text(.allOthers)
      let room = min(24, max(4, columns / 2 - 14))
      return [
        Segment(String(fill.sign) + String(fill.sign), fill.style),
        Segment(
          " " + TextWidth.elided(name, columns: room, ellipsis: drawing.glyphs.ellipsis) + " "),
        Segment(
          column.layers[layer].map { drawing.amount($0) } ?? drawing.text(ScreenPhrase.noCost),
          .muted),
        Segment("   "),
      ]
    }
    var lines: [[Segment]] = [[]]
    for item in items {
      let width = (lines[lines.count - 1] + item.dropLast()).reduce(0) { $0 + $1.width }
      if width > columns, !lines[lines.count - 1].isEmpty { lines.append([]) }
      lines[lines.count - 1] += item
    }
    return [head] + lines
  }
}
