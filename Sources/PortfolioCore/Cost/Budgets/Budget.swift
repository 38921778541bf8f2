/// What may be spent on a part of the portfolio in each period of a calendar (`portfolio.yaml`,
/// `budgets`).
public struct Budget: Hashable, Sendable {
  /// The part of the costs that a budget is for, as `portfolio.yaml` writes it.
  public enum Scope: Hashable, Sendable {
    case portfolio
    case team(String)
    case type(ModelType)
    /// A model, under any name that its card claims or that bills give.
    case model(String)
    case workflow(String)
  }

  /// How long a period is.
  public enum Span: String, CaseIterable, Sendable {
    /// From Monday to Sunday (ISO 8601).
    case week
    case month, quarter, year
  }

  /// What the budget is called; nil where it has no name.
  public var name: String?
  /// What it is for.
  public var scope: Scope
  /// How long its periods are.
  public var span: Span
  /// What may be spent in a period; not negative.
  public var amount: ExactDecimal
  /// The currency of the amount; charges in others are not counted, and said to be missing.
  public var currency: Currency
  /// Which amounts of the charges are held against it.
  public var measure: CostMeasure
  /// The zone in which its periods begin and end at midnight.
  public var zone: Zone
  /// The first month of the fiscal year, 1 to 12: where quarters and years begin.
  public var firstMonth: Int
  /// The first day on which it holds; nil where it always did.
  public var from: Day?
  /// The first day on which it no longer holds; nil where it has no end.
  public var until: Day?
  /// Where its scope stands in the store.
  public var place: Place

  /// A budget that has always held, of a span of the calendar year.
  public init(
    _ scope: Scope, _ span: Span, _ amount: ExactDecimal, _ currency: Currency,
    measure: CostMeasure = .effective, zone: Zone = .utc, place: Place = Place(path: "")
  ) {
    name = nil
    self.scope = scope
    self.span = span
    self.amount = amount
    self.currency = currency
    self.measure = measure
    self.zone = zone
    firstMonth = 1
    from = nil
    until = nil
    self.place = place
  }

  /// Whether it holds for a period: whether it holds on the period's first day.
  public func holds(for period: BudgetPeriod) -> Bool {
    from.map { $0 <= period.first } ?? true && until.map { period.first < $0 } ?? true
  }
}

extension Budget.Scope {
  /// How each kind of scope is written.
  public static let forms = [
    "portfolio", "team:NAME", "type:TYPE", "model:ID", "workflow:ID",
  ]

  /// The kind, as it stands before the colon.
  public var kind: String {
    switch self {
    case .portfolio: "portfolio"
    case .team: "team"
    case .type: "type"
    case .model: "model"
    case .workflow: "workflow"
    }
  }

  /// What stands behind the colon; nil of the whole portfolio.
  public var name: String? {
    switch self {
    case .portfolio: nil
    case .team(let name), .model(let name), .workflow(let name): name
    case .type(let type): type.rawValue
    }
  }

  /// The scope as `portfolio.yaml` writes it: `team:support`.
  public var text: String { name.map { "\(kind):\($0)" } ?? kind }

  /// The part of the costs that it is, where a directory says which model a name means.
  public func part(in directory: ModelDirectory) -> SpendScope {
    switch self {
    case .portfolio: .all
    case .team(let name): .part(.team, .named(name))
    case .type(let type): .part(.type, .type(type))
    case .model(let name): .part(.model, .model(directory.reference(to: name)))
    case .workflow(let name): .part(.workflow, .named(name))
    }
  }
}
