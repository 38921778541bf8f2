import Testing

@testable import PortfolioCore

@Suite struct FootprintMethodTests {
  private let mix = ElectricityMix(emissions: 0.5, water: 2)

  private func architecture(_ random: inout SplitMix64) -> ModelArchitecture {
    let active = random.unit() * 300 + 0.1
    return ModelArchitecture(
      active: QuantityRange(active, active * (1 + random.unit())),
      total: QuantityRange(active * (1 + 9 * random.unit())),
      tokensPerSecond: random.unit() < 0.5 ? 10 + 200 * random.unit() : nil,
      firstToken: random.unit() < 0.5 ? 5 * random.unit() : nil)
  }

  private func site(_ random: inout SplitMix64) -> DataCentre {
    DataCentre(
      pue: QuantityRange(1 + random.unit(), 1 + random.unit()),
      wue: QuantityRange(random.unit(), random.unit()))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func rangesAreRangesAndGrowWithTheTokens(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (model, site) = (architecture(&random), site(&random))
    var last = Footprint.zero
    var tokens = 0.0
    for _ in 0..<20 {
      tokens += 1 + random.unit() * 5000
      let found = FootprintMethod.ecoLogits.request(
        tokens: tokens, of: model, at: site, on: mix)
      let pairs = [
        (last.energy, found.energy), (last.usage, found.usage), (last.embodied, found.embodied),
        (last.water, found.water), (last.emissions, found.emissions),
      ]
      for (before, after) in pairs {
        #expect(after.low <= after.high, "seed \(seed)")
        #expect(before.low < after.low && before.high < after.high, "seed \(seed)")
      }
      last = found
    }
  }

  /// By hand: energy of a token on a GPU is 1.166527e-06 e^(-0.0112059 * 64) * 8 + 4.052928e-05, which
  /// is 4.508459e-05 Wh; the rest stands beside the steps.
  @Test func aModelOfEightBillionComesToWhatTheFormulaSays() {
    let site = DataCentre(pue: QuantityRange(1), wue: QuantityRange(0))
    let found = FootprintMethod.ecoLogits.request(
      tokens: 1000, of: ModelArchitecture(active: QuantityRange(8)), at: site,
      on: ElectricityMix(emissions: 1, water: 1))
    // Time: 1,000 (0.0006785088 * 8 + 0.0003119310 * 64 + 0.0194737176) = 44.865374 s
    // Server: 44.865373 / 3600 * 1.2 * 1/8 / 64 = 2.920923e-05 kWh
    // GPU: 1 * 1,000 * 4.508459e-05 / 1000 = 4.508459e-05 kWh
    #expect(abs(found.energy.low - 7.429382e-05) < 1e-10)
    #expect(found.energy.low == found.energy.high)
    #expect(found.usage == found.energy * 1000)
    #expect(found.water == found.energy)
    // Embodied: 44.865373 * (5700/8 + 273) / (94,608,000 * 64) = 7.302307e-06 kg
    #expect(abs(found.embodied.low - 7.302307e-03) < 1e-8)
  }

  @Test func gpusComeInPowersOfTwo() {
    let site = DataCentre(pue: QuantityRange(1), wue: QuantityRange(0))
    func energy(_ total: Double) -> Double {
      FootprintMethod.ecoLogits.request(
        tokens: 1, of: ModelArchitecture(active: QuantityRange(1), total: QuantityRange(total)),
        at: site, on: mix
      ).energy.low
    }
    // 33.3 billion parameters of 16 bits with a fifth more are 80 GB.
    #expect(energy(33.3) == energy(1))
    #expect(abs(energy(33.4) - 2 * energy(1)) < 1e-15)
    #expect(abs(energy(100.1) - 4 * energy(1)) < 1e-15)
    #expect(energy(133.3) == energy(100.1))
  }
}

@Suite struct PublishedArchitectureTests {
  @Test(arguments: [
    "gpt-4o-mini", "GPT-4o-mini", "openai/gpt-4o-mini", "azure/gpt-4o-mini",
    "claude-opus-4-5-20251101", "anthropic.claude-opus-4-5-20251101-v1:0",
    "eu.anthropic.claude-opus-4-5-20251101-v1:0", "claude-opus-4-5@20251101",
    "gpt-5.2-2025-12-11", "llama-3.1-8b-instruct", "meta-llama/Meta-Llama-3.1-8B-Instruct",
  ])
  func namesOfBillsAreFound(_ name: String) {
    #expect(PublishedArchitectures.entry(of: [name]) != nil)
  }

  @Test(arguments: ["", "gpt", "gpt-4o-mega", "mistral-small-3-2", "granite-8b", "/", "@", "-v1"])
  func namesThatAreNotThereAreNot(_ name: String) {
    #expect(PublishedArchitectures.entry(of: [name]) == nil)
  }

  @Test func theExactNameWinsOverThePlainOne() {
    let dated = PublishedArchitectures.entry(of: ["gpt-4o-2024-08-06"])
    #expect(dated?.architecture.tokensPerSecond == 40)
    #expect(
      PublishedArchitectures.entry(of: ["gpt-4o-2029-01-01"])?.architecture.tokensPerSecond == 74)
  }
}

@Suite struct CloudRegionTests {
  @Test(
    arguments: [
      ("eu-central-1", "DEU"), ("eu-central-1a", "DEU"), ("europe-west4-b", "NLD"),
      ("swedencentral", "SWE"), ("eu-de", "DEU"), ("us-east-1", "USA"), ("FRA", "FRA"),
      ("fra", "FRA"), ("EEE", "EEE"), ("eu", nil), ("eu-hamburg", nil), ("", nil), ("a", nil),
      ("moon-1", nil), ("-a", nil),
    ] as [(String, String?)])
  func regionsLieInZones(_ region: String, _ zone: String?) {
    #expect(CloudRegion.zone(of: region) == zone)
  }

  @Test func whatIsOnlyEuropeIsToldApart() {
    #expect(CloudRegion.isEurope("eu") && CloudRegion.isEurope("eu-hamburg"))
    #expect(!CloudRegion.isEurope("us-east-1") && !CloudRegion.isEurope("euros"))
  }
}
