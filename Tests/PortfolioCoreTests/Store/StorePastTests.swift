import Testing

@testable import PortfolioCore

@Suite struct StorePastTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try StoreFixture() }

  private func moment(_ text: String) throws -> PastMoment { try PastMoment.parse(text).get() }

  @Test func showsTheRecordsOfThen() async throws {
    try folder.git("init", "--quiet")
    try folder.git("add", "--all")
    try folder.git("commit", "--quiet", "-m", "x", at: 1_795_000_000)
    try folder.write(fixture.card("Later"), to: "models/alpha.md")
    try folder.write("---\nfolio: {}\n---\n", to: "models/Bad.md")
    try folder.git("rm", "--quiet", "people.yaml")
    try folder.git("add", "--all")
    try folder.git("commit", "--quiet", "-m", "y", at: 1_795_100_000)
    let then = try await fixture.open(at: .instant(Timestamp(seconds: 1_795_050_000)))
    let portfolio = await then.portfolio
    #expect(portfolio.models.map(\.name) == ["Alpha", "Beta"])
    #expect(portfolio.people.count == 2)
    #expect(portfolio.asOf == Timestamp(seconds: 1_795_050_000))
    #expect(portfolio.readOnly == .past)
    #expect(portfolio.faults == [])
    guard case .past(let commit) = portfolio.standing else {
      Issue.record("\(portfolio.standing)")
      return
    }
    #expect(try folder.git("rev-parse", "HEAD~1").hasPrefix(commit))
    #expect(await then.reload(.rescan) == nil)
  }

  @Test func saysThatTodaysRecordsAreShown() async throws {
    let store = try await fixture.open(at: .instant(Timestamp(seconds: 1_700_000_000)))
    let portfolio = await store.portfolio
    #expect(portfolio.standing == .pastWithoutRecords)
    #expect(portfolio.models.map(\.name) == ["Alpha", "Beta"])
    #expect(portfolio.faults == ["portfolio.yaml: file.no-history"])
  }

  @Test func leavesOutLaterEvents() async throws {
    let store = try await fixture.openSettled()
    let first = try await store.append(assign("alpha", to: "bo"))
    fixture.clock.advance(by: .seconds(100))
    let second = try await store.append(assign("alpha", to: "ana"))
    let before = try await fixture.open(at: .instant(first.time + .seconds(99)))
    #expect(await before.portfolio.owner("alpha") == "bo")
    #expect(await before.portfolio.faults == ["portfolio.yaml: file.no-history"])
    let after = try await fixture.open(at: .instant(second.time))
    #expect(await after.portfolio.owner("alpha") == "ana")
  }

  @Test func aBareDateIsTheEndOfTheDayInThePortfoliosZone() async throws {
    let store = try await fixture.open(at: try moment("2026-11-20"))
    let end = try Timestamp.parse("2026-11-20T22:59:59.999999999Z".utf8).get()
    #expect(await store.portfolio.asOf == end)
    let instant = try await fixture.open(at: try moment("2026-11-20T12:00:00+01:00"))
    #expect(
      await instant.portfolio.asOf == (try Timestamp.parse("2026-11-20T11:00:00Z".utf8).get()))
  }

  @Test(arguments: ["yesterday", "2026-02-30", "2026-11-20T12:00:00", ""])
  func takesNoOtherMoments(text: String) {
    #expect(throws: TimeFault.self) { try PastMoment.parse(text).get() }
  }
}
