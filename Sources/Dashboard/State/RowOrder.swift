import PortfolioCore

/// The order of a list's rows.
public enum RowOrder: String, CaseIterable, Sendable {
  /// As the pane groups them.
  case usual
  case name, spend, alerts, age

  /// The orders that make sense in a pane.
  static func orders(of pane: Pane) -> [RowOrder] {
    switch pane {
    case .models: [.usual, .name, .spend, .alerts, .age]
    case .cost: [.usual, .name]
    case .alerts: [.usual, .name, .age]
    case .ownership: [.usual, .name, .spend, .age]
    }
  }
}

extension DashboardState {
  /// The order after the present one of the focused pane, round.
  var nextOrder: RowOrder {
    let orders = RowOrder.orders(of: focus)
    let index = orders.firstIndex(of: list.order) ?? 0
    return orders[(index + 1) % orders.count]
  }
}
