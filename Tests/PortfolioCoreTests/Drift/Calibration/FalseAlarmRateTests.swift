import Testing

@testable import PortfolioCore

/// How the thresholds were calibrated: by counting alarms where nothing has changed.
@Suite struct FalseAlarmRateTests {
  @Test(arguments: [15.0, 20])
  func theRateIsWhatIsCountedOnSeededStreams(_ threshold: Double) throws {
    let runs = 20
    let length = 10_000
    let parameters = try PageHinkley.Parameters(delta: 0.25, threshold: threshold)
    let rules = DriftRules(path: .standard(StandardDetection(pageHinkley: parameters)))
    var random = SplitMix64(seed: 77)
    var alarms = 0
    for _ in 0..<runs {
      let values = (0..<672 + length).map { _ in random.bell() }
      alarms += HourlySeries(values).watched(rules).episodes.count
    }
    let expected = FalseAlarmRate.perObservation(threshold: threshold) * Double(runs * length)
    // Three standard deviations of a count, which is nearly Poisson's.
    #expect(abs(Double(alarms) - expected) < 3 * expected.squareRoot(), "\(alarms), \(expected)")
  }

  @Test func theThresholdGivesTheFalseAlarmsAskedFor() {
    for observations in [1e5, 1e6, 1e7] {
      let threshold = FalseAlarmRate.threshold(falseAlarms: 2, observations: observations)
      let expected = FalseAlarmRate.perObservation(threshold: threshold) * observations
      #expect(expected <= 2 && expected > 1.9)
    }
    #expect(FalseAlarmRate.threshold(falseAlarms: 2, observations: 10) == 15)
    #expect(FalseAlarmRate.threshold(falseAlarms: 1e-9, observations: 1e9) == 60)
    #expect(FalseAlarmRate.threshold(falseAlarms: 2, observations: 0) == 60)
  }

  @Test func aShiftIsSeenAboutWhenItIsSaidToBe() throws {
    for shift in [1.0, 2, 3] {
      let said = try #require(FalseAlarmRate.delay(shift: shift, .overResiduals))
      var random = SplitMix64(seed: 78)
      let delays = (0..<20).map { _ -> Double in
        let values = (0..<1400).map { ($0 < 1000 ? 0 : shift) + random.bell() }
        let watch = HourlySeries(values).watched(.standard())
        let fired = watch.episodes.first?.episode.fired ?? HourlySeries.time(1400)
        return Double((fired.seconds - HourlySeries.start.seconds) / 3600 - 999)
      }
      let middle = delays.sorted()[10]
      #expect(middle <= said * 1.4 && middle >= said * 0.6, "\(shift): \(middle), \(said)")
    }
    #expect(FalseAlarmRate.delay(shift: 0.25, .overResiduals) == nil)
  }
}
