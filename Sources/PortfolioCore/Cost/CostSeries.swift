extension AttributedCosts {
  /// The effective cost of each model over the last 30 whole days before the day of an instant.
  public func spend(asOf now: Timestamp) -> ModelSpend { spend(in: .spend(asOf: now)) }

  /// The effective cost of each model over some days.
  func spend(in interval: ChargeInterval) -> ModelSpend {
    let split = split(by: .model, in: interval)
    var total = Money(isLowerBound: ledger.unreadRows > 0)
    total.add(Money(split.rows) ?? .zero)
    return ModelSpend(
      interval: split.interval,
      byKey: Dictionary(grouping: split.rows, by: \.key).compactMapValues { Money($0) },
      total: total)
  }

  /// The effective cost of each model month by month.
  public func months(in interval: ChargeInterval = .all) -> MonthlyCosts {
    let split = split(by: .model, then: .month, in: interval)
    var byKey: [CostKey: [Month: Money]] = [:]
    var total: [Month: Money] = [:]
    for row in split.rows {
      guard case .month(let month)? = row.second, let money = Money(CollectionOfOne(row)) else {
        continue
      }
      byKey[row.key, default: [:]][month, default: .zero].add(money)
      total[month, default: .zero].add(money)
    }
    return MonthlyCosts(byKey: byKey, total: total)
  }
}

/// What models cost over the last 30 whole days (FORMATS, Observations: spend).
public struct ModelSpend: Hashable, Sendable {
  /// The days.
  public var interval: ChargeInterval
  /// The spend of each model, observed name and of what is unallocated.
  public var byKey: [CostKey: Money]
  /// The spend of all.
  public var total: Money

  /// The models that, the most expensive first, make up half of the spend in a currency.
  public func costliest(in currency: Currency) -> Set<ModelID> {
    let half = (total[currency]?.approximate ?? 0) / 2
    var models = byKey.compactMap { key, money -> (model: ModelReference, cost: Double)? in
      guard case .model(let model) = key, let cost = money[currency]?.approximate, cost > 0 else {
        return nil
      }
      return (model, cost)
    }
    models.sort { ($0.cost, $1.model) > ($1.cost, $0.model) }
    var sum = 0.0
    let first = models.prefix { row in
      defer { sum += row.cost }
      return sum < half
    }
    return Set(
      first.compactMap { if case .registered(let id) = $0.model { id } else { nil } })
  }

  /// The spend of a model; nil where it has no rows in those days.
  public subscript(model: ModelID) -> Money? { byKey[.model(.registered(model))] }
}

/// What models cost month by month; months without rows are absent.
public struct MonthlyCosts: Hashable, Sendable {
  /// The months of each model, observed name and of what is unallocated.
  public var byKey: [CostKey: [Month: Money]]
  /// The months of all.
  public var total: [Month: Money]

  /// The months of a model.
  public subscript(model: ModelID) -> [Month: Money] { byKey[.model(.registered(model))] ?? [:] }
}
