import PortfolioCore
import TerminalUI

extension DashboardState {
  /// The filter of the focused pane, or of the list that is open over it.
  var filterInForce: String {
    if isOnFit { return fit?.filter ?? "" }
    return reports?.stand.filter ?? list.filter
  }

  /// Narrows the focused pane, or the list that is open over it.
  private mutating func narrow(to filter: String) {
    if isOnFit {
      narrowFit(to: filter)
    } else if reports != nil {
      reports?.narrow(to: filter)
    } else {
      lists[focus, default: ListState()].filter = filter
      refreshRows()
    }
  }

  /// Types into the filter of the focused pane, which narrows at each key.
  mutating func type(_ key: Key, into input: TextInput, before: String) -> [Effect] {
    switch key {
    case .enter:
      mode = .normal
    case .escape:
      mode = .normal
      narrow(to: before)
    case .up, .down, .pageUp, .pageDown:
      move(key == .up ? .up : key == .down ? .down : key == .pageUp ? .pageUp : .pageDown)
    case .control("c"):
      return [.quit]
    default:
      var edited = input
      guard edited.apply(key) else { return [] }
      mode = .filter(edited, before: before)
      narrow(to: edited.text)
    }
    return []
  }
}
