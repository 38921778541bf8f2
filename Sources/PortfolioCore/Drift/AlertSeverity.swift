/// How far an indicator is on the wrong side.
///
/// The size of a breach is relative: how far the value lies beyond the limit, divided by the limit.
/// That of a silence is how long it lasts in periods of the indicator's `every`.
public enum BreachSize: Int, Comparable, Sendable {
  /// A breach under 5 % of the limit; a silence under 5 periods.
  case slight
  /// A breach from 5 % of the limit; a silence from 5 periods.
  case marked
  /// A breach from 20 % of the limit, or any where the limit is 0; a silence from 20 periods.
  case severe

  /// The size of a value's breach of a limit, which it is known to breach.
  init(of value: Double, beyond limit: Double) {
    let excess = abs(value - limit)
    self =
      switch excess {
      case _ where excess >= abs(limit) * 0.2: .severe
      case _ where excess >= abs(limit) * 0.05: .marked
      default: .slight
      }
  }

  /// Orders by size.
  public static func < (less: Self, more: Self) -> Bool { less.rawValue < more.rawValue }
}

/// How bad an alert is: the size of what is wrong, a step up where the model's tier is high, and a
/// step up where it costs much.
///
/// A model of which no tier is known counts as one of medium tier. Those cost much that, the most
/// expensive first, make up half of the portfolio's spend.
public enum AlertSeverity: String, CaseIterable, Comparable, Sendable {
  case low, medium, high, critical

  /// The severity of a size on a model of a tier, which costs much or does not.
  public init(size: BreachSize, tier: RiskTier?, isCostly: Bool = false) {
    let rank = size.rawValue + (tier == .high ? 1 : 0) + (isCostly ? 1 : 0)
    self = Self.allCases[min(rank, Self.allCases.count - 1)]
  }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    case .critical: 3
    }
  }

  /// Orders by how bad they are.
  public static func < (less: Self, more: Self) -> Bool { less.rank < more.rank }
}
