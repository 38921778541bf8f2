import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct StoreAppendTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try StoreFixture() }

  private func journalPath(_ store: Store) async throws -> String {
    let writer = try #require(await store.writer)
    return "journal/\(writer)/2026-11.jsonl"
  }

  @Test func anAppendedEventIsInTheFileAndInForce() async throws {
    let store = try await fixture.open()
    let first = try await store.append(assign("alpha", to: "bo"))
    fixture.clock.advance(by: .seconds(1))
    let second = try await store.append(assign("alpha", "beta", to: "ana"))
    #expect(await store.portfolio.owner("alpha") == "ana")
    #expect(await store.portfolio.owner("beta") == "ana")
    #expect(await store.portfolio.writer == first.writer)
    #expect(first.writer.login == "ana@build7")
    #expect(first.actor?.text == "ana")
    #expect(first.time == Timestamp(seconds: 1_795_460_000))
    #expect((first.seq, second.seq) == (1, 2))
    #expect(second.previous == first.hash)
    let text = try folder.bytes(try await journalPath(store))
    #expect(text == JournalLine.bytes(first) + JournalLine.bytes(second))
    // Following the file finds nothing that is not known already.
    await fixture.settle(store)
    #expect(await store.reload(.rescan) == nil)
    let again = try await fixture.open()
    #expect(await again.portfolio.owner("beta") == "ana")
    #expect(await again.portfolio.writer == first.writer)
    #expect(await again.portfolio.faults == [])
  }

  @Test func isSyncedBeforeItIsSaidToBeSaved() async throws {
    let files = FaultingFileSystem()
    let store = try await fixture.openSettled(files)
    _ = try await store.append(assign("alpha", to: "bo"))
    let start = files.calls.count
    _ = try await store.append(assign("beta", to: "bo"))
    let calls = files.calls[start...]
    let write = try #require(calls.lastIndex(of: "write"))
    #expect(calls[(write + 1)...].first == "fdatasync")
    // Once for the lock's holder, and the whole line in one.
    #expect(calls.filter { $0 == "write" }.count == 2)
    #expect(!calls.contains("fsync"))
    #expect(files.calls[..<start].filter { $0 == "fsync" }.count >= 3)
  }

  @Test func knowsWhatOthersWroteMeanwhile() async throws {
    let ana = try await fixture.openSettled()
    let bo = try await fixture.open(
      account: SystemAccount(user: "bo", host: "lap", machine: "m1"))
    let first = try await ana.append(assign("alpha", to: "bo"))
    let second = try await bo.append(assign("alpha", to: "ana"))
    #expect(second.seen == [first.id])
    #expect(second.actor?.text == "bo")
    #expect(await bo.portfolio.owner("alpha") == "ana")
    #expect(await bo.portfolio.ownership.conflicts.isEmpty)
    let third = try await bo.append(assign("beta", to: "ana"))
    #expect(third.seen == [])
    #expect(await ana.reload(.rescan) != nil)
    #expect(await ana.portfolio.owner("alpha") == "ana")
    let fourth = try await ana.append(assign("alpha", to: "bo"))
    #expect(fourth.seen == [third.id])
  }

  /// Two processes of one user in one clone write one chain.
  @Test func followsOnWhatAnotherProcessWrote() async throws {
    let one = try await fixture.openSettled()
    let other = try await fixture.openSettled()
    var last: Event?
    for turn in 0..<6 {
      let store = turn.isMultiple(of: 2) ? one : other
      let event = try await store.append(assign("alpha", to: turn < 3 ? "bo" : "ana"))
      #expect(event.seq == turn + 1)
      #expect(event.previous == last?.hash ?? .start)
      last = event
    }
    #expect(try await fixture.open().portfolio.faults == [])
  }

  @Test func theClockNeverGoesBackInAJournal() async throws {
    let store = try await fixture.openSettled()
    let first = try await store.append(assign("alpha", to: "bo"))
    fixture.clock.set(now: Timestamp(seconds: 1_700_000_000))
    let second = try await store.append(assign("alpha", to: "ana"))
    #expect(second.time == first.time)
    let december = try #require(Day(year: 2026, month: 12, day: 1)).startUTC
    fixture.clock.set(now: december)
    let third = try await store.append(assign("beta", to: "ana"))
    // Whoever waits for the lock of a journal lets the clock go on a little.
    #expect(third.time >= december && third.time < december + .seconds(60))
    let names = try folder.files().filter { $0.hasSuffix(".jsonl") }
    #expect(names.map { String($0.suffix(13)) } == ["2026-11.jsonl", "2026-12.jsonl"])
    #expect(try await fixture.open().portfolio.faults == [])
  }

  @Test func aCopiedStoreWritesAsAnother() async throws {
    let store = try await fixture.openSettled()
    let first = try await store.append(assign("alpha", to: "bo"))
    let other = try TemporaryFolder()
    try run("cp", "-a", folder.path.string, other.appending("copy").string)
    let copy = try await Store.open(
      other.appending("copy"), environment: fixture.environment())
    #expect(await copy.portfolio.writer == nil)
    let second = try await copy.append(assign("alpha", to: "ana"))
    #expect(second.writer != first.writer)
    #expect(second.writer.login == first.writer.login)
    #expect(second.seen == [first.id])
  }

  @Test func waitsForGitAndGivesUp() async throws {
    try folder.git("init", "--quiet")
    let store = try await fixture.openSettled()
    try folder.write("", to: ".git/index.lock")
    await #expect(throws: StoreError.locked(holder: "git")) {
      try await store.append(assign("alpha", to: "bo"))
    }
    #expect(try folder.files().allSatisfy { !$0.hasSuffix(".jsonl") })
    // A lock that does not change for long was left by a git that was killed.
    _ = try await store.append(assign("alpha", to: "bo"))
    #expect(await store.portfolio.owner("alpha") == "bo")
  }

  @Test func writesNothingThroughLinks() async throws {
    let other = try TemporaryFolder()
    try folder.link("journal", to: other.path.string)
    let store = try await fixture.open()
    await #expect(throws: StoreError.self) {
      try await store.append(assign("alpha", to: "bo"))
    }
    #expect(try other.files() == [])
  }

  @Test func writesNothingThatMayNotBeWritten() async throws {
    for past in [nil, PastMoment.instant(Timestamp(seconds: 0))] {
      let store = try await fixture.open(at: past, isReadOnly: past == nil)
      let before = try folder.files()
      await #expect(throws: StoreError.readOnly(past == nil ? .asked : .past)) {
        try await store.append(assign("alpha", to: "bo"))
      }
      await #expect(throws: StoreError.self) { try await store.create([], at: "models/c.md") }
      await #expect(throws: StoreError.self) {
        try await store.appendRows([0x0A], to: "metrics/m.csv")
      }
      #expect(try folder.files() == before)
    }
  }

  /// Eight stores of one clone at once: a chain without a gap, and nothing lost.
  @Test(.timeLimit(.minutes(10))) func manyWritersLoseNothing() async throws {
    let environment = StoreEnvironment(
      files: LiveFileSystem(), clock: .system, account: fixture.account)
    let root = folder.path
    let saved = try await withThrowingTaskGroup(of: [Event].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let store = try await Store.open(root, environment: environment)
          var events: [Event] = []
          for turn in 0..<10 {
            events.append(
              try await appended(assign("alpha", to: turn < 5 ? "bo" : "ana"), to: store))
          }
          return events
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(saved.count == 80)
    let portfolio = try await fixture.open().portfolio
    #expect(Set(portfolio.journal.map(\.event.hash)) == Set(saved.map(\.hash)))
    #expect(portfolio.journal.map(\.event.seq).sorted() == Array(1...80))
    #expect(portfolio.faults.filter { !$0.hasSuffix("journal.future") } == [])
  }

  /// Appends an event, as often as it takes: on a busy machine another may hold the lock for long,
  /// and a store that says so has written nothing.
  private func appended(_ draft: EventDraft, to store: Store) async throws -> Event {
    while true {
      do throws(StoreError) {
        return try await store.append(draft)
      } catch .locked {
        continue
      } catch {
        throw error
      }
    }
  }
}
