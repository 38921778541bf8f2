import Testing

@testable import PortfolioCore

@Suite("What people did about breaches of confidentiality")
struct ConfidentialityCareTests {
  private let start = Timestamp(seconds: 1_790_000_000)
  private var model: Model
  private var workflow: Workflow
  private var rules = ConfidentialityRules()

  init() throws {
    workflow = Workflow(id: try #require(WorkflowID("work")), path: "workflows/work.yaml")
    workflow.needs.sensitivity = "confidential"
    workflow.needs.residency = "eu"
    workflow.servedBy = "model-0"
    model = Model(id: try .numbered(0), path: "models/model-0.md")
    model.data = DataTerms(keeps: "internal")
    model.hosting = Hosting(place: "public-cloud", region: "us-east")
    model.type = .large
    model.recorded = Day(year: 2026, month: 3, day: 1)
  }

  private func digest(_ clone: Clone? = nil) -> Digest {
    var portfolio = Portfolio(asOf: start + .seconds(3600))
    portfolio.settings.confidentiality = rules
    portfolio.models = [model]
    portfolio.directory = ModelDirectory([model])
    portfolio.workflows = [workflow]
    if let clone {
      portfolio.journal = clone.history
      portfolio.care = clone.care
    }
    return Digest(portfolio)
  }

  /// A journal in which the alert was dealt with.
  private func handled(_ deed: AlertStep.Deed) throws -> Clone {
    var clone = try Clone("ana")
    let alert = try #require(digest().alerts.first).alert
    try clone.write(
      EventDraft(.handle(AlertStep(deed, sighted: [AlertSighting(alert)]))), at: start)
    #expect(clone.reread.map(\.event.action) == clone.history.map(\.event.action))
    return clone
  }

  private func state(_ clone: Clone) throws -> AlertStanding.State {
    try #require(digest(clone).alerts.first).standing.state
  }

  @Test(
    "It is told again once something more is against the model, or the work more sensitive",
    arguments: [AlertStep.Deed.acknowledge(until: nil), .resolve(.accepted)])
  mutating func grown(deed: AlertStep.Deed) throws {
    let clone = try handled(deed)
    let quiet: AlertStanding.State =
      deed == .resolve(.accepted) ? .accepted : .acknowledged(until: nil)
    #expect(try state(clone) == quiet)
    // Another day of confirmation is another onset, and the same breach.
    model.recorded = Day(year: 2026, month: 5, day: 1)
    #expect(try state(clone) == quiet)
    let before = (model, workflow, rules)
    let worse: [(inout ConfidentialityCareTests) -> Void] = [
      { $0.model.data?.keeps = "public" },
      { $0.model.hosting?.region = "cn-north" },
      { $0.workflow.needs.residency = "de" },
      { $0.workflow.needs.sensitivity = "secret" },
      { test in
        var demand = ConfidentialityRules.Demand()
        demand.types = [.open]
        test.rules.demands[.confidential] = demand
      },
    ]
    for change in worse {
      change(&self)
      #expect(try state(clone) == .firing)
      #expect(digest(clone).alerts.first?.standing.reopened == .grew)
      (model, workflow, rules) = before
    }
    // What is less against the rules is nothing new.
    model.hosting?.region = "eu-west"
    #expect(try state(clone) == quiet)
    model.hosting?.region = "us-east"
    model.data?.keeps = "public"
    let low = try handled(deed)
    model.data?.keeps = "internal"
    #expect(try state(low) == quiet)
  }

  @Test("Nobody accepts it for good")
  func accepting() throws {
    let digest = digest()
    let id = try #require(digest.alerts.first).id
    #expect(throws: Refusal.cannotAccept([id])) {
      try digest.planning(.resolve(.accepted), on: digest.alerts, now: start)
    }
    let plan = try digest.planning(.resolve(.fixed), on: digest.alerts, now: start)
    #expect(plan.changed.map(\.id) == [id])
  }

  @Test("What was seen stands in the line")
  func line() throws {
    let clone = try handled(.acknowledge(until: nil))
    let text = String(decoding: try #require(clone.files.values.first), as: UTF8.self)
    #expect(
      text.contains(
        #""breach":{"sensitivity":"confidential","residency":"eu","reasons":["keeps: internal","region: us-east"]}"#
      ))
  }
}
