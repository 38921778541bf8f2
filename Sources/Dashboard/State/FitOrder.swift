/// The order of a list of the fit screen.
public enum FitOrder: String, CaseIterable, Sendable {
  /// As the report has it: what needs doing first; those that would do first.
  case usual
  case name, saving, quality, cost

  /// The orders that make sense among pieces of work.
  static let ofWork: [FitOrder] = [.usual, .name, .saving]
  /// The orders that make sense among candidates.
  static let ofCandidates: [FitOrder] = [.usual, .name, .quality, .cost]

  /// The order after this one among some, round.
  func next(among orders: [FitOrder]) -> FitOrder {
    orders[((orders.firstIndex(of: self) ?? -1) + 1) % orders.count]
  }
}
