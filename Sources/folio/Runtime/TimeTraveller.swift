import Dashboard
import PortfolioCore

/// Loads days of the past: one at a time, and of those asked for meanwhile only the last.
actor TimeTraveller {
  private let store: Store
  private let tell: @Sendable (Message) -> Void
  private var wanted: Day?
  private var isLoading = false

  /// A traveller through a store that tells what came.
  init(_ store: Store, tell: @escaping @Sendable (Message) -> Void) {
    self.store = store
    self.tell = tell
  }

  /// Loads a day, unless another is asked for before it has come.
  func load(_ day: Day) async {
    wanted = day
    guard !isLoading else { return }
    isLoading = true
    while let day = wanted {
      wanted = nil
      let portfolio = await store.portfolio(at: .endOf(day))
      if wanted == nil { tell(.arrived(day, Digest(portfolio))) }
    }
    isLoading = false
  }
}
