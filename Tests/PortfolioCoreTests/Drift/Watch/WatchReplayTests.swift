import Testing

@testable import PortfolioCore

/// What is found of an indicator on any path, said of a moment, is what the rows up to that moment
/// say by themselves, and however they were cut into pieces.
@Suite struct WatchReplayTests {
  private static let paths: [DriftPath?] =
    [nil]
    + DetectorKind.allCases.map { kind in
      (try? DriftDetector(kind, settings: [])).map { .detection(.detector($0)) }
    }
    + [.wasserstein, .ks, .js(.equalWidth(bins: nil)), .chi2].map {
      .distance(DistanceComparison($0, span: .zero, least: 12))
    }

  private struct Row {
    var minute: Int
    var value: Double

    var line: String {
      "\(PortfolioCoreTests.minute(Double(minute)).rfc3339),m,failures,\(value)\n"
    }
  }

  /// Levels, spreads and silences that change, as zeros and ones where a path wants these.
  private static func rows(isBinary: Bool, using random: inout SplitMix64) -> [Row] {
    var (clock, level, spread) = (0, 0.0, 1.0)
    return (0..<400).map { _ in
      if Int.random(in: 0..<60, using: &random) == 0 {
        level = Double(Int.random(in: -3...3, using: &random))
      }
      if Int.random(in: 0..<90, using: &random) == 0 {
        spread = Double(Int.random(in: 1...4, using: &random))
      }
      clock += Int.random(in: 0..<40, using: &random) == 0 ? 500 : 10
      let value = level + spread * random.bell()
      return Row(minute: clock, value: isBinary ? (value > 1 ? 1 : 0) : (value * 8).rounded() / 8)
    }
  }

  private static func log(_ rows: some Sequence<Row>) -> ObservationLog {
    var log = ObservationLog()
    log.resolve { ModelID($0) }
    log.append(
      Array(("time,model,metric,value\n" + rows.map(\.line).joined()).utf8), to: "metrics/a.csv")
    return log
  }

  private static func isBinary(_ path: DriftPath?) -> Bool {
    switch path {
    case .detection(.detector(let detector)): [.ddm, .hddmA].contains(detector.kind)
    case .distance(let comparison): comparison.method == .chi2
    case .detection(.standard), nil: false
    }
  }

  private static func settings(_ path: DriftPath?) -> PortfolioSettings {
    var settings = PortfolioSettings()
    settings.metrics["failures"] = .init(better: .lower)
    settings.drift.reference = ReferenceWindow(span: .zero, least: 30)
    if let path { settings.drift.paths = [.init(scope: IndicatorScope(), path: path)] }
    return settings
  }

  @Test(arguments: paths)
  func steppingThroughTimeReplaysNothing(path: DriftPath?) throws {
    let found = try (UInt64(1)...12).reduce(0) { try $0 + step(path, seed: $1) }
    #expect(found > 0)
  }

  /// Takes rows piece by piece.
  ///
  /// - Returns: how many alerts there were at the end.
  private func step(_ path: DriftPath?, seed: UInt64) throws -> Int {
    var random = SplitMix64(seed: seed)
    let rows = Self.rows(isBinary: Self.isBinary(path), using: &random)
    let models = [Model(id: try ModelID.of("m"), path: "models/m.md")]
    let settings = Self.settings(path)
    let all = Self.log(rows)
    var pieces = Self.log([])
    var stepped = AlertEvaluation()
    let anew = seed % 2 == 0 ? [minute(Double(rows[200].minute) + 3)] : []
    var alerts: [Alert] = []
    var start = 0
    while start < rows.count {
      let piece = rows[start..<min(rows.count, start + Int.random(in: 1...60, using: &random))]
      start = piece.endIndex
      pieces.append(Array(piece.map(\.line).joined().utf8), to: "metrics/a.csv")
      let now = minute(Double(rows[start - 1].minute))
      let rebaselines: [ModelID: [IndicatorKey: [Timestamp]]] = [
        models[0].id: [IndicatorKey(metric: "failures"): anew.filter { $0 <= now }]
      ]
      stepped.update(pieces, models: models, settings: settings, rebaselines: rebaselines)
      var whole = AlertEvaluation()
      whole.update(all, models: models, settings: settings, rebaselines: rebaselines)
      alerts = whole.alerts(asOf: now, in: all)
      #expect(stepped.alerts(asOf: now, in: pieces) == alerts, "seed \(seed), row \(start)")
    }
    return alerts.count
  }
}
