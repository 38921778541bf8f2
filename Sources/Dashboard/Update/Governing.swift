import PortfolioCore
import TerminalUI

/// The governance screen: in.
extension DashboardState {
  /// Whether the governance screen is open.
  var isOnGovernance: Bool { if case .governance = level { true } else { false } }

  /// Opens the governance screen on a list: what there is to do first.
  mutating func openGovernance(_ tab: GovernanceTab? = nil) {
    let origin = leaveForScreen()
    governance = GovernanceScreen(digest, tab: tab ?? .reviews)
    level = .governance(from: origin)
  }
}
