import Testing

@testable import PortfolioCore

@Suite struct BenchmarkReaderTests {
  private func read(_ text: String) throws -> Parsed<Benchmark> {
    Benchmark.read(Array(text.utf8), id: try .of("b"), path: "benchmarks/b.yaml")
  }

  private func codes(_ parsed: Parsed<Benchmark>) -> [String] {
    parsed.problems.map {
      "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.fault.code.dropFirst(7))"
    }
  }

  @Test func readsFiguresAndFamilies() throws {
    let parsed = try read(
      """
      name: Survey
      source: somebody
      asOf: 2026-03-01
      cadence: 2y
      figures:
        - {id: any, title: At least one, value: 62.5, unit: percent, of: companies}
        - {id: models, value: 11}
      families: {network: [cdn], one: alone}
      note: kept
      """)
    let benchmark = try #require(parsed.value)
    #expect(codes(parsed) == ["9:1 unknown-key"])
    #expect(benchmark.name == "Survey" && benchmark.asOf == Day.of("2026-03-01"))
    #expect(benchmark.cadence == 24 && benchmark.unknown.map(\.key) == ["note"])
    #expect(benchmark.figure("any")?.share == 0.625)
    #expect(benchmark.figure("models")?.share == nil && benchmark.figure("models")?.value == 11)
    #expect(benchmark.families.map(\.techniques) == [["cdn"], ["alone"]])
  }

  @Test func saysWhatIsWrongAndWhere() throws {
    #expect(try codes(read("figures: [{id: a}, {id: a}]")) == ["1:20 duplicate-id"])
    #expect(try codes(read("figures: [{value: 1}]")) == ["1:11 missing"])
    #expect(try codes(read("figures: [{id: a, value: many}]")) == ["1:26 wrong-kind"])
    #expect(try codes(read("asOf: soon\ncadence: 12")) == ["1:7 wrong-kind", "2:10 wrong-kind"])
    #expect(try codes(read("families: [a]")) == ["1:11 wrong-kind"])
    let broken = try read("figures: [")
    #expect(broken.value == nil && !broken.problems.isEmpty)
  }

  @Test func hasAPlaceInTheStore() throws {
    #expect(
      StoreLayout.meaning(of: "benchmarks/ceo.yaml", isFolder: false)
        == .file(.benchmark(try .of("ceo"))))
    #expect(StoreLayout.meaning(of: "benchmarks", isFolder: true) == .folder)
    #expect(StoreEntry.benchmark(try .of("ceo")).isRecord)
    guard case .badName = StoreLayout.meaning(of: "benchmarks/CEO.yml", isFolder: false) else {
      Issue.record("a name that no record may have is told")
      return
    }
  }
}
