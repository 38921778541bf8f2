import Testing

@testable import PortfolioCore

@Suite("Targets and value of deployments")
struct TargetAndValueTests {
  @Test func targetsAreMetMissedNeverMeasuredOrNotSet() throws {
    var world = try ObligationWorld()
    world.cards = [
      ("a", "targets: [{metric: x, floor: 0.9}, {metric: y, ceiling: 5}, {metric: z, floor: 1}]"),
      ("b", "name: B"), ("c", "status: proposed"), ("d", "status: retired"),
    ]
    world.observations = [
      "2026-11-01T00:00:00Z,a,x,0.8", "2026-11-02T00:00:00Z,a,x,0.9", "2026-11-02T00:00:00Z,a,y,6",
    ]
    let rows = Digest(try world.portfolio()).targetRows()
    #expect(rows.map(\.model.id.text) == ["a", "a", "a", "b"])
    #expect(rows.map(\.metric) == ["x", "y", "z", nil])
    // A value that is equal to its limit keeps to it.
    #expect(rows.map(\.state) == [.met, .missed, .notMeasured, .notSet])
  }

  @Test("A miss is since the first value of its run, and what is old is stale and not met")
  func sinceAndStale() throws {
    var world = try ObligationWorld()
    world.cards = [
      (
        "a",
        "targets: [{metric: x, floor: 0.9}, {metric: y, floor: 0.9}, {metric: z, floor: 0.9}]"
      )
    ]
    world.settings.metrics["y"] = PortfolioSettings.Indicator(every: .seconds(86_400))
    world.settings.metrics["z"] = PortfolioSettings.Indicator(every: .seconds(86_400))
    world.observations = [
      "2026-10-01T00:00:00Z,a,x,0.8", "2026-10-02T00:00:00Z,a,x,0.95",
      "2026-10-03T00:00:00Z,a,x,0.7", "2026-10-04T00:00:00Z,a,x,0.8",
      "2026-11-20T00:00:00Z,a,x,0.85",
      // Two and a half periods after a value that none followed an alert fires.
      "2026-11-20T23:00:00Z,a,y,0.95", "2026-11-21T01:00:00Z,a,z,0.95",
    ]
    let rows = Digest(try world.portfolio()).targetRows()
    #expect(rows.map(\.state) == [.missed, .stale, .met])
    #expect(rows[0].missedSince == Day.of("2026-10-03").startUTC && rows[1].missedSince == nil)
    #expect(rows.counts == [.missed: 1, .stale: 1, .met: 1])
    let step = try #require(Digest(try world.portfolio()).nextSteps().first { $0.kind == .target })
    #expect(step.since == Day.of("2026-10-03"))
    world.settings.drift.noData = .ok
    #expect(Digest(try world.portfolio()).targetRows().map(\.state) == [.missed, .met, .met])
  }

