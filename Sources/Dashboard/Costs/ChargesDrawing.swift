import PortfolioCore
import TerminalUI

/// Where the parts of a list of charges stand.
struct ChargesLayout {
  /// What they come to.
  let total: Rect
  /// The rows.
  let list: Rect

  init(_ area: Rect) {
    let parts = area.rows([.fixed(1), .share(1)])
    total = parts[0]
    list = parts[1]
  }
}

/// The rows of the bills behind an amount, and one of them with all that is kept of it.
extension Drawing {
  func drawCharges(
    _ screen: CostScreen, _ order: ChargeSelection.Order, in area: Rect, on grid: inout Grid
  ) {
    guard let charges = screen.charges else { return }
    let inner = Self.interior(ofPage: area)
    let layout = ChargesLayout(inner)
    let view = screen.chargeViewport(rows: layout.list.rows)
    PaneFrame(
      title: text(.charges), summary: [Segment(words.grouped(charges.count))],
      notes: [Segment(text(.inOrder(order)), .muted)],
      footer: view.below > 0
        ? [Segment("\(words.grouped(view.below)) \(glyphs.down)", .muted)] : [],
      isFocused: true, glyphs: glyphs
    ).draw(in: area, on: &grid)
    drawTotal(
      of: charges, unrevised: screen.chargesUnrevised, screen.question, in: layout.total, on: &grid)
    // What the way here has decided is the same in every row.
    let decided = Set(screen.question.path.map(\.dimension))
    let columns = chargeColumns(isWide: layout.list.columns >= 110, screen.question.measure)
      .filter { $0.dimension.map { !decided.contains($0) } ?? true }
    Table(
      columns: columns.map(\.column), viewport: view, emptyMessage: emptyCosts(screen.overview),
      showsHeader: charges.count > 0, glyphs: glyphs
    ) { index in
      let row = charges[index]
      return .cells(
        columns.map { $0.cell(row) },
        tail: Table.Tail(column: columns.count - 1, Segment(":\(row.line)", .muted)))
    }.draw(in: layout.list, on: &grid)
    let track = Rect(
      column: area.column, row: layout.list.endRow - view.height, columns: area.columns,
      rows: view.height)
    ScrollBar(viewport: view, style: Style(.borderFocused), glyphs: glyphs)
      .draw(in: track, on: &grid)
  }

  /// How many rows there are, and to the last digit what they come to.
  private func drawTotal(
    of charges: ChargeList, unrevised: Money?, _ question: CostQuestion, in area: Rect,
    on grid: inout Grid
  ) {
    let tokens = charges.totals.reduce(0) { $0 + $1.sums.tokens }
    StatusLine(
      left: [
        .init(text(.rowCount(charges.count)), Style(.header, bold: true), priority: 6),
        .init(exact(charges.money(question.measure)), Style(.accent, bold: true), priority: 7),
        .init(
          unrevised.map { text(.unrevised(exact($0))) } ?? "", Style(.muted), priority: 5),
        .init(
          tokens > 0 ? text(.tokens(words.grouped(tokens))) : "", Style(.muted), priority: 2),
      ],
      right: [
        .init(days(of: charges.selection.interval), Style(.muted), priority: 4)
      ], glyphs: glyphs
    ).draw(in: area, on: &grid)
  }

  /// Money as exactly as it is known: every place of it, the portfolio's currency first.
  func exact(_ money: Money) -> String {
    let amounts = money.currencies(first: currency).compactMap { currency in
      money[currency].map { "\($0.groupedExactly) \(currency.code)" }
    }
    guard !amounts.isEmpty else { return text(money.isLowerBound ? .unpriced : .noCost) }
    return (money.isLowerBound ? atLeast + " " : "") + amounts.joined(separator: " + ")
  }

  /// A column of the charges.
  private struct ChargeColumn {
    var column: TableColumn
    /// What it tells, where a split tells it too.
    var dimension: CostDimension?
    var cell: (ChargeRow) -> Segment
  }

  /// The columns, the last one that of the file.
  private func chargeColumns(isWide: Bool, _ measure: CostMeasure) -> [ChargeColumn] {
    func name(_ text: String?) -> Segment {
      text.map { Segment(safe($0)) } ?? Segment(word(.unallocated), .muted)
    }
    func column(
      _ heading: ReportColumn, _ kind: TableColumn.Kind = .text, minimum: Int = 8,
      ideal: Int? = nil, priority: Int, of dimension: CostDimension? = nil,
      cell: @escaping (ChargeRow) -> Segment
    ) -> ChargeColumn {
      ChargeColumn(
        column: TableColumn(
          self.heading(heading), kind, minimum: minimum, ideal: ideal, priority: priority,
          stretches: heading == .description), dimension: dimension, cell: cell)
    }
    return [
      column(.time, minimum: isWide ? 16 : 10, priority: 8) { row in
        Segment(utc(row.time, isWide: isWide), .muted)
      },
      column(.model, minimum: 12, priority: 9, of: .model) { row in
        name(row.model.map { _ in row.modelName })
      },
      column(.team, priority: 4, of: .team) { name($0.team) },
      column(.workflow, priority: 5, of: .workflow) { name($0.workflow) },
      column(.vendor, priority: 1, of: .vendor) { row in
        row.vendor.map { Segment(safe($0)) } ?? Segment(word(nil), .muted)
      },
      column(.category, priority: 2, of: .category) { Segment(word(.category($0.category))) },
      column(Self.heading(of: measure), .number, priority: 10) { charged($0, measure) },
      column(.tokens, .number, priority: 3) { row in
        let pieces = [row.tokens.map { brief($0) }, row.tokenClass.map(safe)]
        return Segment(pieces.compactMap(\.self).joined(separator: " "), .muted)
      },
      column(.description, minimum: 10, ideal: 40, priority: 3) { row in
        Segment(row.text.map(safe) ?? "", .muted)
      },
      column(.file, minimum: isWide ? 24 : 16, ideal: 40, priority: 6) { row in
        Segment(ending(of: safe(row.path), columns: isWide ? 28 : 12), .muted)
      },
    ]
  }

