/// Costs split by one or two dimensions; the rows of a currency add up to its total to the last
/// digit.
public struct CostSplit: Hashable, Sendable {
  /// One part of the costs, in one currency.
  public struct Row: Hashable, Sendable {
    /// What the part has in common in the first dimension.
    public var key: CostKey
    /// What it has in common in the second; nil where there is none.
    public var second: CostKey?
    /// The currency; nil where its rows have neither a cost nor a currency.
    public var currency: Currency?
    /// What it comes to.
    public var sums: CostSums
  }

  /// Everything in one currency.
  public struct Total: Hashable, Sendable {
    /// The currency; nil where its rows have neither a cost nor a currency.
    public var currency: Currency?
    /// What it comes to.
    public var sums: CostSums
  }

  /// The first dimension.
  public var first: CostDimension
  /// The second, if any.
  public var second: CostDimension?
  /// When the charge periods start.
  public var interval: ChargeInterval
  /// The parts, those with one first key together.
  ///
  /// Currencies come by code; within one, months in time, and other keys by what they cost, the
  /// most first.
  public private(set) var rows: [Row]
  /// A total for each currency, by code.
  public private(set) var totals: [Total]
  /// How many rows of the files could not be read; while there are any, totals are lower bounds.
  public var unreadRows: Int
  /// The rows that no rate converts, by currency, then in time; their amounts are unknown.
  public var lackingRates: [LackingRate]

  init(
    _ first: CostDimension, _ second: CostDimension?, interval: ChargeInterval, rows: [Row],
    unreadRows: Int, lackingRates: [LackingRate] = []
  ) {
    self.first = first
    self.second = second
    self.interval = interval
    self.unreadRows = unreadRows
    self.lackingRates = lackingRates
    totals = Dictionary(grouping: rows, by: \.currency)
      .map { currency, rows in
        var sums = CostSums()
        for row in rows { sums.add(row.sums) }
        sums.billed.missing += unreadRows
        sums.effective.missing += unreadRows
        sums.list.missing += unreadRows
        return Total(currency: currency, sums: sums)
      }
      .sorted { Self.precedes($0.currency, $1.currency) }
    self.rows = Self.sorted(rows)
  }

  /// The total of a currency, or nil where there are no rows in it.
  public func total(_ currency: Currency?) -> CostSums? {
    totals.first { $0.currency == currency }?.sums
  }

  /// Which part of its currency's effective cost a row is; nil where there is none, and of a row of
  /// which no amount is known.
  public func share(of row: Row) -> Ratio? {
    guard row.currency != nil, row.sums.effective.known > 0, let total = total(row.currency) else {
      return nil
    }
    return Ratio(of: row.sums.effective.amount, to: total.effective.amount)
  }

  /// The effective cost of a first key in all currencies; nil where it has no rows.
  public func money(of key: CostKey) -> Money? {
    Money(rows.lazy.filter { $0.key == key })
  }

  /// The same, what is in one currency before all others.
  public func putting(first preferred: Currency) -> CostSplit {
    var split = self
    split.rows = rows.filter { $0.currency == preferred } + rows.filter { $0.currency != preferred }
    split.totals =
      totals.filter { $0.currency == preferred } + totals.filter { $0.currency != preferred }
    return split
  }

  private static func sorted(_ rows: [Row]) -> [Row] {
    struct Group: Hashable {
      var currency: Currency?
      var key: CostKey
    }
    let costs = Dictionary(grouping: rows) { Group(currency: $0.currency, key: $0.key) }
      .mapValues { rows in
        rows.reduce(into: CostSum()) { $0.add($1.sums.effective) }.amount
      }
    func cost(_ row: Row) -> ExactDecimal {
      costs[Group(currency: row.currency, key: row.key)] ?? .zero
    }
    return rows.sorted { one, other in
      if one.currency != other.currency { return precedes(one.currency, other.currency) }
      if one.key != other.key { return precedes(one.key, cost(one), other.key, cost(other)) }
      guard let first = one.second, let second = other.second else { return false }
      return precedes(
        first, one.sums.effective.amount, second, other.sums.effective.amount)
    }
  }

  private static func precedes(
    _ one: CostKey, _ cost: ExactDecimal, _ other: CostKey, _ otherCost: ExactDecimal
  ) -> Bool {
    if case .month = one { return one < other }
    return cost == otherCost ? one < other : cost > otherCost
  }

  private static func precedes(_ one: Currency?, _ other: Currency?) -> Bool {
    guard let one else { return false }
    return other.map { one < $0 } ?? true
  }
}

extension Money {
  /// The effective cost of parts of a split; nil where there are none.
  init?(_ rows: some Sequence<CostSplit.Row>) {
    var money = Money.zero
    var isEmpty = true
    for row in rows {
      isEmpty = false
      money.isLowerBound = money.isLowerBound || row.sums.effective.isLowerBound
      if let currency = row.currency, row.sums.effective.known > 0 {
        money.add(row.sums.effective.amount, currency)
      }
    }
    guard !isEmpty else { return nil }
    self = money
  }
}
