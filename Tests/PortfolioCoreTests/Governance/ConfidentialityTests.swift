import Testing

@testable import PortfolioCore

@Suite("Confidentiality")
struct ConfidentialityTests {
  private func finding(
    _ sensitivity: String?, residency: String? = nil, keeps: String? = nil, type: ModelType? = nil,
    place: String? = nil, region: String? = nil, terms: String? = nil,
    _ rules: ConfidentialityRules = ConfidentialityRules()
  ) throws -> ConfidentialityFinding? {
    var workflow = Workflow(id: try #require(WorkflowID("work")), path: "workflows/work.yaml")
    workflow.needs.sensitivity = sensitivity
    workflow.needs.residency = residency
    var model = Model(id: try .numbered(0), path: "models/model-0.md")
    model.type = type
    model.hosting = Hosting(place: place, region: region)
    model.data = DataTerms(keeps: keeps, terms: terms)
    return ConfidentialityFinding(workflow, servedBy: model, rules)
  }

  @Test("A model keeps what is as sensitive as its own degree, and nothing above it")
  func keeps() throws {
    for (index, kept) in Sensitivity.allCases.enumerated() {
      for (work, sensitivity) in Sensitivity.allCases.enumerated() {
        let found = try #require(
          try finding(
            sensitivity.rawValue, keeps: kept.rawValue, type: .open, place: "on-premises"))
        #expect(found.state == (work > index && work > 0 ? .breach : .kept))
        if work > index { #expect(found.reasons == [.keeps(kept)]) }
      }
    }
  }

  @Test("What is not said is unknown, and what is public needs nobody to keep it")
  func unknown() throws {
    #expect(try finding("confidential")?.reasons == [.notSet("data.keeps")])
    #expect(try finding("confidential")?.state == .unknown)
    #expect(try finding("public")?.state == .kept)
    #expect(try finding("delicate", keeps: "secret")?.reasons == [.unclear("delicate")])
    #expect(try finding(nil) == nil)
    let secret = try finding("secret", keeps: "secret")
    #expect(secret?.reasons == [.notSet("type"), .notSet("hosting.where")])
  }

  @Test("What is secret stays on one's own machines and models, whatever the card says it keeps")
  func secret() throws {
    let found = try finding("secret", keeps: "secret", type: .large, place: "public-cloud")
    #expect(found?.reasons == [.type(.large), .place("public-cloud")])
    #expect(found?.state == .breach)
    let kept = try finding("secret", keeps: "secret", type: .proprietary, place: "private-cloud")
    #expect(kept?.state == .kept)
  }

  @Test("A region lies in a residency that is its own name or begins it at a hyphen")
  func residency() throws {
    for (region, isInside) in [
      ("eu", true), ("EU-hamburg", true), ("europe-west1", false), ("us-east-1", false),
      ("e", false),
    ] {
      let found = try finding(nil, residency: "eu", region: region)
      #expect(found?.state == (isInside ? .kept : .breach), "\(region)")
    }
    #expect(try finding(nil, residency: "eu")?.reasons == [.notSet("hosting.region")])
  }

  @Test("Rules hold for their sensitivity and all above it; breaches stand before what is unknown")
  func rules() throws {
    var rules = ConfidentialityRules()
    var demand = ConfidentialityRules.Demand()
    demand.terms = ["No training"]
    rules.demands = [.internal: demand]
    #expect(try finding("public", keeps: "public", terms: "any", rules)?.state == .kept)
    #expect(
      try finding("confidential", terms: "any", rules)?.reasons == [
        .terms("any"), .notSet("data.keeps"),
      ])
    #expect(try finding("internal", keeps: "internal", terms: "no training", rules)?.state == .kept)
  }

  @Test("A breach is an alert as bad as can be, the same at any time, and over with the record")
  func alert() throws {
    var workflow = Workflow(id: try #require(WorkflowID("work")), path: "workflows/work.yaml")
    workflow.needs.sensitivity = "confidential"
    workflow.servedBy = "model-0"
    var model = Model(id: try .numbered(0), path: "models/model-0.md")
    model.data = DataTerms(keeps: "internal")
    func alerts(at seconds: Int64) -> [Alert] {
      var portfolio = Portfolio(asOf: Timestamp(seconds: seconds))
      portfolio.models = [model]
      portfolio.directory = ModelDirectory([model])
      portfolio.workflows = [workflow]
      return portfolio.allAlerts(resolvedSince: nil, costly: [])
    }
    let found = alerts(at: 1_790_000_000)
    #expect(found.map(\.severity) == [.critical])
    #expect(found.first?.isFiring == true)
    #expect(alerts(at: 1_800_000_000).map(\.id) == found.map(\.id))
    model.recorded = Day(year: 2026, month: 3, day: 1)
    #expect(alerts(at: 1_790_000_000).first?.onset == model.recorded?.startUTC)
    model.status = .retired
    #expect(alerts(at: 1_790_000_000).isEmpty)
    model.status = nil
    model.data?.keeps = "confidential"
    #expect(alerts(at: 1_790_000_000).isEmpty)
  }
}
