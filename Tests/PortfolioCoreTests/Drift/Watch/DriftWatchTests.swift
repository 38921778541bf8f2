import Testing

@testable import PortfolioCore

/// The default path on the streams that detectors are compared by, one value an hour.
@Suite struct DriftWatchTests {
  /// What is found of each: the indices of onset, alarm and end.
  private static let found: [ReferenceStream: [String]] = [
    .bernStationary: [], .latencyStationary: [], .seasonalNoDrift: [], .weeklyNoDrift: [],
    .spikes: [],
    .bernAbrupt: ["shift up 5006 5070 -"], .bernGradual: ["shift up 5049 5430 -"],
    .bernSmall: ["shift up 10147 10472 11472"], .bernImprove: ["shift down 4993 5106 -"],
    .accAbrupt: ["shift down 2996 3009 -"], .latencyAbrupt: ["shift up 3001 3015 -"],
    .seasonalDrift: ["shift down 2000 2007 -"], .varOnly: ["spread up 3090 3128 -"],
  ]

  @Test(arguments: ReferenceStream.allCases)
  func nothingIsFoundWhereNothingChangedAndEachChangeOnce(_ stream: ReferenceStream) {
    #expect(HourlySeries(stream.values).watched(.standard()).told == Self.found[stream])
  }

  @Test func aProfileIsUsedOnlyWhereItExplainsSomething() {
    let periods = ReferenceStream.allCases.compactMap { stream in
      HourlySeries(stream.values).watched(.standard()).baseline?.profile.map { (stream, $0.period) }
    }
    #expect(periods.map(\.0) == [.seasonalNoDrift, .seasonalDrift, .weeklyNoDrift])
    #expect(periods.map(\.1) == [.day, .day, .week])
  }

  @Test func whatBecomesBetterIsToldAndNoAlarm() {
    let errors = HourlySeries(ReferenceStream.bernImprove.values).watched(.standard(.lower))
    #expect(errors.told == ["improvement down 4993 5106 -"])
    #expect(!errors.episodes[0].finding.isAlarm)
    let rates = HourlySeries(ReferenceStream.bernImprove.values).watched(.standard(.higher))
    #expect(rates.told == ["shift down 4993 5106 -"])
  }

  @Test func howItIsFedMakesNoDifference() {
    for stream in [ReferenceStream.bernAbrupt, .varOnly, .seasonalDrift] {
      let hourly = HourlySeries(stream.values)
      var random = SplitMix64(seed: 11)
      var watch = DriftWatch(.standard())
      var row = 0
      while row < hourly.series.count {
        // Copies must not share what they go on to change.
        var copy = watch
        let end = min(hourly.series.count, row + 1 + Int(random.next() % 700))
        while row < end {
          copy.take(row, of: hourly.series)
          row += 1
        }
        watch = copy
      }
      #expect(watch.told == Self.found[stream], "\(stream)")
    }
  }

  @Test func aShiftThatGoesAwayRecoversAndIsOneEpisode() {
    var random = SplitMix64(seed: 21)
    let values = (0..<2400).map { index in
      0.92 + 0.01 * random.bell() - ((1200..<1500).contains(index) ? 0.03 : 0)
    }
    let watch = HourlySeries(values).watched(.standard(.higher))
    #expect(watch.episodes.count == 1)
    let episode = watch.episodes[0].episode
    #expect((1200..<1215).contains(hour(episode.fired)))
    #expect(abs(hour(episode.onset) - 1200) <= 5)
    let end = episode.resolved.map(hour)
    #expect(end.map { (1500..<1540).contains($0) } == true, "\(watch.told)")
  }

  @Test func acceptingAChangeMakesItTheNewReference() {
    let values = ReferenceStream.accAbrupt.values
    let accepted = HourlySeries.time(3100)
    let watch = HourlySeries(values).watched(.standard(.higher, rebaselines: [accepted]))
    #expect(watch.told == ["shift down 2996 3009 3100"])
    #expect(watch.baseline.map { abs($0.mean - 0.89) < 0.001 } == true)
    #expect(watch.baseline?.window.lowerBound == accepted)
  }

  @Test(arguments: [0.0, 1, -5, 1e300, 1e-300])
  func aConstantIsNothingUntilItChangesForGood(_ constant: Double) {
    let values = [Double](repeating: constant, count: 2000)
    #expect(HourlySeries(values).watched(.standard()).told == [])
    var spiked = values
    spiked[1000] = 17
    #expect(HourlySeries(spiked).watched(.standard()).told == [])
    let changed = values.prefix(1000) + [Double](repeating: 17, count: 1000)
    let told = HourlySeries(Array(changed)).watched(.standard()).told
    #expect(told.count == (constant == 1e300 ? told.count : 1), "\(told)")
  }

