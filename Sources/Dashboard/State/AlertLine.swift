public import PortfolioCore

/// A row of the alerts pane: an alert, and what else it stands for.
public struct AlertLine: Hashable, Sendable {
  /// Where the alert stands in its fold.
  public enum Place: Hashable, Sendable {
    /// No other alert that is listed is related to it.
    case alone
    /// It leads others, which are folded under it.
    case folded([AlertRow])
    /// It leads others, which stand under it.
    case unfolded
    /// It stands under the alert that leads it; whether it is the last there.
    case member(isLast: Bool)
  }

  /// The alert whose cells it shows.
  public var row: AlertRow
  /// Where it stands in its fold.
  public var place: Place

  /// The alerts that a command on it is for: itself, and those folded under it.
  public var alerts: [AlertRow] {
    if case .folded(let others) = place { [row] + others } else { [row] }
  }

  /// Whether it stands for an alert.
  func stands(for id: String) -> Bool {
    if row.id == id { return true }
    guard case .folded(let others) = place else { return false }
    return others.contains { $0.id == id }
  }

  /// The lines of folds: one of those that are folded, one an alert of the others.
  static func lines(of folds: [AlertFold], unfolded: Set<String>) -> [AlertLine] {
    folds.flatMap { fold in
      guard !fold.others.isEmpty else { return [AlertLine(row: fold.lead, place: .alone)] }
      guard unfolded.contains(fold.id) else {
        return [AlertLine(row: fold.lead, place: .folded(fold.others))]
      }
      let last = fold.others.count - 1
      return [AlertLine(row: fold.lead, place: .unfolded)]
        + fold.others.enumerated().map { index, row in
          AlertLine(row: row, place: .member(isLast: index == last))
        }
    }
  }
}

extension DashboardState {
  /// The row under the cursor of the alerts pane.
  var alertLine: AlertLine? {
    guard let list = lists[.alerts], case .alert(let id)? = list.cursor,
      rows.alertLines.indices.contains(list.index)
    else { return nil }
    let line = rows.alertLines[list.index]
    return line.row.id == id ? line : nil
  }
}
