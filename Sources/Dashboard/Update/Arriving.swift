import PortfolioCore
import TerminalUI

/// The list of alerts while data arrive: whether it follows, what is new, and which alert a command
/// means.
///
/// * New alerts come in at one side: at the first row in the usual order, to which alerts that grow
///   worse rise too, at the last in the order by age. Where the cursor stands on that row, the list
///   follows: the cursor stays at that end, on whatever came. Elsewhere the cursor stays on its
///   alert, and so does the view around it.
/// * While the reader types, or something is open over the panes, the list does not follow: it does
///   only where no key was pressed for a second.
/// * A command never means an alert that slid under the cursor in the second before: the cursor goes
///   back to the alert that stood there, and the command is for that. Alerts that came into a fold
///   in that second are left out of it. Where the alert is gone, the command is refused, with a
///   word.
extension DashboardState {
  /// Where the reader stood in the list of alerts before data came.
  struct AlertStance {
    /// The alerts of the row under the cursor.
    var alerts: Set<String>
    /// The row's index.
    var index: Int
    /// Whether it is the row at whose side new alerts come in.
    var isAtEnd: Bool

    /// The same, with the alerts by the ids they have now.
    func renamed(_ moved: [String: String]) -> AlertStance {
      var stance = self
      stance.alerts = Set(alerts.map { moved[$0] ?? $0 })
      return stance
    }
  }

  /// Where the reader stands in the list of alerts.
  var alertStance: AlertStance {
    let list = lists[.alerts] ?? ListState()
    return AlertStance(
      alerts: Set(alertLine?.alerts.map(\.id) ?? []), index: list.index,
      isAtEnd: list.index == liveEnd)
  }

  /// The row at whose side new alerts come in; nil in an order in which they come anywhere.
  private var liveEnd: Int? {
    switch lists[.alerts]?.order ?? .usual {
    case .usual: 0
    case .age: max(0, rows.alertLines.count - 1)
    case .name, .spend, .alerts: nil
    }
  }

  /// Follows new data, which stand in the rows already, from where the reader stood.
  ///
  /// - Parameters:
  ///   - stance: Where that was.
  ///   - changes: What came about with alerts.
  mutating func follow(from stance: AlertStance, _ changes: [AlertChange]) {
    news.unseen.formUnion(changes.lazy.filter(\.isArrival).map(\.row.id))
    news.unseen.formIntersection(digest.alerts.lazy.map(\.id))
    let isLive = changes.contains { $0.isArrival || $0.kind == .grew }
    if isLive, stance.isAtEnd, mayFollow, let end = liveEnd {
      place(cursorOf: .alerts, at: end)
    } else if let list = lists[.alerts], list.top > 0 {
      lists[.alerts]?.top = max(0, list.top + list.index - stance.index)
    }
    let shown = Set(alertLine?.alerts.map(\.id) ?? [])
    guard !shown.isSubset(of: stance.alerts) else { return }
    news.held = AlertNews.HeldRow(alerts: heldAlerts ?? stance.alerts, changed: now)
  }

  /// Whether the cursor of the alerts may move by itself.
  private var mayFollow: Bool {
    guard focus == .alerts else { return true }
    guard case .normal = mode, level.entry != nil, rangeAnchor == nil else { return false }
    return news.lastKey.map { now - $0 >= AlertNews.calm } ?? true
  }

  /// What the row under the cursor of the alerts stood for a second ago; nil where it is what it
  /// was.
  var heldAlerts: Set<String>? {
    guard let held = news.held, now - held.changed < AlertNews.calm else { return nil }
    return held.alerts
  }

  /// Takes the cursor back to what the reader saw under it, where something else came there in the
  /// second before a command.
  ///
  /// - Returns: False where the command is for the row and what the reader saw is gone.
  mutating func regainRow(for command: Command) -> Bool {
    guard focus == .alerts, !isOnCosts, !isOnFit, !isOnOutlook, reports == nil,
      let held = heldAlerts
    else { return true }
    let index = rows.alertLines.firstIndex { $0.alerts.contains { held.contains($0.id) } }
    if let index { place(cursorOf: .alerts, at: index) }
    if index == nil { news.held = nil }
    return index != nil || !isForRow(command)
  }

  /// Whether a command is for the row under the cursor, and not for marks or for none.
  private func isForRow(_ command: Command) -> Bool {
    switch command {
    case .open, .fold, .mark, .markRange, .draftCard, .edit: true
    case .acknowledge, .snooze, .resolve, .note, .assign, .unassign, .decide: alertMarks.isEmpty
    default: false
    }
  }

  /// Takes note of the alerts that are on the screen: they are new no longer.
  mutating func seeAlerts() {
    guard !news.unseen.isEmpty, level.entry != nil, isUncovered,
      ScreenLayout(self).isLargeEnough
    else { return }
    let height = listHeight(of: .alerts)
    guard height > 0 else { return }
    for line in rows.alertLines[viewport(of: .alerts, height: height).visible] {
      news.unseen.subtract(line.alerts.lazy.map(\.id))
    }
  }

  /// Whether nothing is open over the panes.
  private var isUncovered: Bool {
    switch mode {
    case .normal, .filter: true
    case .palette, .assign, .handle, .decide, .fit, .row, .help, .problems: false
    }
  }
}

extension AlertChange {
  /// Whether an alert came, or fires again of itself.
  fileprivate var isArrival: Bool {
    kind == .fired || kind == .reopened && row.standing.reopened != nil
  }
}

extension Command {
  /// Whether it goes to another row or pane, which the reader then sees.
  var leavesRow: Bool {
    switch CommandTable.entry(of: self)?.group {
    case .moving, .panes: true
    case .narrowing, .acting, .program, nil: self == .mark
    }
  }
}
