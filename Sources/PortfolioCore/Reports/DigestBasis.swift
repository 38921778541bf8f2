/// What the rows of a digest are made from: looked up once, used for all of them.
struct DigestBasis: Sendable {
  let portfolio: Portfolio
  let ground: DigestGround
  /// The alerts as data show them.
  let alerts: [Alert]
  /// The lines of the alerts, in their order.
  private(set) var rows: [AlertRow] = []
  /// Alerts that somebody has to look at.
  private(set) var firing: [ModelID: [Alert]] = [:]
  /// How many alerts of a model somebody knows of, and that are not over.
  private var known: [ModelID: Int] = [:]

  init(_ portfolio: Portfolio, _ ground: DigestGround) {
    self.portfolio = portfolio
    self.ground = ground
    let now = portfolio.asOf
    alerts = portfolio.allAlerts(
      resolvedSince: now + .seconds(-DigestGround.spendDays * 86_400), costly: ground.costly)
    rows = alertRows()
    firing = Dictionary(
      grouping: rows.lazy.filter(\.standing.isFiring).map(\.alert), by: \.model)
    known = rows.lazy.filter(\.standing.isKnown).reduce(into: [:]) {
      $0[$1.alert.model, default: 0] += 1
    }
  }

  var today: Day { ground.today }
  var currency: Currency { portfolio.settings.currency }

  func holder(_ id: PersonID) -> Holder { ground.people.holder(id) }

  func owner(of model: ModelID) -> Holder? {
    portfolio.ownership.owner(of: model).map(holder)
  }

  /// The part of an amount of money in the portfolio's currency.
  func weight(_ money: Money) -> Double { money[currency]?.approximate ?? 0 }
}

extension DigestBasis {
  /// The lines of the model map: cards by id, then names that no card claims.
  func modelRows() -> [ModelMapRow] {
    let whole = ground.spend.total[currency] ?? .zero
    let served = Dictionary(
      grouping: portfolio.workflows,
      by: { $0.servedBy.flatMap(portfolio.directory.id(of:)) })
    let registered = Concurrently.map(portfolio.models.count, from: 512) { index in
      let model = portfolio.models[index]
      return row(of: .registered(model.id), model, served[model.id] ?? [], whole)
    }
    let observed = observedNames.map { row(of: .observed($0), nil, [], whole) }
    return registered + observed
  }

  private func row(
    of reference: ModelReference, _ model: Model?, _ workflows: [Workflow], _ whole: ExactDecimal
  ) -> ModelMapRow {
    let money = ground.spend.byKey[.model(reference)] ?? .zero
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
      firing: alerts.count, known: model.flatMap { known[$0.id] } ?? 0,
      severity: alerts.map(\.severity).max(),
      lacksData: model.map { lacksData($0.id, $0.targets) } ?? false,
      freshness: model?.freshness(on: today, in: portfolio.settings) ?? .notSet,
      sensitivity: ServedSensitivity(of: workflows))
  }

  private func lacksData(_ model: ModelID, _ targets: [Target]) -> Bool {
    guard !targets.isEmpty else { return false }
    let tracks = portfolio.metrics.tracks[.registered(model)]?.indicators ?? [:]
    return !tracks.contains { indicator, track in
      targets.contains { $0.metric == indicator.metric }
        && track.series.first.map { $0.time <= portfolio.asOf } ?? false
    }
  }

  /// Names seen in costs or metrics that no card claims, in order.
  private var observedNames: [String] {
    let measured = portfolio.metrics.unregistered(asOf: portfolio.asOf).map(\.name)
    return Set(ground.pricedNames + measured).sorted()
  }

  /// The lines of the model map, made of earlier ones on the same ground.
  ///
  /// Those of models of which alerts and data say the same are kept. Nil where other names are
  /// observed now.
  func modelRows(after earlier: [ModelMapRow]) -> [ModelMapRow]? {
    let registered = portfolio.models.count
    guard earlier[registered...].map(\.id) == observedNames.map({ .observed($0) }) else {
      return nil
    }
    var rows = earlier
    for index in 0..<registered {
      let id = portfolio.models[index].id
      let alerts = firing[id] ?? []
      let severity = alerts.map(\.severity).max()
      let lacksData = lacksData(id, portfolio.models[index].targets)
      let known = known[id] ?? 0
      if rows[index].firing != alerts.count { rows[index].firing = alerts.count }
      if rows[index].known != known { rows[index].known = known }
      if rows[index].severity != severity { rows[index].severity = severity }
      if rows[index].lacksData != lacksData { rows[index].lacksData = lacksData }
    }
    return rows
  }

  private func alertRows() -> [AlertRow] {
    let episodes = episodes
    var rows = alerts.map { alert in
      let model = portfolio.model(alert.model)
      let standing = portfolio.care.standing(
        of: alert, among: episodes[alert.id.fingerprint] ?? [alert], asOf: portfolio.asOf,
        every: portfolio.settings.metrics[alert.metric]?.every)
      return AlertRow(
        alert: alert, standing: standing, actor: standing.step?.actor.map(holder),
        assignee: standing.assignee.map(holder),
        modelName: model?.name ?? alert.model.text,
        type: model?.type, owner: owner(of: alert.model),
        unit: portfolio.settings.metrics[alert.metric]?.unit,
        trend: trend(of: alert.model, alert.shown.metric, alert.shown.segment))
    }
    .sorted(by: AlertRow.precedes)
    AlertFolding.fold(&rows)
    return rows
  }

  /// The episodes of every fingerprint that has an alert.
  ///
  /// Of models of which somebody touched one they are all, of the others those that are shown. Breaches of confidentiality are all shown.
  private var episodes: [AlertFingerprint: [Alert]] {
    let touched = portfolio.care.models
    let all = touched.flatMap {
      portfolio.alerts.alerts(
        of: $0, asOf: portfolio.asOf, in: portfolio.metrics, costly: ground.costly)
    }
    let others = alerts.filter {
      !touched.contains($0.model) || $0.id.fingerprint.path == .confidentiality
    }
    return Dictionary(grouping: all + others, by: \.id.fingerprint)
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
      over: (portfolio.asOf + .seconds(-DigestGround.spendDays * 86_400))..<end,
      parts: Self.trendParts)
  }

  /// How many values a trend has: a glyph a day.
  static let trendParts = 30

  /// The header's figures; of earlier ones on the same ground, what alerts and files say anew.
  func keyFigures(
    models: [ModelMapRow], alerts: [AlertRow], after earlier: KeyFigures? = nil
  ) -> KeyFigures {
    var figures = earlier ?? groundFigures(models)
    figures.firing = alerts.count(where: \.standing.isFiring)
    figures.severity = alerts.lazy.filter(\.standing.isFiring).map(\.alert.severity).max()
    figures.lacking = models.count(where: \.lacksData)
    figures.errors = portfolio.problems.count { $0.severity == .error }
    figures.warnings = portfolio.problems.count - figures.errors
    return figures
  }

  private func groundFigures(_ models: [ModelMapRow]) -> KeyFigures {
    var figures = KeyFigures()
    figures.models = portfolio.models.count
    figures.observed = models.count - portfolio.models.count
    figures.spend = ground.spend.total
    figures.spendKnown = ground.spendKnown ?? .zero
    figures.spendBefore = ground.spendBefore ?? .zero
    figures.unowned = gaps(of: models).count
    figures.stale = models.count { $0.isRegistered && $0.freshness == .stale }
    return figures
  }
}
