import Testing

@testable import PortfolioCore

@Suite struct SurveyedLandscapeTests {
  private func read(_ text: String) throws -> Parsed<Benchmark> {
    Benchmark.read(Array(text.utf8), id: try .of("b"), path: "benchmarks/b.yaml")
  }

  @Test func readsMixAndGrowth() throws {
    let parsed = try read("models: 9\nmix: {open: 60, large: 40}\ngrowth: {open: -5}\noverall: 3\n")
    #expect(parsed.problems == [])
    #expect(
      parsed.value?.landscape
        == SurveyedLandscape(
          models: 9, mix: [.open: 60, .large: 40], growth: [.open: -5], overall: 3, years: 3))
    #expect(try read("name: x").value?.landscape == nil)
    #expect(try read("years: 2").value?.landscape == nil)
  }

  @Test func saysWhatIsWrong() throws {
    let codes = try read("mix: {huge: 3, open: -1}\nyears: 0\n").problems.map(\.fault.code)
    #expect(
      codes.sorted() == ["record.unknown-key", "record.wrong-kind", "record.wrong-kind"])
  }
}
