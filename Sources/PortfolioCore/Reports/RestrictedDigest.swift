/// A digest under restrictions: the rows of every pane that belong to what is restricted to.
public struct RestrictedDigest: Sendable {
  private let digest: Digest
  private let slices: [CostSlice]
  /// Rows of the model map.
  public let models: [ModelMapRow]
  /// Rows of the alerts.
  public let alerts: [AlertRow]
  /// Rows of the owners.
  public let ownership: [OwnershipRow]

  init(_ digest: Digest, _ restrictions: [Restriction]) {
    self.digest = digest
    guard !restrictions.isEmpty else {
      slices = []
      models = digest.models
      alerts = digest.alerts
      ownership = digest.ownership
      return
    }
    var slices: [CostSlice] = []
    var kept = Set(digest.models.map(\.id))
    for restriction in restrictions {
      let members = digest.members(of: restriction)
      kept.formIntersection(members)
      if case .slice(let dimension, let key) = restriction {
        slices.append(CostSlice(dimension: dimension, keys: [key]))
      } else {
        slices.append(CostSlice(dimension: .model, keys: Set(members.map { .model($0) })))
      }
    }
    self.slices = slices
    models = digest.models.filter { kept.contains($0.id) }
    alerts = digest.alerts.filter { kept.contains($0.reference) }
    ownership = digest.ownership.filter { kept.contains($0.id.model) }
  }

  /// The cost of what is restricted to: by month over the last 14, else over the last 30 whole
  /// days.
  ///
  /// - Parameters:
  ///   - dimension: what it is split by.
  ///   - query: what restricts it further; terms that compare parts are left to whoever shows them.
  /// - Returns: the parts, and the months.
  public func cost(by dimension: CostDimension, _ query: Query = .everything) -> CostReport {
    let portfolio = digest.portfolio
    let months = ChargeInterval(
      from: Month(utc: portfolio.asOf).advanced(by: -13).firstDay.startUTC,
      to: portfolio.costsEnd)
    let interval = dimension == .month ? months : .spend(asOf: portfolio.asOf)
    let slices = slices + CostFilter(query).slices(of: digest, in: months)
    let split = portfolio.costs.split(by: dimension, in: interval, only: slices)
    let byMonth = portfolio.costs.split(by: .month, in: months, only: slices)
    return CostReport(
      dimension: dimension, interval: split.interval, rows: digest.rows(of: split),
      total: split.effective, months: digest.months(of: byMonth))
  }
}

extension Digest {
  /// The rows that belong to every one of some restrictions.
  public func restricted(to restrictions: [Restriction]) -> RestrictedDigest {
    RestrictedDigest(self, restrictions)
  }

  /// The models that belong to what is restricted to.
  fileprivate func members(of restriction: Restriction) -> Set<ModelReference> {
    switch restriction {
    case .type(let type):
      Set(models.lazy.filter { $0.isRegistered && $0.type == type }.map(\.id))
    case .person(let person):
      Set(ownership.lazy.filter { $0.id.person == person }.map(\.id.model))
    case .slice(let dimension, let key):
      Set(
        portfolio.costs.split(
          by: .model, only: [CostSlice(dimension: dimension, keys: [key])]
        ).rows.compactMap(\.key.model))
    }
  }

  /// The parts of a split, currencies put together, with the names people know.
  func rows(of split: CostSplit) -> [CostReport.Row] {
    var order: [CostKey] = []
    var byKey: [CostKey: [CostSplit.Row]] = [:]
    for row in split.rows {
      if byKey[row.key] == nil { order.append(row.key) }
      byKey[row.key, default: []].append(row)
    }
    let currency = portfolio.settings.currency
    let whole = split.effective[currency] ?? .zero
    let rows = order.map { key -> CostReport.Row in
      let parts = byKey[key] ?? []
      let effective = Money(parts, \.effective)
      return CostReport.Row(
        key: key, second: nil, name: name(of: key), effective: effective,
        billed: Money(parts, \.billed),
        share: Ratio(of: effective[currency] ?? .zero, to: whole),
        weight: effective[currency]?.approximate ?? 0,
        unpricedTokens: parts.reduce(0) { $0 + $1.sums.unpricedTokens })
    }
    if split.first == .month { return rows.sorted { $0.key < $1.key } }
    return rows.sorted { CostReport.Row.precedes($0, $1, in: currency) }
  }

  fileprivate func months(of split: CostSplit) -> [ModelDetail.MonthRow] {
    rows(of: split).compactMap { row in
      guard case .month(let month) = row.key else { return nil }
      return ModelDetail.MonthRow(month: month, effective: row.effective)
    }
  }

  /// The name people know a part of a split by.
  func name(of key: CostKey) -> String {
    switch key {
    case .model(let reference): row(of: reference)?.name ?? reference.text
    case .named(let name):
      WorkflowID(name).flatMap { id in portfolio.workflows.first { $0.id == id }?.name } ?? name
    default: key.text
    }
  }
}

extension Money {
  /// What parts of a split come to: one kind of amount, in every currency.
  init(_ rows: some Sequence<CostSplit.Row>, _ kind: KeyPath<CostSums, CostSum>) {
    self.init()
    for row in rows {
      let sum = row.sums[keyPath: kind]
      isLowerBound = isLowerBound || sum.isLowerBound
      if let currency = row.currency, sum.known > 0 { add(sum.amount, currency) }
    }
  }
}

extension CostSplit {
  /// The effective cost of everything.
  var effective: Money { Money(rows, \.effective) }
}
