import PortfolioCore
import TerminalUI

/// When vendors end models, the earliest first, and what hangs on them.
struct CostRetirementsSection: CostSection {
  let name = "retirements"
  let side = CostSectionSide.right
  let rows: [CostSectionRow]
  private let retirements: [RetirementRow]

  init?(_ overview: CostOverview, _ reports: inout CostReports) {
    // A model that ends under several names on one day ends once.
    var met: Set<CostRowID> = []
    retirements = reports.retirements().filter { row in
      guard let model = row.model, overview.question.isInside(model) else { return false }
      return met.insert(
        CostRowID(section: "retirements", key: .model(model.id), word: row.day.description)
      ).inserted
    }
    guard !retirements.isEmpty else { return nil }
    rows = retirements.map { row in
      CostSectionRow(
        id: CostRowID(
          section: "retirements", key: row.model.map { .model($0.id) },
          word: "\(row.day) \(row.listed)"),
        entrance: row.model.map { .model($0.id) }, model: row.model?.id)
    }
  }

  func title(_ drawing: Drawing) -> [Segment] {
    let next = retirements.first { $0.daysLeft >= 0 }
    let over = retirements.count { $0.daysLeft < 0 }
    var title = [Segment(drawing.text(.retirements), Style(.header, bold: true))]
    if over > 0 {
      title.append(
        Segment("  \(drawing.glyphs.cross) " + drawing.text(.retired(over)), .critical))
    }
    if let next {
      title.append(
        Segment("  " + drawing.text(.nextRetirement(next.day)), Self.style(of: next)))
    }
    return title
  }

  func draw(_ view: Viewport, in area: Rect, _ drawing: Drawing, on grid: inout Grid) {
    Table(
      columns: [
        TableColumn(drawing.heading(.retires), minimum: 10, priority: 9),
        drawing.number(drawing.heading(.daysLeft), priority: 8),
        TableColumn(drawing.heading(.model), minimum: 12, priority: 10, stretches: true),
        drawing.number(drawing.heading(.spend), priority: 7),
        TableColumn(drawing.heading(.workflows), minimum: 8, ideal: 28, priority: 5),
      ], viewport: view, glyphs: drawing.glyphs
    ) { .cells(cells(of: retirements[$0], drawing)) }.draw(in: area, on: &grid)
  }

  private func cells(of row: RetirementRow, _ drawing: Drawing) -> [Segment] {
    let style = Self.style(of: row)
    return [
      Segment(row.day.description, style),
      Segment(drawing.words.grouped(row.daysLeft), style),
      Segment(row.model.map { drawing.safe($0.name) } ?? drawing.safe(row.listed)),
      Segment(row.model.map { drawing.amount($0.spend) } ?? ""),
      Segment(row.workflows.map { drawing.safe($0.text) }.joined(separator: ", "), .muted),
    ]
  }

  /// Over is an outage; within a quarter there is work to do.
  private static func style(of row: RetirementRow) -> Style {
    Style(row.daysLeft < 0 ? .critical : row.daysLeft <= 90 ? .warning : .plain)
  }
}
