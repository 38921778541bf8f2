import Testing

@testable import PortfolioCore

@Suite struct LimitWatchTests {
  /// The transitions of a series of hourly values: `onset>fired-resolved` in hours, sizes after `:`.
  private func hourly(_ values: [Double], _ limit: Target.Limit = .floor(0.9)) -> [String] {
    transitions(values.enumerated().map { (Double($0.offset), $0.element) }, limit)
  }

  private func transitions(_ rows: [(hour: Double, value: Double)], _ limit: Target.Limit)
    -> [String]
  {
    var watch = LimitWatch(limit)
    for row in rows { watch.take(Int64(row.hour * 3600) * 1_000_000_000, row.value) }
    return watch.episodes.map { episode in
      let hour = { (time: Timestamp) in String(time.seconds / 3600) }
      let sizes = episode.steps.map { "\($0.size)@\(hour($0.since))" }.joined(separator: ",")
      let end = episode.resolved.map(hour) ?? ""
      return "\(hour(episode.onset))>\(hour(episode.fired))-\(end):\(sizes)"
    }
  }

  @Test func oneNoisyValueAmongOthersFiresNothing() {
    #expect(hourly([0.95, 0.5, 0.95, 0.95, 0.1, 0.95]) == [])
  }

  @Test func theSecondBreachFires() {
    #expect(hourly([0.95, 0.95, 0.89, 0.88, 0.87]) == ["2>3-:slight@3"])
  }

  @Test func twoBreachesOfThreeFireAsWell() {
    #expect(hourly([0.95, 0.89, 0.95, 0.88]) == ["1>3-:slight@3"])
  }

  @Test func theFirstValueOfASeriesNeedsNoConfirmation() {
    #expect(hourly([0.5]) == ["0>0-:severe@0"])
    #expect(hourly([0.95, 0.5]) == [])
  }

  @Test func threeGoodValuesResolve() {
    #expect(hourly([0.8, 0.95, 0.95]) == ["0>0-:marked@0"])
    #expect(hourly([0.8, 0.95, 0.95, 0.95]) == ["0>0-3:marked@0"])
  }

  @Test func aValueThatSwingsAroundItsLimitIsOneAlert() {
    let swinging = (0..<40).map { $0 % 2 == 0 ? 0.89 : 0.91 }
    #expect(hourly(swinging) == ["0>0-:slight@0"])
    let rare = (0..<40).map { $0 % 3 == 0 ? 0.89 : 0.91 }
    #expect(hourly(rare) == ["0>0-:slight@0"])
  }

  @Test func anAlertThatComesAgainIsAnother() {
    let values = [0.8, 0.95, 0.95, 0.95, 0.95, 0.8, 0.8]
    #expect(hourly(values) == ["0>0-3:marked@0", "5>6-:marked@6"])
  }

  @Test func theWorstItHasBeenIsKept() {
    let values = [0.95, 0.95, 0.89, 0.89, 0.84, 0.89, 0.5, 0.4, 0.89]
    #expect(hourly(values) == ["2>3-:slight@3,marked@4,severe@6"])
  }

  @Test func theSizeAtWhichItFiresIsTheLargestOfTheConfirmingOnes() {
    #expect(hourly([0.95, 0.95, 0.5, 0.89]) == ["2>3-:severe@3"])
  }

  @Test func aValueEqualToTheLimitIsNoBreach() {
    #expect(hourly([0.9, 0.9, 0.9]) == [])
    #expect(hourly([100, 100], .ceiling(100)) == [])
    #expect(hourly([100, 100.5, 101], .ceiling(100)) == ["1>2-:slight@2"])
  }

  @Test func anyBreachOfAnEmptyAllowanceIsSevere() {
    #expect(hourly([0, 0, 1, 1], .ceiling(0)) == ["2>3-:severe@3"])
  }

  @Test func limitsBelowZeroHaveSizesToo() {
    #expect(hourly([-11, -11], .floor(-10)) == ["0>0-:marked@0"])
  }

  @Test func whatIsMeasuredOnceADayNeedsNoConfirmation() {
    let rows = [(0.0, 0.95), (24, 0.8), (48, 0.95), (72, 0.7)]
    #expect(transitions(rows, .floor(0.9)) == ["24>24-48:marked@24", "72>72-:severe@72"])
  }

  @Test func valuesTwelveHoursOldDoNotConfirm() {
    #expect(transitions([(0, 0.95), (12, 0.8)], .floor(0.9)) == ["12>12-:marked@12"])
    #expect(transitions([(0, 0.95), (11, 0.8)], .floor(0.9)) == [])
  }

  @Test func timesAtTheEndsOfAllTimeAreTaken() {
    var watch = LimitWatch(.floor(1))
    watch.take(.min, 2)
    watch.take(.max, 0)
    #expect(watch.episodes.count == 1)
  }
}
