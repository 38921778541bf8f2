import PortfolioCore

extension DashboardState {
  /// Unfolds the fold under the cursor, or folds the one that the row under the cursor is in; the
  /// cursor stays on its alert, or on the row that stands for it.
  mutating func toggleFold() {
    guard let line = alertLine else { return }
    if case .folded = line.place {
      unfolded.insert(line.row.fold)
    } else {
      unfolded.remove(line.row.fold)
    }
    layAlerts()
  }

  /// Makes the rows of the alerts pane anew from its folds.
  mutating func layAlerts() {
    rows.alertLines = AlertLine.lines(of: rows.folds, unfolded: unfolded)
    followCursor(of: .alerts)
  }

  /// Keeps folds unfolded in new data, where other alerts may lead them.
  ///
  /// A fold is as the one was in which its lead stood before; where its lead is new, it is unfolded
  /// if any of its alerts stood in an unfolded one.
  ///
  /// - Parameters:
  ///   - next: The new data.
  ///   - moved: The ids that alerts have there, by those they had.
  mutating func carryUnfolded(to next: Digest, _ moved: [String: String]) {
    guard !unfolded.isEmpty else { return }
    let before = Dictionary(
      digest.alerts.map { (moved[$0.id] ?? $0.id, $0.fold) },
      uniquingKeysWith: { first, _ in first })
    let kept = next.folds.filter { fold in
      guard !fold.others.isEmpty else { return false }
      if let known = before[fold.lead.id] { return unfolded.contains(known) }
      return fold.others.contains { before[$0.id].map(unfolded.contains) ?? false }
    }
    unfolded = Set(kept.map(\.id))
  }
}
