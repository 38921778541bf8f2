/// What would be otherwise if a model served a piece of work.
public struct WhatIf: Hashable, Sendable {
  /// The work.
  public var workflow: Workflow
  /// Today's model held against it; nil where none with a card serves it.
  public var before: FitCandidate?
  /// The other model held against it.
  public var after: FitCandidate
  /// What requests of a month come to more or, below zero, less; nil where nobody can say.
  public var change: ExactDecimal?
  /// The budgets that the change falls under, in the order of `portfolio.yaml`.
  public var budgets: [BudgetEffect]
  /// Whether today's model keeps what is confidential; nil where the work asks for nothing.
  public var secrecyBefore: ConfidentialityFinding?
  /// Whether the other model would.
  public var secrecyAfter: ConfidentialityFinding?
  /// The effective cost of the whole portfolio over the last 30 whole days, in its currency.
  public var portfolioSpend: ExactDecimal?
  /// Whether something is missing from that.
  public var isSpendLowerBound: Bool
  /// The greenhouse gases of the whole portfolio over the last 30 whole days; nil where nobody asked.
  public var portfolioCarbon: PortfolioCarbon?
  /// The currency of all amounts.
  public var currency: Currency

  /// The greenhouse gases of a whole portfolio over the last 30 whole days.
  public struct PortfolioCarbon: Hashable, Sendable {
    /// In grams of CO2-equivalent; nil where nothing is known of any model.
    public var emissions: QuantityRange?
    /// Whether something is missing from that.
    public var isLowerBound: Bool
    /// The models whose part is in it whole.
    public var known: Set<ModelID>

    /// Greenhouse gases, and whose are in it.
    public init(emissions: QuantityRange?, isLowerBound: Bool, known: Set<ModelID>) {
      self.emissions = emissions
      self.isLowerBound = isLowerBound
      self.known = known
    }
  }

  /// What the portfolio would emit; nil where nobody can say what goes or comes, or where what goes is
  /// not in what it emits today.
  public var portfolioCarbonAfter: QuantityRange? {
    guard let now = portfolioCarbon?.emissions, let new = carbon(of: after) else { return nil }
    guard let before else { return workflow.servedBy == nil ? now + new : nil }
    guard portfolioCarbon?.known.contains(before.model.id) == true, let old = carbon(of: before),
      old.low <= now.low, old.high <= now.high
    else { return nil }
    return QuantityRange(now.low - old.low + new.low, now.high - old.high + new.high)
  }

  /// What of a budget would be otherwise.
  public struct BudgetEffect: Hashable, Sendable {
    /// The budget in the period that runs.
    public var standing: BudgetStanding
    /// What would be spent more or, below zero, less in a whole period.
    public var change: ExactDecimal
    /// What the whole period is forecast to come to; nil where there is no forecast.
    public var forecast: ExactDecimal?
    /// The same with the change in all of it.
    public var forecastAfter: ExactDecimal?

    /// Whether the forecast is over the amount.
    public var isOver: Bool? { forecast.map { $0 > standing.budget.amount } }
    /// Whether it would be.
    public var wouldBeOver: Bool? { forecastAfter.map { $0 > standing.budget.amount } }
  }

  /// The greenhouse gases of a month in grams of CO2-equivalent on a candidate.
  public func carbon(of candidate: FitCandidate?) -> QuantityRange? {
    guard let carbon = candidate?.carbon, let requests = workflow.volume.requestsPerMonth else {
      return nil
    }
    return carbon * requests
  }
}

extension Selection {
  /// What would be otherwise if a model served a piece of work; nil where the model has no card.
  ///
  /// Budgets change by what a request costs on either model times the requests of a month, for as many
  /// months as their period has: those of the portfolio, of the work and of its team by the difference,
  /// those of a model, its type or vendor by what comes or goes there.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - workflow: The work.
  ///   - budgets: How the budgets stand (`Digest.budgets`).
  ///   - spend: What the portfolio spent over the last 30 whole days.
  ///   - carbon: What it emitted in them.
  /// - Returns: What would be otherwise.
  public func whatIf(
    _ model: ModelID, serves workflow: Workflow, budgets: [BudgetStanding], spend: Money,
    carbon: WhatIf.PortfolioCarbon? = nil
  ) -> WhatIf? {
    guard let after = candidate(model, for: workflow) else { return nil }
    let today = workflow.servedBy.flatMap(portfolio.directory.id(of:))
    let before = today.flatMap { candidate($0, for: workflow) }
    let rules = portfolio.settings.confidentiality
    var change: ExactDecimal?
    if let old = before?.monthly, let new = after.monthly { change = new.subtracting(old) }
    return WhatIf(
      workflow: workflow, before: before, after: after, change: change,
      budgets: budgets.compactMap {
        effect(on: $0, workflow, from: before, to: after, change: change)
      },
      secrecyBefore: before.flatMap {
        ConfidentialityFinding(workflow, servedBy: $0.model, rules)
      },
      secrecyAfter: ConfidentialityFinding(workflow, servedBy: after.model, rules),
      portfolioSpend: spend[currency], isSpendLowerBound: spend.isLowerBound,
      portfolioCarbon: carbon, currency: currency)
  }

  private func effect(
    on standing: BudgetStanding, _ workflow: Workflow, from before: FitCandidate?,
    to after: FitCandidate, change: ExactDecimal?
  ) -> WhatIf.BudgetEffect? {
    guard standing.gap != .ended, standing.budget.currency == currency,
      let monthly = monthly(
        standing.budget.scope, workflow, from: before, to: after, change: change),
      let whole = monthly.multiplied(byCount: standing.budget.span.months)
    else { return nil }
    let forecast = standing.forecast?.amount
    return WhatIf.BudgetEffect(
      standing: standing, change: whole, forecast: forecast,
      forecastAfter: forecast.flatMap { $0.adding(whole) })
  }

  /// What a month brings to a scope; nil where nothing, or nobody can say.
  private func monthly(
    _ scope: Budget.Scope, _ workflow: Workflow, from before: FitCandidate?,
    to after: FitCandidate, change: ExactDecimal?
  ) -> ExactDecimal? {
    /// What comes to a part of the models, or goes from there.
    func part(_ isIn: (Model) -> Bool) -> ExactDecimal? {
      switch (before.map { isIn($0.model) } ?? false, isIn(after.model)) {
      case (true, true): change
      case (true, false): before?.monthly.flatMap { ExactDecimal.zero.subtracting($0) }
      case (false, true): after.monthly
      case (false, false): nil
      }
    }
    return switch scope {
    case .portfolio: change
    case .team(let name): name == workflow.team ? change : nil
    case .workflow(let id): id == workflow.id.text ? change : nil
    case .type(let type): part { $0.type == type }
    case .model(let name):
      part { portfolio.directory.id(of: name) == $0.id }
    }
  }
}

extension Budget.Span {
  /// How many months a period has, weeks as a part of a year's 365 days.
  fileprivate var months: Double {
    switch self {
    case .week: 7.0 * 12 / 365
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}
