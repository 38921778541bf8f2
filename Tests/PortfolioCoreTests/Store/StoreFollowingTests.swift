import Testing

@testable import PortfolioCore

@Suite(.timeLimit(.minutes(10))) struct StoreFollowingTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try StoreFixture() }

  /// A store on the system's clocks, the changes to tell it, and what comes of them.
  private func follow() async throws -> (
    Store, AsyncStream<StoreChange>.Continuation, AsyncStream<Portfolio>
  ) {
    let environment = StoreEnvironment(
      files: LiveFileSystem(), clock: .system, account: fixture.account)
    let store = try await Store.open(folder.path, environment: environment)
    let (changes, continuation) = AsyncStream.makeStream(of: StoreChange.self)
    return (store, continuation, await store.portfolios(following: changes))
  }

  @Test func looksAgainUntilARecordHasComeToRest() async throws {
    let (_, changes, portfolios) = try await follow()
    try folder.replace("models/alpha.md", with: fixture.card("Renamed"))
    changes.yield(.paths(["models/alpha.md"]))
    for await portfolio in portfolios where portfolio.models.first?.name == "Renamed" { break }
  }

  @Test func tellsWhatWasAppended() async throws {
    let (store, changes, portfolios) = try await follow()
    _ = try await store.append(assign("alpha", to: "bo"))
    for await portfolio in portfolios where portfolio.owner("alpha") == "bo" { break }
    try folder.append("2026-11-20T10:00:00Z,alpha,accuracy,0.9\n", to: "metrics/m.csv")
    changes.yield(.paths(["metrics/m.csv"]))
    for await portfolio in portfolios where portfolio.metrics.count == 1 { break }
  }

  /// Nothing tells of what changed after the store was read and before it was watched.
  @Test func findsWhatChangedBeforeItWasTold() async throws {
    let environment = StoreEnvironment(
      files: LiveFileSystem(), clock: .system, account: fixture.account)
    let store = try await Store.open(folder.path, environment: environment)
    try folder.append("2026-11-20T10:00:00Z,alpha,accuracy,0.9\n", to: "metrics/m.csv")
    let (changes, continuation) = AsyncStream.makeStream(of: StoreChange.self)
    for await portfolio in await store.portfolios(following: changes)
    where portfolio.metrics.count == 1 { break }
    continuation.finish()
  }

  @Test func endsWithTheChanges() async throws {
    let (_, changes, portfolios) = try await follow()
    changes.finish()
    for await _ in portfolios {}
  }
}
