import PortfolioCore
import TerminalUI

extension DashboardState {
  /// Types into the filter of the focused pane, which narrows at each key.
  mutating func type(_ key: Key, into input: TextInput, before: String) -> [Effect] {
    switch key {
    case .enter:
      mode = .normal
    case .escape:
      mode = .normal
      lists[focus, default: ListState()].filter = before
      refreshRows()
    case .up, .down, .pageUp, .pageDown:
      move(key == .up ? .up : key == .down ? .down : key == .pageUp ? .pageUp : .pageDown)
    case .control("c"):
      return [.quit]
    default:
      var edited = input
      guard edited.apply(key) else { return [] }
      mode = .filter(edited, before: before)
      lists[focus, default: ListState()].filter = edited.text
      refreshRows()
    }
    return []
  }
}
