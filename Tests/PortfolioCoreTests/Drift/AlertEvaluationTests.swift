import Testing

@testable import PortfolioCore

@Suite struct AlertEvaluationTests {
  private func card(_ targets: [Target], named name: String = "m") throws -> Model {
    var model = Model(id: try ModelID.of(name), path: "models/\(name).md")
    model.targets = targets
    return model
  }

  private func portfolio(
    better: PortfolioSettings.Indicator.Direction? = nil, every: Duration? = nil
  )
    -> PortfolioSettings
  {
    var settings = PortfolioSettings()
    settings.metrics["accuracy"] = .init(unit: "ratio", better: better, every: every)
    return settings
  }

  private func observed(_ values: [Double], model: String = "m") -> ObservationLog {
    var log = ObservationLog([minutely(values, model: model)])
    log.resolve { ModelID($0) }
    return log
  }

  private let floor = Target(metric: "accuracy", limits: [.floor(0.9)])

  @Test func aValueBelowItsFloorIsAnAlert() throws {
    var model = try card([floor])
    let log = observed([0.95, 0.96, 0.85, 0.83])
    let alerts = AlertEvaluation(log, models: [model], settings: portfolio())
    #expect(alerts.alerts(asOf: minute(2), in: log).isEmpty)
    let alert = try #require(alerts.alerts(asOf: minute(3), in: log).first)
    #expect(alert.model.text == "m")
    #expect(alert.metric == "accuracy")
    #expect(alert.segment == nil)
    #expect(alert.id.fingerprint.path == .floor)
    #expect(alert.onset == minute(2))
    #expect(alert.fired == minute(3))
    #expect(alert.since == minute(3))
    #expect(alert.isFiring)
    #expect(alert.limit == 0.9)
    #expect(alert.direction == .fell)
    #expect(alert.last.value == 0.83)
    #expect(alert.severity == .medium)
    model.tier = .high
    let grave = AlertEvaluation(log, models: [model], settings: portfolio())
    #expect(grave.alerts(asOf: minute(3), in: log).map(\.severity) == [.high])
    #expect(grave.alerts(asOf: minute(3), in: log).map(\.id) == [alert.id])
  }

  @Test func recoveryResolvesAndIsToldForAWhile() throws {
    let log = observed([0.8, 0.95, 0.95, 0.95, 0.95])
    let alerts = AlertEvaluation(log, models: [try card([floor])], settings: portfolio())
    let alert = try #require(alerts.alerts(asOf: minute(4), in: log).first)
    #expect(alert.state == .resolved(at: minute(3)))
    #expect(alert.since == minute(3))
    #expect(alerts.alerts(asOf: minute(2), in: log).first?.state == .firing)
    #expect(alerts.alerts(asOf: minute(2), in: log).first?.id == alert.id)
    #expect(alerts.alerts(asOf: minute(4), in: log, resolvedSince: minute(3)).count == 1)
    #expect(alerts.alerts(asOf: minute(4), in: log, resolvedSince: minute(3.5)).isEmpty)
  }

  @Test func aRowAppendedIsAnAlertAtOnce() throws {
    var log = observed([0.95, 0.95, 0.95, 0.85])
    let models = [try card([floor])]
    var alerts = AlertEvaluation(log, models: models, settings: portfolio())
    #expect(alerts.alerts(asOf: minute(9), in: log).isEmpty)
    log.append(Array("\(minute(4).rfc3339),m,accuracy,0.84\n".utf8), to: "metrics/a.csv")
    alerts.update(log, models: models, settings: portfolio())
    #expect(alerts.alerts(asOf: minute(9), in: log).map(\.fired) == [minute(4)])
  }

  @Test func ofSeveralLimitsTheStrictestCounts() throws {
    let targets = [floor, Target(metric: "accuracy", limits: [.floor(0.5), .ceiling(0.99)])]
    let log = observed([0.8, 0.8])
    let alerts = AlertEvaluation(log, models: [try card(targets)], settings: portfolio())
    #expect(alerts.alerts(asOf: .latest, in: log).map(\.limit) == [0.9])
  }

