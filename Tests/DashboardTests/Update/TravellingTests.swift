@testable import Dashboard
@testable import PortfolioCore
import SystemPackage
import TerminalUI
import Testing

/// Steps through time: what is asked for, what is shown, and what waits meanwhile.
@Suite struct TravellingTests {
  private let yesterday = Day(utc: SampleDigest.now).advanced(by: -1)

  /// The sample as it was at the end of a day, as the store would give it.
  private func past(_ day: Day) async throws -> Digest {
    var portfolio = try await SampleDigest.value().portfolio
    portfolio.asOf = portfolio.zone.end(of: day)
    portfolio.standing = .past(commit: "c0ffee")
    portfolio.readOnly = .past
    portfolio.models.removeLast()
    return Digest(portfolio)
  }

  private func press(_ keys: String, _ state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  @Test func aStepBackAsksForTheEndOfTheDayBefore() async throws {
    var state = try await DashboardState.sample("120x40")
    #expect(try press("[", &state) == [.travel(to: yesterday)])
    #expect(state.travel.awaited == yesterday)
    #expect(state.travel.day == nil)
    #expect(render(state).grid.text().contains("[loading 2026-11-22…]"))
    _ = update(&state, .arrived(yesterday, try await past(yesterday)))
    #expect(state.travel.awaited == nil)
    #expect(state.travel.day == yesterday)
    #expect(state.now == state.digest.portfolio.asOf)
    let screen = render(state).grid.text()
    #expect(screen.contains("[as of 2026-11-22 · ] forward · read-only]"))
  }

  @Test func quickStepsGoFartherAndOnlyTheLastIsShown() async throws {
    var state = try await DashboardState.sample("120x40")
    let days = (1...3).map { Day(utc: SampleDigest.now).advanced(by: -$0) }
    #expect(try press("[[[", &state) == days.map { .travel(to: $0) })
    _ = update(&state, .arrived(days[0], try await past(days[0])))
    #expect(state.travel.day == nil)
    _ = update(&state, .arrived(days[2], try await past(days[2])))
    #expect(state.travel.day == days[2])
    #expect(try press("]", &state) == [.travel(to: days[1])])
    // Back to what is shown: nothing is waited for any more.
    #expect(try press("[", &state) == [])
    #expect(state.travel.awaited == nil)
  }

  @Test func monthsEndOnTheirLastDay() async throws {
    var state = try await DashboardState.sample("120x40")
    let october = try #require(Day(year: 2026, month: 10, day: 31))
    let september = try #require(Day(year: 2026, month: 9, day: 30))
    #expect(try press("{{", &state) == [.travel(to: october), .travel(to: september)])
    #expect(try press("}", &state) == [.travel(to: october)])
    #expect(try press("}", &state) == [])
    #expect(state.travel.awaited == nil)
  }

  @Test(arguments: ["]", "}", "Escape"]) func theWayBackIsNow(key: String) async throws {
    var state = try await DashboardState.sample("120x40")
    let present = state.digest.models.count
    _ = try press("[", &state)
    _ = update(&state, .arrived(yesterday, try await past(yesterday)))
    #expect(state.digest.models.count == present - 1)
    // What comes of now meanwhile waits, and is what is shown then.
    var news = try await SampleDigest.value().portfolio
    news.asOf = news.asOf + .seconds(60)
    _ = update(&state, .loaded(Digest(news)))
    _ = update(&state, .tick(news.asOf + .seconds(60)))
    #expect(state.digest.models.count == present - 1)
    #expect(state.now == state.digest.portfolio.asOf)
    #expect(state.newest.portfolio.asOf == news.asOf)
    let named = try #require(Key(name: key))
    #expect(update(&state, .key(named)) == [])
    #expect(state.travel.day == nil)
    #expect(state.digest.models.count == present)
    #expect(state.digest.portfolio.asOf == news.asOf)
    #expect(state.now == news.asOf + .seconds(60))
    #expect(!render(state).grid.text().contains("as of"))
  }

  @Test func nothingIsWrittenIntoThePast() async throws {
    var state = try await DashboardState.sample("120x40")
    _ = try press("a", &state)
    state.travel.awaited = yesterday
    _ = update(&state, .arrived(yesterday, try await past(yesterday)))
    guard case .normal = state.mode else {
      Issue.record("\(state.mode)")
      return
    }
    for key in ["a", "u", "e", "x"] {
      #expect(try press(key, &state) == [])
      #expect(render(state).grid.text().contains("the past is shown; ] goes forward to now"))
    }
  }

  @Test func nowHasNoForwardAndAFixedPastNoSteps() async throws {
    var state = try await DashboardState.sample("120x40")
    #expect(try press("]", &state) == [])
    #expect(render(state).grid.text().contains("this is now"))
    state.writing = .past
    #expect(try press("[", &state) == [])
    #expect(render(state).grid.text().contains("(--at)"))
  }

  @Test func aStoreThatCannotBeWrittenAnyMoreSaysSo() async throws {
    var state = try await DashboardState.sample("120x40")
    #expect(!render(state).grid.text().contains("[RO]"))
    var portfolio = try await SampleDigest.value().portfolio
    portfolio.readOnly = nil
    _ = update(&state, .loaded(Digest(portfolio)))
    #expect(state.writing == .allowed)
    portfolio.readOnly = .notPermitted(
      FileError(call: "access", errno: .readOnlyFileSystem, path: "/store"))
    _ = update(&state, .loaded(Digest(portfolio)))
    #expect(render(state).grid.text().contains("[RO]"))
    #expect(try press("u", &state) == [])
    #expect(render(state).grid.text().contains("the store is read-only"))
    portfolio.readOnly = nil
    _ = update(&state, .loaded(Digest(portfolio)))
    #expect(!render(state).grid.text().contains("[RO]"))
  }

  @Test(arguments: ["120x40", "80x24", "40x10"]) func looksSo(size: String) async throws {
    var state = try await DashboardState.sample(size)
    _ = try press("[", &state)
    _ = update(&state, .arrived(yesterday, try await past(yesterday)))
    try Golden.expect(render(state), "travelled-\(size)")
  }

  @Test func looksSoInChinese() async throws {
    var state = try await DashboardState.sample("80x24", language: .simplifiedChinese)
    _ = try press("[", &state)
    _ = update(&state, .arrived(yesterday, try await past(yesterday)))
    _ = try press("[", &state)
    try Golden.expect(render(state), "travelled-zh-80x24")
  }
}
