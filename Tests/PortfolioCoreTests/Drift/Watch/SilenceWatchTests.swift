import Testing

@testable import PortfolioCore

@Suite struct SilenceWatchTests {
  /// A watch for a value an hour that has seen values at these hours.
  private func watch(_ hours: [Double], every: Duration = .seconds(3600)) throws -> SilenceWatch {
    var watch = try #require(SilenceWatch(every: every))
    for hour in hours { watch.take(at(hour).nanoseconds) }
    return watch
  }

  private func at(_ hour: Double) -> Timestamp {
    Timestamp(nanoseconds: Int64(hour * 3600) * 1_000_000_000)
  }

  private func spans(_ episodes: [AlertEpisode]) -> [String] {
    episodes.map { episode in
      let hour = { (time: Timestamp) in String(Double(time.seconds) / 3600) }
      return "\(hour(episode.onset))>\(hour(episode.fired))-\(episode.resolved.map(hour) ?? "")"
    }
  }

  @Test func twoAndAHalfPeriodsWithoutAValueFire() throws {
    let watch = try watch([0, 1])
    #expect(spans(watch.episodes(firedBy: at(3.4))) == [])
    #expect(spans(watch.episodes(firedBy: at(3.5))) == ["2.0>3.5-"])
  }

  @Test func oneLostValueIsNoAlert() throws {
    let watch = try watch([0, 1, 3, 5.5])
    #expect(spans(watch.episodes(firedBy: at(6))) == [])
  }

  @Test func dataThatReturnResolve() throws {
    let watch = try watch([0, 1, 4, 5])
    #expect(spans(watch.episodes(firedBy: at(5))) == ["2.0>3.5-4.0"])
    #expect(watch.episodes(firedBy: at(5)).first?.state(asOf: at(3.9)) == .firing)
    #expect(watch.episodes(firedBy: at(5)).first?.state(asOf: at(4)) == .resolved(at: at(4)))
  }

  @Test func aSilenceGrowsAtFiveAndTwentyPeriods() throws {
    let silence = try #require(try watch([0]).episodes(firedBy: at(100)).first)
    #expect(silence.size(asOf: at(2.4)) == nil)
    #expect(silence.size(asOf: at(4.9)) == .slight)
    #expect(silence.size(asOf: at(5)) == .marked)
    #expect(silence.size(asOf: at(19.9)) == .marked)
    #expect(silence.size(asOf: at(20)) == .severe)
    let ended = try #require(try watch([0, 6]).episodes(firedBy: at(100)).first)
    #expect(ended.size(asOf: at(99)) == .marked)
  }

  @Test func theNextChangeIsKnownBeforehand() throws {
    let watch = try watch([0, 1])
    #expect(watch.nextChange(after: at(1)) == at(3.5))
    #expect(watch.nextChange(after: at(3.5)) == at(6))
    #expect(watch.nextChange(after: at(6)) == at(21))
    #expect(watch.nextChange(after: at(21)) == nil)
    #expect(try self.watch([]).nextChange(after: at(0)) == nil)
  }

  @Test func observationsAheadOfTheClockAreSilencesToCome() throws {
    let watch = try watch([0, 10])
    #expect(watch.nextChange(after: at(0)) == at(2.5))
    #expect(watch.nextChange(after: at(2.5)) == at(5))
    #expect(watch.nextChange(after: at(5)) == at(10))
    #expect(watch.nextChange(after: at(10)) == at(12.5))
  }

  @Test func periodsWithoutSenseAreNone() throws {
    #expect(SilenceWatch(every: .zero) == nil)
    #expect(SilenceWatch(every: .seconds(-1)) == nil)
    let forever = try watch([0, 100], every: .seconds(Int64.max))
    #expect(forever.episodes(firedBy: .latest).isEmpty)
    #expect(forever.nextChange(after: at(0)) == nil)
    let short = try watch([0, 1], every: .nanoseconds(1))
    #expect(short.episodes(firedBy: at(0.5)).count == 1)
  }

  @Test func aSilenceOverAllOfTimeIsOne() throws {
    var watch = try #require(SilenceWatch(every: .seconds(3600)))
    watch.take(Timestamp.earliest.nanoseconds)
    watch.take(Timestamp.latest.nanoseconds)
    #expect(watch.episodes(firedBy: .latest).count == 1)
  }
}
