import PortfolioCore
import TerminalUI

/// The governance screen: the tabs, and the rows of the open list.
extension Drawing {
  func drawGovernance(in area: Rect, on grid: inout Grid) {
    guard let screen = state.governance else { return }
    let table = screen.table
    PaneFrame(
      title: text(.deciding(.governance)),
      footer: [Segment(text(.rowCount(table.rows.count)), .muted)], isFocused: true,
      glyphs: glyphs
    ).draw(in: area, on: &grid)
    let inner = Self.interior(ofPage: area)
    let parts = inner.rows([.fixed(1), .share(1)])
    drawTabs(screen.tab, in: parts[0], on: &grid)
    let columns = columns(of: table, leading: screen.tab.leading)
    Table(
      columns: columns.map(\.column), viewport: governanceViewport(screen, rows: parts[1].rows),
      emptyMessage: screen.unfiltered > 0
        ? text(.nothingMatches) : text(.deciding(.nothing(screen.tab))),
      showsHeader: !table.rows.isEmpty, glyphs: glyphs
    ) { row in
      .cells(
        columns.map { cell(table.rows[row][$0.index], in: table.columns[$0.index]) },
        isMarked: isMarked(table, row))
    }.draw(in: parts[1], on: &grid)
  }

  /// What of the open list is visible.
  func governanceViewport(_ screen: GovernanceScreen, rows: Int) -> Viewport {
    Viewport(
      count: screen.table.rows.count, height: Table.height(rows: rows),
      cursor: screen.table.rows.isEmpty ? nil : screen.stand.index, first: screen.stand.top,
      margin: 1)
  }

  private func drawTabs(_ open: GovernanceTab, in line: Rect, on grid: inout Grid) {
    let tabs = GovernanceTab.allCases
    TabStrip(
      tabs.map { text(.deciding(.tab($0))) }, open: tabs.firstIndex(of: open) ?? 0, glyphs: glyphs
    ).draw(in: line, on: &grid)
  }

  /// How many rows are looked at for how much room a column needs.
  private static let measured = 100

  /// What a list is looked at for: it stays on a narrow screen, where columns before it give way.
  private static let essential: Set<ReportColumn> = [
    .name, .personName, .model, .workflow, .obligation, .state, .readiness, .missing, .finding,
    .alerts, .overdue, .breaches, .disputed, .day, .due, .reason, .share, .reached, .models, .role,
    .person,
  ]

  private static func priority(
    of column: ReportColumn, at index: Int, leading: Set<ReportColumn>
  ) -> Int {
    leading.contains(column) ? 100 : (essential.contains(column) ? 80 : 40) - index
  }

  /// The columns that say something, in the order of the report: those behind give way first.
  ///
  /// A name stands for its id.
  private func columns(
    of table: ReportTable, leading: Set<ReportColumn>
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
      if rows.contains(where: { $0[index].isNumeric }) {
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
      let minimum = max(TextWidth.of(title), min(widest, saysWhy ? 20 : isProse ? 14 : 24))
      return (
        index,
        TableColumn(
          title, minimum: minimum, priority: Self.priority(of: column, at: index, leading: leading),
          stretches: isProse)
      )
    }
  }

  private func isMarked(_ table: ReportTable, _ row: Int) -> Bool {
    guard !state.marks.isEmpty, let column = table.columns.firstIndex(of: .model),
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
  mutating func settleGovernance(in area: Rect) {
    guard let screen = governance else { return }
    let rows = Drawing.interior(ofPage: area).rows - 1
    let first = Drawing(self).governanceViewport(screen, rows: rows).first
    governance?.scroll(to: first)
  }
}

extension GovernanceTab {
  /// What a list is looked at for: it stays on the narrowest screen, however little room it has.
  ///
  /// The rest of a row is in the popup that Enter opens.
  fileprivate var leading: Set<ReportColumn> {
    switch self {
    case .audit: [.finding]
    case .calendar: [.day, .obligation, .models]
    case .proposals: [.person]
    case .conflicts: [.role, .person, .approval]
    case .confidentiality: [.workflow, .model, .name, .reason]
    case .reviews, .obligations, .readiness, .infrastructure, .adoption, .records, .people,
      .teams, .rules:
      []
    }
  }
}

extension ReportValue {
  /// Whether it is text from data, which may be long.
  fileprivate var isProse: Bool {
    switch self {
    case .text: true
    case .list(let values): values.contains(where: \.isProse)
    default: false
    }
  }
}
