import PortfolioCore
import TerminalUI

/// The budgets in the periods that run: a gauge each, with what is expected of the days to come.
struct CostBudgetsSection: CostSection {
  let name = "budgets"
  let side = CostSectionSide.left
  let rows: [CostSectionRow]
  private let standings: [BudgetStanding]
  /// How many times the amount a gauge is long: the amounts of all stand below each other.
  private let length: Double

  init?(_ overview: CostOverview, _ reports: inout CostReports) {
    let portfolio = reports.digest.portfolio
    guard !portfolio.settings.budgets.isEmpty, overview.question.span == nil else { return nil }
    let question = overview.question
    standings = reports.budgets().filter {
      question.isInside($0.budget.scope.part(in: portfolio.directory))
    }
    guard !standings.isEmpty else { return nil }
    rows = standings.map { standing in
      let id = "\(standing.budget.scope.text) \(standing.budget.span) \(standing.budget.place.line)"
      let asked = standing.question(in: portfolio)
      return CostSectionRow(
        id: CostRowID(section: "budgets", word: id), entrance: .rows(asked),
        model: asked.path.last?.key.model)
    }
    length = min(2, max(1.1, standings.map(\.reach).max() ?? 1))
  }

  func title(_ drawing: Drawing) -> [Segment] {
    let over = standings.count { $0.state == .over }
    let atRisk = standings.count { $0.state == .atRisk }
    let unknown = standings.count { $0.state == .unknownScope }
    let states: [(Int, BudgetStanding.State)] = [
      (over, .over), (atRisk, .atRisk), (unknown, .unknownScope),
    ]
    var title = [Segment(drawing.text(.budgets), Style(.header, bold: true))]
    for (count, state) in states where count > 0 {
      let sign = drawing.sign(of: state)
      title.append(
        Segment(
          "  \(sign.text) \(drawing.words.grouped(count)) \(drawing.word(.budgetState(state)))",
          sign.style))
    }
    if over + atRisk + unknown == 0 {
      let sign = drawing.sign(of: .within)
      title.append(Segment("  \(sign.text) " + drawing.word(.budgetState(.within)), sign.style))
    }
    let zones = Set(standings.map(\.budget.zone.identifier)).sorted()
    title.append(
      Segment("  " + drawing.text(.daysIn(zones.map(drawing.safe).joined(separator: ", "))), .muted)
    )
    return title
  }

  /// How many columns tell the states apart; one that is not known is told whole.
  private var leastState: Int {
    standings.contains { $0.state == .unknownScope } ? 15 : 9
  }

  func draw(_ view: Viewport, in area: Rect, _ drawing: Drawing, on grid: inout Grid) {
    let table = Table(
      columns: [
        TableColumn(drawing.heading(.state), minimum: leastState, priority: 10),
        TableColumn(drawing.heading(.scope), minimum: 11, ideal: 20, priority: 11),
        TableColumn("", minimum: 8, ideal: 10, priority: 8, stretches: true),
        TableColumn("", .number, priority: 9),
        drawing.number(drawing.heading(.spent), priority: 3),
        drawing.number(drawing.heading(.amount), priority: 7),
        TableColumn(drawing.heading(.forecast), minimum: 13, ideal: 14, priority: 4),
        TableColumn(drawing.heading(.exhausted), minimum: 7, priority: 6),
        TableColumn(drawing.heading(.period), minimum: 7, priority: 5),
      ], viewport: view, spacing: 1, glyphs: drawing.glyphs
    ) { .cells(cells(of: standings[$0], drawing)) }
    table.draw(in: area, on: &grid)
    table.forEachCell(of: 2, in: area) { index, cells, _ in
      drawGauge(of: standings[index], in: cells, drawing, on: &grid)
    }
  }

  private func cells(of standing: BudgetStanding, _ drawing: Drawing) -> [Segment] {
    let sign = drawing.sign(of: standing.state)
    let budget = standing.budget
    let least = standing.isLowerBound ? drawing.atLeast : ""
    let isKnown = standing.state != .unknownScope
    return [
      Segment("\(sign.text) " + drawing.word(.budgetState(standing.state)), sign.style),
      Segment(name(of: standing, drawing)), Segment(""),
      Segment(
        (isKnown ? standing.used : nil).map { least + drawing.percent($0) } ?? drawing.plain("–")),
      Segment(
        isKnown
          ? drawing.amount(
            standing.spent, budget.currency, isLowerBound: standing.isLowerBound)
          : drawing.text(.unknownQuantity)),
      Segment(drawing.amount(budget.amount, budget.currency), .muted),
      Segment(forecast(of: standing, drawing), .muted), Segment(exhausted(standing, drawing)),
      Segment(drawing.period(of: standing), .muted),
    ]
  }

