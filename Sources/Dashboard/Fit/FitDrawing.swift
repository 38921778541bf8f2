import PortfolioCore
import TerminalUI

/// The fit screen: the work and how it is served, or the models held against one piece of it.
extension Drawing {
  func drawFit(in area: Rect, on grid: inout Grid) {
    guard let screen = state.fit else { return }
    let inner = Self.interior(ofPage: area)
    let layout = fitLayout(screen, in: inner)
    let view = fitViewport(screen, rows: layout.list.rows)
    let order = screen.open?.candidates.order ?? screen.works.order
    let below =
      !layout.list.isEmpty && view.below > 0
      ? [Segment("\(words.grouped(view.below)) \(glyphs.down)", .muted)] : []
    PaneFrame(
      title: text(
        .fit(screen.open.map { .work(safe($0.fit.summary.workflow.name)) } ?? .title)),
      notes: order == .usual ? [] : [Segment(text(.fit(.orderedBy(order))), .muted)],
      footer: below + [Segment(text(.rowCount(screen.counts.shown)), .muted)], isFocused: true,
      glyphs: glyphs
    ).draw(in: area, on: &grid)
    put(layout.result, in: layout.top, Style(.accent), on: &grid)
    put(layout.detail, in: layout.bottom, Style(.muted), on: &grid)
    if let open = screen.open {
      if !layout.list.isEmpty {
        drawCandidates(open, screen, view, in: layout.list, on: &grid)
      }
      drawScatter(open, screen, in: layout.scatter, on: &grid)
    } else {
      drawWorks(screen.works.rows, view, in: layout.list, on: &grid)
    }
  }

  private func put(_ lines: [String], in area: Rect, _ style: Style, on grid: inout Grid) {
    for (index, line) in lines.prefix(area.rows).enumerated() {
      grid.put(line, in: area.line(index), style: style)
    }
  }

  /// A column of the fit screen.
  private struct FitColumn<Row> {
    var column: TableColumn
    var cell: (Row) -> Segment
  }

  /// The columns from which headings are not shortened for what was decided to have room.
  private static let leastForWholeHeadings = 90

  private func drawWorks(
    _ works: [FitSummary], _ view: Viewport, in area: Rect, on grid: inout Grid
  ) {
    typealias Column = FitColumn<FitSummary>
    func name(_ text: String?) -> Segment {
      text.map { Segment(safe($0)) } ?? Segment(String(glyphs.gap), .muted)
    }
    let saving =
      area.columns < Self.leastForWholeHeadings
      ? text(.fit(.saves(currency))) : "\(heading(.monthlySaving)) \(currency.code)"
    func count(_ heading: ReportColumn, _ path: KeyPath<FitSummary, Int>) -> Column {
      let title = self.heading(heading)
      return Column(
        column: TableColumn(title, .number, minimum: TextWidth.of(title), priority: 30)
      ) { Segment(words.grouped($0[keyPath: path]), .muted) }
    }
    var columns = [
      Column(column: TableColumn(heading(.workflow), minimum: 14, priority: 100)) {
        Segment($0.workflow.id.text)
      },
      Column(column: TableColumn(heading(.team), minimum: 8, priority: 40)) {
        name($0.workflow.team)
      },
      Column(column: TableColumn(heading(.servedBy), minimum: 12, priority: 80)) {
        name($0.today?.text)
      },
      Column(column: TableColumn(heading(.verdict), minimum: 11, priority: 95)) {
        verdict($0.verdict)
      },
      Column(column: TableColumn(heading(.proposed), minimum: 12, priority: 85)) {
        name($0.proposed?.text)
      },
      Column(
        column: TableColumn(
          saving, .number, minimum: TextWidth.of(saving), priority: 90)
      ) { value(amount: $0.saving) },
      count(.feasible, \.feasible), count(.unknown, \.unknown), count(.rejected, \.rejected),
    ]
    if works.contains(where: { $0.decided != nil }) {
      columns.append(
        Column(column: TableColumn(heading(.decided), minimum: 8, priority: 50)) {
          guard let decided = $0.decided, !$0.disputed.isEmpty else {
            return name($0.decided?.text)
          }
          return Segment("\(glyphs.alert) \(text(.isDisputed(decided.text)))", .warning)
        })
    }
    Table(
      columns: columns.map(\.column), viewport: view,
      emptyMessage: text(state.filterInForce.isEmpty ? .fit(.noWork) : .nothingMatches),
      showsHeader: !works.isEmpty, glyphs: glyphs
    ) { row in .cells(columns.map { $0.cell(works[row]) }) }
    .draw(in: area, on: &grid)
  }

