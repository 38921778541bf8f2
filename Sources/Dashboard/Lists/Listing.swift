import PortfolioCore
import TerminalUI

/// Reports under tabs: through their lists and rows, and out again.
extension DashboardState {
  /// The reports that are open, whichever screen they are of; nil where none are.
  var reports: (any ListedReports)? {
    get {
      switch level {
      case .governance: governance
      case .improvement: improvement
      case .next: next
      default: nil
      }
    }
    set {
      switch level {
      case .governance: governance = newValue as? GovernanceScreen
      case .improvement: improvement = newValue as? ImprovementScreen
      case .next: next = newValue as? NextScreen
      default: break
      }
    }
  }

  /// Moves the cursor of the open list.
  mutating func moveInReports(_ command: Command) {
    guard let reports else { return }
    let page = max(1, size.rows - 8)
    let to = command.index(
      from: reports.stand.index, page: page, last: reports.table.rows.count - 1)
    if let to { self.reports?.place(at: to) }
  }

  /// Takes the filter away, or goes back to where the screen was entered from.
  mutating func leaveReports() {
    guard reports?.stand.filter.isEmpty != false else {
      reports?.narrow(to: "")
      return
    }
    switch level {
    case .governance(let origin):
      governance = nil
      level = origin.level
    case .improvement(let origin):
      improvement = nil
      level = origin.level
    case .next(let origin):
      next = nil
      level = origin.level
    default: break
    }
  }

  /// A key while all of a row is read: Enter goes on to what it is about, other keys scroll or close.
  mutating func readRow(_ key: Key, scroll: Int) {
    guard CommandTable.command(for: key) == .open else {
      mode = read(key, scroll: scroll).map { .row(scroll: $0) } ?? .normal
      return
    }
    guard let goal = reports?.goal else { return }
    mode = .normal
    switch goal {
    case .person(let person):
      backToPanes()
      restrict(to: .person(person))
    case .model(let model): enter(.registered(model))
    }
  }

  /// Makes the lists anew that are shown, and whose digest is another by now.
  ///
  /// A row that is read and is gone would give way to another: it closes.
  mutating func refreshReports() {
    let isThere: Bool?
    switch level {
    case .governance: isThere = governance?.take(digest)
    case .improvement:
      let earlier = improvement?.ground
      isThere = improvement?.take(ImprovementGround(digest, digestNumber, after: earlier))
    case .next:
      let report = currentFits().report
      isThere = next?.take(NextGround(digest, digestNumber, report))
    default: isThere = nil
    }
    if isThere == false, case .row = mode { mode = .normal }
  }

  /// Makes the lists anew that were left alone while another screen was over them.
  mutating func refreshStaleReports() {
    switch level {
    case .improvement where improvement?.ground.number != digestNumber,
      .next where next?.ground.number != digestNumber:
      refreshReports()
    default: break
    }
  }
}
