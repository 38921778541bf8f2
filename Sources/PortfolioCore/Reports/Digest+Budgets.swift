extension Digest {
  /// How the budgets stand in the periods that run, and in some before these: budgets in the order of
  /// `portfolio.yaml`, the newest period first.
  ///
  /// It is one pass over the charges for each zone and measure, made when it is asked for: who draws
  /// it often keeps it.
  ///
  /// - Parameter history: How many periods before the one that runs are wanted of each budget.
  /// - Returns: A row for each budget and period in which it holds; of those that ended before the
  ///   first bill, none.
  public func budgets(history: Int = 0) -> [BudgetStanding] {
    struct Pass: Hashable {
      var zone: Zone
      var measure: CostMeasure
    }
    let budgets = portfolio.settings.budgets
    // Of what was spent before the first bill nothing is known.
    let bills = history > 0 ? portfolio.costs.ledger.firstStart : nil
    let passes = Dictionary(grouping: budgets) { Pass(zone: $0.zone, measure: $0.measure) }
      .reduce(into: [:]) { passes, group in
        passes[group.key] = days(of: group.value, history: history)
      }
    return budgets.flatMap { budget -> [BudgetStanding] in
      guard let days = passes[Pass(zone: budget.zone, measure: budget.measure)] else { return [] }
      let today = budget.zone.day(of: portfolio.asOf)
      let billed = bills.map(budget.zone.day)
      return budget.periods(to: today, before: history)
        .filter { period in
          budget.holds(for: period)
            && (period.contains(today) || billed.map { $0 < period.end } ?? false)
        }
        .map { standing(of: budget, in: $0, days, today: today) }
    }
  }

  /// One pass over the charges that budgets of one zone and measure need: the periods that are shown,
  /// those that tell how wrong forecasts were, and what these were made from.
  private func days(of budgets: [Budget], history: Int) -> DailySpend? {
    guard let first = budgets.first else { return nil }
    let today = first.zone.day(of: portfolio.asOf)
    let before = max(history, BudgetStanding.errorPeriods)
    let start = budgets.compactMap { $0.periods(to: today, before: before).last?.first }.min()
    let from = start?.advanced(by: -2 * SpendPattern.mostDays)
    return DailySpend(
      portfolio.costs, .scopes(Set(budgets.map { $0.scope.part(in: portfolio.directory) })),
      first.measure, in: first.zone,
      ChargeInterval(from: from.map(first.zone.start), to: portfolio.asOf))
  }

  private func standing(
    of budget: Budget, in period: BudgetPeriod, _ spend: DailySpend, today: Day
  ) -> BudgetStanding {
    let scope = budget.scope.part(in: portfolio.directory)
    let days = spend.days(scope, budget.currency)
    let sum = days.sum(from: period.first, to: period.end)
    let lacking = spend.lacks(
      scope, beside: budget.currency, from: period.first, to: period.end)
    var standing = BudgetStanding(
      budget: budget, scopeName: name(of: scope), period: period, spent: sum.amount,
      isLowerBound: sum.isLowerBound || lacking.isLowerBound,
      otherCurrencies: lacking.currencies,
      knownThrough: days.knownThrough.map { min($0, today.advanced(by: -1)) }, evenPace: .zero,
      state: .within)
    standing.pace(days, today: today)
    if period.contains(today) {
      standing.lookAhead(days, today: today)
    } else {
      standing.gap = .ended
    }
    standing.judge()
    if days.entries.isEmpty, !portfolio.knows(budget.scope) { standing.state = .unknownScope }
    return standing
  }

  /// The name of a part of the costs as people know it; nil of everything.
  func name(of scope: SpendScope) -> String? {
    switch scope {
    case .all: nil
    case .part(.team, let key): key.text
    case .part(_, let key): name(of: key)
    }
  }
}

extension Budget {
  /// The period of a day and so many before it, the newest first.
  fileprivate func periods(to day: Day, before count: Int) -> [BudgetPeriod] {
    var period = period(of: day)
    return [period]
      + (0..<max(0, count)).map { _ in
        period = self.period(before: period)
        return period
      }
  }
}

extension BudgetStanding {
  /// Holds what is spent against an even pace, up to the last day whose charges are known.
  fileprivate mutating func pace(_ days: SpendDays, today: Day) {
    let last = min(knownThrough ?? today.advanced(by: -1), period.end.advanced(by: -1))
    let isOver = period.end <= today
    let known = isOver ? period.length : max(0, period.first.distance(to: last) + 1)
    evenPace =
      budget.amount.multiplied(by: known)
      .flatMap { Ratio(of: $0, to: ExactDecimal(period.length))?.rounded(to: 2) } ?? .zero
    if known > 0 {
      let spent = days.sum(from: period.first, to: period.first.advanced(by: known)).amount
      burnPeriod = Ratio(of: spent, to: ExactDecimal(known))?.rounded(to: 2)
    }
    guard spent > budget.amount else { return }
    var sum = ExactDecimal.zero
    for entry in days.entries where period.contains(entry.day) {
      sum = sum.adding(entry.amount) ?? sum
      guard sum > budget.amount else { continue }
      exhaustion = .past(entry.day)
      return
    }
  }

  /// Says whether the amount holds.
  fileprivate mutating func judge() {
    if spent > budget.amount {
      state = .over
    } else if gap != .ended {
      let most = forecast.map { $0.range?.upperBound ?? $0.amount } ?? spent
      let limit = forecast == nil ? evenPace : budget.amount
      state = most > limit ? .atRisk : .within
    }
  }
}
