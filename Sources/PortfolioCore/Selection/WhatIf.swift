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
  /// What it would have come to, or why nobody can say.
  public var spendAfter: Result<ExactDecimal, Lack>
  /// The greenhouse gases of the whole portfolio over the last 30 whole days; nil where nobody asked.
  public var portfolioCarbon: PortfolioCarbon?
  /// The currency of all amounts.
  public var currency: Currency

  /// Why nobody can say what would be spent.
  public enum Lack: Hashable, Sendable, Error {
    /// What the work costs on today's model, or would on the other, is not known.
    case cost
    /// Today's model was not billed, or not all of its bill is known.
    case notBilled(ModelID)
    /// The work is reckoned to cost more a month on today's model than the whole portfolio was billed.
    case moreThanBilled(ModelID, reckoned: ExactDecimal, billed: ExactDecimal)
    /// Nothing is known of what is spent, or a forecast is missing.
    case noSpend
    /// More would go than is still to come.
    case moreThanForecast
    /// No rate converts the amounts.
    case noRate

    /// Whether it is told beside the figures: not where a figure that is not set says it already.
    public var isTold: Bool {
      switch self {
      case .notBilled, .moreThanBilled: true
      case .cost, .noSpend, .moreThanForecast, .noRate: false
      }
    }

    /// As JSON and CSV have it, never translated.
    public var raw: String {
      switch self {
      case .cost: "costUnknown"
      case .notBilled(let model): "notBilled: \(model)"
      case .moreThanBilled(let model, let reckoned, let billed):
        "moreThanBilled: \(model): \(reckoned) > \(billed)"
      case .noSpend: "notSet"
      case .moreThanForecast: "moreThanForecast"
      case .noRate: "noRate"
      }
    }
  }

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
    // Of the 30 days that the portfolio's emissions are of, and not of a month of a year's 365.
    let part = 12 * Double(DigestGround.spendDays) / 365
    guard let now = portfolioCarbon?.emissions, let new = carbon(of: after).map({ $0 * part })
    else { return nil }
    guard let before else { return workflow.servedBy == nil ? now + new : nil }
    guard portfolioCarbon?.known.contains(before.model.id) == true,
      let old = carbon(of: before).map({ $0 * part }),
      old.low <= now.low, old.high <= now.high
    else { return nil }
    return QuantityRange(now.low - old.low + new.low, now.high - old.high + new.high)
  }

  /// What of a budget would be otherwise, in the budget's currency.
  public struct BudgetEffect: Hashable, Sendable {
    /// The budget in the period that runs.
    public var standing: BudgetStanding
    /// What would be spent more or, below zero, less in the days of the period that are left, today
    /// among them; nil where nobody can say.
    public var change: ExactDecimal?
    /// The same of a whole period.
    public var wholePeriod: ExactDecimal?
    /// What the whole period is forecast to come to; nil where there is no forecast.
    public var forecast: ExactDecimal?
    /// The same with the change from today on, or why nobody can say.
    public var forecastAfter: Result<ExactDecimal, Lack>

    /// Whether the forecast is over the amount.
    public var isOver: Bool? { forecast.map { $0 > standing.budget.amount } }
    /// Whether it would be.
    public var wouldBeOver: Bool? {
      (try? forecastAfter.get()).map { $0 > standing.budget.amount }
    }
    /// Why nobody can say what the period would come to.
    public var lack: Lack? {
      if case .failure(let lack) = forecastAfter { lack } else { nil }
    }
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
  /// months as their period has, and in the period that runs for the days of it that are left: those of
  /// the portfolio, of the work and of its team by the difference, those of a model or its type by what
  /// comes or goes there. Work that nobody serves costs nothing today.
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
    let move = WorkMove(self, workflow, from: before, to: after, spend: spend[currency])
    let secrecyBefore = before.flatMap {
      ConfidentialityFinding(workflow, servedBy: $0.model, rules)
    }
    return WhatIf(
      workflow: workflow, before: before, after: after, change: move.change,
      budgets: budgets.compactMap { effect(on: $0, of: move) }, secrecyBefore: secrecyBefore,
      secrecyAfter: ConfidentialityFinding(workflow, servedBy: after.model, rules),
      portfolioSpend: spend[currency], isSpendLowerBound: spend.isLowerBound,
      spendAfter: move.spendAfter, portfolioCarbon: carbon, currency: currency)
  }

  private func effect(on standing: BudgetStanding, of move: WorkMove) -> WhatIf.BudgetEffect? {
    guard standing.gap != .ended, let share = move.share(of: standing.budget.scope, portfolio)
    else { return nil }
    let forecast = standing.forecast?.amount
    var effect = WhatIf.BudgetEffect(
      standing: standing, forecast: forecast, forecastAfter: .failure(.cost))
    guard case .known(let monthly) = share else { return effect }
    let conversion = portfolio.rates.conversion(
      from: currency, to: standing.budget.currency, on: Day(utc: portfolio.asOf))
    guard let conversion else {
      effect.forecastAfter = .failure(.noRate)
      return effect
    }
    let period = standing.period
    let left = standing.budget.zone.day(of: portfolio.asOf).distance(to: period.end)
    let part = Ratio(
      of: ExactDecimal(min(max(left, 0), period.length)), to: ExactDecimal(period.length))
    guard let part,
      let whole = monthly.multiplied(byCount: standing.budget.span.months)
        .flatMap(conversion.converted)?.rounded(to: 6),
      let change = whole.multiplied(by: part)?.rounded(to: 6)
    else { return effect }
    (effect.wholePeriod, effect.change) = (whole, change)
    effect.forecastAfter =
      if let lack = move.lack(in: standing.budget.scope, portfolio) {
        .failure(lack)
      } else if let forecast, let sum = forecast.adding(change) {
        // What was spent already stays spent: a change that takes more is of other work.
        change.isNegative && sum < standing.spent
          ? .failure(.moreThanForecast) : .success(sum)
      } else {
        .failure(.noSpend)
      }
    return effect
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
