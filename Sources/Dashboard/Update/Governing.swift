import PortfolioCore
import TerminalUI

/// The governance screen: in, through its lists, and out again.
extension DashboardState {
  /// Whether the governance screen is open.
  var isOnGovernance: Bool { if case .governance = level { true } else { false } }

  /// Opens the governance screen on a list: what there is to do first.
  mutating func openGovernance(_ tab: GovernanceTab? = nil) {
    guard let origin = level.entry else { return }
    governance = GovernanceScreen(digest, tab: tab ?? .reviews)
    level = .governance(from: origin)
  }

  /// Opens the next list, or the one before.
  mutating func turnGovernance(_ step: Int) {
    guard let tab = governance?.tab else { return }
    governance?.open(step > 0 ? tab.next : tab.previous, digest)
  }

  /// A key while all of a row is read: Enter goes on to what it is about, other keys scroll or close.
  mutating func readRow(_ key: Key, scroll: Int) {
    guard CommandTable.command(for: key) == .open else {
      mode = read(key, scroll: scroll).map { .row(scroll: $0) } ?? .normal
      return
    }
    guard let goal = governance?.goal else { return }
    mode = .normal
    switch goal {
    case .person(let person):
      leaveGovernance()
      restrict(to: .person(person))
    case .model(let model): enter(.registered(model))
    }
  }

  /// Takes the filter away, or goes back to the panes.
  mutating func leaveGovernance() {
    guard case .governance(let origin) = level else { return }
    if let filter = governance?.stand.filter, !filter.isEmpty {
      governance?.filter("", digest)
    } else {
      governance = nil
      level = origin.level
    }
  }

  /// Moves the cursor of the open list.
  mutating func moveInGovernance(_ command: Command) {
    guard let screen = governance else { return }
    let page = max(1, size.rows - 8)
    let to = command.index(
      from: screen.stand.index, page: page, last: screen.table.rows.count - 1)
    if let to { governance?.place(at: to) }
  }
}
