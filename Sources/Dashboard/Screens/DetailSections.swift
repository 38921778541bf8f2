import PortfolioCore
import TerminalUI

/// The sections of a model's screen as blocks.
struct DetailSections {
  let detail: ModelDetail
  let drawing: Drawing

  init(_ detail: ModelDetail, drawing: Drawing) {
    self.detail = detail
    self.drawing = drawing
  }

  /// A section under its title, and an empty row; nothing where it has nothing to say.
  func blocks(_ section: DetailSection, columns: Int) -> [Block] {
    let content: [Block] =
      switch section {
      case .facts: [facts(columns)]
      case .purpose: purpose(columns)
      case .targets: [targets]
      case .cost: [cost]
      case .owners: [owners]
      case .workflows: [workflows(columns)]
      case .alerts: alerts
      case .history: [history(columns)]
      case .prose: prose(columns)
      }
    guard !content.isEmpty else { return [] }
    let title = Segment(drawing.text(.section(section)), Style(.header, bold: true))
    return [Block(lines: [[title]])] + content + [.gap]
  }

  private func missing(_ phrase: ScreenPhrase) -> Block {
    let text = drawing.text(phrase)
    return Block(rows: 1) { area, grid in
      Paragraph(text, style: Style(.muted)).draw(in: area, on: &grid)
    }
  }

  private func purpose(_ columns: Int) -> [Block] {
    guard let purpose = detail.row.model?.purpose else { return [] }
    let paragraph = Paragraph(drawing.safe(purpose))
    return [Block(rows: paragraph.height(columns: columns), widget: paragraph)]
  }

  private var cost: Block {
    guard !detail.months.isEmpty else { return missing(.noCosts) }
    return Block(rows: 9, widget: drawing.monthChart(detail.months))
  }

  private var owners: Block {
    let rows = detail.owners
    guard !rows.isEmpty else { return missing(.noOwnership) }
    return Block(
      rows: rows.count + 1,
      widget: Table(
        columns: drawing.ownershipColumns(hasModel: false),
        viewport: Viewport(count: rows.count, height: rows.count), glyphs: drawing.glyphs
      ) { .cells(drawing.holderCells(rows[$0])) })
  }

  private func workflows(_ columns: Int) -> Block {
    guard !detail.workflows.isEmpty else { return missing(.noWorkflows) }
    return Block(
      lines: detail.workflows.flatMap { workflow -> [[Segment]] in
        var line = [Segment("  " + drawing.safe(workflow.name))]
        var more: [String] = []
        if let team = workflow.team { more.append(drawing.safe(team)) }
        if let requests = workflow.volume.requestsPerMonth, requests < 1e15 {
          more.append(
            drawing.text(.requestsAMonth(drawing.words.grouped(Int(requests.rounded())))))
        }
        if !more.isEmpty { line.append(Segment("  " + drawing.joined(more), .muted)) }
        let entries = detail.entries.filter { $0.workflow == workflow.id }.flatMap { entry in
          WordWrap.lines(drawing.text(.fit(.entry(entry))), columns: max(10, columns - 4))
        }
        return [line] + entries.map { [Segment("    " + $0, .muted)] }
      })
  }

  private var alerts: [Block] {
    let alerts = detail.alerts
    guard !alerts.isEmpty else { return [] }
    return [
      Block(rows: alerts.count + 1) { area, grid in
        drawing.drawAlerts(
          alerts.map { AlertLine(row: $0, place: .alone) }, showsModel: false,
          viewport: Viewport(count: alerts.count, height: alerts.count), in: area, on: &grid)
      }
    ]
  }

  private func prose(_ columns: Int) -> [Block] {
    guard let prose = detail.row.model?.prose, prose.contains(where: { !$0.isWhitespace }) else {
      return detail.row.model == nil ? [] : [missing(.noProse)]
    }
    return Prose.paragraphs(SafeText.lines(of: prose).map(\.string)).map { paragraph in
      let widget = Paragraph(
        paragraph.text, style: paragraph.isHeading ? Style(.header, bold: true) : .plain)
      return Block(rows: max(1, widget.height(columns: columns)), widget: widget)
    }
  }
}
