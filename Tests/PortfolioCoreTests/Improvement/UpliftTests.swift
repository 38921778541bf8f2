import Testing

@testable import PortfolioCore

@Suite("What came of an optimisation")
struct UpliftTests {
  @Test("Welch's interval is that of a worked example")
  func welch() throws {
    let before = try #require(
      MeanDifference.Sample([27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6]))
    let after = try #require(
      MeanDifference.Sample([27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2]))
    let found = MeanDifference(before, after)
    #expect(abs(before.mean - 20.75) < 1e-9 && abs(after.mean - 23.3) < 1e-9)
    #expect(abs(found.difference - 2.55) < 1e-9)
    // The standard error is 1.252664, and the degrees of freedom 15.498, of which 15 are taken: t is
    // 2.131450 there (scipy.stats.t.ppf(0.975, 15)).
    let half = (found.interval.upperBound - found.interval.lowerBound) / 2
    #expect(abs(half - 2.131449545559776 * 1.252663828274237) < 1e-8)
    #expect(found.interval.contains(0))
  }

  @Test func valuesWithoutScatterHaveAPointForAnInterval() throws {
    let same = try #require(MeanDifference.Sample([2, 2, 2]))
    let other = try #require(MeanDifference.Sample([3, 3]))
    #expect(MeanDifference(same, other).interval == 1...1)
    #expect(MeanDifference(same, same).interval == 0...0)
    #expect(MeanDifference.Sample([1]) == nil)
    #expect(MeanDifference.Sample([.greatestFiniteMagnitude, -.greatestFiniteMagnitude]) == nil)
  }

  /// A series of a value a day from 2026-01-01 on.
  private func series(_ values: [Double?]) throws -> Series? {
    var file = MetricsFile(path: "metrics/a.csv")
    let first = Day.of("2026-01-01")
    let rows = values.enumerated().compactMap { index, value in
      value.map { "\(first.advanced(by: index))T12:00:00Z,m,x,\($0)\n" }
    }
    file.append(Array("time,model,metric,value\n\(rows.joined())".utf8))
    var log = ObservationLog([file])
    log.resolve { ModelID($0) }
    return log.series(of: try .of("m"), metric: "x")
  }

  private func uplift(
    _ values: [Double?], since day: Int, today: Int,
    better: PortfolioSettings.Indicator.Direction? = .higher
  ) throws -> Uplift {
    let first = Day.of("2026-01-01")
    return Uplift(
      of: try series(values), since: first.advanced(by: day), before: first.advanced(by: today),
      better: better, in: .utc)
  }

  /// Values that swing around a level.
  private func level(_ level: Double, _ count: Int) -> [Double] {
    (0..<count).map { level + ($0.isMultiple(of: 2) ? 0.01 : -0.01) }
  }

  @Test func whatIsClearIsBetterOrWorse() throws {
    let values = level(0.5, 30) + level(0.6, 40)
    guard case .measured(let found) = try uplift(values, since: 30, today: 70) else {
      Issue.record("not measured")
      return
    }
    #expect(found.days == 28 && found.means.before.count == 28 && found.means.after.count == 28)
    #expect(found.verdict == .better)
    let percent = try #require(found.percent)
    #expect(abs(percent.value - 20) < 0.2 && percent.interval.contains(20))
    guard case .measured(let other) = try uplift(values, since: 30, today: 70, better: .lower)
    else {
      return
    }
    #expect(other.verdict == .worse && other.percent.map { abs($0.value + 20) < 0.2 } == true)
    guard case .measured(let third) = try uplift(values, since: 30, today: 70, better: nil) else {
      return
    }
    #expect(third.verdict == .changed && third.percent == nil)
  }

  @Test func whatChanceExplainsIsNoise() throws {
    let values = level(0.5, 30) + level(0.5, 40)
    guard case .measured(let found) = try uplift(values, since: 30, today: 70) else {
      Issue.record("not measured")
      return
    }
    #expect(found.verdict == .noise)
    #expect(found.percent?.interval.contains(0) == true)
  }

  @Test func windowsAreWholeWeeksOfWhatHasPassed() throws {
    let values = level(0.5, 30) + level(0.6, 40)
    guard case .measured(let found) = try uplift(values, since: 30, today: 31 + 13) else {
      Issue.record("not measured")
      return
    }
    #expect(found.days == 7)
    #expect(try uplift(values, since: 30, today: 31 + 6) == .unknown(.tooFresh(days: 6)))
    #expect(try uplift(values, since: 40, today: 31) == .unknown(.tooFresh(days: 0)))
  }

  @Test func tooFewDaysSayNothing() throws {
    let values: [Double?] = [Double?](repeating: nil, count: 26) + level(0.5, 4) + level(0.6, 40)
    #expect(
      try uplift(values, since: 30, today: 70)
        == .unknown(.tooFewDays(before: 4, after: 28)))
    #expect(try uplift([], since: 30, today: 70) == .unknown(.notObserved))
  }
}
