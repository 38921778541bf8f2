import PortfolioCore
import TerminalUI

/// Days that were dearer than their own past explains, the newest first.
struct CostDearDaysSection: CostSection {
  let name = "dearDays"
  let side = CostSectionSide.right
  let rows: [CostSectionRow]
  private let days: [AnomalyRow]

  /// Whether the days were looked for: among more rows than this it takes so long that it would be
  /// felt on every opening.
  private let isKnown: Bool
  private static let mostRows = 300_000

  init?(_ overview: CostOverview, _ reports: inout CostReports) {
    isKnown = reports.digest.portfolio.costs.ledger.rowCount <= Self.mostRows
    guard isKnown else {
      guard overview.question.path.isEmpty else { return nil }
      (days, rows) = ([], [])
      return
    }
    days = reports.dearDays().filter { overview.question.isInside($0.anomaly.scope) }
    guard !days.isEmpty else { return nil }
    rows = days.map { row in
      let question = row.anomaly.question(in: reports.digest.portfolio)
      return CostSectionRow(
        id: CostRowID(
          section: "dearDays", key: question.path.last?.key,
          word: "\(row.anomaly.day) \(row.scopeText) \(row.anomaly.currency.code)"),
        entrance: .rows(question), model: question.path.last?.key.model)
    }
  }

  func title(_ drawing: Drawing) -> [Segment] {
    guard isKnown else {
      return [
        Segment(drawing.text(.dearDays), Style(.header, bold: true)),
        Segment("  " + drawing.text(.toldBy(command: "folio budget anomalies")), .muted),
      ]
    }
    let zone = drawing.safe(drawing.state.digest.portfolio.zone.identifier)
    return [
      Segment(drawing.text(.dearDays), Style(.header, bold: true)),
      Segment("  \(drawing.glyphs.alert) \(drawing.words.grouped(days.count))", .warning),
      Segment("  " + drawing.text(.daysIn(zone)), .muted),
    ]
  }

  func draw(_ view: Viewport, in area: Rect, _ drawing: Drawing, on grid: inout Grid) {
    Table(
      columns: [
        TableColumn(drawing.heading(.day), minimum: 10, priority: 9),
        TableColumn(drawing.heading(.scope), minimum: 12, priority: 10, stretches: true),
        drawing.number(drawing.heading(.spent), priority: 8),
        drawing.number(drawing.heading(.expected), priority: 7),
        drawing.number(drawing.heading(.ratio), priority: 5),
      ], viewport: view, glyphs: drawing.glyphs
    ) { .cells(cells(of: days[$0], drawing)) }.draw(in: area, on: &grid)
  }

  private func cells(of row: AnomalyRow, _ drawing: Drawing) -> [Segment] {
    let anomaly = row.anomaly
    let ratio = Ratio(of: anomaly.spent, to: anomaly.expected)?.rounded(to: 1)
    return [
      Segment(anomaly.day.description, .warning),
      Segment(row.name.map(drawing.safe) ?? drawing.text(.allCosts)),
      Segment(
        drawing.amount(
          anomaly.spent, anomaly.currency, isLowerBound: anomaly.isLowerBound)),
      Segment(drawing.amount(anomaly.expected, anomaly.currency), .muted),
      Segment(ratio.map { drawing.plain("\($0.grouped(places: 1))×") } ?? "", .muted),
    ]
  }
}
