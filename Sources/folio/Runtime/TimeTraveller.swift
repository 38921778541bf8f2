import Dashboard
import PortfolioCore

/// Loads days of the past: one at a time, and of those asked for meanwhile only the last.
actor TimeTraveller {
  private let digest: @Sendable (Day) async -> Digest
  private let tell: @Sendable (Message) -> Void
  private var wanted: Day?
  private var isLoading = false

  /// A traveller that makes what is shown of a day, and tells when it is there.
  init(
    _ digest: @escaping @Sendable (Day) async -> Digest, tell: @escaping @Sendable (Message) -> Void
  ) {
    self.digest = digest
    self.tell = tell
  }

  /// Loads a day, unless another is asked for before it has come.
  func load(_ day: Day) async {
    wanted = day
    guard !isLoading else { return }
    isLoading = true
    while let day = wanted {
      wanted = nil
      let digest = await digest(day)
      if wanted == nil { tell(.arrived(day, digest)) }
    }
    isLoading = false
  }
}
