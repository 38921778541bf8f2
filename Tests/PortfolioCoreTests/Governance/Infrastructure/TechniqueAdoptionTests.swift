import Testing

@testable import PortfolioCore

@Suite("Techniques against a benchmark")
struct TechniqueAdoptionTests {
  private static func row(_ id: String, _ hosting: String, spend: Int) throws -> ModelMapRow {
    let model = try #require(
      Model.read(
        Array("---\nfolio: {hosting: {\(hosting)}}\n---\n".utf8), id: try .of(id),
        path: "models/\(id).md"
      ).value)
    return ModelMapRow(
      id: .registered(model.id), model: model, owner: nil, teams: [],
      spend: Money(ExactDecimal(spend), .usd), weight: 0, share: nil, firing: 0, known: 0,
      severity: nil, lacksData: false, freshness: .notSet)
  }

  private static func benchmark(_ text: String) throws -> Benchmark {
    let parsed = Benchmark.read(
      Array(text.utf8), id: try .of("b"), path: "benchmarks/b.yaml")
    #expect(parsed.problems == [])
    return try #require(parsed.value)
  }

  @Test("Models and spend are counted by family, and who says nothing is unknown")
  func counted() throws {
    let benchmark = try Self.benchmark(
      "figures: [{id: network, value: 50, unit: percent}, {id: any, value: 63, unit: percent}]\n"
        + "families: {network: [prompt caching], data: [quantisation, LoRA]}\n")
    let rows = [
      try Self.row("a", "techniques: [Prompt-Caching, quantisation]", spend: 60),
      try Self.row("b", "techniques: [lora, magic]", spend: 20),
      try Self.row("c", "techniques: []", spend: 15),
      try Self.row("d", "where: edge", spend: 5),
    ]
    let found = TechniqueAdoption.all(of: rows, against: benchmark, in: .usd)
    #expect(found.map(\.family) == ["network", "data", nil])
    #expect(found.map(\.users) == [1, 2, 2])
    #expect(found.map(\.models) == [4, 4, 4] && found.map(\.unknown) == [1, 1, 1])
    #expect(found.map { $0.spendShare?.approximate } == [0.6, 0.8, 0.8])
    #expect(found.map(\.difference) == [-25, nil, -13])
    let nothing = TechniqueAdoption.all(of: [], against: benchmark, in: .usd)
    #expect(nothing.allSatisfy { $0.share == nil && $0.spendShare == nil })
    #expect(nothing.allSatisfy { $0.difference == nil })
  }

  @Test("The shipped benchmark is read without a warning, and its words belong to its figures")
  func shipped() throws {
    let parsed = try #require(ShippedBenchmark.all.first).benchmark
    #expect(parsed.problems == [])
    let benchmark = try #require(parsed.value)
    #expect(benchmark.source != nil && benchmark.asOf != nil)
    #expect(
      benchmark.families.map(\.name) == ["network", "data-processing", "distributed-computing"])
    for name in benchmark.families.map(\.name) + [Benchmark.anyFamily] {
      #expect(benchmark.figure(name)?.share != nil && benchmark.figure(name)?.of == "companies")
    }
    #expect(benchmark.figure("any")?.share == 0.63)
    #expect(benchmark.families[0].has("Prompt_Caching"))
    #expect(!benchmark.families[0].has("cach"))
  }

  @Test("A file of the store takes the place of the one that is shipped, the newest of several")
  func override() throws {
    var portfolio = try ObligationWorld().portfolio()
    let shipped = try #require(portfolio.techniqueBenchmark)
    #expect(shipped.isShipped && shipped.benchmark.id.text == "ceo-guide-2024")
    portfolio.benchmarks = [try Self.benchmark("asOf: 2026-01-01\nfigures: [{id: mix}]\n")]
    #expect(portfolio.techniqueBenchmark == shipped)
    var old = try Self.benchmark("asOf: 2026-01-01\nfamilies: {x: [y]}\n")
    var new = old
    old.id = try .of("a")
    new.asOf = Day.of("2026-01-02")
    portfolio.benchmarks = [old, new]
    #expect(portfolio.techniqueBenchmark == ChosenBenchmark(benchmark: new, isShipped: false))
    // One of the shipped one's id, without families, leaves nothing to hold techniques against.
    var bare = try Self.benchmark("figures: []\n")
    bare.id = shipped.benchmark.id
    portfolio.benchmarks = [bare]
    #expect(portfolio.techniqueBenchmark == nil)
  }
}
