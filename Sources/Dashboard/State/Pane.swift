/// The four panes of the overview, in the order of their digits.
public enum Pane: Int, CaseIterable, Sendable {
  case models = 1
  case cost, alerts, ownership

  /// The pane after this one, round.
  public var next: Pane { Pane(rawValue: rawValue % 4 + 1) ?? .models }

  /// The pane before this one, round.
  public var previous: Pane { Pane(rawValue: (rawValue + 2) % 4 + 1) ?? .models }

  /// The name under which `folio screen` shows it.
  public var name: String {
    switch self {
    case .models: "models"
    case .cost: "cost"
    case .alerts: "alerts"
    case .ownership: "owners"
    }
  }
}
