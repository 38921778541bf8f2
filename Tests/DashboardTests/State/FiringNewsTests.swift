@testable import PortfolioCore
import Testing

/// What is told to the outside: what begins to fire, or fires again, and nothing else.
@Suite struct FiringNewsTests {
  /// A digest's portfolio some seconds later, perhaps with its data away.
  private func later(_ digest: Digest, _ seconds: Int, isAway: Bool = false) -> Digest {
    var portfolio = digest.portfolio
    portfolio.asOf = portfolio.asOf + .seconds(seconds)
    if isAway { portfolio.alerts = AlertEvaluation() }
    return Digest(portfolio)
  }

  @Test func whatStoodAtTheFirstLookIsNoNews() async throws {
    let sample = try await SampleDigest.value()
    var news = FiringNews(since: sample)
    #expect(news.take(sample).isEmpty)
    #expect(news.take(later(sample, 1)).isEmpty)
    // Nor is it when its data were away for a while.
    #expect(news.take(later(sample, 2, isAway: true)).isEmpty)
    #expect(news.take(later(sample, 3)).isEmpty)
  }

  @Test func whatBeginsToFireIsNewsOnceAndWhatIsOverIsNone() async throws {
    let sample = try await SampleDigest.value()
    let firing = sample.alerts.filter(\.standing.isFiring).map(\.id)
    try #require(!firing.isEmpty && firing.count < sample.alerts.count)
    var news = FiringNews(since: later(sample, 0, isAway: true))
    let told = news.take(later(sample, 1))
    #expect(told.map(\.row.id) == firing)
    #expect(told.allSatisfy { $0.kind == .fired })
    #expect(news.take(later(sample, 2)).isEmpty)
    #expect(news.take(later(sample, 3, isAway: true)).isEmpty)
    #expect(news.take(later(sample, 4)).isEmpty)
  }

  @Test func whatSomebodyKnowsOfIsNoNewsUntilItFiresAgain() async throws {
    let (sample, handled) = (try await SampleDigest.value(), try await SampleDigest.handled())
    var news = FiringNews(since: later(handled, 0, isAway: true))
    let told = news.take(later(handled, 1)).map(\.row.id)
    #expect(told == handled.alerts.filter(\.standing.isFiring).map(\.id))
    let known = sample.alerts.filter(\.standing.isFiring).map(\.id).filter { !told.contains($0) }
    #expect(known.count == 3)
    // Without those steps, as after an undo, they fire again.
    let again = news.take(later(sample, 2))
    #expect(again.map(\.row.id) == known)
    #expect(again.allSatisfy { $0.kind == .reopened })
    #expect(news.take(later(sample, 3)).isEmpty)
  }

  @Test func anEarlierMomentBringsNoneAndHidesNone() async throws {
    let sample = try await SampleDigest.value()
    var news = FiringNews(since: later(sample, 5, isAway: true))
    #expect(news.take(later(sample, 4)).isEmpty)
    #expect(!news.take(later(sample, 6)).isEmpty)
  }
}
