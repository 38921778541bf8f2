import PortfolioCore

extension DashboardState {
  /// Keeps what is open at the alert it was, where that is another episode's id by now because late
  /// data moved the onset; leads back to the panes, with a word, where it is gone.
  ///
  /// - Parameters:
  ///   - before: What was shown until now.
  ///   - moved: The ids of now, by those of before.
  mutating func followAlert(from before: Digest, _ moved: [String: String]) {
    guard let id = level.alert, !digest.alerts.contains(where: { $0.id == id }) else { return }
    switch (level, moved[id]) {
    case (.alert(_, let scroll, let origin), let moved?):
      level = .alert(moved, scroll: scroll, from: origin)
    case (.model(let model, let scroll, .alert(_, let back, let origin)), let moved?):
      level = .model(model, scroll: scroll, from: .alert(moved, scroll: back, from: origin))
    case (.model(let model, let scroll, _), nil):
      level = .model(model, scroll: scroll, from: .panes(level.panes))
    default:
      backToPanes()
      let row = before.alerts.first { $0.id == id }
      let name = row.map { "\($0.modelName) \($0.alert.metric)" }
      notice = Notice(.alertVanished(name ?? id), tone: .bad)
    }
  }
}
