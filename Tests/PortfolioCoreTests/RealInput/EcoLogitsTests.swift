import Foundation
import Testing

@testable import PortfolioCore

/// The method, the sizes and the mixes against what EcoLogits 0.11.3 itself says.
@Suite(
  .enabled(
    if: SharedData.has("reference/cost") && SharedData.has("data/ecologits"), SharedData.missing))
struct EcoLogitsTests {
  /// A row of the reference: what goes in, and what comes out.
  struct Case {
    var name: String
    var tokens: Double
    var model: ModelArchitecture
    var site: DataCentre
    var mix: ElectricityMix
    var energy: QuantityRange
    var emissions: QuantityRange
    var embodied: QuantityRange
    var water: QuantityRange
  }

  private static func object(_ path: String) throws -> JSONObject {
    let bytes = Array(try Data(contentsOf: SharedData.url(path)))
    return try #require(JSONValue(parsing: bytes).object)
  }

  private static func number(_ value: JSONValue?) -> Double? {
    guard case .number(let number)? = value else { return nil }
    return Double(number.text)
  }

  private static func range(_ value: JSONValue?) throws -> QuantityRange {
    if let one = number(value) { return QuantityRange(one) }
    let object = try #require(value?.object)
    return QuantityRange(
      try #require(number(object["min"])), try #require(number(object["max"])))
  }

  private static func architecture(
    _ parameters: JSONValue?, _ deployment: JSONObject?
  ) throws -> ModelArchitecture {
    let parts = parameters?.object
    let isMixture = parts?["total"] != nil
    return ModelArchitecture(
      active: try range(isMixture ? parts?["active"] : parameters),
      total: try range(isMixture ? parts?["total"] : parameters),
      tokensPerSecond: number(deployment?["tps"]), firstToken: number(deployment?["ttft"]))
  }

  /// The data centres of providers as EcoLogits configures them; Hugging Face is none of ours.
  private static func provider(_ name: String) throws -> (zone: String, site: DataCentre) {
    if name == "huggingface_hub" {
      return (
        "USA", DataCentre(pue: QuantityRange(1.09, 1.14), wue: QuantityRange(0.13, 0.99))
      )
    }
    let provider = try #require(ModelProvider(vendor: name))
    return (provider.zone, provider.dataCentre)
  }

  static func cases() throws -> [Case] {
    let reference = try object("reference/cost/ecologits_1000_output_tokens.json")
    return try #require(reference["results"]?.array).compactMap { result in
      let row = try #require(result.object)
      guard row["errors"] == nil else { return nil }
      let (name, zone) = (row["provider"]?.string ?? "", row["zone"]?.string ?? "")
      let (home, site) = try provider(name)
      return Case(
        name: "\(name) \(row["model"]?.string ?? "") \(zone)",
        tokens: try #require(number(row["output_tokens"])),
        model: try architecture(
          row["architecture"]?.object?["parameters"], row["deployment"]?.object),
        site: site,
        mix: try #require(ElectricityMix.published(zone == "provider-default" ? home : zone)),
        energy: try range(row["energy_kWh"]), emissions: try range(row["gwp_kgCO2eq"]) * 1000,
        embodied: try range(row["embodied"]?.object?["gwp"]) * 1000,
        water: try range(row["wcf_L"]))
    }
  }

  /// How far a footprint is from the reference, relative to it; the worst of all figures.
  private static func distance(_ method: FootprintMethod, _ row: Case) -> Double {
    let found = method.request(tokens: row.tokens, of: row.model, at: row.site, on: row.mix)
    let pairs = [
      (found.energy, row.energy), (found.emissions, row.emissions),
      (found.embodied, row.embodied), (found.water, row.water),
    ]
    return pairs.flatMap { [($0.low, $1.low), ($0.high, $1.high)] }
      .map { abs($0 - $1) / abs($1) }.max() ?? .infinity
  }

