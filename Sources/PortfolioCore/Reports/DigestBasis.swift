/// What the rows of a digest are made from: looked up once, used for all of them.
struct DigestBasis {
  let portfolio: Portfolio
  let today: Day
  private let people: People
  let alerts: [Alert]
  let firing: [ModelID: [Alert]]
  let spend: ModelSpend
  /// The models whose alerts weigh more because of what they cost.
  private let costly: Set<ModelID>
  let spendBefore: Money

  /// Days of which the spend is shown (FORMATS, Observations: Month).
  static let spendDays = 30

  init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
    let now = portfolio.asOf
    today = portfolio.zone.day(of: now)
    people = People(portfolio)
    spend = portfolio.costs.spend(asOf: now)
    costly = spend.costliest(in: portfolio.settings.currency)
    alerts = portfolio.alerts.alerts(
      asOf: now, in: portfolio.metrics,
      resolvedSince: now + .seconds(-Self.spendDays * 86_400), costly: costly)
    firing = Dictionary(grouping: alerts.filter(\.isFiring), by: \.model)
    spendBefore =
      portfolio.costs.spend(asOf: now + .seconds(-Self.spendDays * 86_400)).total
  }

  var currency: Currency { portfolio.settings.currency }

  func holder(_ id: PersonID) -> Holder { people.holder(id) }

  func owner(of model: ModelID) -> Holder? {
    portfolio.ownership.owner(of: model).map { holder($0.person) }
  }

  /// The part of an amount of money in the portfolio's currency.
  func weight(_ money: Money) -> Double { money[currency]?.approximate ?? 0 }
}

extension DigestBasis {
  /// The lines of the model map: cards by id, then names that no card claims.
  func modelRows() -> [ModelMapRow] {
    let whole = spend.total[currency] ?? .zero
    let served = Dictionary(
      grouping: portfolio.workflows,
      by: { $0.servedBy.flatMap(portfolio.directory.id(of:)) })
    let registered = portfolio.models.map { model in
      row(of: .registered(model.id), model, served[model.id] ?? [], whole)
    }
    let observed = observedNames.map { row(of: .observed($0), nil, [], whole) }
    return registered + observed
  }

  private func row(
    of reference: ModelReference, _ model: Model?, _ workflows: [Workflow], _ whole: ExactDecimal
  ) -> ModelMapRow {
    let money = spend.byKey[.model(reference)] ?? .zero
    let owner = model.flatMap { self.owner(of: $0.id) }
    var teams: [String] = []
    for team in [owner?.team].compactMap(\.self) + workflows.compactMap(\.team)
    where !teams.contains(team) {
      teams.append(team)
    }
    let alerts = model.flatMap { firing[$0.id] } ?? []
    return ModelMapRow(
      id: reference, model: model, owner: owner, teams: teams, spend: money,
      weight: weight(money), share: Ratio(of: money[currency] ?? .zero, to: whole),
      firing: alerts.count, severity: alerts.map(\.severity).max(),
      lacksData: model.map(lacksData) ?? false,
      freshness: model?.freshness(on: today, in: portfolio.settings) ?? .notSet)
  }

  private func lacksData(_ model: Model) -> Bool {
    guard !model.targets.isEmpty else { return false }
    let reference = ModelReference.registered(model.id)
    let wanted = Set(model.targets.map(\.metric))
    return !portfolio.metrics.indicators(of: reference).contains { indicator in
      wanted.contains(indicator.metric)
        && portfolio.metrics.series(SeriesKey(model: reference, indicator: indicator))?
          .last(asOf: portfolio.asOf) != nil
    }
  }

  /// Names seen in costs or metrics that no card claims, in order.
  private var observedNames: [String] {
    let priced = portfolio.costs.months(in: ChargeInterval(to: portfolio.costsEnd)).observedNames
    let measured = portfolio.metrics.unregistered(asOf: portfolio.asOf).map(\.name)
    return Set(priced + measured).sorted()
  }

  /// The lines of the alerts, in their order.
  func alertRows() -> [AlertRow] {
    let models = Dictionary(
      portfolio.models.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let episodes = episodes
    return alerts.map { alert in
      let standing = portfolio.care.standing(
        of: alert, among: episodes[alert.id.fingerprint] ?? [alert], asOf: portfolio.asOf,
        every: portfolio.settings.metrics[alert.metric]?.every)
      return AlertRow(
        alert: alert, standing: standing, actor: standing.step?.actor.map(holder),
        assignee: standing.assignee.map(holder),
        modelName: models[alert.model]?.name ?? alert.model.text,
        type: models[alert.model]?.type, owner: owner(of: alert.model),
        unit: portfolio.settings.metrics[alert.metric]?.unit,
        trend: trend(of: alert.model, alert.metric, alert.segment))
    }
    .sorted(by: AlertRow.precedes)
  }

  /// The episodes of every fingerprint that has an alert: of models of which somebody touched one,
  /// all; of the others those that are shown.
  private var episodes: [AlertFingerprint: [Alert]] {
    let touched = portfolio.care.models
    let all = touched.flatMap {
      portfolio.alerts.alerts(
        of: $0, asOf: portfolio.asOf, in: portfolio.metrics, costly: costly)
    }
    return Dictionary(
      grouping: all + alerts.filter { !touched.contains($0.model) }, by: \.id.fingerprint)
  }

  /// Means of an indicator over equal parts of the last 30 days.
  func trend(of model: ModelID, _ metric: String, _ segment: String?) -> [Double?] {
    trend(of: portfolio.metrics.series(of: model, metric: metric, segment: segment))
  }

  /// Means of a series over equal parts of the last 30 days.
  func trend(of series: Series?) -> [Double?] {
    guard let series else { return [] }
    let end = portfolio.asOf + .nanoseconds(1)
    return series.means(
      over: (portfolio.asOf + .seconds(-Self.spendDays * 86_400))..<end, parts: Self.trendParts)
  }

  /// How many values a trend has: a glyph a day.
  static let trendParts = 30

  func keyFigures(models: [ModelMapRow], alerts: [AlertRow]) -> KeyFigures {
    var figures = KeyFigures()
    figures.models = portfolio.models.count
    figures.observed = models.count - portfolio.models.count
    figures.spend = spend.total
    figures.spendBefore = spendBefore
    figures.firing = alerts.count(where: \.standing.isFiring)
    figures.severity = alerts.filter(\.standing.isFiring).map(\.alert.severity).max()
    figures.unowned = gaps(of: models).count
    figures.stale = models.count { $0.isRegistered && $0.freshness == .stale }
    figures.errors = portfolio.problems.count { $0.severity == .error }
    figures.warnings = portfolio.problems.count - figures.errors
    return figures
  }
}