  /// A path, of which the end tells more than the beginning.
  private func ending(of path: String, columns: Int) -> String {
    guard TextWidth.of(path) > columns else { return path }
    return String(glyphs.ellipsis) + TextWidth.suffix(path, columns: columns - 1)
  }

  private static func heading(of measure: CostMeasure) -> ReportColumn {
    switch measure {
    case .effective: .effective
    case .billed: .billed
    case .list: .list
    }
  }

  private func charged(_ row: ChargeRow, _ measure: CostMeasure) -> Segment {
    let amount =
      switch measure {
      case .effective: row.effective
      case .billed: row.billed
      case .list: row.list
      }
    guard let amount else {
      return row.isReportedApart
        ? Segment(text(.reportedElsewhere), .muted)
        : Segment(text(ScreenPhrase.unpriced), .warning)
    }
    let code = row.currency.map { " \($0.code)" } ?? ""
    return Segment(amount.grouped(places: 2) + code)
  }

  /// A time as charge periods have it, in UTC: the day, and the minute where there is room.
  private func utc(_ instant: Timestamp, isWide: Bool) -> String {
    String(instant.rfc3339.prefix(isWide ? 16 : 10)).replacing("T", with: " ")
  }

  func drawCharge(_ screen: CostScreen, scroll: Int, in area: Rect, on grid: inout Grid) {
    guard let row = screen.charge else { return }
    let inner = Self.interior(ofPage: area)
    let lines = chargeLines(row, screen.fields, columns: inner.columns)
    let scroll = min(scroll, max(0, lines.count - inner.rows))
    let below = max(0, lines.count - scroll - inner.rows)
    PaneFrame(
      title: text(.charge), summary: [charged(row, screen.question.measure)],
      notes: [Segment(safe("\(row.path):\(row.line)"), .muted)],
      footer: below > 0 ? [Segment("\(below) \(glyphs.down)", .muted)] : [], isFocused: true,
      glyphs: glyphs
    ).draw(in: area, on: &grid)
    for (line, segments) in lines.dropFirst(scroll).prefix(inner.rows).enumerated() {
      grid.put(segments, at: inner.line(line).origin, limit: inner.columns)
    }
  }

  /// What a row belongs to, and under it the columns of its file.
  func chargeLines(
    _ row: ChargeRow, _ fields: [ChargeField], columns: Int
  ) -> [[Segment]] {
    func amount(_ amount: ExactDecimal?) -> String {
      amount.map { "\($0.groupedExactly) \(row.currency?.code ?? "")" }
        ?? (row.isReportedApart ? text(.reportedApart) : word(nil))
    }
    let facts: [(String, String)] = [
      (heading(.model), row.model.map { _ in safe(row.modelName) } ?? word(.unallocated)),
      (heading(.team), row.team.map(safe) ?? word(.unallocated)),
      (heading(.workflow), row.workflow.map(safe) ?? word(.unallocated)),
      (heading(.vendor), row.vendor.map(safe) ?? word(nil)),
      (heading(.category), word(.category(row.category))),
      (heading(.effective), amount(row.effective)), (heading(.billed), amount(row.billed)),
      (heading(.list), amount(row.list)),
      (
        heading(.basis),
        joined([word(.basis(row.basis)), row.rule.map { text(.sharedBy(safe($0))) } ?? ""])
      ),
      (
        heading(.tokens),
        row.tokens.map { joined([words.grouped($0), row.tokenClass.map(safe) ?? ""]) } ?? word(nil)
      ),
    ]
    return lines(facts, columns: columns)
      + [[], [Segment(text(.columnsOfFile), Style(.header, bold: true))]]
      + lines(fields.map { (safe($0.column), safe($0.text)) }, columns: columns)
  }

  private func lines(_ facts: [(String, String)], columns: Int) -> [[Segment]] {
    let width = min((facts.map { TextWidth.of($0.0) }.max() ?? 0) + 2, columns / 2)
    return facts.flatMap { label, value -> [[Segment]] in
      let texts = WordWrap.lines(value, columns: max(1, columns - width))
      return (texts.isEmpty ? [""] : texts).enumerated().map { index, text in
        let label =
          index == 0
          ? TextWidth.elided(label, columns: width - 1, ellipsis: glyphs.ellipsis) : ""
        let padding = String(repeating: " ", count: max(0, width - TextWidth.of(label)))
        return [Segment(label + padding, .muted), Segment(text)]
      }
    }
  }
}

extension ExactDecimal {
  /// The number with every place that it has and at least two, thousands grouped.
  var groupedExactly: String {
    let places = description.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    return grouped(places: places < 2 ? 2 : places)
  }
}
