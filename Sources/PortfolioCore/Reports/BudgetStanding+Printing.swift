extension BudgetStanding {
  /// The columns of a report in full.
  static let columns: [ReportColumn] = [
    .scope, .name, .period, .from, .to, .zone, .state, .amount, .currency, .measure, .spent,
    .lowerBound, .remaining, .used, .otherCurrencies, .knownThrough, .burnWeek, .burnPeriod,
    .evenPace,
    .forecastLow, .forecast, .forecastHigh, .forecastOrigins, .forecastError, .errorPeriods,
    .exhausted, .exhaustedEarliest, .exhaustedLatest, .reason,
  ]
  /// Those that fit a terminal.
  static let shortColumns: [ReportColumn] = [
    .scope, .state, .used, .spent, .amount, .currency, .forecast, .forecastLow, .forecastHigh,
    .forecastError, .exhausted, .from, .to,
  ]

  /// Those that fit a terminal, and those that tell the rows from each other: names where budgets have
  /// any, and how long periods are where two budgets are for the same.
  static func shortColumns(of standings: [BudgetStanding]) -> [ReportColumn] {
    let budgets = Set(standings.map(\.budget))
    var columns = shortColumns
    if budgets.count > Set(budgets.map(\.scope)).count { columns.insert(.period, at: 1) }
    if budgets.contains(where: { $0.name != nil }) { columns.insert(.name, at: 1) }
    return columns
  }

  /// Those that say nothing while nobody knows what the budget is for.
  private static let spendColumns: Set<ReportColumn> = [
    .spent, .lowerBound, .remaining, .used, .burnWeek, .burnPeriod,
  ]

  /// The value of a column.
  func value(_ column: ReportColumn) -> ReportValue {
    if state == .unknownScope, Self.spendColumns.contains(column) { return .notSet }
    return switch column {
    case .scope: .text(budget.scope.text)
    case .name: .text(budget.name ?? scopeName)
    case .period: .word(.budgetSpan(budget.span))
    case .from: .day(period.first)
    case .to: .day(period.end)
    case .zone: .text(budget.zone.identifier)
    case .state: .word(.budgetState(state))
    case .amount: Self.amount(budget.amount)
    case .currency: .text(budget.currency.code)
    case .measure: .word(.measure(budget.measure))
    case .spent: .amount(spent, nil, isLowerBound: isLowerBound)
    case .lowerBound: .flag(isLowerBound)
    case .remaining: Self.amount(remaining)
    case .used: used.map { .share($0.approximate) } ?? .notSet
    case .otherCurrencies: .list(otherCurrencies.map { .text($0.code) })
    case .knownThrough: knownThrough.map { .day($0) } ?? .notSet
    case .burnWeek: Self.amount(burnWeek)
    case .burnPeriod: Self.amount(burnPeriod)
    case .evenPace: Self.amount(evenPace)
    case .reason: .word(gap.map(ReportWord.forecastGap))
    case .exhausted, .exhaustedEarliest, .exhaustedLatest: exhausted(column)
    default: forecast.map { Self.value(column, of: $0) } ?? .notSet
    }
  }

  private static func value(_ column: ReportColumn, of forecast: Forecast) -> ReportValue {
    switch column {
    case .forecast: amount(forecast.amount)
    case .forecastLow: amount(forecast.range?.lowerBound)
    case .forecastHigh: amount(forecast.range?.upperBound)
    case .forecastOrigins: .count(forecast.origins)
    case .forecastError: forecast.error.map { .share($0) } ?? .notSet
    case .errorPeriods: .count(forecast.errorPeriods)
    default: .notSet
    }
  }

  private func exhausted(_ column: ReportColumn) -> ReportValue {
    switch (exhaustion, column) {
    case (nil, _): return .notSet
    case (.past(let day), _): return .day(day)
    case (.expected(let day, let earliest, let latest), _):
      // Without a range, nobody can say how early or late it may be.
      guard column == .exhausted || forecast?.range != nil else { return .notSet }
      let asked =
        column == .exhausted ? day : column == .exhaustedEarliest ? earliest : latest
      return asked.map { .day($0) } ?? .word(.notWithinPeriod)
    }
  }

  private static func amount(_ amount: ExactDecimal?) -> ReportValue {
    amount.map { .amount($0, nil, isLowerBound: false) } ?? .notSet
  }
}

extension Digest {
  /// How budgets stand, ready to print; in short, only the columns that fit a terminal.
  public func printed(_ standings: [BudgetStanding], isShort: Bool = false) -> PrintedReport {
    let columns = isShort ? BudgetStanding.shortColumns(of: standings) : BudgetStanding.columns
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(columns: columns, rows: standings.map { columns.map($0.value) }),
      problems: portfolio.problems)
  }
}

extension BudgetStanding: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [
    .id, .name, .team, .type, .model, .workflow, .state, .cost, .scope, .period,
  ]

  /// The value of a field; `cost` is what is spent.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id, .scope: .text(budget.scope.text)
    case .period: .text(budget.span.rawValue)
    case .name: .texts([budget.name, scopeName].compactMap(\.self))
    case .team, .type, .model, .workflow:
      field.rawValue == budget.scope.kind
        ? .texts([budget.scope.name, scopeName].compactMap(\.self)) : .notSet
    case .state: .text(state.rawValue)
    case .cost: .number(spent.approximate)
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [budget.scope.text, budget.span.rawValue, state.rawValue]
      + [budget.name, scopeName].compactMap(\.self)
  }
}
