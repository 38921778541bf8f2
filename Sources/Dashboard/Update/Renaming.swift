import PortfolioCore

/// Alerts that have another id because data moved their onset: the reader's hold on them stays.
extension DashboardState {
  /// Calls alerts by the ids they have now, wherever the state names them.
  ///
  /// - Parameter moved: The ids of now, by those of before.
  mutating func renameAlerts(_ moved: [String: String]) {
    guard !moved.isEmpty else { return }
    func now(_ id: String) -> String { moved[id] ?? id }
    func now(_ row: RowID?) -> RowID? {
      if case .alert(let id)? = row { .alert(now(id)) } else { row }
    }
    let cursor = now(lists[.alerts]?.cursor)
    lists[.alerts]?.cursor = cursor
    rangeAnchor = now(rangeAnchor)
    alertMarks = Set(alertMarks.map(now))
    news.unseen = Set(news.unseen.map(now))
    if let held = news.held { news.held?.alerts = Set(held.alerts.map(now)) }
    switch mode {
    case .handle(var prompt):
      prompt.alerts = prompt.alerts.map(now)
      mode = .handle(prompt)
    case .assign(var picker):
      picker.alerts = picker.alerts.map(now)
      mode = .assign(picker)
    case .normal, .filter, .palette, .decide, .fit, .row, .help, .problems: break
    }
  }
}