  @Test func tooLittleDataIsNoBaseline() {
    #expect(HourlySeries([0.9]).watched(.standard()).baseline == nil)
    let month = HourlySeries([Double](repeating: 0.9, count: 672)).watched(.standard())
    #expect(month.baseline == nil)
    let more = HourlySeries([Double](repeating: 0.9, count: 673)).watched(.standard())
    #expect(more.baseline?.count == 672)
  }

  @Test func anotherScaleIsOneChange() {
    let values = ReferenceStream.accAbrupt.values.prefix(2000)
    let percent = values.prefix(1000) + values.suffix(1000).map { $0 * 100 }
    #expect(HourlySeries(Array(percent)).watched(.standard()).told == ["shift up 1000 1008 -"])
  }

  @Test func aChosenDetectorSeesTheValuesAsTheyStand() throws {
    let rules = DriftRules(path: .detector(try DriftDetector(.adwin, settings: [])))
    let watch = HourlySeries(ReferenceStream.accAbrupt.values).watched(rules)
    #expect(watch.told.first?.hasPrefix("shift down") == true)
    // river's ADWIN finds it at 3263.
    #expect(watch.episodes.first.map { hour($0.episode.fired) } == 3263)
  }

  @Test(arguments: [3.0, 0.6])
  func theWayBackFromAnImprovementIsNoShift(rise: Double) throws {
    let rules = DriftRules(
      path: .detector(try DriftDetector(.adwin, settings: [])), better: .higher)
    for seed in UInt64(1)...10 {
      var random = SplitMix64(seed: seed)
      let values = (0..<1500).map { index in
        0.5 * random.bell() + ((500..<1000).contains(index) ? rise : 0)
      }
      let watch = HourlySeries(values).watched(rules)
      #expect(watch.episodes.map(\.finding.kind) == [.improvement], "\(seed): \(watch.told)")
    }
  }

  private func hour(_ time: Timestamp) -> Int {
    Int(time.seconds - HourlySeries.start.seconds) / 3600
  }

  /// Values around 0.95 with a spread of 0.01, and a level from an index on.
  private func noisy(
    _ count: Int, seed: UInt64, _ levels: [(from: Int, shift: Double)] = []
  ) -> [Double] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { index in
      let sum = (0..<12).reduce(0.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
      let shift = levels.last { $0.from <= index }?.shift ?? 0
      return 0.95 + 0.01 * (sum - 6 + shift)
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func aFallOfTheMeanIsNoScatter(seed: UInt64) throws {
    let values = noisy(948, seed: seed, [(from: 900, shift: -6)])
    let watch = HourlySeries(values).watched(.standard(.higher))
    let found = try #require(watch.episodes.first, "seed \(seed)")
    #expect(found.finding.kind == .shift, "seed \(seed)")
    let onset = (found.episode.onset.seconds - HourlySeries.start.seconds) / 3600
    #expect((897...900).contains(onset), "seed \(seed): \(onset)")
  }

  @Test func whatIsAcceptedIsWatchedAgainSoon() throws {
    // Accepted at 1000; six days later, long before the new window is whole, it falls on.
    let values = noisy(1400, seed: 3, [(from: 950, shift: -4), (from: 1150, shift: -14)])
    let accepted = HourlySeries.time(1000)
    let watch = HourlySeries(values).watched(.standard(.higher, rebaselines: [accepted]))
    #expect(watch.episodes.count == 2)
    let again = try #require(watch.episodes.last)
    #expect(again.finding.kind == .shift && again.episode.resolved == nil)
    #expect(again.episode.fired <= HourlySeries.time(1170))
    #expect(abs(again.finding.before - 0.91) < 0.005)
    // With nothing after it, the new level is normal, before and after its window is whole.
    let calm = noisy(2600, seed: 4, [(from: 950, shift: -4)])
    let calmed = HourlySeries(calm).watched(.standard(.higher, rebaselines: [accepted]))
    #expect(calmed.episodes.count == 1 && calmed.baseline?.count ?? 0 > 600)
  }

  @Test func aConstantThatMovesALittleIsSlight() throws {
    let values = [Double](repeating: 0.9, count: 800) + [Double](repeating: 0.8999, count: 60)
    let found = try #require(HourlySeries(values).watched(.standard(.higher)).episodes.first)
    #expect(found.episode.size(asOf: .latest) == .slight)
  }
}
