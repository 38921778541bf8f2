import Testing

@testable import PortfolioCore

@Suite struct InfrastructureReaderTests {
  private func read(_ card: String) throws -> (model: Model, codes: [String]) {
    let parsed = Model.read(
      Array("---\n\(card)\n---\n".utf8), id: try .of("m"), path: "models/m.md")
    let codes = parsed.problems.map {
      "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.fault.code.dropFirst(7))"
    }
    return (try #require(parsed.value), codes)
  }

  @Test func readsCapacityAndJoinedData() throws {
    let (model, codes) = try read(
      """
      folio:
        hosting: {where: edge, site: gate 4, techniques: [], capacity: {metric: rpm, limit: 1.5}}
        data: {joined: [{name: CRM, where: on-premises, region: eu-de, sensitivity: secret}, {name: x}]}
      """)
    #expect(codes == [])
    #expect(model.hosting?.capacity == Capacity(metric: "rpm", limit: 1.5))
    #expect(model.hosting?.site == "gate 4" && model.hosting?.saysTechniques == true)
    #expect(
      model.data?.joined == [
        JoinedData(name: "CRM", place: .onPremises, region: "eu-de", sensitivity: .secret),
        JoinedData(name: "x"),
      ])
    let silent = try read("folio: {hosting: {where: edge}, data: {keeps: public}}").model
    #expect(silent.hosting?.saysTechniques == false && silent.hosting?.capacity == nil)
    #expect(silent.data?.joined == nil)
    #expect(try read("folio: {data: {joined: []}}").model.data?.joined == [])
  }

  @Test(arguments: [
    ("folio: {hosting: {capacity: {limit: 5}}}", "2:29 missing"),
    ("folio: {hosting: {capacity: {metric: a, limit: 0}}}", "2:48 wrong-kind"),
    ("folio: {hosting: {capacity: {metric: a, limit: -1}}}", "2:48 wrong-kind"),
    ("folio: {hosting: {capacity: {metric: [a], limit: 1}}}", "2:38 wrong-kind"),
    ("folio: {hosting: {capacity: 5}}", "2:29 wrong-kind"),
    ("folio: {data: {joined: CRM}}", "2:24 wrong-kind"),
    ("folio: {data: {joined: [{where: edge}]}}", "2:25 missing"),
    ("folio: {data: {joined: [{name: a, where: cellar}]}}", "2:42 not-allowed"),
    ("folio: {data: {joined: [{name: a, sensitivity: high}]}}", "2:48 not-allowed"),
  ])
  func saysWhatIsWrongAndWhere(card: String, problem: String) throws {
    #expect(try read(card).codes == [problem])
  }

  @Test func aMetricThatNobodyKnowsIsTold() throws {
    let model = try read("folio: {hosting: {capacity: {metric: rpm, limit: 5}}}").model
    var settings = PortfolioSettings()
    func problems() -> [Problem] {
      CatalogueChecks.problems(
        models: [model], workflows: [], settings: settings, directory: ModelDirectory([model]))
    }
    #expect(problems().map(\.fault) == [.record(.dangling(kind: "metric", name: "rpm"))])
    #expect(problems().first?.place.line == 2)
    settings.metrics["rpm"] = PortfolioSettings.Indicator()
    #expect(problems() == [])
  }

  @Test func notSetIsAnotherThingThanEmpty() throws {
    let (model, _) = try read(
      """
      license:
      folio:
        purpose: ""
        vendor: "  "
        functions: []
        tier: sky-high
        hosting: {}
        targets: [{metric: a, floor: 1}]
      """)
    #expect(model.gaps.notSet == [.type, .data])
    #expect(model.gaps.empty == [.purpose, .vendor, .functions, .hosting, .license])
    #expect(try read("title: x").model.gaps == .everything)
    #expect(Model(id: try .of("m"), path: "").gaps == .everything)
    let named = try read("license_name: own\nfolio: {type: open}").model
    #expect(!named.gaps.notSet.contains(.license) && named.gaps.empty == [])
  }
}
