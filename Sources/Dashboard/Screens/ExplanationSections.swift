import PortfolioCore
import TerminalUI

/// The parts of what explains an alert, as blocks.
struct ExplanationSections {
  let explanation: AlertExplanation
  let drawing: Drawing

  init(_ explanation: AlertExplanation, drawing: Drawing) {
    self.explanation = explanation
    self.drawing = drawing
  }

  var row: AlertRow { explanation.row }
  var glyphs: Glyphs { drawing.glyphs }

  /// What the alert is, in one line: indicator, state, severity, value, age and path.
  var headline: Block {
    let alert = row.alert
    let state = drawing.state(of: row)
    return Block(lines: [
      [
        Segment(drawing.indicator(alert.metric, alert.segment), Style(.header, bold: true)),
        Segment("  "), state,
        Segment("  "),
        Segment(drawing.word(.severity(alert.severity)), drawing.ink(alert.severity)),
        Segment("  \(drawing.standing(of: alert, unit: row.unit))"),
        Segment(
          "  "
            + drawing.joined([
              drawing.word(.alertPath(alert.id.fingerprint.path)), drawing.age(since: alert.since),
              row.id,
            ]), .muted),
      ]
    ])
  }

  /// What people did and what came of it, in one line; nothing where nothing is to be said.
  func handled(_ columns: Int) -> [Block] {
    guard let handling = drawing.handling(of: row) else { return [] }
    let shown = TextWidth.elided(handling, columns: columns, ellipsis: glyphs.ellipsis)
    return [Block(lines: [[Segment(shown, .muted)]])]
  }

  /// What happened, a sentence after another, in so many rows at most; where there are more it is
  /// seen that something is left out.
  func sentences(_ columns: Int, rows: Int = .max) -> Block {
    let words = drawing.sentences(of: explanation).joined(separator: drawing.sentenceGap)
    var lines = WordWrap.lines(words, columns: columns)
    if lines.count > rows {
      lines = Array(lines.prefix(max(1, rows)))
      let last = lines.removeLast() + String(repeating: " ", count: columns)
      lines.append(TextWidth.elided(last, columns: columns, ellipsis: glyphs.ellipsis))
    }
    return Block(lines: lines.map { [Segment($0)] })
  }

  /// A section under its title, and an empty row; nothing where it has nothing to say.
  func blocks(_ section: ExplanationSection, columns: Int) -> [Block] {
    let content: [Block] =
      switch section {
      case .levels: levels
      case .records: records(columns)
      case .handling: handling(columns)
      case .others: others
      case .owners: owners
      }
    guard !content.isEmpty else { return [] }
    let title = Segment(drawing.text(.title(section)), Style(.header, bold: true))
    return [Block(lines: [[title]])] + content + [.gap]
  }

  /// What the indicator was before, until the alert fired and since then, as far as it is known.
  private var levels: [Block] {
    let names: [AlertExplanation.LevelName] = [.before, .found, .since]
    let levels = zip(names, [explanation.before, explanation.found, explanation.since])
      .compactMap { name, level in level.map { (name: name, level: $0) } }
    guard !levels.isEmpty else { return [] }
    let columns = columns(of: levels.map(\.level))
    return [
      Block(
        rows: levels.count + 1,
        widget: Table(
          columns: [TableColumn(unitHeading, minimum: 8, priority: 10)]
            + columns.map { column in
              TableColumn(
                column.title, .number, minimum: TextWidth.of(column.title),
                priority: column.priority)
            },
          viewport: Viewport(count: levels.count, height: levels.count), glyphs: glyphs
        ) { row in
          .cells(
            [Segment(drawing.text(.level(levels[row].name)), .muted)]
              + columns.map { $0.cells[row] })
        })
    ]
  }

  private struct LevelColumn {
    var title: String
    var priority: Int
    var cells: [Segment]
  }

  private func columns(of levels: [AlertExplanation.Level]) -> [LevelColumn] {
    func numbers(_ title: String, _ priority: Int, _ values: [Double?], _ ink: Ink) -> LevelColumn {
      let texts = Drawing.brief(values.map { $0 ?? 0 })
      let cells = zip(values, texts).map { Segment($0 == nil ? "" : $1, ink) }
      return LevelColumn(title: title, priority: priority, cells: cells)
    }
    let shifts = levels.map { Segment($0.shift.map(drawing.signedSpreads) ?? "") }
    let counts = levels.map { Segment($0.count.map(drawing.words.grouped) ?? "", .muted) }
    return [
      numbers(drawing.heading(.mean), 9, levels.map(\.mean), .plain),
      LevelColumn(title: drawing.text(.shift), priority: 8, cells: shifts),
      LevelColumn(title: drawing.text(.values), priority: 7, cells: counts),
      numbers(drawing.heading(.spread), 4, levels.map(\.spread), .muted),
      numbers(drawing.heading(.low), 5, levels.map { $0.extent?.lowerBound }, .muted),
      numbers(drawing.heading(.high), 6, levels.map { $0.extent?.upperBound }, .muted),
    ].filter { column in column.cells.contains { !$0.text.isEmpty } }
  }

  /// The unit that all values are in.
  private var unitHeading: String { row.unit.map(drawing.safe) ?? "" }

  private var others: [Block] {
    let alerts = explanation.others
    guard !alerts.isEmpty else { return [] }
    return [
      Block(
        rows: alerts.count + 1,
        widget: Table(
          columns: [
            TableColumn(drawing.heading(.state), minimum: 10, priority: 7),
            TableColumn(drawing.heading(.severity), minimum: 8, priority: 5),
            TableColumn(drawing.heading(.metric), minimum: 12, priority: 9, stretches: true),
            TableColumn(drawing.heading(.value), .number, priority: 8),
            TableColumn(drawing.heading(.age), .number, priority: 6),
          ],
          viewport: Viewport(count: alerts.count, height: alerts.count), glyphs: glyphs
        ) { .cells(cells(of: alerts[$0])) })
    ]
  }

  private func cells(of row: AlertRow) -> [Segment] {
    let alert = row.alert
    return [
      drawing.state(of: row),
      Segment(drawing.word(.severity(alert.severity)), drawing.ink(alert.severity)),
      Segment(drawing.indicator(alert.metric, alert.segment)),
      Segment(drawing.standing(of: alert, unit: row.unit)),
      Segment(drawing.age(since: alert.since), .muted),
    ]
  }

  private var owners: [Block] {
    let rows = explanation.owners
    guard !rows.isEmpty else { return [] }
    return [
      Block(
        rows: rows.count + 1,
        widget: Table(
          columns: drawing.ownershipColumns(hasModel: false),
          viewport: Viewport(count: rows.count, height: rows.count), glyphs: glyphs
        ) { .cells(drawing.holderCells(rows[$0])) })
    ]
  }
}

extension Block {
  /// A paragraph as a block of the rows that it takes.
  init(paragraph text: String, style: Style = .plain, columns: Int) {
    let paragraph = Paragraph(text, style: style)
    self.init(rows: paragraph.height(columns: columns), widget: paragraph)
  }
}
