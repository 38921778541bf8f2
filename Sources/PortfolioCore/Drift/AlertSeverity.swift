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

/// How bad an alert is: the size of what is wrong, one step up where the model's tier is high.
///
/// A model of which no tier is known counts as one of medium tier.
public enum AlertSeverity: String, CaseIterable, Comparable, Sendable {
  case low, medium, high, critical

  /// The severity of a size on a model of a tier.
  public init(size: BreachSize, tier: RiskTier?) {
    self =
      switch (size, tier == .high) {
      case (.slight, false): .low
      case (.slight, true), (.marked, false): .medium
      case (.marked, true), (.severe, false): .high
      case (.severe, true): .critical
      }
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
