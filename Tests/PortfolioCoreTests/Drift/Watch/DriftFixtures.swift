@testable import PortfolioCore

/// Values of an indicator, one an hour from a Monday's midnight in UTC on.
struct HourlySeries {
  /// 2026-01-05, a Monday.
  static let start = Timestamp(seconds: 1_767_571_200)

  static func time(_ index: Int) -> Timestamp { start + .seconds(3600 * Int64(index)) }

  let series: Series

  init(_ values: [Double]) {
    var rows = SeriesRows()
    for (index, value) in values.enumerated() {
      rows.append(time: Self.time(index), value: value, n: 0, line: index + 2)
    }
    series = Series(
      [Series.Source(path: "metrics/a.csv", rank: 0, name: "m", rows: rows)], metric: "accuracy")
  }

  /// A watch that has taken every row.
  func watched(_ rules: DriftRules) -> DriftWatch {
    var watch = DriftWatch(rules)
    for row in 0..<series.count { watch.take(row, of: series) }
    return watch
  }
}

extension DriftRules {
  /// The default path, with better values being higher, lower, or not known.
  static func standard(
    _ better: PortfolioSettings.Indicator.Direction? = nil, rebaselines: [Timestamp] = []
  ) -> DriftRules {
    DriftRules(
      path: .standard(StandardDetection(pageHinkley: .overResiduals)), better: better,
      rebaselines: rebaselines)
  }
}

extension DriftWatch {
  /// The episodes as text: kind, side, and the indices of onset, alarm and end.
  var told: [String] {
    episodes.map { found in
      let hours = [found.episode.onset, found.episode.fired, found.episode.resolved].map { time in
        time.map { "\(($0.seconds - HourlySeries.start.seconds) / 3600)" } ?? "-"
      }
      return "\(found.finding.kind) \(found.finding.side) \(hours.joined(separator: " "))"
    }
  }
}