  @Test func everyRowOfTheReferenceIsMet() throws {
    let cases = try Self.cases()
    #expect(cases.count == 56)
    for row in cases {
      #expect(Self.distance(.ecoLogits, row) < 1e-9, "\(row.name)")
    }
  }

  @Test func aCoefficientThatIsOffByAThousandthShows() throws {
    let cases = try Self.cases()
    let coefficients: [WritableKeyPath<FootprintMethod, Double>] = [
      \.energyAlpha, \.energyBeta, \.energyGamma, \.latencyAlpha, \.latencyBeta, \.latencyGamma,
      \.batch, \.serverGPUs, \.serverPower, \.serverEmbodied, \.gpuEmbodied, \.lifetime,
    ]
    for (index, path) in coefficients.enumerated() {
      var method = FootprintMethod.ecoLogits
      method[keyPath: path] *= 1.001
      let worst = cases.map { Self.distance(method, $0) }.max() ?? 0
      #expect(worst > 1e-9, "coefficient \(index)")
    }
    // These decide in steps how many GPUs there are.
    for path in [\FootprintMethod.memoryOverhead, \.bits, \.gpuMemory] {
      var method = FootprintMethod.ecoLogits
      method[keyPath: path] *= 2
      #expect((cases.map { Self.distance(method, $0) }.max() ?? 0) > 1e-9)
    }
  }

  @Test func theShippedSizesAreThoseOfTheSource() throws {
    let models = try #require(try Self.object("data/ecologits/models.json")["models"]?.array)
    var found = 0
    for model in models.compactMap(\.object) {
      let name = try #require(model["name"]?.string)
      guard let entry = PublishedArchitectures.entry(of: [name]) else { continue }
      var expected = try Self.architecture(
        model["architecture"]?.object?["parameters"], model["deployment"]?.object)
      let marks = (model["warnings"]?.array ?? []).compactMap(\.string)
      expected.isGuessed = marks.contains("model-arch-not-released")
      expected.isMultimodal = marks.contains("model-arch-multimodal")
      // The table leaves out what a dated name says beside the plain one.
      guard entry.architecture != expected else {
        found += 1
        continue
      }
      #expect(entry.architecture.active == expected.active, "\(name)")
      #expect(entry.architecture.total == expected.total, "\(name)")
    }
    #expect(found >= 110)
  }

  @Test func theShippedMixesAreThoseOfTheSource() throws {
    let mixes = try #require(
      try Self.object("data/ecologits/electricity_mixes.json")["electricity_mixes"]?.array)
    for mix in mixes.compactMap(\.object) {
      let zone = try #require(mix["name"]?.string)
      let emissions = try #require(Self.number(mix["gwp"]))
      guard emissions > 0 else {
        #expect(ElectricityMix.published(zone) == nil)
        continue
      }
      let published = try #require(ElectricityMix.published(zone), "\(zone)")
      #expect(published.emissions == emissions)
      #expect(published.water == Self.number(mix["wue"]))
    }
    #expect(ElectricityMix.published(ElectricityMix.world)?.emissions == 0.45829)
  }
}

/// The zones of the regions of Google Cloud, as codecarbon has them.
@Suite(.enabled(if: SharedData.has("data/codecarbon"), SharedData.missing))
struct CloudRegionSourceTests {
  @Test func regionsLieWhereTheSourceSays() throws {
    let text = try String(
      contentsOf: SharedData.url("data/codecarbon/cloud_impact.csv"), encoding: .utf8)
    var found = 0
    for line in text.split(separator: "\r\n").flatMap({ $0.split(separator: "\n") }).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      // The source writes one region with its letters turned round, and Hong Kong as China.
      guard fields.count > 6, fields[3] != "me-cenrtal1", fields[3] != "asia-east2" else {
        continue
      }
      #expect(CloudRegion.zone(of: fields[3]) == fields[6], "\(fields[3])")
      found += 1
    }
    #expect(found == 38)
  }
}
