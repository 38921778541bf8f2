import Testing

@testable import PortfolioCore

/// One evaluation yields all transitions: what it says of a moment is what the rows up to that
/// moment say by themselves, however they came.
@Suite struct AlertEvaluationPropertyTests {
  private struct Row {
    var minute: Int
    var value: Int
    var name: String

    var line: String {
      "\(PortfolioCoreTests.minute(Double(minute)).rfc3339),\(name),accuracy,\(value)\n"
    }
  }

  private static func rows(using random: inout SplitMix64) -> [Row] {
    var clock = 0
    return (0..<Int.random(in: 1...60, using: &random)).map { _ in
      let isGap = Int.random(in: 0...8, using: &random) == 0
      clock += isGap ? Int.random(in: 10...900, using: &random) : 10
      let isBad = Int.random(in: 0...2, using: &random) == 0
      return Row(
        minute: clock, value: isBad ? Int.random(in: 50...89, using: &random) : 95,
        name: Bool.random(using: &random) ? "m" : "alias")
    }
  }

  private static func log(_ rows: some Sequence<Row>) -> ObservationLog {
    var log = ObservationLog()
    log.resolve { ModelID($0 == "alias" ? "m" : $0) }
    log.append(Array("time,model,metric,value\n".utf8), to: "metrics/a.csv")
    for row in rows { log.append(Array(row.line.utf8), to: "metrics/a.csv") }
    return log
  }

  private static func portfolio() throws -> ([Model], PortfolioSettings) {
    var model = Model(id: try ModelID.of("m"), path: "models/m.md")
    model.targets = [Target(metric: "accuracy", limits: [.floor(90)])]
    var settings = PortfolioSettings()
    settings.metrics["accuracy"] = .init(better: .higher, every: .seconds(600))
    return ([model], settings)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func steppingThroughTimeReplaysNothing(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = Self.rows(using: &random)
    let (models, settings) = try Self.portfolio()
    let all = Self.log(rows)
    let whole = AlertEvaluation(all, models: models, settings: settings)
    for _ in 0..<12 {
      let moment = Int.random(in: 0...(rows[rows.count - 1].minute + 300), using: &random)
      let now = minute(Double(moment))
      let known = Self.log(rows.filter { $0.minute <= moment })
      let then = AlertEvaluation(known, models: models, settings: settings)
      #expect(
        whole.alerts(asOf: now, in: all) == then.alerts(asOf: now, in: known),
        "seed \(seed), minute \(moment)")
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func rowsMayComeInAnyOrderAndPieces(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var rows = Self.rows(using: &random)
    let (models, settings) = try Self.portfolio()
    let all = Self.log(rows)
    let expected = AlertEvaluation(all, models: models, settings: settings)
      .alerts(asOf: .latest, in: all)
    // Some rows come late.
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      rows.append(rows.remove(at: Int.random(in: rows.indices, using: &random)))
    }
    var log = Self.log([])
    var followed = AlertEvaluation()
    while !rows.isEmpty {
      let piece = rows.prefix(Int.random(in: 1...5, using: &random))
      log.append(Array(piece.map(\.line).joined().utf8), to: "metrics/a.csv")
      followed.update(log, models: models, settings: settings)
      rows.removeFirst(piece.count)
    }
    #expect(followed.alerts(asOf: .latest, in: log) == expected, "seed \(seed)")
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func nothingChangesBeforeTheNextChange(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (models, settings) = try Self.portfolio()
    let log = Self.log(Self.rows(using: &random))
    let alerts = AlertEvaluation(log, models: models, settings: settings)
    func state(_ instant: Timestamp) -> [[String]] {
      alerts.alerts(asOf: instant, in: log).map { ["\($0.id)", "\($0.state)", "\($0.severity)"] }
    }
    var now = minute(-1)
    var seen = 0
    while let next = alerts.nextChange(after: now) {
      #expect(next > now, "seed \(seed)")
      let before = Timestamp(nanoseconds: next.nanoseconds - 1)
      #expect(state(before) == state(now), "seed \(seed), before \(next)")
      #expect(state(next) != state(before), "seed \(seed), at \(next)")
      now = next
      seen += 1
    }
    #expect(state(.latest) == state(now), "seed \(seed)")
    // The silence after the last row alone has three.
    #expect(seen >= 3, "seed \(seed)")
  }

  @Test func otherSettingsAreFollowed() throws {
    var (models, settings) = try Self.portfolio()
    let log = Self.log([Row(minute: 0, value: 85, name: "m")])
    var alerts = AlertEvaluation(log, models: models, settings: settings)
    #expect(alerts.alerts(asOf: minute(0), in: log).map(\.limit) == [90])
    models[0].targets = [Target(metric: "accuracy", limits: [.floor(80)])]
    alerts.update(log, models: models, settings: settings)
    #expect(alerts.alerts(asOf: minute(0), in: log).isEmpty)
    settings.metrics["accuracy"]?.every = nil
    alerts.update(log, models: models, settings: settings)
    #expect(alerts.nextChange(after: minute(0)) == nil)
  }
}
