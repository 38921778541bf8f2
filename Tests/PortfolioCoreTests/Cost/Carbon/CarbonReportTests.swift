import Testing

@testable import PortfolioCore

@Suite struct CarbonReportTests {
  private func row(_ key: String, _ report: CarbonReport) throws -> CarbonReport.Row {
    try #require(report.rows.first { $0.key.text == key })
  }

  /// A dense model of 8 billion parameters in Germany, of which all is said.
  private let known =
    "type: open, parameters: 8e9, energy: {zone: DEU, pue: 1.5, wue: 0.5}"

  @Test func aKnownModelHasOneFigureAndNoWarnings() throws {
    var world = HandMadePortfolio()
    world.cards["m"] = known
    world.tokens("m", 1_000_000)
    world.tokens("m", 5_000_000, "Input")
    let row = try row("m", world.digest().carbon())
    let footprint = try #require(row.footprint)
    // A thousand times what a thousand tokens come to (see FootprintMethodTests), and the overheads.
    #expect(abs(footprint.energy.low - 1000 * 7.429382e-05 * 1.5) < 1e-7)
    #expect(footprint.energy.low == footprint.energy.high)
    #expect(abs(footprint.usage.low - footprint.energy.low * 329.65) < 1e-9)
    #expect(abs(footprint.water.low - 0.07429382 * (0.5 + 1.5 * 1.947)) < 1e-6)
    #expect(row.warnings == [])
    #expect(row.bases == [.estimated] && row.zones == ["DEU"])
    #expect(row.tokens.output == 1_000_000 && row.tokens.uncached == 5_000_000)
    #expect(!row.lacksEnergy && !row.lacksEmissions)
    #expect(row.emissionsPerMillion == footprint.emissions)
  }

  @Test func unknownIsNotZero() throws {
    var world = HandMadePortfolio()
    world.cards["m"] = known
    world.cards["unsized"] = "type: large, vendor: Nobody"
    world.cards["undirected"] = known
    world.cards["half"] = known
    world.cards["read"] = known
    world.cards["licence"] = "type: embedded"
    world.tokens("m", 1000)
    world.tokens("unsized", 1000)
    world.tokens("undirected", 1000, nil)
    world.tokens("half", 1000)
    world.tokens("half", 700, nil)
    world.tokens("read", 1000, "Input")
    world.charge("licence", "100")
    world.tokens("", 1234)
    let report = try world.digest().carbon()
    for (name, warnings) in [
      ("unsized", [.unknownSize]), ("undirected", [.unknownDirection(1000)]),
      ("read", [.noOutput]), ("licence", [.unknownSize, .noTokens]),
      ("unallocated", [.unknownSize]),
    ] as [(String, [CarbonWarning])] {
      let row = try row(name, report)
      #expect(row.footprint == nil && row.lacksEnergy && row.lacksEmissions, "\(name)")
      #expect(row.warnings == warnings, "\(name)")
      #expect(row.emissionsPerMillion == nil)
    }
    let (whole, half) = try (row("m", report), row("half", report))
    #expect(half.footprint == whole.footprint)
    #expect(half.lacksEnergy && half.lacksEmissions && half.emissionsPerMillion == nil)
    #expect(half.warnings == [.unknownDirection(700)])
    #expect(!whole.lacksEnergy)
    #expect(report.total.lacksEnergy && report.total.lacksEmissions)
    #expect(report.total.footprint?.energy == (whole.footprint?.energy).map { $0 * 2 })
    #expect(report.total.warnings.contains(.unknownDirection(1700)))
    let printed = try world.digest().printedCarbon(report).table
    let energy = try #require(printed.columns.firstIndex(of: .energyLow))
    for row in printed.rows where row[0] == .text("half") {
      #expect(row[energy] == .quantity(half.footprint?.energy.low ?? 0, isLowerBound: true))
    }
  }

  @Test func sharedCostsWithoutTokensAreNoRow() throws {
    var world = HandMadePortfolio()
    world.cards["m"] = known
    world.tokens("m", 1000)
    world.charge("", "100", ["x_folio_category": "people"])
    let report = try world.digest().carbon()
    #expect(report.rows.map(\.key.text) == ["m"])
    #expect(!report.total.lacksEnergy)
  }

