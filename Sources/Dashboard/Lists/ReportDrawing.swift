import PortfolioCore
import TerminalUI

/// What stands around the rows of reports under tabs.
struct ReportSurroundings {
  /// What the screen is called.
  var title: String
  /// What all of it comes to, in short.
  var summary: [Segment] = []
  /// What is told of the open list, above its rows.
  var above: [[Segment]] = []
  /// What is told of the row under the cursor, below the rows.
  var below: [[Segment]] = []
}

/// Where the parts of reports under tabs stand.
struct ReportLayout {
  /// The names of the lists.
  let tabs: Rect
  /// What is told of the open list.
  let above: Rect
  /// The rows.
  let list: Rect
  /// What is told of the row under the cursor.
  let below: Rect

  /// The least rows of the list, which come before what is told of it.
  private static let leastList = 9

  init(_ surroundings: ReportSurroundings, in area: Rect) {
    let spare = max(0, area.rows - 1 - Self.leastList)
    let below = min(surroundings.below.count, spare)
    let above = min(surroundings.above.count, spare - below)
    let parts = area.rows([.fixed(1), .fixed(above), .share(1), .fixed(below)])
    (tabs, self.above, list, self.below) = (parts[0], parts[1], parts[2], parts[3])
  }
}

/// Reports under tabs: the names of the lists, and the rows of the open one.
extension Drawing {
  func drawReports(in area: Rect, on grid: inout Grid) {
    guard let reports = state.reports else { return }
    let table = reports.table
    let inner = Self.interior(ofPage: area)
    let surroundings = surroundings(columns: inner.columns)
    PaneFrame(
      title: surroundings.title, summary: surroundings.summary,
      footer: [Segment(text(.rowCount(table.rows.count)), .muted)], isFocused: true,
      glyphs: glyphs
    ).draw(in: area, on: &grid)
    let layout = ReportLayout(surroundings, in: inner)
    TabStrip(reports.names.map { text($0) }, open: reports.openIndex, glyphs: glyphs)
      .draw(in: layout.tabs, on: &grid)
    put(surroundings.above, in: layout.above, on: &grid)
    put(cut(surroundings.below, to: layout.below.rows), in: layout.below, on: &grid)
    drawRows(
      of: table, leading: reports.leading, reasonColumns: reports.reasonColumns,
      viewport(of: reports, rows: layout.list.rows),
      emptyMessage: reports.unfiltered > 0 ? text(.nothingMatches) : text(reports.nothing),
      in: layout.list, on: &grid)
  }

  /// Draws rows of a report under their columns, of which the less important give way.
  func drawRows(
    of table: ReportTable, leading: Set<ReportColumn>, reasonColumns: Int = 20, _ view: Viewport,
    emptyMessage: String = "", in area: Rect, on grid: inout Grid
  ) {
    let columns = columns(
      of: table, leading: leading, reasonColumns: reasonColumns,
      nameColumns: area.columns >= Self.wide ? 32 : area.columns >= Self.halfWide ? 24 : 14)
    Table(
      columns: columns.map(\.column), viewport: view, emptyMessage: emptyMessage,
      showsHeader: !table.rows.isEmpty, glyphs: glyphs
    ) { row in
      .cells(
        columns.map { cell(table.rows[row][$0.index], in: table.columns[$0.index]) },
        isMarked: isMarked(table, row))
    }.draw(in: area, on: &grid)
  }

  /// What stands around the rows of the reports that are open.
  func surroundings(columns: Int) -> ReportSurroundings {
    switch state.level {
    case .next: nextSurroundings(columns: columns)
    case .improvement: improvementSurroundings(columns: columns)
    default: ReportSurroundings(title: text(.deciding(.governance)))
    }
  }

  /// What of the open list is visible.
  func viewport(of reports: any ListedReports, rows: Int) -> Viewport {
    Viewport(
      count: reports.table.rows.count, height: Table.height(rows: rows),
      cursor: reports.table.rows.isEmpty ? nil : reports.stand.index, first: reports.stand.top,
      margin: 1)
  }

  /// Lines from the top of an area, as many as it has rows.
  func put(_ lines: [[Segment]], in area: Rect, on grid: inout Grid) {
    for (index, line) in lines.prefix(area.rows).enumerated() {
      grid.put(line, at: area.line(index).origin, limit: area.columns)
    }
  }

  /// So many lines at most; that there are more is shown.
  private func cut(_ lines: [[Segment]], to rows: Int) -> [[Segment]] {
    guard lines.count > rows, rows > 0 else { return lines }
    return lines.prefix(rows - 1) + [lines[rows - 1] + [Segment(" \(glyphs.ellipsis)", .muted)]]
  }

  /// A sentence in lines of so many columns.
  func wrapped(_ text: String, _ style: Style, columns: Int) -> [[Segment]] {
    WordWrap.lines(plain(text), columns: max(10, columns)).map { [Segment($0, style)] }
  }

  /// How many columns a list must have for what its rows are about to stand there whole.
  private static let wide = 145

  /// How many it must have for most of them to.
  private static let halfWide = 110

  /// How many rows are looked at for how much room a column needs.
  private static let measured = 100

  /// What a list is looked at for: it stays on a narrow screen, where columns before it give way.
  private static let essential: Set<ReportColumn> = [
    .name, .personName, .model, .workflow, .obligation, .state, .readiness, .missing, .finding,
    .alerts, .overdue, .breaches, .disputed, .day, .due, .reason, .share, .reached, .models, .role,
    .person,
  ]

  /// Short words that stand to the right, as numbers do, and are not cut.
  private static let uncut: Set<ReportColumn> = [.effect, .key]

