/// What one request, a million tokens and one success cost.
///
/// All that a part of the costs comes to is divided by what it did, so shared and fixed costs are in it.
/// What is not known is not divided by, and a cost that lacks something is a lower bound.
struct UnitCosts {
  /// How many requests there were; nil is unknown.
  var requests: Int?
  /// How many tokens; nil where rows name none.
  var tokens: Int?
  /// The part of the requests that succeed, and the indicator that says so; nil is unknown.
  var success: (metric: String, rate: Double)?

  static let columns: [ReportColumn] = [
    .requests, .tokens, .perRequest, .perMillionTokens, .successRate, .metric, .perSuccess,
  ]

  /// The values of the columns, of an effective cost.
  func values(_ effective: CostSum) -> [ReportValue] {
    let cost = effective.known > 0 ? effective.amount : nil
    func price(_ count: ExactDecimal?) -> ReportValue {
      guard let cost, let count, let ratio = Ratio(of: cost, to: count),
        let price = ratio.rounded(to: 12)
      else { return .notSet }
      return .unitCost(price, isLowerBound: effective.isLowerBound)
    }
    let requests = requests.map { ExactDecimal($0) }
    let millions = tokens.map { ExactDecimal(scaled: Int128($0) * 1_000_000_000_000) }
    return [
      self.requests.map { .count($0) } ?? .notSet, tokens.map { .count($0) } ?? .notSet,
      price(requests), price(millions), success.map { .share($0.rate) } ?? .notSet,
      .text(success?.metric), price(successes),
    ]
  }

  /// How many requests succeed, to a millionth of them.
  private var successes: ExactDecimal? {
    guard let requests, let rate = success?.rate else { return nil }
    let parts = Int128((rate * 1_000_000).rounded())
    return ExactDecimal(scaled: Int128(requests) * parts * (ExactDecimal.unit / 1_000_000))
  }
}

extension Digest {
  /// What the rows of a split used, and how well it went.
  func units(of row: CostSplit.Row, in interval: ChargeInterval, _ question: CostSplitQuestion)
    -> UnitCosts
  {
    var units = UnitCosts()
    units.tokens = row.sums.tokens > 0 ? row.sums.tokens : nil
    if let requests = row.sums.requests, requests.count > 0, !requests.isIncomplete {
      units.requests = requests.count
    }
    guard case .model(.registered(let id)) = row.key, let model = portfolio.model(id) else {
      return units
    }
    if units.requests == nil, question.second == nil, question.query.isEmpty,
      row.sums.requests?.count == 0
    {
      units.requests = measuredRequests(of: id, in: interval)
    }
    units.success = success(of: model)
    return units
  }

  /// The sum of the indicator `requests` of a model; nil where it has no value in the interval.
  private func measuredRequests(of id: ModelID, in interval: ChargeInterval) -> Int? {
    guard let series = portfolio.metrics.series(of: id, metric: "requests") else { return nil }
    let from = interval.from ?? Timestamp(nanoseconds: .min)
    let to = min(interval.to ?? .latest, portfolio.asOf + .nanoseconds(1))
    guard from < to else { return nil }
    let rows = series.indices(in: from..<to)
    let sum = rows.reduce(0.0) { $0 + series[$1].value }
    return rows.isEmpty || sum <= 0 ? nil : Int(exactly: sum.rounded())
  }

  /// The mean over the last 30 days of the first indicator the model has a target of that is a ratio and
  /// better where it is higher.
  private func success(of model: Model) -> (metric: String, rate: Double)? {
    let settings = portfolio.settings.metrics
    let target = model.targets.first { target in
      settings[target.metric]?.unit == "ratio" && settings[target.metric]?.better == .higher
    }
    guard let metric = target?.metric,
      let series = portfolio.metrics.series(of: model.id, metric: metric)
    else { return nil }
    let end = portfolio.asOf + .nanoseconds(1)
    let start = portfolio.asOf + .seconds(-DigestGround.spendDays * 86_400)
    guard let rate = series.means(over: start..<end, parts: 1).first ?? nil, rate > 0, rate <= 1
    else { return nil }
    return (metric, rate)
  }
}
