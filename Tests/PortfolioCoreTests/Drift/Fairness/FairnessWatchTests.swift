import Testing

@testable import PortfolioCore

/// Segments of one indicator held against each other.
@Suite struct FairnessWatchTests {
  private struct Row: Hashable {
    var minute: Int
    var segment: String
    var value: Double
    var n: Int?

    var line: String {
      "\(PortfolioCoreTests.minute(Double(minute)).rfc3339),m,accuracy,\(value),\(segment),"
        + "\(n.map(String.init) ?? "")\n"
    }
  }

  private static func append(_ rows: some Sequence<Row>, to log: inout ObservationLog) {
    log.append(Array(rows.map(\.line).joined().utf8), to: "metrics/a.csv")
  }

  private static func log(_ rows: some Sequence<Row> = []) -> ObservationLog {
    var log = ObservationLog()
    log.resolve { ModelID($0) }
    log.append(Array("time,model,metric,value,segment,n\n".utf8), to: "metrics/a.csv")
    append(rows, to: &log)
    return log
  }

  private static func settings(
    unit: String? = "ratio", better: PortfolioSettings.Indicator.Direction? = .higher
  ) -> PortfolioSettings {
    var settings = PortfolioSettings()
    settings.metrics["accuracy"] = .init(unit: unit, better: better)
    return settings
  }

  private static func models() throws -> [Model] {
    [Model(id: try ModelID.of("m"), path: "models/m.md")]
  }

  /// Hourly values of two segments.
  private static func hourly(_ one: [Double], _ other: [Double], n: Int? = nil) -> [Row] {
    zip(one, other).enumerated().flatMap { hour, values in
      [
        Row(minute: hour * 60, segment: "de", value: values.0, n: n),
        Row(minute: hour * 60, segment: "fr", value: values.1, n: n),
      ]
    }
  }

  private func alerts(
    _ rows: [Row], _ settings: PortfolioSettings = settings()
  ) throws -> [Alert] {
    let log = Self.log(rows)
    return AlertEvaluation(log, models: try Self.models(), settings: settings)
      .alerts(asOf: .latest, in: log)
  }

  @Test func aRateIsHeldToFourFifthsUnasked() throws {
    let found = try alerts(Self.hourly([0.9, 0.9, 0.9], [0.7, 0.7, 0.7]))
    #expect(found.map(\.id.fingerprint.path) == [.segmentRatio])
    let alert = try #require(found.first)
    #expect(alert.segment == nil)
    #expect(alert.onset == minute(0))
    #expect(abs(alert.last.value - 0.7 / 0.9) < 1e-12)
    guard case .segmentRatio(let comparison, let least) = alert.condition else {
      Issue.record("not a ratio")
      return
    }
    #expect(least == 0.8)
    #expect(comparison.best.segment == "de" && comparison.worst.segment == "fr")
  }

  @Test func exactlyFourFifthsIsNoBreach() throws {
    #expect(try alerts(Self.hourly([1, 1, 1], [0.8, 0.8, 0.8])).isEmpty)
  }

  @Test func theGapIsALimitOfItsOwn() throws {
    var settings = Self.settings(unit: "points")
    #expect(try alerts(Self.hourly([70, 70], [40, 40]), settings).isEmpty)
    settings.drift.fairness = [
      .init(scope: IndicatorScope(model: "m", metric: "accuracy"), limits: .init(gap: 20))
    ]
    let found = try alerts(Self.hourly([70, 70], [40, 40]), settings)
    #expect(found.map(\.id.fingerprint.path) == [.segmentGap])
    #expect(found.first?.last.value == 30)
    settings.drift.fairness[0].scope.model = "another"
    #expect(try alerts(Self.hourly([70, 70], [40, 40]), settings).isEmpty)
  }

  @Test func aRuleKeepsTheLimitThatItDoesNotName() throws {
    var settings = Self.settings()
    settings.drift.fairness = [.init(scope: IndicatorScope(), limits: .init(gap: 0.05))]
    let found = try alerts(Self.hourly([0.9, 0.9], [0.7, 0.7]), settings)
    #expect(Set(found.map(\.id.fingerprint.path)) == [.segmentGap, .segmentRatio])
  }

  @Test func ofErrorRatesTheFavourableOutcomesAreCompared() throws {
    // One error rate is three times the other, but 99 % and 97 % come out well.
    let settings = Self.settings(better: .lower)
    #expect(try alerts(Self.hourly([0.01, 0.01], [0.03, 0.03]), settings).isEmpty)
    let found = try alerts(Self.hourly([0.1, 0.1], [0.35, 0.35]), settings)
    #expect(found.map(\.id.fingerprint.path).contains(.segmentRatio))
    guard case .segmentRatio(let comparison, _)? = found.first?.condition else { return }
    #expect(comparison.worst.segment == "fr")
    #expect(abs((comparison.ratio ?? 0) - 0.65 / 0.9) < 1e-12)
  }

  @Test func aDifferenceThatChanceExplainsIsNone() throws {
    // 9 of 10 and 7 of 10 in a window: p is about 0.26.
    #expect(try alerts(Self.hourly([0.9], [0.7], n: 10)).isEmpty)
    #expect(try !alerts(Self.hourly([0.9], [0.7], n: 1000)).isEmpty)
  }

