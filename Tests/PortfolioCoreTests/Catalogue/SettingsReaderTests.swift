import Testing

@testable import PortfolioCore

@Suite struct SettingsReaderTests {
  private func read(_ text: String) -> Parsed<PortfolioSettings> {
    PortfolioSettings.read(Array(text.utf8), path: "portfolio.yaml")
  }

  private func place(_ line: Int, _ column: Int) -> Place {
    Place(path: "portfolio.yaml", line: line, column: column)
  }

  @Test func readsTheSettingsOfTheFormatsPage() throws {
    let parsed = read(
      """
      store: 1                         # format version
      name: Northwind Group
      currency: EUR
      timeZone: Europe/Berlin
      metrics:
        accuracy: {unit: ratio, better: higher, every: 1h}
        latency_p95: {unit: ms, better: lower, every: 15m}
        adoption:
      budgets: [{scope: team:support, period: month, amount: "12000"}]
      reviewCadence: {high: 3mo, medium: 1y}
      drift: {calibrated: {on: 2026-10-01, falseAlarmsPerMonth: 2, observationsPerMonth: 9000}}
      infrastructure: {private-cloud: {capacity: 4}}
      rules:
        permissions: {}
        allocation: []
        mapping:
          - when: {ServiceName: "Azure OpenAI*", RegionId: eu}
            model: gpt-4o
            team: support
            category: inference
      """)
    #expect(parsed.problems == [])
    let settings = try #require(parsed.value)
    #expect(settings.version == 1 && settings.name == "Northwind Group")
    #expect(settings.currency == Currency("EUR") && settings.zone == Zone("Europe/Berlin"))
    #expect(
      settings.metrics == [
        "accuracy": .init(unit: "ratio", better: .higher, every: .seconds(3600)),
        "latency_p95": .init(unit: "ms", better: .lower, every: .seconds(900)),
        "adoption": .init(),
      ])
    #expect(settings.reviewCadence == [.high: 3, .medium: 12, .low: 24])
    #expect(
      settings.mapping == [
        MappingRule(
          conditions: ["ServiceName": "Azure OpenAI*", "RegionId": "eu"], model: "gpt-4o",
          team: "support", category: .inference)
      ])
    #expect(settings.sections.keys.sorted() == ["infrastructure", "rules"])
    let day = try #require(Day(year: 2026, month: 10, day: 1))
    #expect(
      settings.drift.calibration == .init(day: day, falseAlarms: 2, observations: 9000))
    #expect(settings.budgets.map(\.amount.description) == ["12000"])
    #expect(settings.unknown == [])
  }

  @Test func aStoreOfANewerFormatIsRefused() {
    let parsed = read("name: X\nstore: 2\n")
    #expect(parsed.value == nil)
    let fault = Fault.record(.newerStore(version: 2, supported: 1))
    #expect(parsed.problems == [Problem(fault, at: place(2, 8))])
  }

  @Test func aStoreWithoutAVersionIsToldAndRead() {
    let parsed = read("name: X\n")
    #expect(parsed.problems.map(\.fault) == [.record(.missing(key: "store"))])
    #expect(parsed.value?.name == "X")
    #expect(read("").value == PortfolioSettings())
  }

  @Test(
    arguments: [
      ("store: one", "store", .wholeNumber), ("store: 0", "store", .wholeNumber),
      ("store: 1.5", "store", .wholeNumber), ("store: 1\ncurrency: euro", "currency", .currency),
      ("store: 1\ntimeZone: Mars/X", "timeZone", .timeZone),
      ("store: 1\nmetrics: [a]", "metrics", .map),
      ("store: 1\nmetrics: {a: 1h}", "metrics.a", .map),
      ("store: 1\nmetrics: {a: {every: 60}}", "metrics.a.every", .span),
      ("store: 1\nmetrics: {a: {every: [1h]}}", "metrics.a.every", .span),
      ("store: 1\nreviewCadence: {low: 6m}", "reviewCadence.low", .months),
      ("store: 1\nrules: {mapping: {}}", "rules.mapping", .list),
      ("store: 1\nrules: {mapping: [{when: 1, team: a}]}", "rules.mapping.when", .map),
    ] as [(String, String, RecordFault.ValueKind)])
  func aValueOfAnotherKindLeavesTheDefault(
    text: String, key: String, expected: RecordFault.ValueKind
  ) {
    let parsed = read(text)
    #expect(parsed.problems.map(\.fault) == [.record(.wrongKind(key: key, expected: expected))])
    #expect(parsed.value?.currency == .usd && parsed.value?.zone == .utc)
    #expect(parsed.value?.reviewCadence == [.high: 6, .medium: 12, .low: 24])
    #expect(parsed.value?.mapping == [])
  }

  @Test func wordsThatAreNotAllowedNameThoseThatAre() {
    let parsed = read(
      "store: 1\nmetrics: {a: {better: more}}\nrules:\n  mapping:\n"
        + "    - {when: {x_A: b}, category: power}\n")
    #expect(
      parsed.problems == [
        Problem(
          .record(
            .notAllowed(key: "metrics.a.better", value: "more", allowed: ["higher", "lower"])),
          at: place(2, 23)),
        Problem(
          .record(
            .notAllowed(
              key: "rules.mapping.category", value: "power",
              allowed: CostCategory.allCases.map(\.rawValue))), at: place(5, 34)),
      ])
    #expect(parsed.value?.mapping == [])
  }

  @Test func aRuleNeedsAConditionAndAnEffect() {
    let parsed = read(
      "store: 1\nrules: {mapping: [{team: a}, {when: {}, team: b}, {when: {x_A: b}}]}\n")
    #expect(
      parsed.problems.map(\.fault) == [
        .record(.missing(key: "rules.mapping.when")), .record(.missing(key: "rules.mapping.when")),
        .record(.missing(key: "rules.mapping.model")),
      ])
    #expect(parsed.value?.mapping == [])
  }

  @Test func unknownKeysAreKeptAndTold() {
    let parsed = read(
      "store: 1\ncolour: red\nmetrics: {a: {goal: 1}}\nreviewCadence: {huge: 1mo}\n"
        + "rules: {other: 1}\n")
    let keys = ["colour", "metrics.a.goal", "reviewCadence.huge", "rules.other"]
    #expect(parsed.problems.map(\.fault.code) == keys.map { _ in "record.unknown-key" })
    #expect(Set(parsed.value?.unknown.map(\.key) ?? []) == Set(keys))
  }

  @Test func whatIsNearlyKnownIsAskedAbout() {
    let parsed = read(
      "store: 1\ncurency: EUR\nrules: {mapping: [{when: {ServiceNam: a, Site: b}, team: c}]}\n")
    #expect(
      parsed.problems.map(\.fault) == [
        .record(.misspeltKey("curency", meant: "currency")),
        .record(.unknownColumn("ServiceNam", meant: "ServiceName")),
        .record(.unknownColumn("Site", meant: nil)),
      ])
  }

  @Test func whatIsNoMapGivesNoSettings() {
    let parsed = read("- a\n")
    #expect(parsed.value == nil)
    #expect(parsed.problems.map(\.fault) == [.record(.wrongKind(key: "", expected: .map))])
  }

  @Test func distancesAreWaysToo() throws {
    let parsed = read(
      """
      store: 1
      drift:
        paths:
          - {metric: a, use: psi, set: {over: 14d, least: 600, limit: 0.25, binning: quantile}}
          - {metric: b, use: ks}
          - {metric: c, use: js, set: {bins: 20}}

      """)
    #expect(parsed.problems.isEmpty)
    #expect(
      parsed.value?.drift.paths.map(\.path) == [
        .distance(
          DistanceComparison(
            .psi(.quantile(bins: 10)), limit: 0.25, span: .seconds(14 * 86_400), least: 600)),
        .distance(DistanceComparison(.ks)),
        .distance(DistanceComparison(.js(.equalWidth(bins: 20)))),
      ])
  }

  @Test func anIndexOfTooFewValuesIsRefusedWithTheReason() {
    let parsed = read(
      "store: 1\ndrift:\n  paths:\n    - {metric: a, use: psi, set: {least: 100}}\n")
    #expect(
      parsed.problems == [
        Problem(.record(.distance(.tooFewForPSI(samples: 100, needed: 500))), at: place(4, 42))
      ])
    #expect(parsed.value?.drift.paths == [])
  }

  @Test func whatADistanceDoesNotKnowIsTold() {
    let parsed = read(
      "store: 1\ndrift:\n  paths:\n    - {metric: a, use: ks, set: {bins: 4, delta: 1}}\n")
    #expect(parsed.problems.map(\.fault.code) == ["record.unknown-key", "record.unknown-key"])
  }
}
