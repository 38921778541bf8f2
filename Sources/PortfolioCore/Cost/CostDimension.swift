/// What costs are split by.
public enum CostDimension: Hashable, Sendable {
  case model, type, team, workflow, vendor, category
  /// Where amounts come from.
  case basis
  /// The month of the charge period's start, in UTC.
  case month
  /// The value of a tag.
  case tag(String)

  /// The dimension of a word such as `team` or `tag:env`, or nil where it is none.
  public init?(_ word: String) {
    switch word {
    case "model": self = .model
    case "type": self = .type
    case "team": self = .team
    case "workflow": self = .workflow
    case "vendor": self = .vendor
    case "category": self = .category
    case "basis": self = .basis
    case "month": self = .month
    default:
      guard word.hasPrefix("tag:"), word.utf8.count > 4 else { return nil }
      self = .tag(String(word.dropFirst(4)))
    }
  }

  /// The word, as `init` reads it.
  public var word: String {
    switch self {
    case .model: "model"
    case .type: "type"
    case .team: "team"
    case .workflow: "workflow"
    case .vendor: "vendor"
    case .category: "category"
    case .basis: "basis"
    case .month: "month"
    case .tag(let name): "tag:\(name)"
    }
  }
}

/// One part of a split: what its rows have in common.
public enum CostKey: Hashable, Sendable {
  /// A model, with a card or only observed.
  case model(ModelReference)
  /// A type of model.
  case type(ModelType)
  /// A team, workflow, vendor or value of a tag, by its name.
  case named(String)
  /// What the costs are for.
  case category(CostCategory)
  /// Where amounts come from.
  case basis(CostBasis)
  /// A month.
  case month(Month)
  /// The rows belong to something that does not say: a model without a type, a bill without a
  /// vendor.
  case notSet
  /// Nothing says what the rows belong to.
  case unallocated

  /// The key as JSON and CSV have it; names from data are raw.
  public var text: String {
    switch self {
    case .model(let model): model.text
    case .named(let name): name
    case .type(let type): type.rawValue
    case .category(let category): category.rawValue
    case .basis(let basis): basis.rawValue
    case .month(let month): month.description
    case .notSet: "not-set"
    case .unallocated: "unallocated"
    }
  }
}

extension CostKey: Comparable {
  /// Orders months in time, other keys by their text, and puts what is not known last.
  public static func < (one: CostKey, other: CostKey) -> Bool {
    switch (one, other) {
    case (.month(let one), .month(let other)): one < other
    default: (one.rank, one.text) < (other.rank, other.text)
    }
  }

  private var rank: Int {
    switch self {
    case .unallocated: 2
    case .notSet: 1
    default: 0
    }
  }
}

/// A stretch of time in which charge periods start, its end not counted.
public struct ChargeInterval: Hashable, Sendable {
  /// The first instant; nil where it has no beginning.
  public var from: Timestamp?
  /// The instant after the last; nil where it has no end.
  public var to: Timestamp?

  /// All time.
  public static let all = ChargeInterval()

  /// Whether it has neither a beginning nor an end.
  public var isUnbounded: Bool { from == nil && (to ?? .latest) == .latest }

  /// A half-open stretch of time.
  public init(from: Timestamp? = nil, to: Timestamp? = nil) {
    self.from = from
    self.to = to
  }

  /// The 30 whole days in UTC before the day of an instant: what "spend" is (FORMATS).
  public static func spend(asOf now: Timestamp) -> ChargeInterval {
    let today = Day(utc: now)
    return ChargeInterval(from: today.advanced(by: -30).startUTC, to: today.startUTC)
  }

  /// Whether an instant lies in it.
  public func contains(_ instant: Timestamp) -> Bool {
    from.map { $0 <= instant } ?? true && to.map { instant < $0 } ?? true
  }
}
