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

  /// The rules of a `portfolio.yaml`, and how many problems it has.
  private func rules(_ text: String) throws -> (rules: ConfidentialityRules, problems: Int) {
    let parsed = PortfolioSettings.read(
      Array("store: 1\nrules: {confidentiality: \(text)}\n".utf8), path: "portfolio.yaml")
    return (try #require(parsed.value).confidentiality, parsed.problems.count)
  }

  @Test("A slip of the pen in the rules lets go nothing")
  func misspeltRules() throws {
    let itself = ConfidentialityRules()
    for text in [
      "{secret: {types: [opne]}}", "{secret: {types: [open, opne]}}", "{secret: {where: {a: b}}}",
    ] {
      let (rules, problems) = try rules(text)
      #expect(rules == itself, "\(text)")
      #expect(problems == 1)
    }
    // Where nothing is asked for by itself, what can be read is asked for, and the rest is not known.
    for (text, type, state) in [
      ("{confidential: {types: [opne]}}", ModelType.open, ConfidentialityFinding.State.unknown),
      ("{confidential: {types: [open, propietary]}}", .open, .unknown),
      ("{confidential: {types: [open, propietary]}}", .large, .breach),
      ("{confidential: {tipes: [open]}}", .open, .unknown),
      ("{confidential: open}", .open, .unknown),
      ("{confidential: {types: [open]}}", .open, .kept),
    ] {
      let rules = try rules(text).rules
      let found = try finding("confidential", keeps: "secret", type: type, rules)
      #expect(found?.state == state, "\(text)")
    }
    #expect(try rules("{secret: [open]}").rules.demands[.secret]?.types == [.open, .proprietary])
  }

  @Test("What a rule does not name stays as it is by itself; an empty list asks for nothing")
  func unnamedKeys() throws {
    let some = try rules("{secret: {types: [open]}}").rules.demands[.secret]
    #expect(some?.types == [.open])
    #expect(some?.places == ["on-premises", "private-cloud", "edge"])
    let none = try rules("{secret: {types: [], where: []}}")
    #expect(none.rules.demands[.secret] == ConfidentialityRules.Demand())
    #expect(none.problems == 0)
  }

  @Test("Sensitive work on a model that nobody registered is listed, and nobody can say")
  func withoutCard() throws {
    var portfolio = Portfolio(asOf: Timestamp(seconds: 1_790_000_000))
    portfolio.workflows = try [("secret", nil), ("public", nil), (nil, "eu"), (nil, nil)]
      .enumerated().map { number, needs in
        var workflow = Workflow(
          id: try #require(WorkflowID("w\(number)")), path: "workflows/w\(number).yaml")
        workflow.servedBy = "Vendor/Some Model"
        (workflow.needs.sensitivity, workflow.needs.residency) = needs
        return workflow
      }
    let found = portfolio.confidentiality
    #expect(found.map(\.workflow.text) == ["w0", "w1", "w2"])
    #expect(found.map(\.state) == [.unknown, .kept, .unknown])
    #expect(found.map(\.reasons) == [[.noCard], [], [.noCard]])
    #expect(found.first?.model == .observed("Vendor/Some Model"))
    #expect(portfolio.allAlerts(resolvedSince: nil, costly: []).isEmpty)
    let row = try #require(Digest(portfolio).printedConfidentiality().table.rows.first)
    #expect(row.contains(.text("Vendor/Some Model")))
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
    // A day to come is no day since when it is so: the id would be another at every moment.
    model.recorded = Day(year: 2062, month: 1, day: 1)
    #expect(alerts(at: 1_790_000_000).map(\.id) == found.map(\.id))
    #expect(alerts(at: 1_800_000_000).map(\.id) == found.map(\.id))
    // It is said to serve all the same: to retire it does not take the work away from it.
    model.status = .retired
    #expect(alerts(at: 1_790_000_000).map(\.id) == found.map(\.id))
    model.status = nil
    model.data?.keeps = "confidential"
    #expect(alerts(at: 1_790_000_000).isEmpty)
  }
}
