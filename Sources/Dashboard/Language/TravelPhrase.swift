public import PortfolioCore

/// What is said of a time that is not now.
public enum TravelPhrase: Hashable, Sendable {
  /// The day at whose end everything is shown, and the key that goes forward.
  case shown(Day, forward: String, hasTodaysRecords: Bool)
  /// A day that was asked for and has not come yet.
  case awaited(Day)
}
