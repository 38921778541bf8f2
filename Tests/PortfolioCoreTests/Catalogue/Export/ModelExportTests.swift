import SystemPackage
import Testing

@testable import PortfolioCore

@Suite("Models for other programs")
struct ModelExportTests {
  private let card = """
    ---
    license: apache-2.0
    license_link: https://example.org/l
    language: [en, de]
    library_name: transformers
    pipeline_tag: text-generation
    base_model: [ibm/base]
    datasets: [squad]
    tags: [chat]
    model-index:
      - name: x
        results:
          - task: {type: text-generation}
            dataset: {name: arc}
            metrics: [{type: accuracy, value: 0.91}]
    folio:
      name: "Alpha: the first"
      type: open
      vendor: IBM
      status: production
      purpose: Answers "questions"
      functions: [chat]
      tier: high
      parameters: 8e9
      context: 4096
      hosting: {where: edge, region: eu-de, techniques: [batching]}
      energy: {zone: DEU, active: [1e9, 2e9], pue: 1.2, tokensPerSecond: 50}
      data: {trained: public, keeps: internal, terms: none}
      aliases: [ibm/alpha]
      formerly: [alpha-0]
      targets: [{metric: accuracy, floor: 0.9, ceiling: 1}]
      recorded: 2026-01-02
    ---
    # Alpha

    ## Intended use

    Answers what
    customers ask.

    ### Detail

    Still use.

    ## Limits

    No Polish.

    ```
    # Not a heading
    ```
    ## Ethical considerations

    None known.
    """

  private func model() throws -> Model {
    let parsed = Model.read(
      Array(card.utf8), id: try #require(ModelID("alpha")), path: "models/alpha.md")
    #expect(parsed.problems.isEmpty)
    return try #require(parsed.value)
  }

  private func digest(_ ana: Clone? = nil) throws -> Digest {
    var portfolio = Portfolio(
      settings: PortfolioSettings(), asOf: Timestamp(seconds: 1_790_100_000))
    portfolio.models = [try model()]
    portfolio.directory = ModelDirectory(portfolio.models)
    portfolio.people = try somePeople()
    if let ana {
      let directory = portfolio.directory
      portfolio.journal = ana.history
      portfolio.ownership = Ownership(ana.history, resolve: directory.id(of:))
    }
    return Digest(portfolio)
  }

  /// Alpha belongs to `p1`, and was deployed, deployed again and reviewed.
  private func journal() throws -> Clone {
    var ana = try Clone("ana")
    let alpha = try #require(ModelID("alpha"))
    let time = Timestamp(seconds: 1_790_000_000)
    let person = try #require(PersonID("p1"))
    try ana.write(
      EventDraft(
        .assign(Assignment(role: .owner, models: [alpha], person: person)), reason: "she *knows*"),
      at: time)
    for version in ["1.0", "1.1"] {
      try ana.write(
        EventDraft(.record(Occurrence(.deploy, models: [alpha], version: version))), at: time)
    }
    let review: JSONObject = ["models": ["alpha"], "outcome": "passed"]
    try ana.write(EventDraft(.other(.review, review)), at: time)
    return ana
  }

  private func member(_ json: JSONValue?, _ path: String...) -> JSONValue? {
    path.reduce(json) { json, name in
      Int(name).map { index in
        json?.array.flatMap { index < $0.count ? $0[index] : nil }
      } ?? json?.object?[name]
    }
  }

  @Test("A component has what the card says under CycloneDX's names")
  func component() throws {
    let bom = try digest(journal()).machineLearningBOM(.everything, toolVersion: "1").json
    #expect(member(bom, "bomFormat") == "CycloneDX")
    #expect(member(bom, "specVersion") == "1.7")
    #expect(member(bom, "metadata", "timestamp") == "2026-09-22T18:00:00Z")
    let component = member(bom, "components", "0")
    #expect(member(component, "type") == "machine-learning-model")
    #expect(member(component, "bom-ref") == "model:alpha")
    #expect(member(component, "name") == "Alpha: the first")
    #expect(member(component, "version") == "1.1")
    #expect(member(component, "supplier", "name") == "IBM")
    #expect(member(component, "licenses", "0", "license", "id") == "Apache-2.0")
    #expect(member(component, "pedigree", "ancestors", "0", "name") == "ibm/base")
    let modelCard = member(component, "modelCard")
    #expect(member(modelCard, "modelParameters", "task") == "text-generation")
    #expect(member(modelCard, "modelParameters", "datasets", "0", "name") == "squad")
    let metric = member(modelCard, "quantitativeAnalysis", "performanceMetrics", "0")
    #expect(member(metric, "type") == "accuracy")
    #expect(member(metric, "value") == "0.91")
    let considerations = member(modelCard, "considerations")
    #expect(
      member(considerations, "useCases") == ["Answers what customers ask.", "Still use."])
    #expect(member(considerations, "technicalLimitations", "0") == "No Polish.")
    #expect(member(considerations, "ethicalConsiderations", "0", "name") == "None known.")
    let properties = (member(component, "properties")?.array ?? []).compactMap { property in
      member(property, "name")?.string.map { "\($0)=\(member(property, "value")?.string ?? "")" }
    }
    for wanted in [
      "folio:type=open", "folio:tier=high", "folio:status=production", "folio:owner=p1",
      "folio:hosting=edge", "folio:region=eu-de", "folio:parameters=8000000000",
      "folio:alias=ibm/alpha",
    ] {
      #expect(properties.contains(wanted))
    }
  }