  @Test func measuredEnergyBeatsTheEstimate() throws {
    var world = HandMadePortfolio()
    world.cards["m"] = known
    world.cards["bare"] = "type: open, energy: {zone: FRA, pue: 1.2, wue: 0}"
    world.tokens("m", 1_000_000)
    let kilowattHours = ["ConsumedQuantity": "200.5", "ConsumedUnit": "kWh"]
    world.charge("m", "60", kilowattHours)
    world.charge("m", "60", day: 16, ["ConsumedQuantity": "1.5", "ConsumedUnit": "MWh"])
    world.charge("bare", "60", ["ConsumedQuantity": "500", "ConsumedUnit": "Wh"])
    let report = try world.digest().carbon()
    let row = try row("m", report)
    let footprint = try #require(row.footprint)
    #expect(footprint.energy == QuantityRange(1700.5))
    #expect(abs(footprint.usage.low - 1700.5 * 329.65) < 1e-6)
    #expect(abs(footprint.water.low - (1700.5 / 1.5 * 0.5 + 1700.5 * 1.947)) < 1e-6)
    // Making the servers is still the estimate's: 7.302307 mg for a token.
    #expect(abs(footprint.embodied.low - 7.302307) < 1e-5)
    #expect(row.bases == [.measured] && !row.lacksEmissions && row.warnings == [])
    let bare = try self.row("bare", report)
    #expect(bare.footprint?.energy == QuantityRange(0.5))
    #expect(bare.footprint?.usage == QuantityRange(0.5 * 41.44))
    #expect(!bare.lacksEnergy && bare.lacksEmissions)
    #expect(bare.warnings == [.unknownHardware])
    #expect(!report.total.lacksEnergy && report.total.lacksEmissions)
  }

  @Test func onlyChargesOfTheIntervalCount() throws {
    var world = HandMadePortfolio()
    world.cards["m"] = known
    world.tokens("m", 1, day: 1)
    world.tokens("m", 10, day: 30)
    world.tokens("m", 100, day: 1, ["ChargePeriodStart": "2026-05-31T00:00:00Z"])
    world.tokens("m", 1000, day: 1, ["ChargePeriodStart": "2026-07-01T00:00:00Z"])
    let kilowattHours = ["ConsumedQuantity": "5", "ConsumedUnit": "kWh"]
    world.charge(
      "m", "1", kilowattHours.merging(["ChargePeriodStart": "2026-05-02T00:00:00Z"]) { $1 })
    let digest = try world.digest()
    #expect(digest.carbon().total.tokens.output == 11)
    #expect(digest.carbon().total.bases == [.estimated])
    #expect(digest.carbon(in: .all).total.tokens.output == 1111)
    #expect(digest.carbon(in: .all).total.bases == [.measured])
  }

