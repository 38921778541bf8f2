import Testing

@testable import PortfolioCore

/// On a history without merges, what is shown as of a day is what the store was on that day.
@Suite struct StoreTravelTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try StoreFixture() }

  private struct Then {
    var moment: Timestamp
    var answers: Answers
  }

  @Test("As of any day, the store is what it was", arguments: 0..<3)
  func isWhatItWas(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    try folder.git("init", "--quiet")
    try folder.write("journal/\nmetrics/\n.folio/\n", to: ".gitignore")
    var then: [Then] = []
    for step in 0..<12 {
      fixture.clock.advance(by: .seconds(Int64.random(in: 10_000...200_000, using: &random)))
      let number = Int.random(in: 0..<3, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: try folder.write(fixture.card("N\(step)"), to: "models/n\(number).md")
      case 1: try? folder.remove("models/n\(number).md")
      default:
        let person = ["ana", "bo"].randomElement(using: &random) ?? "bo"
        _ = try? await fixture.openSettled().append(assign("alpha", "beta", to: person))
      }
      let now = fixture.clock.store.now()
      try folder.git("add", "--all")
      try folder.git(
        "commit", "--quiet", "--allow-empty", "-m", "x", at: Int(now.seconds))
      let portfolio = try await fixture.openSettled().portfolio
      then.append(Then(moment: now, answers: Answers(portfolio)))
    }
    let store = try await fixture.openSettled()
    for (index, then) in then.enumerated() {
      let next = index + 1 < 12 ? Int64.random(in: 0...9_000, using: &random) : 0
      let past = PastMoment.instant(then.moment + .seconds(next))
      let opened = Answers(try await fixture.open(at: past).portfolio)
      #expect(opened == then.answers, "seed \(seed), step \(index)")
      let travelled = await store.portfolio(at: past)
      #expect(Answers(travelled) == then.answers, "seed \(seed), step \(index)")
      #expect(travelled.readOnly == .past)
      #expect(travelled.asOf == then.moment + .seconds(next))
    }
    #expect(await store.portfolio.standing == .now)
  }

  @Test func withoutGitItShowsTodaysRecords() async throws {
    let store = try await fixture.openSettled()
    let day = try #require(Day(year: 2026, month: 1, day: 1))
    let travelled = await store.portfolio(at: .endOf(day))
    let opened = try await fixture.open(at: .endOf(day)).portfolio
    #expect(Answers(travelled) == Answers(opened))
    #expect(travelled.standing == .pastWithoutRecords)
    #expect(travelled.faults == ["portfolio.yaml: file.no-history"])
  }
}