  @Test func aSegmentWithoutValuesInTheWindowTakesNoPart() throws {
    var rows = Self.hourly([0.9, 0.9], [0.9, 0.9])
    rows += (0..<5).map { Row(minute: 10_000 + $0 * 60, segment: "de", value: 0.5) }
    #expect(try alerts(rows).isEmpty)
  }

  @Test func anAlertStaysWhereAllSegmentsButOneFallSilent() throws {
    let rows = Self.hourly([0.9, 0.9, 0.9], [0.5, 0.5, 0.5])
    let before = try alerts(rows)
    let after = try alerts(rows + [Row(minute: 10_000, segment: "de", value: 0.9)])
    #expect(before.count == 2)
    #expect(after.map(\.id) == before.map(\.id) && after.allSatisfy(\.isFiring))
    #expect(after.map(\.last.value) == before.map(\.last.value))
  }

  @Test func segmentsAtTheEndsOfAllNumbersAreComparedToo() throws {
    var settings = Self.settings(unit: "points")
    settings.drift.fairness = [.init(scope: IndicatorScope(), limits: .init(ratio: 0.8, gap: 20))]
    let found = try alerts(Self.hourly([1e308, 1.7e308, -1.7e308], [-1.7e308, 0, 5]), settings)
    #expect(found.map(\.id.fingerprint.path) == [.segmentGap])
    #expect(found.allSatisfy { $0.last.value.isFinite })
  }

  @Test func itIsResolvedWhenSegmentsComeTogether() throws {
    let rows = Self.hourly(
      [Double](repeating: 0.9, count: 60),
      [Double](repeating: 0.5, count: 10) + [Double](repeating: 0.9, count: 50))
    let found = try alerts(rows)
    #expect(found.allSatisfy { !$0.isFiring })
    #expect(found.count == 2)
  }

  @Test func dimensionsAreComparedWithinThemselves() throws {
    let rows = (0..<3).flatMap { hour in
      [("age=old", 0.5), ("age=young", 0.5), ("region=eu", 0.95), ("region=us", 0.5)].map {
        Row(minute: hour * 60, segment: $0.0, value: $0.1)
      }
    }
    let found = try alerts(rows)
    #expect(Set(found.map(\.segment)) == ["region"])
    #expect(found.count == 2)
  }

  @Test func aSingleSegmentAndARetiredModelAreLeftAlone() throws {
    #expect(try alerts([Row(minute: 0, segment: "de", value: 0.1)]).isEmpty)
    var models = try Self.models()
    models[0].status = .retired
    let log = Self.log(Self.hourly([0.9], [0.1]))
    let evaluation = AlertEvaluation(log, models: models, settings: Self.settings())
    #expect(evaluation.alerts(asOf: .latest, in: log).isEmpty)
  }

  private static func random(using random: inout SplitMix64) -> [Row] {
    var rows: [Row] = []
    var clock = 0
    for _ in 0..<Int.random(in: 1...50, using: &random) {
      clock += [0, 10, 10, 60, 2000][Int.random(in: 0...4, using: &random)]
      let row = Row(
        minute: clock, segment: ["a", "b", "c"][Int.random(in: 0...2, using: &random)],
        value: [0.5, 0.7, 0.9, 0.95][Int.random(in: 0...3, using: &random)],
        n: Bool.random(using: &random) ? 100 : nil)
      if !rows.contains(where: { $0.minute == row.minute && $0.segment == row.segment }) {
        rows.append(row)
      }
    }
    return rows
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func rowsMayComeInAnyOrderAndPieces(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var rows = Self.random(using: &random)
    let all = Self.log(rows)
    let expected = AlertEvaluation(all, models: try Self.models(), settings: Self.settings())
      .alerts(asOf: .latest, in: all)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      rows.append(rows.remove(at: Int.random(in: rows.indices, using: &random)))
    }
    var log = Self.log()
    var followed = AlertEvaluation()
    while !rows.isEmpty {
      let piece = rows.prefix(Int.random(in: 1...4, using: &random))
      Self.append(piece, to: &log)
      followed.update(log, models: try Self.models(), settings: Self.settings())
      rows.removeFirst(piece.count)
    }
    #expect(followed.alerts(asOf: .latest, in: log) == expected, "seed \(seed)")
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func steppingThroughTimeReplaysNothing(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = Self.random(using: &random)
    let all = Self.log(rows)
    let models = try Self.models()
    let whole = AlertEvaluation(all, models: models, settings: Self.settings())
    for _ in 0..<10 {
      let moment = Int.random(in: 0...(rows[rows.count - 1].minute + 100), using: &random)
      let known = Self.log(rows.filter { $0.minute <= moment })
      let then = AlertEvaluation(known, models: models, settings: Self.settings())
      let now = minute(Double(moment))
      #expect(
        whole.alerts(asOf: now, in: all) == then.alerts(asOf: now, in: known),
        "seed \(seed), minute \(moment)")
    }
  }
}