  @Test func zonesComeFromTheStrongestThatSaysSo() throws {
    var world = HandMadePortfolio()
    world.settings += "carbon: {zone: POL, mixes: {DEU: {gwp: 0.1}, XYZ: {gwp: 0.2, wue: 3}}}\n"
    world.cards = [
      "card": "vendor: OpenAI, hosting: {region: us-east-1}, energy: {zone: xyz}",
      "region": "vendor: OpenAI, hosting: {region: eu-west-3}",
      "europe": "vendor: OpenAI, hosting: {region: eu}",
      "vendor": "vendor: OpenAI, hosting: {where: public-cloud}",
      "own": "vendor: OpenAI, hosting: {where: on-premises, region: eu-cellar}",
      "open": "type: open, vendor: Mistral AI",
      "unknown": "vendor: Nobody",
    ]
    for name in world.cards.keys { world.tokens(name, 1000) }
    let report = try world.digest().carbon()
    var zones: [String: String] = [:]
    for row in report.rows { zones[row.key.text] = row.zones.first }
    #expect(
      zones == [
        "card": "XYZ", "region": "FRA", "europe": "EEE", "vendor": "USA", "own": "POL",
        "open": "POL", "unknown": "POL",
      ])
    let settings = try world.digest().portfolio.settings.carbon
    #expect(settings.mix(of: "DEU") == ElectricityMix(emissions: 0.1, water: 1.947))
    #expect(settings.mix(of: "XYZ") == ElectricityMix(emissions: 0.2, water: 3))
    #expect(settings.mix(of: "ABC") == nil)
    world.settings = "store: 1\n"
    world.cards = ["unknown": "vendor: Nobody, parameters: 1e9"]
    let row = try row("unknown", world.digest().carbon())
    #expect(row.zones == ["WOR"])
    #expect(row.warnings == [.worldMix, .unknownDataCentre])
  }

  @Test func theTableOfSizesFillsWhatTheCardLeavesOut() throws {
    var world = HandMadePortfolio()
    world.cards = [
      "a": "vendor: OpenAI, aliases: [gpt-4o-mini]",
      "b": "vendor: OpenAI, parameters: 8e9, aliases: [gpt-4.1]",
      "c": "type: open, parameters: 140e9, aliases: [mixtral-8x22b-instruct-v0.1]",
      "d": "type: open, energy: {active: [2e9, 3e9], total: 30e9}",
    ]
    for name in world.cards.keys { world.tokens(name, 1000) }
    world.tokens("gpt-5-mini", 1000)
    let report = try world.digest().carbon()
    #expect(
      try row("a", report).warnings == [.guessedSize, .multimodal, .guessedZone, .assumedRequests])
    // The card is believed, not the table, which takes the model for another size.
    let dense = try #require(row("b", report).footprint)
    let same = FootprintMethod.ecoLogits.request(
      tokens: 1000,
      of: ModelArchitecture(active: QuantityRange(8), tokensPerSecond: 81, firstToken: 1.02),
      at: ModelProvider.openai.dataCentre, on: try #require(ElectricityMix.published("USA")))
    #expect(dense == same)
    // 140 billion are 39.1 at work, as the table knows.
    let mixture = ModelArchitecture(active: QuantityRange(39.1), total: QuantityRange(140))
    #expect(
      try row("c", report).footprint
        == FootprintMethod.ecoLogits.request(
          tokens: 1000, of: mixture, at: .unknown, on: .ofWorld))
    #expect(try !row("d", report).warnings.contains(.guessedSize))
    #expect(try row("gpt-5-mini", report).footprint != nil)
  }

  @Test func answersAreAsLongAsTheWorkflowsSay() throws {
    var world = HandMadePortfolio()
    world.cards["m"] =
      "parameters: 8e9, energy: {zone: DEU, pue: 1, wue: 0, firstToken: 3, tokensPerSecond: 100}"
    world.tokens("m", 1000)
    let assumed = try row("m", world.digest().carbon())
    #expect(assumed.warnings == [.assumedRequests])
    world.workflows["w"] = "servedBy: m\nvolume: {requestsPerMonth: 10, outputTokens: 50}\n"
    world.workflows["v"] = "servedBy: m\nvolume: {requestsPerMonth: 30, outputTokens: 10}\n"
    let said = try row("m", world.digest().carbon())
    #expect(said.warnings == [])
    // Twenty tokens an answer: fifty times three seconds to the first token, and not once.
    let (one, other) = (assumed.footprint?.embodied.low ?? 0, said.footprint?.embodied.low ?? 0)
    #expect(abs(other / one - (10 + 150) / (10 + 3.0)) < 1e-9)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func partsAddUpToTheWhole(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var world = HandMadePortfolio()
    for index in 0..<8 {
      let type = ["open", "large", "embedded"].randomElement(using: &random) ?? ""
      let zone = ["DEU", "FRA", "POL"].randomElement(using: &random) ?? ""
      let size =
        Int.random(in: 0..<4, using: &random) == 0
        ? "" : ", parameters: \(Int.random(in: 1...900, using: &random))e9"
      world.cards["m\(index)"] = "type: \(type), energy: {zone: \(zone)}\(size)"
      for day in 1...Int.random(in: 1...20, using: &random) {
        let direction = ["Output", "Input", nil].randomElement(using: &random) ?? nil
        world.tokens(
          "m\(index)", Int.random(in: 0...1_000_000, using: &random), direction, day: day)
      }
    }
    let digest = try world.digest()
    let reports = CarbonReport.Dimension.allCases.map { digest.carbon(by: $0) }
    for report in reports {
      var sum = Footprint.zero
      var tokens = TokenCounts()
      for row in report.rows {
        sum += row.footprint ?? .zero
        tokens.add(row.tokens)
        #expect(row.footprint != nil || row.lacksEnergy, "seed \(seed)")
      }
      let total = report.total.footprint ?? .zero
      for (one, other) in [
        (sum.energy, total.energy), (sum.emissions, total.emissions), (sum.water, total.water),
      ] {
        #expect(abs(one.low - other.low) <= 1e-9 * max(1, other.low), "seed \(seed)")
        #expect(abs(one.high - other.high) <= 1e-9 * max(1, other.high), "seed \(seed)")
        #expect(other.low <= other.high, "seed \(seed)")
      }
      #expect(tokens == report.total.tokens, "seed \(seed)")
      #expect(
        report.total.lacksEnergy == report.rows.contains(where: \.lacksEnergy), "seed \(seed)")
    }
  }
}

