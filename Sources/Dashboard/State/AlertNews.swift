import PortfolioCore
import TerminalUI

/// What came into the list of alerts lately, as far as the reader's eyes and hands are concerned.
///
/// An alert is *new* from when it comes, or comes back, until a row that stands for it has been on
/// the screen with nothing open over it.
public struct AlertNews: Hashable, Sendable {
  /// What the row under the cursor stood for before data put something else there.
  struct HeldRow: Hashable, Sendable {
    /// The alerts, by their ids; empty where there was no row.
    var alerts: Set<String>
    /// When something else came last.
    var changed: Timestamp
  }

  /// The time that a row stands under the cursor before a command may be meant for it, and that no
  /// key is pressed before the cursor moves by itself.
  static let calm = Duration.seconds(1)

  /// The new alerts, by their ids.
  public internal(set) var unseen: Set<String> = []
  /// When a key was last pressed; nil before the first.
  var lastKey: Timestamp?
  /// What the reader has had no time to see change; nil where nothing did.
  var held: HeldRow?
}

extension DashboardState {
  /// How many new alerts stand before and behind the rows that are visible.
  func unseenAlerts(around view: Viewport) -> (above: Int, below: Int) {
    guard !news.unseen.isEmpty else { return (0, 0) }
    return (
      unseenCount(in: rows.alertLines[..<view.visible.lowerBound]),
      unseenCount(in: rows.alertLines[view.visible.upperBound...])
    )
  }

  /// How many new alerts the list has.
  var unseenCount: Int { news.unseen.isEmpty ? 0 : unseenCount(in: rows.alertLines[...]) }

  private func unseenCount(in lines: ArraySlice<AlertLine>) -> Int {
    lines.reduce(0) { sum, line in sum + line.alerts.count { news.unseen.contains($0.id) } }
  }
}
