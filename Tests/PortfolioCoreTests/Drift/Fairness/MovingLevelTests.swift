import Testing

@testable import PortfolioCore

/// What a segment comes to in a window that moves on.
@Suite struct MovingLevelTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>, [false, true])
  func itIsTheMeanOfTheRowsInTheWindow(seed: UInt64, hasSamples: Bool) {
    var random = SplitMix64(seed: seed)
    var rows = SeriesRows()
    var clock = 0
    for line in 0..<300 {
      clock += Int.random(in: 1...90, using: &random)
      // A few values are so large that beside them the others vanish.
      let isHuge = Int.random(in: 0..<40, using: &random) == 0
      rows.append(
        time: minute(Double(clock)),
        value: isHuge ? 1e200 : Double.random(in: 0...1, using: &random),
        n: hasSamples ? Int64.random(in: 1...50, using: &random) : 0, line: line + 2)
    }
    let series = Series(
      [Series.Source(path: "metrics/a.csv", rank: 0, name: "m", rows: rows)], metric: "accuracy")
    var moving = MovingLevel()
    for row in 0..<series.count {
      moving.take(series)
      let start = series[row].time + .seconds(-7200)
      moving.drop(upTo: start, of: series)
      let window = series.count(asOf: start)..<row + 1
      let weights = window.map { Double(series[$0].n ?? 1) }
      let mean =
        zip(window, weights).reduce(0) { $0 + series.values[$1.0] * $1.1 }
        / weights.reduce(0, +)
      let member = moving.level?.member("a")
      #expect(abs((member?.mean ?? .infinity) - mean) <= 1e-12 * abs(mean), "row \(row)")
      #expect(member?.n == (hasSamples ? Int64(weights.reduce(0, +)) : nil))
    }
    moving.drop(upTo: minute(Double(clock)), of: series)
    #expect(moving.level?.member("a") == nil)
  }
}