  private func drawCandidates(
    _ open: FitScreen.OpenWork, _ screen: FitScreen, _ view: Viewport, in area: Rect,
    on grid: inout Grid
  ) {
    typealias Column = FitColumn<FitCandidate>
    let rows = open.candidates.rows
    let isUpper = screen.better(of: open.fit) == .lower
    func number(
      _ title: String, priority: Int, _ value: @escaping (FitCandidate) -> ReportValue
    ) -> Column {
      Column(
        column: TableColumn(
          title, .number, minimum: TextWidth.of(title), priority: priority)
      ) { candidate in
        let value = value(candidate)
        return value == .notSet
          ? Segment(String(glyphs.gap), .muted) : Segment(plain(words.text(value)))
      }
    }
    func quantity(_ value: Double?) -> ReportValue {
      value.map { .quantity($0, isLowerBound: false) } ?? .notSet
    }
    let columns = [
      Column(column: TableColumn(heading(.model), minimum: 16, priority: 100)) {
        Segment($0.model.id.text)
      },
      Column(column: TableColumn(heading(.state), minimum: 10, priority: 95)) {
        self.state(of: $0)
      },
      Column(
        column: TableColumn(heading(.frontier), minimum: 11, priority: 75)
      ) { standing(of: $0) },
      number(heading(.quality), priority: 85) { quantity($0.quality?.value) },
      number(text(.fit(.bound(isUpper: isUpper))), priority: 80) { candidate in
        quantity(
          candidate.quality?.bounds.map { isUpper ? $0.upperBound : $0.lowerBound })
      },
      number(heading(.samples), priority: 45) {
        $0.quality?.samples.map { .text(words.grouped($0)) } ?? .notSet
      },
      number(text(.fit(.perTask(currency))), priority: 90) {
        $0.perTask.map { .unitCost($0, isLowerBound: false) } ?? .notSet
      },
      Column(column: TableColumn(heading(.basis), minimum: 8, priority: 40)) { candidate in
        guard let cost = try? candidate.cost.get() else { return Segment("") }
        return Segment(word(.fit(.basis(cost.basis))), .muted)
      },
      number(heading(.latency), priority: 70) { quantity($0.latency?.value) },
      number(text(.fit(.carbon)), priority: 35) { candidate in
        guard let carbon = candidate.carbon else { return .notSet }
        let (low, high) = (
          ReportValue.threeDigits(carbon.low), ReportValue.threeDigits(carbon.high)
        )
        return .text(low == high ? low : "\(low)-\(high)")
      },
      number("\(heading(.monthly)) \(currency.code)", priority: 30) {
        $0.monthly.map { .amount($0, nil, isLowerBound: false) } ?? .notSet
      },
    ]
    .filter { column in
      // What nobody knows of any model takes no room.
      column.column.kind == .text || rows.contains { column.cell($0).style.ink != .muted }
    }
    let today = Segment(text(.fit(.today)), .accent)
    Table(
      columns: columns.map(\.column), viewport: view,
      emptyMessage: text(state.filterInForce.isEmpty ? .fit(.noModel) : .nothingMatches),
      showsHeader: !rows.isEmpty, glyphs: glyphs
    ) { row in
      .cells(
        columns.map { $0.cell(rows[row]) },
        tail: rows[row].isToday ? Table.Tail(column: 0, today) : nil)
    }.draw(in: area, on: &grid)
  }

  private func value(amount: ExactDecimal?) -> Segment {
    guard let amount else { return Segment(String(glyphs.gap), .muted) }
    return Segment(
      plain(words.text(ReportValue.amount(amount, nil, isLowerBound: false))),
      amount > .zero ? .good : .plain)
  }

  private func verdict(_ verdict: FitSummary.Verdict) -> Segment {
    let (sign, ink): (Character, Ink) =
      switch verdict {
      case .gap: (glyphs.cross, .critical)
      case .undersize: (glyphs.alert, .critical)
      case .oversize: (glyphs.alert, .warning)
      case .unserved: (glyphs.hollow, .warning)
      case .unknown: ("?", .accent)
      case .fits: (glyphs.check, .good)
      }
    return Segment("\(sign) \(word(.fit(.verdict(verdict))))", ink)
  }

  private func state(of candidate: FitCandidate) -> Segment {
    let (sign, ink): (Character, Ink) =
      switch candidate.state {
      case .feasible: (glyphs.check, .good)
      case .unknown: ("?", .accent)
      case .rejected: (glyphs.cross, .critical)
      }
    return Segment("\(sign) \(word(.fit(.state(candidate.state))))", ink)
  }

  private func standing(of candidate: FitCandidate) -> Segment {
    guard let standing = candidate.standing else { return Segment("") }
    let told = word(.fit(.standing(standing)))
    return switch standing {
    case .frontier: Segment("\(glyphs.filled) \(told)", .good)
    case .dominated(let by): Segment("\(glyphs.hollow) \(told): \(by)")
    case .notComparable: Segment("? \(told)", .muted)
    }
  }
}
