import Testing

@testable import PortfolioCore

/// A portfolio of a few cards, people, policies and events, on a day.
///
/// Eva left on 2026-06-01.
struct ObligationWorld {
  var cards: [(id: String, folio: String)] = []
  /// What stands in front of `folio:` in every card.
  var head = ""
  var policies: [(id: String, obligations: String)] = []
  var workflows: [(id: String, text: String)] = []
  var people =
    "- {id: ana, name: Ana, contact: ana@x.example}\n- {id: bo, name: Bo}\n"
    + "- {id: eva, name: Eva, left: 2026-06-01}\n"
  /// Rows of observations.
  var observations: [String] = []
  var settings = PortfolioSettings()
  var journal: Clone

  init() throws { journal = try Clone("ana") }

  /// A model `m` and one obligation `p/o`.
  init(card: String, _ obligation: String) throws {
    try self.init()
    cards = [("m", card)]
    policies = [("p", "obligations: [{id: o, \(obligation)}]")]
  }

  mutating func write(_ action: Action, by actor: String? = nil, on day: String) throws {
    try journal.write(
      EventDraft(action), at: Day.of(day).startUTC + .seconds(3600), by: actor.map { try .of($0) })
  }

  mutating func assign(_ role: Role, _ model: String, to person: String) throws {
    try write(
      .assign(Assignment(role: role, models: [.of(model)], person: .of(person))),
      on: "2025-01-01")
  }

  func portfolio(on day: String = "2026-11-23") throws -> Portfolio {
    var portfolio = Portfolio(
      settings: settings, asOf: Day.of(day).startUTC + .seconds(12 * 3600))
    portfolio.people = try #require(
      Person.readAll(Array(people.utf8), path: "people.yaml").value)
    portfolio.models = try cards.map { card in
      let parsed = Model.read(
        Array("---\n\(head)folio: {\(card.folio)}\n---\n".utf8), id: try .of(card.id),
        path: "models/\(card.id).md")
      #expect(parsed.problems == [])
      return try #require(parsed.value)
    }
    portfolio.workflows = try workflows.map { workflow in
      try #require(
        Workflow.read(
          Array(workflow.text.utf8), id: try .of(workflow.id),
          path: "workflows/\(workflow.id).yaml"
        ).value)
    }
    portfolio.policies = try policies.map { policy in
      try #require(
        Policy.read(
          Array(policy.obligations.utf8), id: try .of(policy.id),
          path: "policies/\(policy.id).yaml"
        ).value)
    }
    portfolio.directory = ModelDirectory(portfolio.models)
    let directory = portfolio.directory
    var file = MetricsFile(path: "metrics/a.csv")
    file.append(
      Array("time,model,metric,value\n\(observations.map { $0 + "\n" }.joined())".utf8))
    portfolio.metrics = ObservationLog([file])
    portfolio.metrics.resolve { directory.id(of: $0) }
    portfolio.journal = journal.history.asOf(portfolio.asOf)
    portfolio.ownership = Ownership(portfolio.journal, resolve: { directory.id(of: $0) })
    portfolio.record = GovernanceRecord(
      portfolio.journal, ownership: portfolio.ownership, resolve: { directory.id(of: $0) })
    return portfolio
  }

  func digest(on day: String = "2026-11-23") throws -> Digest { Digest(try portfolio(on: day)) }

  /// The readiness of `m` for `p/o`.
  func readiness(on day: String = "2026-11-23") throws -> Readiness {
    try #require(try digest(on: day).readinessRows(all: true).first).readiness
  }

  /// Why the first evidence of `p/o` is missing for `m`; nil where it is not.
  func reason(on day: String = "2026-11-23") throws -> MissingEvidence.Reason? {
    if case .missing(let missing) = try readiness(on: day) { return missing.first?.reason }
    return nil
  }
}
