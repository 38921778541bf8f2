import Testing

@testable import PortfolioCore

/// Which alerts belong together.
@Suite struct AlertFoldTests {
  /// An alert of model, metric and segment on a path, wrong from one hour to another.
  private func row(
    _ path: AlertPath, of model: String = "m", _ metric: String = "accuracy",
    segment: String? = nil, from: Double, to end: Double? = nil,
    _ severity: AlertSeverity = .medium, _ state: AlertStanding.State? = nil
  ) throws -> AlertRow {
    let onset = hour(from)
    let alert = Alert(
      id: AlertID(
        fingerprint: AlertFingerprint(
          model: try ModelID.of(model),
          indicator: IndicatorKey(metric: metric, segment: segment), path: path),
        onset: onset),
      condition: .floor(0.9), state: end.map { .resolved(at: hour($0)) } ?? .firing, fired: onset,
      severity: severity, last: Observation(time: onset, value: 0.8))
    return AlertRow(
      alert: alert,
      standing: AlertStanding(
        state: state ?? (end == nil ? .firing : .recovered), notes: [], firings: 1),
      modelName: model, type: nil, owner: nil, unit: nil, trend: [])
  }

  private func hour(_ hour: Double) -> Timestamp { minute(hour * 60) }

  private func folded(_ rows: [AlertRow]) -> [AlertRow] {
    var rows = rows.sorted(by: AlertRow.precedes)
    AlertFolding.fold(&rows)
    return rows
  }

  /// The folds as the paths of their members, the lead first.
  private func folds(_ rows: AlertRow...) -> [[AlertPath]] {
    AlertFold.folds(of: folded(rows)).map { $0.rows.map { $0.alert.id.fingerprint.path } }
  }

