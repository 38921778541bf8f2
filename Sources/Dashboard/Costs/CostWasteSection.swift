import PortfolioCore
import TerminalUI

/// Spend that may be waste, and what to do about it.
struct CostWasteSection: CostSection {
  /// What tells it from other sections.
  static let section = "waste"
  let name = section
  let side = CostSectionSide.left
  let rows: [CostSectionRow]
  private let findings: [WasteFinding]

  init?(_ overview: CostOverview, _ reports: inout CostReports) {
    let question = overview.question
    findings = reports.waste().filter { finding in
      finding.model.map(question.isInside) ?? question.path.isEmpty
    }
    guard !findings.isEmpty else { return nil }
    rows = findings.enumerated().map { index, finding in
      CostSectionRow(
        id: CostRowID(
          section: Self.section, key: finding.model.map { .model($0.id) } ?? .unallocated,
          word: Self.word(of: finding.id)),
        entrance: finding.model.map { .model($0.id) }
          ?? .charges(CostStep(.model, .unallocated), isUnpricedOnly: false),
        model: finding.model?.id)
    }
  }

  /// What tells a finding from others of its model.
  static func word(of finding: WasteFinding.ID) -> String {
    "\(finding.kind) \(finding.evidence.raw)"
  }

  func title(_ drawing: Drawing) -> [Segment] {
    [
      Segment(drawing.text(.waste), Style(.header, bold: true)),
      Segment("  \(drawing.glyphs.alert) \(drawing.words.grouped(findings.count))", .warning),
      Segment("  " + drawing.text(.period(.recent)), .muted),
    ]
  }

  func draw(_ view: Viewport, in area: Rect, _ drawing: Drawing, on grid: inout Grid) {
    Table(
      columns: [
        TableColumn(drawing.heading(.kind), minimum: 14, priority: 9),
        TableColumn(drawing.heading(.model), minimum: 12, priority: 10, stretches: true),
        drawing.number(drawing.heading(.spend), priority: 8),
        TableColumn(drawing.heading(.advice), minimum: 12, ideal: 40, priority: 5),
      ], viewport: view, glyphs: drawing.glyphs
    ) { index in
      let finding = findings[index]
      return .cells([
        Segment(drawing.word(.waste(finding.kind)), .warning),
        Segment(finding.model.map { drawing.safe($0.name) } ?? drawing.word(.unallocated)),
        Segment(drawing.amount(finding.spend)),
        Segment(drawing.word(.wasteAdvice(finding.advice)), .muted),
      ])
    }.draw(in: area, on: &grid)
  }
}
