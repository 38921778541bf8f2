/// What was found of an indicator that no longer is what it was.
public struct DriftFinding: Hashable, Sendable {
  /// What the change means.
  public enum Kind: String, CaseIterable, Sendable {
    /// The indicator became worse, or changed where nothing says which way is better.
    case shift
    /// The indicator became better: told, and no alarm.
    case improvement
    /// Values scatter more than they did around the mean they had: told once, and no alarm.
    case spread
  }

  /// What the change means.
  public var kind: Kind
  /// The side to which the values changed.
  public var side: ChangeSide
  /// The detector that found it.
  public var detector: DetectorKind
  /// How many observations came since the change, when it was found.
  public var count: Int
  /// How far the mean moved, in spreads of the reference window; of a change of spread, how many
  /// times the spread is what it was.
  public var size: Double
  /// The mean of the reference window, in the indicator's unit.
  public var before: Double
  /// The mean since the change, when it was found.
  public var after: Double
  /// The spread of the reference window: one standard deviation, in the indicator's unit.
  public var spread: Double

  /// Whether something is to be done about it; what is told needs nothing.
  public var isAlarm: Bool { kind == .shift }
}

/// One time that an indicator was not what it had been, and what was found of it.
struct DriftEpisode: Hashable, Sendable {
  var episode: AlertEpisode
  var finding: DriftFinding
}

extension BreachSize {
  /// The size of a shift of the mean in spreads: marked from 1, severe from 2.
  init(shift: Double) {
    self =
      switch abs(shift) {
      case 2...: .severe
      case 1..<2: .marked
      default: .slight
      }
  }
}
