import SystemPackage
import Testing

@testable import PortfolioCore

/// When events of others came into a clone.
@Suite struct StoreArrivalTests {
  private let fixture: StoreFixture
  private let other: TemporaryFolder

  init() throws {
    fixture = try StoreFixture()
    other = try TemporaryFolder()
  }

  private func commit(at seconds: Int) throws {
    try fixture.folder.git("add", "--all")
    try fixture.folder.git("commit", "--quiet", "-m", "x", at: seconds)
  }

  private func opened() async throws -> Store {
    try await Store.open(
      other.appending("clone"),
      environment: fixture.environment(
        account: SystemAccount(user: "bo", host: "lap", machine: "m2")))
  }

  @Test func anEventOfAnotherCloneComesWithItsPull() async throws {
    try fixture.folder.git("init", "--quiet")
    let ana = try await fixture.openSettled()
    let first = try await ana.append(assign("alpha", to: "bo"))
    try commit(at: 1_795_460_100)
    try other.git(
      "clone", "--quiet", fixture.folder.path.string, other.appending("clone").string,
      at: 1_795_470_000)
    let second = try await ana.append(assign("beta", to: "bo"))
    let third = try await ana.append(assign("alpha", to: "ana"))
    try commit(at: 1_795_470_500)
    let clone = "clone"
    try other.git(
      "-C", clone, "pull", "--quiet", "--ff-only", at: 1_795_480_000)
    let bo = try await opened()
    let own = try await bo.append(assign("beta", to: "ana"))
    let arrivals = await bo.arrivals()
    #expect(arrivals[first.id] == .later(Timestamp(seconds: 1_795_470_000)))
    #expect(arrivals[second.id] == .later(Timestamp(seconds: 1_795_480_000)))
    #expect(arrivals[third.id] == arrivals[second.id])
    #expect(arrivals[own.id] == nil)
    // It is told in the log, and only where it differs.
    let table = Digest(await bo.portfolio).printedLog(arrivals: arrivals).table
    let column = try #require(table.columns.firstIndex(of: .arrived))
    let shown = Dictionary(
      table.rows.map { ($0[0], $0[column]) }, uniquingKeysWith: { first, _ in first })
    #expect(shown[.text(own.id.description)] == .nothing)
    #expect(
      shown[.text(first.id.description)] == .time(Timestamp(seconds: 1_795_470_000)))
    // Who wrote them has no later arrival to tell.
    #expect(await ana.arrivals() == JournalArrivals())
  }

  @Test func whoSharesTheFolderHasItAtOnceAndWhatIsNotCommittedIsNotKnown() async throws {
    try fixture.folder.git("init", "--quiet")
    try commit(at: 1_795_450_000)
    let ana = try await fixture.openSettled()
    let bo = try await fixture.open(
      account: SystemAccount(user: "bo", host: "build7", machine: "m1"))
    let first = try await bo.append(assign("alpha", to: "bo"))
    try commit(at: 1_795_460_100)
    let second = try await bo.append(assign("beta", to: "bo"))
    #expect(await ana.reload(.rescan) != nil)
    let arrivals = await ana.arrivals()
    #expect(arrivals[first.id] == .asWritten)
    #expect(arrivals[second.id] == nil)
  }

  @Test func withoutGitNobodyKnows() async throws {
    let ana = try await fixture.openSettled()
    let bo = try await fixture.open(
      account: SystemAccount(user: "bo", host: "lap", machine: "m1"))
    let event = try await ana.append(assign("alpha", to: "bo"))
    #expect(await bo.reload(.rescan) != nil)
    #expect(await bo.arrivals()[event.id] == nil)
  }
}