  @Test func onlyTheBadSideAlarms() throws {
    let both = Target(metric: "accuracy", limits: [.floor(0.5), .ceiling(0.9)])
    let models = [try card([both])]
    let log = observed([0.95, 0.95])
    let open = AlertEvaluation(log, models: models, settings: portfolio())
    #expect(open.alerts(asOf: .latest, in: log).map(\.direction) == [.rose])
    #expect(open.problems.isEmpty)
    let higher = AlertEvaluation(log, models: models, settings: portfolio(better: .higher))
    #expect(higher.alerts(asOf: .latest, in: log).isEmpty)
    let fault = RecordFault.notAllowed(
      key: "folio.targets.accuracy", value: "ceiling", allowed: ["floor"])
    #expect(higher.problems == [Problem(.record(fault), at: Place(path: "models/m.md"))])
    let lower = AlertEvaluation(log, models: models, settings: portfolio(better: .lower))
    #expect(lower.alerts(asOf: .latest, in: log).map(\.direction) == [.rose])
    #expect(lower.problems.map(\.severity) == [.error])
  }

  @Test func dataThatFailToComeAreAnAlert() throws {
    let log = observed([0.95])
    let settings = portfolio(every: .seconds(60))
    let alerts = AlertEvaluation(log, models: [try card([])], settings: settings)
    #expect(alerts.alerts(asOf: minute(2), in: log).isEmpty)
    #expect(alerts.nextChange(after: minute(0)) == minute(2.5))
    let alert = try #require(alerts.alerts(asOf: minute(2.5), in: log).first)
    #expect(alert.condition == .noData(every: .seconds(60)))
    #expect(alert.id.fingerprint.path.name == "no-data")
    #expect(alert.onset == minute(1))
    #expect(alert.limit == nil)
    #expect(alert.direction == nil)
    #expect(alert.last.time == minute(0))
  }

  @Test func onlyModelsInUseWithACardAreWatched() throws {
    let log = observed([0.1], model: "m")
    var retired = try card([floor])
    retired.status = .retired
    let settings = portfolio(every: .seconds(60))
    for models in [[], [retired], [try card([floor], named: "other")]] {
      let alerts = AlertEvaluation(log, models: models, settings: settings)
      #expect(alerts.alerts(asOf: .latest, in: log).isEmpty)
      #expect(alerts.nextChange(after: minute(0)) == nil)
    }
  }

  @Test func segmentsHaveAlertsOfTheirOwn() throws {
    var log = ObservationLog([
      metricsFile(
        "2026-01-01T00:00:00Z,m,accuracy,0.95,", "2026-01-01T00:00:00Z,m,accuracy,0.4,de",
        header: "time,model,metric,value,segment")
    ])
    log.resolve { ModelID($0) }
    let alerts = AlertEvaluation(log, models: [try card([floor])], settings: portfolio())
    #expect(alerts.alerts(asOf: .latest, in: log).map(\.segment) == ["de"])
  }

  @Test func idsAreShortAndStable() throws {
    let fingerprint = AlertFingerprint(
      model: try ModelID.of("granite-8b"), indicator: IndicatorKey(metric: "accuracy"),
      path: .floor)
    let id = AlertID(fingerprint: fingerprint, onset: Timestamp(seconds: 1_795_428_000))
    // printf 'granite-8b\0accuracy\0\0floor\0001795428000000000000' | sha256sum
    #expect(id.text == "7c95a8152f84")
    var other = id
    other.onset = minute(0)
    #expect(other.text != id.text)
    other = id
    other.fingerprint.indicator.segment = "de"
    #expect(other.text != id.text)
  }

  @Test func theWorstStandsFirst() throws {
    var log = ObservationLog([
      minutely([0.89, 0.89], model: "a"), minutely([0.5, 0.5], model: "b", path: "metrics/b.csv"),
      minutely([0.1, 1, 1, 1], model: "c", path: "metrics/c.csv"),
    ])
    log.resolve { ModelID($0) }
    let models = [
      try card([floor], named: "c"), try card([floor], named: "a"), try card([floor], named: "b"),
    ]
    let alerts = AlertEvaluation(log, models: models, settings: portfolio())
    let order = alerts.alerts(asOf: .latest, in: log).map(\.model.text)
    #expect(order == ["b", "a", "c"])
  }
}
