import Testing

@testable import PortfolioCore

@Suite("What cards say for regulation")
struct ClaimReaderTests {
  private func read(_ folio: String) throws -> Parsed<Model> {
    Model.read(
      Array("---\nfolio:\n\(folio)\n---\n".utf8), id: try .of("m"), path: "models/m.md")
  }

  @Test func readsRegulationAndEvidence() throws {
    let parsed = try read(
      """
        regulation: {operator: deployer, classes: [transparency, annex-iii]}
        evidence:
          - obligation: eu-ai-act/transparency-deployer
            name: procedure
            link: docs/p.pdf
            date: 2026-01-02
            until: 2026-12-31
            by: Ana Ortiz
          - {obligation: p/o, name: x}
      """)
    #expect(parsed.problems == [])
    let model = try #require(parsed.value)
    #expect(
      model.regulation == Regulation(operators: [.deployer], classes: [.transparency, .annexIII]))
    #expect(
      model.evidence == [
        EvidenceClaim(
          try #require(ObligationID("eu-ai-act/transparency-deployer")), name: "procedure",
          link: "docs/p.pdf", date: Day.of("2026-01-02"), until: Day.of("2026-12-31"),
          by: "Ana Ortiz", source: .record(Place(path: "models/m.md", line: 5, column: 7))),
        EvidenceClaim(
          try #require(ObligationID("p/o")), name: "x", date: nil, by: nil,
          source: .record(Place(path: "models/m.md", line: 11, column: 7))),
      ])
  }

  @Test func bothOperatorsAtOnce() throws {
    let model = try #require(try read("  regulation: {operator: [provider, deployer]}").value)
    #expect(model.regulation?.operators == [.provider, .deployer])
    #expect(model.regulation?.classes == [])
  }

  @Test func whatIsWrongIsToldAndTheRestKept() throws {
    let parsed = try read(
      """
        regulation: {operator: importer, classes: [high, gpai], role: x}
        evidence:
          - {obligation: nothing, name: x}
          - {name: x}
          - {obligation: p/o}
          - {obligation: p/o, name: x, date: soon, who: me}
      """)
    #expect(
      parsed.problems.map(\.fault) == [
        .record(
          .notAllowed(
            key: "folio.regulation.operator", value: "importer", allowed: ["provider", "deployer"])),
        .record(
          .notAllowed(
            key: "folio.regulation.classes", value: "high",
            allowed: RegulatoryClass.allCases.map(\.rawValue))),
        .record(.unknownKey("folio.regulation.role")),
        .record(.wrongKind(key: "folio.evidence.obligation", expected: .obligation)),
        .record(.missing(key: "folio.evidence.obligation")),
        .record(.missing(key: "folio.evidence.name")),
        .record(.wrongKind(key: "folio.evidence.date", expected: .day)),
        .record(.unknownKey("folio.evidence.who")),
      ])
    #expect(parsed.value?.regulation?.classes == [.gpai])
    #expect(parsed.value?.evidence.map(\.name) == ["x"])
  }

  @Test func claimsAboutWhatNoPolicyAsksAreTold() throws {
    var world = try ObligationWorld()
    world.cards = [
      (
        "m",
        "evidence: [{obligation: p/on, name: a, by: ana}, {obligation: p/one, name: b, by: Zoe}, "
          + "{obligation: p/one, name: Report, by: Bo}, {obligation: p/two, name: owner}]"
      )
    ]
    world.policies = [
      ("p", "obligations: [{id: one, evidence: [report, owner]}, {id: two, evidence: [owner]}]")
    ]
    let portfolio = try world.portfolio()
    let problems = EvidenceChecks(portfolio.policies).problems(portfolio.models, portfolio.people)
    #expect(
      problems.map(\.fault) == [
        .record(.unknownObligation("p/on", near: ["p/one"])),
        .record(
          .unaskedEvidence("b", of: try #require(ObligationID("p/one")), asked: ["report"])),
        .record(.dangling(kind: "person", name: "Zoe")),
        .record(.unaskedEvidence("owner", of: try #require(ObligationID("p/two")), asked: [])),
      ])
    #expect(problems.allSatisfy { $0.severity == .warning && $0.place.line == 2 })
  }

  @Test func theModelMapIsFilteredByThem() throws {
    var world = try ObligationWorld()
    world.cards = [
      (
        "a",
        "hosting: {where: edge, region: eu-de}, regulation: {operator: provider, classes: [gpai]}"
      ),
      ("b", "regulation: {classes: [annex-iii]}"), ("c", "type: open"),
    ]
    world.workflows = [
      ("w1", "servedBy: a\nneeds: {sensitivity: internal}"),
      ("w2", "servedBy: a\nneeds: {sensitivity: confidential}"),
      ("w3", "servedBy: b\nneeds: {sensitivity: internal}"), ("w4", "servedBy: b"),
    ]
    let digest = try world.digest()
    func found(_ text: String) throws -> [String] {
      let query = try Query(parsing: text, for: ModelMapRow.self)
      return digest.models.filter(query.matches).map(\.id.text)
    }
    #expect(try found("region:eu hosting=edge") == ["a"])
    #expect(try found("operator:none") == ["b", "c"])
    #expect(try found("class:annex") == ["b"] && found("class=annex-i").isEmpty)
    #expect(try found("sensitivity=confidential") == ["a"])
    #expect(try found("sensitivity=internal") == ["b"] && found("sensitivity:none") == ["c"])
    // What one workflow of `b` leaves open could be more sensitive than what the other says.
    let unknown = Applicability.unknown([.sensitivity])
    for (text, expected) in [
      ("sensitivity=confidential", [Applicability.applies, unknown, unknown]),
      ("sensitivity=public", [.doesNotApply, .doesNotApply, unknown]),
      ("!sensitivity=public !sensitivity=internal", [.applies, unknown, unknown]),
    ] {
      let query = try Query(parsing: text, for: ModelMapRow.self)
      #expect(digest.models.map { query.applicability(to: $0) } == expected, "\(text)")
    }
  }
}