  private func name(of standing: BudgetStanding, _ drawing: Drawing) -> String {
    if let name = standing.budget.name { return drawing.safe(name) }
    return standing.scopeName.map(drawing.safe) ?? drawing.text(.allCosts)
  }

  /// Between what the period is expected to come to; why that cannot be said, where it cannot.
  private func forecast(of standing: BudgetStanding, _ drawing: Drawing) -> String {
    let currency = standing.budget.currency
    guard let range = standing.forecast?.range else {
      return standing.gap.map { drawing.text(.noForecast($0)) } ?? drawing.word(nil)
    }
    let low = drawing.amount(range.lowerBound, currency)
    let high = drawing.amount(range.upperBound, currency)
    return low == high ? low : drawing.plain("\(low)–\(high)")
  }

  /// The day on which the amount is used up; a dash where that is not within the period.
  private func exhausted(_ standing: BudgetStanding, _ drawing: Drawing) -> String {
    switch standing.exhaustion {
    case .past(let day), .expected(.some(let day), _, _): drawing.dayOfYear(day)
    case .expected(nil, _, _): drawing.plain("–")
    case nil: drawing.text(.unknownQuantity)
    }
  }

  /// What is spent, as a bar; between which ends it is expected to come to rest, as a lighter one; and
  /// a line where the amount is used up.
  private func drawGauge(
    of standing: BudgetStanding, in area: Rect, _ drawing: Drawing, on grid: inout Grid
  ) {
    let amount = standing.budget.amount.approximate
    guard amount > 0, area.columns > 2 else { return }
    func cell(_ value: ExactDecimal) -> Int {
      let part = max(0, value.approximate / amount / length)
      return min(area.columns, Int((part * Double(area.columns)).rounded()))
    }
    let style = drawing.sign(of: standing.state).style
    let spent = max(standing.spent > .zero ? 1 : 0, cell(standing.spent))
    if let range = standing.forecast?.range {
      let low = max(spent, min(cell(range.lowerBound), area.columns - 1))
      let high = max(low + 1, cell(range.upperBound))
      put(drawing.glyphs.layers[4], from: low, to: high, style)
    }
    put(drawing.glyphs.layers[0], from: 0, to: spent, style)
    let mark = min(area.columns - 1, cell(standing.budget.amount))
    put(drawing.glyphs.box.vertical, from: mark, to: mark + 1, Style(.plain, bold: true))

    func put(_ sign: Character, from: Int, to: Int, _ style: Style) {
      let end = min(to, area.columns)
      guard end > from else { return }
      grid.fill(
        Rect(column: area.column + from, row: area.row, columns: end - from, rows: 1),
        with: Cell(sign, style: style))
    }
  }
}

extension BudgetStanding {
  /// The most that is spent or expected, as a part of the amount.
  fileprivate var reach: Double {
    let amount = budget.amount.approximate
    guard amount > 0 else { return 1 }
    return max(spent, forecast?.range?.upperBound ?? spent).approximate / amount
  }
}

extension Drawing {
  /// The sign of a budget's state.
  func sign(of state: BudgetStanding.State) -> Segment {
    switch state {
    case .over: Segment("\(glyphs.cross)", .critical)
    case .atRisk: Segment("\(glyphs.alert)", .warning)
    case .within: Segment("\(glyphs.check)", .good)
    case .unknownScope: Segment("\(glyphs.alert)", .warning)
    }
  }

  /// A day, without the year where that is this one.
  func dayOfYear(_ day: Day) -> String {
    let text = day.description
    let today = state.digest.portfolio.zone.day(of: state.digest.portfolio.asOf).description
    return text.prefix(5) == today.prefix(5) ? String(text.dropFirst(5)) : text
  }

  /// The days of a budget's period, the last one with them; in short where they are a month or a year.
  func period(of standing: BudgetStanding) -> String {
    let (first, end) = (standing.period.first, standing.period.end)
    let isYear = standing.budget.span == .year && first.month.number == 1
    if isYear { return String(first.description.prefix(4)) }
    if standing.budget.span == .month { return first.month.description }
    if standing.budget.span == .quarter, first.month.number % 3 == 1 {
      return "\(first.description.prefix(4))-Q\((first.month.number + 2) / 3)"
    }
    return plain("\(dayOfYear(first))–\(dayOfYear(end.advanced(by: -1)))")
  }

  /// A column of numbers whose heading is never cut.
  func number(_ title: String, priority: Int) -> TableColumn {
    TableColumn(title, .number, minimum: TextWidth.of(title), priority: priority)
  }
}
