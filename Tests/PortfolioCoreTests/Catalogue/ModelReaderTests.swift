import Testing

@testable import PortfolioCore

@Suite struct ModelReaderTests {
  static let path = "models/granite-8b.md"

  static func read(_ text: String) -> Parsed<Model> { read(Array(text.utf8)) }

  static func read(_ bytes: [UInt8]) -> Parsed<Model> {
    guard let id = ModelID("granite-8b") else { return Parsed(nil) }
    return Model.read(bytes, id: id, path: path)
  }

  static func card(_ folio: String) -> String {
    "---\nfolio:\n" + folio.split(separator: "\n").map { "  \($0)\n" }.joined() + "---\n"
  }

  private func place(_ line: Int, _ column: Int) -> Place {
    Place(path: Self.path, line: line, column: column)
  }

  @Test func readsTheCardOfTheFormatsPage() throws {
    let parsed = Self.read(
      """
      ---
      license: apache-2.0
      folio:
        name: Granite 3.1 8B Instruct
        type: open                     # open | proprietary | embedded
        vendor: IBM
        status: production
        purpose: Answers order questions in chat
        functions: [chat, summarise]
        tier: high
        parameters: 8e9
        context: 131072
        hosting: {where: private-cloud, region: eu-de, techniques: [quantisation, batching]}
        data: {trained: "public", keeps: confidential, terms: no-training-on-inputs}
        aliases: [ibm/granite-3-1-8b, granite-8b-prod]
        formerly: [granite-3-8b]
        targets: [{metric: accuracy, floor: 0.9}, {metric: latency_p95, ceiling: 1200}]
        recorded: 2026-10-02
      ---
      # Granite

      Prose.
      """)
    #expect(parsed.problems == [])
    let model = try #require(parsed.value)
    #expect(model.name == "Granite 3.1 8B Instruct")
    #expect(model.type == .open && model.vendor == "IBM" && model.status == .production)
    #expect(model.purpose == "Answers order questions in chat")
    #expect(model.functions == ["chat", "summarise"] && model.tier == .high)
    #expect(model.parameters == 8e9 && model.context == 131_072)
    #expect(
      model.hosting
        == Hosting(
          place: "private-cloud", region: "eu-de", techniques: ["quantisation", "batching"]))
    #expect(
      model.data
        == DataTerms(trained: "public", keeps: "confidential", terms: "no-training-on-inputs"))
    #expect(model.aliases == ["ibm/granite-3-1-8b", "granite-8b-prod"])
    #expect(model.formerly.map(\.text) == ["granite-3-8b"])
    #expect(
      model.targets == [
        Target(metric: "accuracy", limits: [.floor(0.9)]),
        Target(metric: "latency_p95", limits: [.ceiling(1200)]),
      ])
    #expect(model.recorded == Day(year: 2026, month: 10, day: 2))
    #expect(model.card.license == "apache-2.0")
    #expect(model.prose == "# Granite\n\nProse.")
    #expect(model.places.place(of: "aliases", "granite-8b-prod") == place(15, 33))
  }

  @Test func whatACardDoesNotSayIsNotSet() throws {
    let model = try #require(Self.read("---\nfolio:\n---\n").value)
    #expect(model.name == "granite-8b")
    #expect(model.type == nil && model.vendor == nil && model.status == nil && model.tier == nil)
    #expect(model.parameters == nil && model.context == nil && model.hosting == nil)
    #expect(model.recorded == nil && model.targets == [] && model.ownerInCard == nil)
  }

  @Test func aCardWithoutFrontMatterIsAModelOfWhichNothingIsSet() throws {
    for text in ["# Granite\n", "", "---\nfolio: {type: open}\nno end\n", "--- x\n---\n"] {
      let parsed = Self.read(text)
      let model = try #require(parsed.value)
      #expect(model.type == nil && model.prose == text)
      #expect(parsed.problems == [Problem(.yaml(.noFrontMatter), at: place(1, 1))])
      #expect(parsed.problems[0].severity == .warning)
    }
  }

  @Test(arguments: ["\u{FEFF}", "\r\n\r\n", "\n  \n"])
  func frontMatterMayFollowAByteOrderMarkOrBlankLines(start: String) throws {
    let parsed = Self.read(start + "---  \r\nfolio:\r\n  type: open\r\n---\r\nProse\r\n")
    #expect(parsed.problems == [])
    #expect(parsed.value?.type == .open)
    #expect(parsed.value?.prose == "Prose\r\n")
  }

  @Test func placesCountFromTheTopOfTheCard() {
    let parsed = Self.read("\n---\nlicense: mit\nfolio:\n  type: huge\n  colour: red\n---\n")
    #expect(
      parsed.problems == [
        Problem(
          .record(
            .notAllowed(
              key: "folio.type", value: "huge",
              allowed: ["open", "proprietary", "embedded", "specialised", "large", "other"])),
          at: place(5, 9)),
        Problem(.record(.unknownKey("folio.colour")), at: place(6, 3)),
      ])
    #expect(parsed.value?.unknown.map(\.key) == ["folio.colour"])
    #expect(parsed.value?.unknown.first?.value.text == "red")
  }

  @Test(
    arguments: [
      ("parameters: 8 billion", .number), ("parameters: nan", .number),
      ("parameters: 0x10", .number), ("parameters: 1_000", .number), ("parameters: ١٢", .number),
      ("parameters: -1", .number), ("context: 1.5", .wholeNumber),
      ("context: [1]", .wholeNumber), ("recorded: 2026-02-30", .day),
      ("recorded: 2026-10-02T00:00:00Z", .day), ("vendor: [IBM]", .text),
      ("functions: {chat: yes}", .list), ("hosting: private", .map), ("targets: none", .list),
      ("type: [open]", .word), ("aliases: [[a]]", .list),
    ] as [(String, RecordFault.ValueKind)])
  func aValueOfAnotherKindIsNotSet(line: String, expected: RecordFault.ValueKind) throws {
    let parsed = Self.read(Self.card(line))
    let key = "folio." + line.prefix { $0 != ":" }
    #expect(parsed.problems.map(\.fault) == [.record(.wrongKind(key: key, expected: expected))])
    #expect(parsed.problems.first?.place.line == 3)
    var plain = try #require(ModelID("granite-8b").map { Model(id: $0, path: Self.path) })
    plain.prose = ""
    // What is there and of another kind is no gap.
    plain.gaps.notSet.removeAll { "folio.\($0.rawValue)" == key }
    #expect(parsed.value == plain)
  }

  @Test func oneBadValueDoesNotHideTheOthers() {
    let parsed = Self.read(Self.card("type: open\ncontext: many\nvendor: IBM"))
    #expect(parsed.value?.type == .open && parsed.value?.vendor == "IBM")
    #expect(parsed.problems.count == 1)
  }

  @Test func aTargetNeedsAMetricAndALimit() {
    let parsed = Self.read(
      Self.card(
        "targets:\n  - {floor: 1}\n  - {metric: a}\n  - {metric: b, floor: x}\n  - c\n"
          + "  - {metric: d, floor: 0, ceiling: 2}"))
    #expect(
      parsed.problems.map(\.fault) == [
        .record(.missing(key: "folio.targets.metric")),
        .record(.missing(key: "folio.targets.floor")),
        .record(.wrongKind(key: "folio.targets.floor", expected: .number)),
        .record(.wrongKind(key: "folio.targets", expected: .map)),
      ])
    #expect(parsed.value?.targets == [Target(metric: "d", limits: [.floor(0), .ceiling(2)])])
  }

  @Test func aFormerIdMustBeAnId() {
    let parsed = Self.read(Self.card("formerly: [../x, ok-1, -rf, .git]"))
    #expect(
      parsed.problems.map(\.fault) == [
        .record(.badID("../x")), .record(.badID("-rf")), .record(.badID(".git")),
      ])
    #expect(parsed.value?.formerly.map(\.text) == ["ok-1"])
  }

  @Test(arguments: [
    "---\nowner: ana\n---\n", "---\nfolio: {owner: ana}\n---\n", "---\nowner: [ana]\n---\n",
  ])
  func anOwnerInACardIsToldAndNotTaken(text: String) {
    let parsed = Self.read(text)
    #expect(parsed.value?.ownerInCard == "ana")
    #expect(parsed.problems.map(\.fault) == [.record(.ownerInCard("ana"))])
    #expect(parsed.problems.first?.severity == .warning)
  }

  @Test func answersInPlaceOfATierAreNotYetATier() {
    let parsed = Self.read(Self.card("tier: {privacy: high, autonomy: none}"))
    #expect(parsed.problems == [])
    #expect(parsed.value?.tier == nil)
    #expect(parsed.value?.assessment?.answers == [.privacy: .high, .autonomy: .none])
  }
}
