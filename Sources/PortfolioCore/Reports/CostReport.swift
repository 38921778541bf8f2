/// What models cost, split by a dimension: what the cost pane shows.
public struct CostReport: Sendable {
  /// A part of the split, in every currency it comes in.
  public struct Row: Hashable, Sendable, Identifiable {
    /// What the part has in common.
    public var key: CostKey
    /// What it has in common in the second dimension, where there is one.
    public var second: CostKey?
    /// The name people know it by.
    public var name: String
    /// Effective cost.
    public var effective: Money
    /// Billed cost.
    public var billed: Money
    /// Its part of the effective cost in the portfolio's currency; nil where there is none.
    public var share: Ratio?
    /// Effective cost in the portfolio's currency, for order and length.
    public var weight: Double
    /// Tokens for which nothing says what they cost.
    public var unpricedTokens: Int

    /// The part's key.
    public var id: CostKey { key }
  }

  /// What is split by.
  public var dimension: CostDimension
  /// When the charge periods start.
  public var interval: ChargeInterval
  /// The parts, the most expensive first; months in time.
  public var rows: [Row]
  /// The effective cost of all of them.
  public var total: Money
  /// The effective cost month by month, the oldest first, at most 14.
  public var months: [ModelDetail.MonthRow]
}

extension CostReport.Row {
  /// Orders by the amount in one currency, the most first; what has none comes after it, by the first
  /// of its other currencies and the amount in that.
  static func precedes(_ one: Self, _ other: Self, in preferred: Currency) -> Bool {
    let (first, second) = (
      one.effective.leading(preferred), other.effective.leading(preferred)
    )
    guard let first, let second else {
      return (first == nil) == (second == nil) ? one.key < other.key : first != nil
    }
    if first.currency != second.currency {
      if first.currency == preferred { return true }
      return second.currency != preferred && first.currency < second.currency
    }
    return first.amount == second.amount ? one.key < other.key : first.amount > second.amount
  }
}

extension CostReport.Row: Queryable {
  /// The fields that a query of such rows can name: some compare the parts of a split, the others
  /// restrict what is split.
  public static let fields = CostFilter.fields.union([.id, .name, .cost])

  /// The same in their order: those that restrict what is split, and those that compare parts.
  public static var fieldsInOrder: (restricting: [QueryField], comparing: [QueryField]) {
    let fields = QueryField.allCases.filter(fields.contains)
    return (
      fields.filter(CostFilter.fields.contains), fields.filter { !CostFilter.fields.contains($0) }
    )
  }

  /// The value of a field that compares parts.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id, .name: .texts(searchableTexts)
    case .cost: .number(weight)
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] { [name, key.text] + (second.map { [$0.text] } ?? []) }
}

extension CostKey {
  /// The model, where the part is one.
  public var model: ModelReference? {
    if case .model(let reference) = self { reference } else { nil }
  }
}

extension CostDimension {
  /// The dimensions a reader goes through, in order; tags are for the shell.
  public static let browsed: [CostDimension] = [
    .model, .type, .team, .workflow, .vendor, .category, .month,
  ]

  /// The dimension after this one, round.
  public var next: CostDimension {
    let index = Self.browsed.firstIndex(of: self) ?? -1
    return Self.browsed[(index + 1) % Self.browsed.count]
  }
}