@Suite struct EnergyReadingTests {
  private func problems(_ folio: String) -> [String] {
    let text = "---\nfolio: {\(folio)}\n---\n"
    guard let id = ModelID("m") else { return [] }
    return Model.read(Array(text.utf8), id: id, path: "models/m.md").problems.map(\.fault.code)
  }

  @Test(arguments: [
    "energy: {active: 12e9}", "energy: {active: [12e9, 20e9], total: 40e9}",
    "energy: {pue: 1, wue: 0, zone: deu, tokensPerSecond: 80, firstToken: 0}", "energy: {}",
  ])
  func whatIsRightIsTaken(_ folio: String) { #expect(problems(folio) == []) }

  @Test(arguments: [
    "energy: {active: 0}", "energy: {active: [20e9, 12e9]}", "energy: {active: [1, 2, 3]}",
    "energy: {active: []}", "energy: {pue: 0.9}", "energy: {wue: -1}", "energy: {zone: Germany}",
    "energy: {tokensPerSecond: 0}", "energy: {firstToken: -1}", "energy: {active: many}",
    "energy: 7", "energy: {active: {low: 1}}",
  ])
  func whatIsWrongIsToldAndTakesNothingElseDown(_ folio: String) {
    #expect(problems(folio) == ["record.wrong-kind"])
  }

  @Test func unknownZonesAreTold() throws {
    let text = "store: 1\ncarbon: {zone: QQQ, mixes: {DE: {gwp: 1}, FRA: {gwp: -1, colour: red}}}\n"
    let read = PortfolioSettings.read(Array(text.utf8), path: "portfolio.yaml")
    #expect(
      read.problems.map { "\($0.fault.code)@\($0.place.line ?? 0):\($0.place.column ?? 0)" }
        .sorted()
        == [
          "record.dangling@2:16", "record.unknown-key@2:58", "record.wrong-kind@2:29",
          "record.wrong-kind@2:54",
        ])
    #expect(read.value?.carbon.mix(of: "FRA")?.emissions == 0.04144)
    var model = Model(id: try .of("m"), path: "models/m.md")
    var energy = EnergyProfile()
    energy.zone = "QQQ"
    model.energy = energy
    let problems = CatalogueChecks.problems(
      models: [model], workflows: [], settings: PortfolioSettings(),
      directory: ModelDirectory([model]))
    #expect(problems.map(\.fault) == [.record(.dangling(kind: "zone", name: "QQQ"))])
  }
}

@Suite struct ThreeDigitTests {
  @Test(
    arguments: [
      (0, "0"), (0.0644, "0.0644"), (0.064437, "0.0644"), (1.43575, "1.44"), (9.999, "10.00"),
      (12.345, "12.3"), (99.96, "100.0"), (123.4, "123"), (12_345.6, "12,346"),
      (0.000_012_345, "0.0000123"),
      (-1.5, "-1.50"), (1e15, "1000000000000000"),
    ] as [(Double, String)])
  func quantitiesArePrintedForPeople(_ quantity: Double, _ text: String) {
    #expect(ReportValue.threeDigits(quantity) == text)
  }
}
