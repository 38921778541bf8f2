import Testing

@testable import PortfolioCore

/// `budgets` of `portfolio.yaml`: what is read, and what is told with its place.
@Suite struct BudgetReaderTests {
  private func read(_ budgets: String) -> Parsed<PortfolioSettings> {
    PortfolioSettings.read(
      Array("store: 1\ncurrency: EUR\ntimeZone: Europe/Berlin\nbudgets:\n\(budgets)\n".utf8),
      path: "portfolio.yaml")
  }

  private func told(_ budgets: String) -> [String] {
    read(budgets).problems.map { problem in
      "\(problem.fault.code.dropFirst("record.".count))@\(problem.place.line ?? 0):\(problem.place.column ?? 0)"
    }
  }

  @Test func everythingThatABudgetCanSayIsRead() throws {
    let parsed = read(
      """
        - {scope: portfolio, period: month, amount: "12000.000000000000000001"}
        - scope: team:field service
          period: quarter
          amount: 60000
          currency: CHF
          measure: billed
          timeZone: America/New_York
          starts: 4
          from: 2026-04-01
          until: 2027-04-01
          name: Field
        - {scope: "type:open", period: week, amount: 0}
        - {scope: "model:mistral/small:latest", period: year, amount: 1e3}
        - {scope: "workflow:order-chat", period: month, amount: "5"}
      """)
    #expect(parsed.problems == [])
    let budgets = try #require(parsed.value?.budgets)
    let scopes: [Budget.Scope] = [
      .portfolio, .team("field service"), .type(.open), .model("mistral/small:latest"),
      .workflow("order-chat"),
    ]
    #expect(budgets.map(\.scope) == scopes)
    #expect(budgets.map(\.span) == [.month, .quarter, .week, .year, .month])
    #expect(
      budgets.map(\.amount.description) == ["12000.000000000000000001", "60000", "0", "1000", "5"])
    #expect(budgets[0].currency.code == "EUR" && budgets[1].currency.code == "CHF")
    #expect(budgets[0].zone.identifier == "Europe/Berlin")
    #expect(budgets[1].zone.identifier == "America/New_York")
    #expect(budgets[0].measure == .effective && budgets[1].measure == .billed)
    #expect(budgets[0].firstMonth == 1 && budgets[1].firstMonth == 4)
    #expect(budgets[1].from == Day(year: 2026, month: 4, day: 1))
    #expect(budgets[1].until == Day(year: 2027, month: 4, day: 1))
    #expect(budgets[1].name == "Field" && budgets[0].name == nil)
    #expect(budgets[1].place == Place(path: "portfolio.yaml", line: 6, column: 12))
  }

  @Test(arguments: [
    ("  - {period: month, amount: 1}", ["missing@5:5"], 0),
    ("  - {scope: portfolio, amount: 1}", ["missing@5:5"], 0),
    ("  - {scope: portfolio, period: month}", ["missing@5:5"], 0),
    ("  - {scope: tem:support, period: month, amount: 1}", ["not-allowed@5:13"], 0),
    ("  - {scope: team, period: month, amount: 1}", ["not-allowed@5:13"], 0),
    ("  - {scope: \"team: \", period: month, amount: 1}", ["not-allowed@5:13"], 0),
    ("  - {scope: type:opn, period: month, amount: 1}", ["unknown-scope@5:13"], 0),
    ("  - {scope: portfolio, period: day, amount: 1}", ["not-allowed@5:32"], 0),
    ("  - {scope: portfolio, period: month, amount: -1}", ["wrong-kind@5:47"], 0),
    ("  - {scope: portfolio, period: month, amount: \"1,5\"}", ["wrong-kind@5:47"], 0),
    (
      "  - {scope: portfolio, period: month, amount: \"0.0000000000000000001\"}",
      ["wrong-kind@5:47"], 0
    ),
    ("  - {scope: portfolio, period: month, amount: 1, starts: 13}", ["wrong-kind@5:58"], 1),
    ("  - {scope: portfolio, period: month, amount: 1, measure: paid}", ["not-allowed@5:59"], 1),
    ("  - {scope: portfolio, period: month, amount: 1, curency: EUR}", ["unknown-key@5:50"], 1),
    (
      "  - {scope: portfolio, period: month, amount: 1, from: 2026-02-01, until: 2026-02-01}",
      ["wrong-kind@5:75"], 1
    ),
    ("  - portfolio", ["wrong-kind@5:5"], 0),
    ("  scope: portfolio", ["wrong-kind@5:3"], 0),
  ])
  func whatIsWrongIsToldAtItsPlace(budgets: String, told: [String], kept: Int) {
    #expect(self.told(budgets) == told)
    #expect(read(budgets).value?.budgets.count == kept)
  }

  @Test func namesThatNoRecordHasAreToldWithThoseThatAreNear() throws {
    let parsed = read(
      """
        - {scope: "model:granit", period: month, amount: 1}
        - {scope: "model:ibm/granite", period: month, amount: 1}
        - {scope: "workflow:chat", period: month, amount: 1}
        - {scope: "team:suport", period: month, amount: 1}
        - {scope: "team:only-in-bills", period: month, amount: 1}
      """)
    let models = ModelDirectoryTests.models([("granite", "aliases: [ibm/granite]")])
    let people = Person.readAll(
      Array("- {id: ana, name: Ana, team: support}\n".utf8), path: "people.yaml")
    let problems = CatalogueChecks.problems(
      people: try #require(people.value), models: models, workflows: [],
      settings: try #require(parsed.value), directory: ModelDirectory(models))
    let faults: [RecordFault] = [
      .unknownScope(kind: "model", name: "granit", near: ["granite", "ibm/granite"]),
      .unknownScope(kind: "workflow", name: "chat", near: []),
      .unknownScope(kind: "team", name: "suport", near: ["support"]),
    ]
    #expect(problems.map(\.fault) == faults.map { .record($0) })
    #expect(problems.map(\.place.line) == [5, 7, 8])
    #expect(problems.allSatisfy { $0.severity == .warning })
  }
}