  @Test(
    arguments: [
      ("18000", "18000 USD"), ("18000.50 EUR", "18000.50 EUR"), ("9 EUR a month", "9 EUR"),
      ("9/month", "9 USD"), ("two thirds", nil), ("9 euros", nil), ("-3", nil),
      ("12 EUR in all", nil),
    ] as [(String, String?)])
  func onlyAmountsAreAnExpectedValue(_ text: String, _ expected: String?) throws {
    var workflow = Workflow(id: try .of("w"), path: "workflows/w.yaml")
    workflow.value = text
    let parts = expected?.split(separator: " ").map(String.init)
    let money = try parts.map {
      Money(try ExactDecimal($0[0]), try #require(Currency($0[1])))
    }
    #expect(workflow.monthlyValue(in: .usd) == money)
  }

  @Test func valueIsDeliveredByItsIndicatorAndElseUnknown() throws {
    var world = try ObligationWorld()
    world.cards = [("a", "name: A"), ("b", "name: B")]
    world.workflows = [
      ("one", "servedBy: a\nvalue: \"100\"\n"), ("two", "servedBy: b\nvalue: nobody knows\n"),
      ("three", "servedBy: b\n"),
    ]
    world.observations = [
      "2026-11-01T00:00:00Z,a,value,10.1", "2026-11-02T00:00:00Z,a,value,20.2",
      "2026-01-02T00:00:00Z,a,value,999", "2026-11-02T00:00:00Z,b,value,5",
    ]
    let rows = Digest(try world.portfolio()).valueRows()
    let found = Dictionary(uniqueKeysWithValues: rows.map { ($0.workflow.id.text, $0) })
    #expect(found["one"]?.expected == Money(ExactDecimal(100), .usd))
    #expect(found["one"]?.delivered == Money(try ExactDecimal("30.3"), .usd))
    // The model serves two workflows: whose value it is nobody can say.
    #expect(found["two"]?.expected == nil && found["two"]?.delivered == nil)
    #expect(found["three"] == nil)
  }

  @Test("An indicator that counts is worth what the workflow says each is, exactly")
  func delivery() throws {
    var world = try ObligationWorld()
    world.cards = [("a", "name: A"), ("b", "name: B"), ("c", "name: C")]
    world.workflows = [
      (
        "one", "servedBy: a\nvalue: {expected: 100 EUR, metric: done, each: 0.11 EUR, note: well}\n"
      ),
      // Nothing says what one is worth, and the indicator is no money.
      ("two", "servedBy: b\nvalue: {metric: done}\n"),
      ("three", "servedBy: c\nvalue: {metric: paid}\n"),
    ]
    world.settings.metrics["paid"] = PortfolioSettings.Indicator(unit: "CHF")
    world.observations = [
      "2026-11-01T00:00:00Z,a,done,10", "2026-11-02T00:00:00Z,a,done,13",
      // Today is no whole day, and what was before the 30 does not count.
      "2026-11-23T01:00:00Z,a,done,1000", "2026-10-23T23:00:00Z,a,done,1000",
      "2026-11-02T00:00:00Z,b,done,5", "2026-11-02T00:00:00Z,c,paid,5.5",
    ]
    let rows = Digest(try world.portfolio()).valueRows()
    let found = Dictionary(uniqueKeysWithValues: rows.map { ($0.workflow.id.text, $0) })
    let eur = try #require(Currency("EUR"))
    #expect(found["one"]?.delivered == Money(try ExactDecimal("2.53"), eur))
    #expect(found["one"]?.expected == Money(ExactDecimal(100), eur))
    #expect(found["one"]?.workflow.worthInWords == "100 EUR; well")
    #expect(found["two"]?.delivered == nil)
    #expect(
      found["three"]?.delivered == Money(try ExactDecimal("5.5"), try #require(Currency("CHF"))))
    // Nobody charged it: what it costs is not known, and so what is left is not.
    #expect(found["one"]?.spend == nil && found["one"]?.net == nil)
  }

  @Test("Net is worth less cost of the same days, and unknown where either is")
  func net() throws {
    var world = HandMadePortfolio()
    world.settings += "currency: USD\nmetrics: {done: {every: 24h}}\n"
    world.cards["a"] = "status: production"
    world.workflows["w"] = "servedBy: a\nvalue: {metric: done, each: \"2.5\"}\n"
    world.metrics = ["2026-06-10T00:00:00Z,a,done,4"]
    world.charge("a", "3.75", ["x_folio_workflow": "w"])
    func row(_ world: HandMadePortfolio) throws -> ValueRow {
      try #require(try world.digest().valueRows().first)
    }
    #expect(try row(world).net == Money(try ExactDecimal("6.25"), .usd))
    var dearer = world
    dearer.charge("a", "10", ["x_folio_workflow": "w"])
    #expect(try row(dearer).net == Money(try ExactDecimal("-3.75"), .usd))
    var foreign = world
    foreign.charge("a", "1", ["x_folio_workflow": "w", "BillingCurrency": "EUR"])
    #expect(try row(foreign).net == nil)
    var silent = world
    silent.metrics = []
    #expect(try row(silent).net == nil)
    var unpriced = world
    unpriced.workflows["w"] = "servedBy: a\nvalue: {metric: done, each: \"2.5 EUR\"}\n"
    #expect(try row(unpriced).net == nil)
  }

  @Test func whatAValueCannotBeIsNamed() throws {
    func problems(_ text: String) throws -> [String] {
      Workflow.read(Array(text.utf8), id: try .of("w"), path: "workflows/w.yaml").problems
        .map(\.fault.code)
    }
    #expect(try problems("value: {metric: done, each: 2 USD}") == [])
    #expect(try problems("value: {metric: done, each: two}") == ["record.wrong-kind"])
    #expect(try problems("value: {each: 2}") == ["record.missing"])
    #expect(try problems("value: {metric: done, worth: 2}") == ["record.unknown-key"])
  }

  @Test func promptEngineeringIsWhatIsOnRecord() throws {
    var world = try ObligationWorld()
    world.cards = [("a", "name: A"), ("b", "name: B"), ("c", "name: C"), ("d", "status: retired")]
    try world.write(.record(Occurrence(.prompt, models: [.of("a"), .of("d")])), on: "2026-01-01")
    try world.write(
      .optimise(Optimisation(.promptEngineering, models: [.of("b")], metric: "x")),
      on: "2026-01-02")
    try world.write(
      .optimise(Optimisation(.tuning, models: [.of("c")], metric: "x")), on: "2026-01-03")
    let found = Digest(try world.portfolio()).promptAdoption()
    #expect(found.users == 2 && found.models == 3 && found.figure?.share == 0.42)
    #expect(Digest(try world.portfolio()).upliftFigure?.value == 25)
  }
}