  @Test("The serial number is a UUID that is another for another content, and else the same")
  func serialNumber() throws {
    let one = try digest().machineLearningBOM(.everything, toolVersion: "1").json
    let serial = try #require(member(one, "serialNumber")?.string)
    #expect(
      serial.wholeMatch(
        of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    #expect(try digest().machineLearningBOM(.everything, toolVersion: "1").json == one)
    let other = try digest(journal()).machineLearningBOM(.everything, toolVersion: "1").json
    #expect(member(other, "serialNumber") != member(one, "serialNumber"))
  }

  @Test("An exported card reads as the one it was made from, with who answers for it below")
  func exportedCards() throws {
    let exported = try #require(try digest(journal()).exportedCards(.everything).first)
    #expect(exported.fileName == "alpha.md")
    let text = exported.text { "\($0)".split(separator: "(").first.map(String.init) ?? "" }
    let id = try #require(ModelID("alpha"))
    let parsed = Model.read(Array(text.utf8), id: id, path: "models/alpha.md")
    #expect(parsed.problems.isEmpty)
    var read = try #require(parsed.value)
    var original = try model()
    #expect(read.prose.hasPrefix(original.prose))
    #expect(
      exported.notes.contains(
        .holder(
          .owner, name: "p1", since: Zone.utc.day(of: Timestamp(seconds: 1_790_000_000)),
          reason: "she *knows*")))
    #expect(
      exported.notes.contains {
        if case .step(.review, _, _, let summary, _) = $0 {
          summary.raw == "passed"
        } else {
          false
        }
      })
    (read.prose, original.prose) = ("", "")
    (read.places, original.places) = (RecordPlaces(path: ""), RecordPlaces(path: ""))
    #expect(read == original)
  }

  @Test("Cards are written where none stands, all or nothing, and never into the store")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write("store: 1", to: "store/portfolio.yaml")
    try folder.makeFolder("store/models")
    let root = folder.appending("store")
    let contents: [(String, [UInt8])] = [("a.md", [0x61]), ("b.md", [0x62])]
    func write(_ path: String, replacing: Bool = false) throws {
      try ExportedFile.writeAll(
        contents, into: folder.appending(path), replacing: replacing, outside: root)
    }
    try write("cards")
    #expect(try folder.text("cards/b.md") == "b")
    try folder.remove("cards/a.md")
    #expect(throws: StoreError.exists(folder.appending("cards/b.md"))) { try write("cards") }
    #expect(!folder.exists("cards/a.md"), "nothing is written where not all can be")
    try write("cards", replacing: true)
    #expect(folder.exists("cards/a.md"))
    #expect(throws: StoreError.self) { try write("store/models") }
    #expect(throws: StoreError.self) { try write("store/models/deeper") }
    #expect(throws: StoreError.self) { try write("store/workflows") }
    #expect(!folder.exists("store/workflows"))
  }

  /// What an export of a card says, read back; and that an export of that says the same again.
  private func exported(_ front: String, prose: String = "") throws -> (Model, Model, String) {
    let id = try #require(ModelID("alpha"))
    func read(_ text: String) throws -> Model {
      try #require(Model.read(Array(text.utf8), id: id, path: "models/alpha.md").value)
    }
    func export(_ model: Model) -> String {
      ExportedCard(model: model, notes: []).text { _ in "" }
    }
    let original = try read("---\n\(front)\n---\n\(prose)")
    let text = export(original)
    let back = try read(text)
    #expect(export(back) == text)
    return (original, back, text)
  }

  @Test("Nothing that a card says is lost, said to be none, or said anew")
  func wholeCard() throws {
    let (original, back, text) = try exported(
      """
      metrics: [accuracy, f1]
      base_model_relation: quantized
      widget:
        - {text: "Hi: there", example_title: Greeting}
      co2_eq_emissions: {emissions: 0.5, source: 'it''s "measured"'}
      house_key: [1, null, "2", {a-b: c d}]
      folio:
        name: Alpha
        functions: []
        purpose:
        team colour: blue
        tier: {privacy: high, misuse: none}
        hosting:
          where: edge
          site: hall 3
          techniques: []
          capacity: {metric: rpm, limit: 28.5, asked: yes}
          rack: 7
        data: {keeps: internal, joined: [{name: CRM, where: edge, region: eu, sensitivity: secret}, {name: x}]}
        regulation: {operator: [provider, deployer], classes: [gpai]}
        evidence:
          - {obligation: p/o, name: the report, link: docs/r.pdf, date: 2026-01-02, until: 2026-03-04, by: ana}
          - {obligation: p/q, name: other}
        targets: []
      """)
    func claims(_ model: Model) -> [EvidenceClaim] {
      model.evidence.map { claim in
        var claim = claim
        claim.source = .record(Place(path: ""))
        return claim
      }
    }
    #expect(claims(back) == claims(original))
    #expect(back.hosting == original.hosting)
    #expect(back.hosting?.saysTechniques == true)
    #expect(back.data == original.data)
    #expect(back.regulation == original.regulation)
    #expect(back.assessment == original.assessment)
    #expect(back.gaps == original.gaps)
    #expect(back.gaps.empty.contains(.functions))
    #expect(back.card.others.map(\.key) == original.card.others.map(\.key))
    #expect(
      original.card.others.map(\.key) == [
        "metrics", "base_model_relation", "widget", "co2_eq_emissions",
      ])
    #expect(Set(back.unknown.map(\.key)) == Set(original.unknown.map(\.key)))
    #expect(
      Set(original.unknown.map(\.key)) == [
        "house_key", "folio.team colour", "folio.hosting.rack", "folio.hosting.capacity.asked",
      ])
    for line in [
      "metrics: [accuracy, f1]", #"house_key: [1, ~, "2", {a-b: "c d"}]"#, "    techniques: []",
      #"  "team colour": blue"#,
    ] {
      #expect(text.split(separator: "\n").contains(Substring(line)), "\(line)")
    }
  }

  @Test("What a card says to be none stays so")
  func saidNone() throws {
    let (original, back, _) = try exported(
      "license:\nfolio: {hosting: {}, data: {joined: []}, regulation: {}, type: , tier: {}}")
    var (one, other) = (original, back)
    (one.places, other.places) = (RecordPlaces(path: ""), RecordPlaces(path: ""))
    #expect(one == other)
    #expect(back.data?.joined == [])
  }

  @Test("Prose reaches others with nothing in it that a screen would not show")
  func unsafeProse() throws {
    let (_, _, text) = try exported(
      "folio: {name: A}", prose: "# Al\u{1B}[31mpha\r\n\tcode\nright\u{202E}left\n")
    #expect(text.hasSuffix("---\n# Al^[[31mpha\n\tcode\nright<U+202E>left\n"))
  }
}
