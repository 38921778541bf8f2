import PortfolioCore
import TerminalUI

/// The parts of the costs as bars, with share and change.
struct CostPartsSection: CostSection {
  let name = "parts"
  let side = CostSectionSide.left
  let rows: [CostSectionRow]
  private let overview: CostOverview
  /// The length of the longest bar.
  private let longest: Double
  private let layers: [CostKey: Int]

  init(_ overview: CostOverview) {
    self.overview = overview
    rows = overview.parts.map { part in
      CostSectionRow(
        id: CostRowID(section: "parts", key: part.id),
        entrance: .part(CostStep(overview.question.dimension, part.id)), model: part.id.model)
    }
    longest = overview.parts.map(\.row.weight).max() ?? 0
    layers = Dictionary(
      overview.layers.enumerated().compactMap { index, layer in layer.key.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  func title(_ drawing: Drawing) -> [Segment] {
    [
      Segment(
        drawing.text(.costsBy(overview.question.dimension)), Style(.header, bold: true)),
      Segment("  " + drawing.amount(overview.total)),
    ]
      + drawing.unrevised(overview.totalUnrevised, now: overview.total).flatMap {
        [Segment("  "), $0]
      } + [
        Segment("  " + drawing.change(of: overview), .muted)
      ]
  }

  func extent(columns: Int) -> ClosedRange<Int> {
    let whole = max(2, rows.count + 1)
    return min(whole, 6)...whole
  }

  func draw(_ view: Viewport, in area: Rect, _ drawing: Drawing, on grid: inout Grid) {
    guard !rows.isEmpty else {
      Paragraph(drawing.emptyCosts(overview), style: Style(.muted)).draw(in: area, on: &grid)
      return
    }
    let table = Table(
      columns: [
        TableColumn("", minimum: 1, ideal: 1, priority: 8),
        TableColumn(
          drawing.word(.dimension(overview.question.dimension)), minimum: 12, priority: 9),
        TableColumn("", minimum: 8, ideal: 8, priority: 3, stretches: true),
        drawing.number(drawing.heading(.effective), priority: 10),
        drawing.number(drawing.heading(.share), priority: 6),
        drawing.number(drawing.text(.change), priority: 5),
        drawing.number(drawing.heading(.tokens), priority: 1),
        drawing.number(drawing.heading(.rows), priority: 2),
      ], viewport: view, glyphs: drawing.glyphs
    ) { .cells(cells(of: overview.parts[$0], drawing)) }
    table.draw(in: area, on: &grid)
    table.forEachCell(of: 2, in: area) { index, cells, _ in
      drawBar(of: overview.parts[index], in: cells, drawing, on: &grid)
    }
  }

  private func cells(of part: CostOverview.Part, _ drawing: Drawing) -> [Segment] {
    let fill = filling(of: part, drawing)
    return [
      Segment(String(fill.sign), fill.style), Segment(drawing.name(of: part.row)), Segment(""),
      Segment(drawing.amount(part.row.effective)), Segment(drawing.share(of: part.row), .muted),
      Segment(drawing.change(of: part, in: overview), .muted),
      Segment(part.tokens > 0 ? drawing.brief(part.tokens) : "", .muted),
      Segment(drawing.words.grouped(part.rows), .muted),
    ]
  }

  /// The bar keeps its ink under the cursor, so that the layer stays readable.
  private func drawBar(
    of part: CostOverview.Part, in area: Rect, _ drawing: Drawing, on grid: inout Grid
  ) {
    guard longest > 0, part.row.weight > 0 else { return }
    let length = max(1, Int((part.row.weight / longest * Double(area.columns)).rounded()))
    let fill = filling(of: part, drawing)
    grid.fill(
      Rect(column: area.column, row: area.row, columns: length, rows: 1),
      with: Cell(fill.sign, style: fill.style))
  }

  private func filling(of part: CostOverview.Part, _ drawing: Drawing) -> StackedColumns.Layer {
    let others = overview.layers.firstIndex { $0.key == nil }
    guard let index = layers[part.id] ?? others else {
      return StackedColumns.Layer(sign: drawing.glyphs.layers[0], style: Style(.accent))
    }
    return drawing.filling(ofLayer: index, in: overview)
  }
}
