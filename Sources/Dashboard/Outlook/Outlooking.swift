import PortfolioCore
import TerminalUI

/// The outlook: in, through its sections, and out again.
extension DashboardState {
  /// Whether the outlook is open.
  var isOnOutlook: Bool { if case .outlook = level { true } else { false } }

  /// Opens the outlook.
  mutating func openOutlook() {
    let origin = leaveForScreen()
    outlook = OutlookScreen(digest, digestNumber)
    level = .outlook(from: origin)
  }

  /// Goes back to where it was opened from.
  mutating func leaveOutlook() {
    guard case .outlook(let origin) = level else { return }
    outlook = nil
    level = origin.level
  }

  /// Restricts the panes to the type, or the vendor, under the cursor.
  mutating func enterOutlook() {
    guard let restriction = outlook?.restriction else { return }
    backToPanes()
    restrict(to: restriction)
  }

  /// Goes on to the next section, or to the one before.
  mutating func turnOutlook(_ step: Int) {
    let sections = OutlookLayout.sections(in: Drawing.interior(ofOutlook: self))
    outlook?.turn(step, among: sections)
  }

  /// Moves the cursor of the section, or scrolls its sentences.
  mutating func moveInOutlook(_ command: Command) {
    guard let screen = outlook else { return }
    let page = max(1, size.rows / 2 - 4)
    let last = (screen.count(of: screen.section) ?? Int(Int16.max)) - 1
    let to = command.index(from: screen.index(in: screen.section), page: page, last: last)
    if let to { outlook?.place(at: to) }
  }

  /// Takes what another digest comes to, while the outlook is open.
  mutating func refreshOutlook() { outlook?.take(digest, digestNumber) }

  /// Takes how many models git says there were on a day.
  mutating func recall(_ mix: EarlierMix?, of day: Day) {
    guard day == digest.portfolio.dayOfEarlierMix else { return }
    outlook?.take(digest, digestNumber, recalling: (day, mix))
  }

  /// What is to be looked up for what is shown by now, and was not asked for yet.
  mutating func wishes() -> [Effect] {
    guard isOnOutlook, let outlook else { return [] }
    let day = digest.portfolio.dayOfEarlierMix
    guard outlook.asked != day else { return [] }
    self.outlook?.asked = day
    return [.recall(day)]
  }
}
