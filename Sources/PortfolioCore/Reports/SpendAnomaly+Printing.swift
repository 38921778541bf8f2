extension Digest {
  /// The days on which everything, a model or a team was dearer than its own past explains, the
  /// newest first; see `SpendWatch`.
  ///
  /// - Parameters:
  ///   - first: The first day; thirty days before today where it is nil.
  ///   - end: The day after the last; today, which is not over, where it is nil.
  /// - Returns: The dear days; of one day, everything before its parts.
  public func anomalies(from first: Day? = nil, to end: Day? = nil) -> [AnomalyRow] {
    let zone = portfolio.zone
    let today = zone.day(of: portfolio.asOf)
    let end = min(end ?? today, today)
    let first = first ?? end.advanced(by: -DigestGround.spendDays)
    // A month more: what came a month ago is judged by its own past.
    let from = first.advanced(by: -SpendPattern.mostDays - 32)
    let spend = DailySpend(
      portfolio.costs, .every([.model, .team]), in: zone,
      ChargeInterval(from: zone.start(of: from), to: portfolio.asOf))
    return spend.parts.flatMap { scope, currency in
      SpendWatch.anomalies(
        in: spend.days(scope, currency), of: scope, currency, from: first, to: end)
    }
    .map { AnomalyRow(anomaly: $0, name: name(of: $0.scope)) }
    .sorted { one, other in
      if one.anomaly.day != other.anomaly.day { return one.anomaly.day > other.anomaly.day }
      return (one.anomaly.scope, one.anomaly.currency)
        < (other.anomaly.scope, other.anomaly.currency)
    }
  }

  /// The dear days, ready to print.
  public func printedAnomalies(
    from first: Day? = nil, to end: Day? = nil, _ query: Query = .everything
  ) -> PrintedReport {
    let rows = anomalies(from: first, to: end).filter { query.matches($0) }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .day, .scope, .name, .spent, .expected, .low, .high, .ratio, .currency, .weekMean,
          .yardstick,
        ],
        rows: rows.map { row in
          let anomaly = row.anomaly
          return [
            .day(anomaly.day), .text(row.scopeText), .text(row.name),
            .amount(anomaly.spent, nil, isLowerBound: anomaly.isLowerBound),
            .amount(anomaly.expected, nil, isLowerBound: false),
            .amount(anomaly.low, nil, isLowerBound: false),
            .amount(anomaly.high, nil, isLowerBound: false),
            Ratio(of: anomaly.spent, to: anomaly.expected)?.rounded(to: 2)
              .map { .number($0.approximate, unit: nil) } ?? .notSet,
            .text(anomaly.currency.code), .amount(anomaly.weekMean, nil, isLowerBound: false),
            .flag(anomaly.isBeyondYardstick),
          ]
        }),
      parts: [("zone", .value(.text(portfolio.zone.identifier)))], problems: portfolio.problems)
  }
}

/// A dear day, with what it is of.
public struct AnomalyRow: Hashable, Sendable {
  /// The day.
  public var anomaly: SpendAnomaly
  /// The name of what was dear, as people know it; nil of the whole portfolio.
  public var name: String?

  /// What was dear, as budgets write it: `team:support`.
  public var scopeText: String {
    switch anomaly.scope {
    case .all: "portfolio"
    case .part(let dimension, let key): "\(dimension.word):\(key.text)"
    }
  }
}

extension AnomalyRow: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [.id, .name, .model, .team, .cost, .scope]

  /// The value of a field; `cost` is what the day came to.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id, .scope: .text(scopeText)
    case .name: name.map { .text($0) } ?? .notSet
    case .model: part(.model)
    case .team: part(.team)
    case .cost: .number(anomaly.spent.approximate)
    default: nil
    }
  }

  private func part(_ dimension: CostDimension) -> QueryValue {
    guard case .part(dimension, let key) = anomaly.scope, key != .unallocated else {
      return .notSet
    }
    return .texts([key.text, name ?? key.text])
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [scopeText, anomaly.day.description] + [name].compactMap(\.self)
  }
}
