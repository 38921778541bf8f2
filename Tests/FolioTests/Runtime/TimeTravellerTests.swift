import Dashboard
import PortfolioCore
import Synchronization
import Testing

@testable import folio

/// However many days are asked for while one loads, only the last of them is loaded after it.
@Suite struct TimeTravellerTests {
  @Test func ofManyAskedForMeanwhileOnlyTheLastIsLoaded() async throws {
    let days = try (1...5).map { try #require(Day(year: 2026, month: 11, day: $0)) }
    let loaded = Mutex<[Day]>([])
    let told = Mutex<[Day]>([])
    let (gate, opening) = AsyncStream<Void>.makeStream()
    let (starts, started) = AsyncStream<Void>.makeStream()
    let traveller = TimeTraveller { day in
      let isFirst = loaded.withLock { loaded in
        loaded.append(day)
        return loaded.count == 1
      }
      if isFirst {
        started.finish()
        for await _ in gate {}
      }
      return Digest(Portfolio(asOf: day.startUTC))
    } tell: { message in
      if case .arrived(let day, _) = message { told.withLock { $0.append(day) } }
    }
    let first = Task { await traveller.load(days[0]) }
    for await _ in starts {}
    // None of these waits for what is loading.
    for day in days.dropFirst() { await traveller.load(day) }
    opening.finish()
    await first.value
    #expect(loaded.withLock { $0 } == [days[0], days[4]])
    #expect(told.withLock { $0 } == [days[4]])
    await traveller.load(days[1])
    #expect(told.withLock { $0 } == [days[4], days[1]])
  }
}