  @Test func pathsAndSegmentsOfOneMetricFoldHoweverFarTheirOnsetsLieApart() throws {
    #expect(
      folds(
        try row(.floor, from: 0), try row(.drift, segment: "de", from: 900, .high),
        try row(.ceiling, of: "other", from: 0)) == [[.drift, .floor], [.ceiling]])
  }

  @Test func otherMetricsFoldWithinADay() throws {
    #expect(
      folds(try row(.floor, from: 0), try row(.drift, of: "m", "speed", from: 24)).count == 1)
    #expect(
      folds(try row(.floor, from: 0), try row(.drift, of: "m", "speed", from: 24.01)).count == 2)
  }

  @Test func whatDoesNotOverlapStandsAlone() throws {
    #expect(
      folds(try row(.floor, from: 0, to: 5), try row(.drift, from: 5, to: 9)).count == 2)
    #expect(
      folds(try row(.floor, from: 0, to: 5), try row(.drift, from: 4.9, to: 9)).count == 1)
    // An episode that ends where it begins lasted an instant all the same.
    #expect(
      folds(try row(.floor, from: 5, to: 5), try row(.drift, from: 5, to: 9)).count == 1)
  }

  @Test func otherAttentionIsAnotherFold() throws {
    #expect(
      folds(
        try row(.floor, from: 0), try row(.drift, from: 0, .high, .acknowledged(until: nil)),
        try row(.ceiling, from: 0, .high, .snoozed(until: hour(99))),
        try row(.noData, from: 0, .high, .accepted)) == [[.floor], [.ceiling, .drift], [.noData]])
  }

  @Test func relationsAreFollowedToTheirEnds() throws {
    // Speed is related to one path of accuracy by its onset, and by that to the other.
    #expect(
      folds(
        try row(.floor, from: 0), try row(.drift, from: 500),
        try row(.ceiling, of: "m", "speed", from: 510), try row(.noData, of: "m", "cost", from: 600)
      )
        == [[.noData], [.ceiling, .drift, .floor]])
  }

  @Test func theWorstLeadsAndEveryMemberNamesIt() throws {
    let rows = folded([
      try row(.floor, from: 3), try row(.drift, from: 2, .critical),
      try row(.ceiling, from: 1, .high),
    ])
    #expect(rows.map(\.alert.severity) == [.critical, .high, .medium])
    #expect(Set(rows.map(\.fold)) == [rows[0].id])
  }

  @Test func aPartOfAFoldKeepsItsName() throws {
    let rows = folded([try row(.floor, from: 3), try row(.drift, from: 2, .critical)])
    let part = AlertFold.folds(of: Array(rows.dropFirst()))
    #expect(part.map(\.id) == [rows[0].id])
    #expect(part[0].lead.id == rows[1].id)
  }

  /// Alerts as they come, close enough together that some are related.
  private func random(_ count: Int, using random: inout SplitMix64) throws -> [AlertRow] {
    let states: [AlertStanding.State?] = [nil, nil, .acknowledged(until: nil), .accepted]
    var known: Set<AlertID> = []
    return try (0..<count).map { _ in
      let from = Double(Int.random(in: 0...count * 8, using: &random))
      let end = Bool.random(using: &random) ? nil : from + Double.random(in: 0...30, using: &random)
      return try row(
        pick(AlertPath.allCases, &random),
        of: pick(["m", "n"], &random),
        pick(["a", "b", "c", "d", "e"], &random), segment: pick([nil, "x"], &random), from: from,
        to: end, pick(AlertSeverity.allCases, &random), pick(states, &random))
    }.filter { known.insert($0.alert.id).inserted }
  }

  private func pick<Choice>(_ all: [Choice], _ random: inout SplitMix64) -> Choice {
    all[Int.random(in: all.indices, using: &random)]
  }

  /// The rule to the letter, for two alerts.
  private func areRelated(_ one: AlertRow, _ other: AlertRow) -> Bool {
    func end(_ row: AlertRow) -> Timestamp {
      guard case .resolved(let end) = row.alert.state else { return .latest }
      return max(end, row.alert.onset + .nanoseconds(1))
    }
    let apart = abs(one.alert.onset.nanoseconds - other.alert.onset.nanoseconds)
    return one.alert.model == other.alert.model && one.attention == other.attention
      && one.alert.onset < end(other) && other.alert.onset < end(one)
      && (one.alert.metric == other.alert.metric || apart <= 86_400_000_000_000)
  }

  @Test(arguments: 1...120 as ClosedRange<UInt64>)
  func foldsAreWhatTheRuleReaches(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let rows = folded(try random(Int.random(in: 1...40, using: &generator), using: &generator))
    var reached = Array(rows.indices)
    for _ in rows {
      for one in rows.indices {
        for other in rows.indices where areRelated(rows[one], rows[other]) {
          reached[one] = min(reached[one], reached[other])
        }
      }
    }
    #expect(rows.map(\.fold) == reached.map { rows[$0].id }, "seed \(seed)")
    let folds = AlertFold.folds(of: rows)
    #expect(folds.flatMap(\.rows).count == rows.count, "seed \(seed)")
    #expect(Set(folds.flatMap(\.rows).map(\.id)) == Set(rows.map(\.id)), "seed \(seed)")
    for (fold, next) in zip(folds, folds.dropFirst()) {
      #expect(AlertRow.precedes(fold.lead, next.lead), "seed \(seed)")
    }
    for fold in folds {
      #expect(fold.id == fold.lead.id, "seed \(seed)")
      #expect(!fold.others.contains { Alert.precedes($0.alert, fold.lead.alert) }, "seed \(seed)")
    }
  }

  @Test func theOrderInWhichAlertsComeDoesNotMatter() throws {
    var generator = SplitMix64(seed: 7)
    let rows = try random(60, using: &generator)
    let once = folded(rows)
    for _ in 0..<5 { #expect(folded(rows.shuffled(using: &generator)) == once) }
  }

  @Test func tenThousandAlertsOfOneModelFoldInNoTime() throws {
    var rows = try (0..<10_000).map {
      try row(.floor, of: "m", "metric \($0 % 7)", from: Double($0), to: Double($0) + 2000)
    }.sorted(by: AlertRow.precedes)
    let elapsed = ContinuousClock().measure { AlertFolding.fold(&rows) }
    #expect(Set(rows.map(\.fold)).count == 1)
    #expect(elapsed < .seconds(2), "\(elapsed)")
  }
}
