/// What `folio carbon` says beside its rows.
public enum CarbonPhrase: Hashable, Sendable {
  // What the command and its options are.
  case about, discuss, helpBy

  /// Which days were counted; as they were asked for, nil where the last 30 were.
  case period(from: String?, to: String?)
  /// What all rows add up to, each figure in the form in which rows have it.
  case total(energy: FigureRange, emissions: FigureRange, water: FigureRange)
  /// Nothing of what was used can be estimated.
  case nothingKnown
  /// What the method counts.
  case method
}

/// The bounds of a figure, ready to show, "≥" included where something is missing.
public struct FigureRange: Hashable, Sendable {
  /// The lower bound.
  public var low: String
  /// The upper bound.
  public var high: String
  /// Bounds ready to show.
  public init(low: String, high: String) {
    self.low = low
    self.high = high
  }
}