  private static func priority(
    of column: ReportColumn, at index: Int, leading: Set<ReportColumn>
  ) -> Int {
    leading.contains(column) ? 100 : (essential.contains(column) ? 80 : 40) - index
  }

  /// The columns that say something, in the order of the report: those behind give way first.
  ///
  /// A name stands for its id.
  private func columns(
    of table: ReportTable, leading: Set<ReportColumn>, reasonColumns: Int, nameColumns: Int
  ) -> [(index: Int, column: TableColumn)] {
    let hidden: Set<ReportColumn> = Set(
      [(ReportColumn.model, ReportColumn.name), (.person, .personName)]
        .filter { table.columns.contains($0.1) }.map(\.0))
    let rows = table.rows.prefix(Self.measured)
    return table.columns.enumerated().compactMap { index, column in
      guard !hidden.contains(column),
        table.rows.contains(where: { $0[index].isSaid })
      else { return nil }
      let title = heading(column)
      if Self.uncut.contains(column) || rows.contains(where: { $0[index].isNumeric }) {
        return (
          index,
          TableColumn(
            title, .number, minimum: TextWidth.of(title),
            priority: Self.priority(of: column, at: index, leading: leading))
        )
      }
      let widest = rows.map { cell($0[index], in: column).width }.max() ?? 0
      let saysWhy = column == .reason || column == .missing
      let isProse = saysWhy || rows.contains { $0[index].isProse }
      let room = saysWhy ? reasonColumns : column == .subject ? nameColumns : isProse ? 14 : 24
      let minimum = max(TextWidth.of(title), min(widest, room))
      return (
        index,
        TableColumn(
          title, minimum: minimum, priority: Self.priority(of: column, at: index, leading: leading),
          stretches: isProse, keepsLeaf: column == .subject)
      )
    }
  }

  private func isMarked(_ table: ReportTable, _ row: Int) -> Bool {
    guard !state.marks.isEmpty, !state.isOnNext, let column = table.columns.firstIndex(of: .model),
      case .text(let id) = table.rows[row][column], let id = ModelID(id)
    else { return false }
    return state.marks.contains(.registered(id))
  }

  /// A value where there is room for all of it: a moment to the minute.
  func wholeCell(_ value: ReportValue, in column: ReportColumn) -> Segment {
    if case .time(let time) = value { return Segment(moment(time)) }
    return cell(value, in: column)
  }

  /// A value as the screen shows it: moments in the portfolio's zone, what is pressing in colour.
  private func cell(_ value: ReportValue, in column: ReportColumn) -> Segment {
    switch value {
    case .notSet: return Segment(word(nil), .muted)
    case .time(let time):
      return Segment(state.digest.portfolio.zone.day(of: time).description, .muted)
    case .amount(let saved, let currency, _) where column == .effect:
      return Segment(amount(saved, currency ?? self.currency), .good)
    case .amount(let spend, let currency, let isLowerBound)
    where column == .spendAhead || column == .ownSpendAhead:
      return Segment(amount(spend, currency ?? self.currency, isLowerBound: isLowerBound))
    case .text(let id) where [.owner, .person, .actor, .reviewer, .approver].contains(column):
      return Segment(PersonID(id).map(name(of:)) ?? safe(id))
    default: return Segment(plain(words.text(value, in: column)), ink(of: value))
    }
  }

  /// What is pressing, in colour.
  func ink(of value: ReportValue) -> Ink {
    switch value {
    case .word(.reviewState(let state)):
      switch state {
      case .failed, .overdue, .never: .critical
      case .due: .warning
      case .soon: .accent
      case .current: .good
      case .ended: .muted
      }
    case .word(.approval(let state)):
      switch state {
      case .approved: .good
      case .restricted: .warning
      case .blocked: .critical
      case .proposed, .inReview: .accent
      case .retired: .muted
      }
    case .word(.breachState(let state)):
      state == .excepted ? .muted : .critical
    case .word(.gap): .warning
    case .word(.obligation(.readiness(let readiness))):
      switch readiness {
      case .met: .good
      case .missing: .warning
      case .unknown: .accent
      case .notApplicable: .muted
      }
    case .word(.freshness(let freshness)):
      switch freshness {
      case .fresh: .good
      case .ageing, .notSet: .warning
      case .stale: .critical
      }
    case .word(.improvement(.verdict(let verdict))):
      switch verdict {
      case .better: .good
      case .worse: .critical
      case .noise, .changed: .muted
      }
    case .word(.improvement(.target(let state))):
      switch state {
      case .met: .good
      case .missed: .critical
      case .stale, .notMeasured: .warning
      case .notSet: .muted
      }
    case .word(.next(.risk(let risk))):
      switch risk {
      case .high: .critical
      case .medium: .warning
      case .low: .muted
      }
    case .word(.infrastructure(.outlook(let word))):
      switch word {
      case .reached: .critical
      case .expected: .warning
      case .flat, .falling, .distant: .good
      case .unclear: .accent
      case .unknown: .muted
      }
    default: .plain
    }
  }
}

extension DashboardState {
  /// Lets what is visible of the open list follow its cursor.
  mutating func settleReports(in area: Rect) {
    guard let reports else { return }
    let drawing = Drawing(self)
    let inner = Drawing.interior(ofPage: area)
    let layout = ReportLayout(drawing.surroundings(columns: inner.columns), in: inner)
    self.reports?.scroll(to: drawing.viewport(of: reports, rows: layout.list.rows).first)
  }
}

extension ReportValue {
  /// Whether it is text from data, which may be long.
  fileprivate var isProse: Bool {
    switch self {
    case .text, .reason: true
    case .list(let values): values.contains(where: \.isProse)
    default: false
    }
  }
}
