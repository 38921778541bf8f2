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
