import Testing

@testable import PortfolioCore

/// What many lines have wrong in one way is told once.
@Suite struct ImportFaultsTests {
  private static func log(_ id: Int, _ rest: String = "\"spend\":1") -> String {
    "{\"request_id\":\"\(id)\",\"startTime\":\"2026-05-16T10:00:00Z\",\(rest)}\n"
  }

  @Test func anExportOfAnotherSourceIsOneError() {
    let text = (1...300).map { Self.log($0) }.joined()
    for source in CostSource.allCases where source != .litellm {
      let export = Imported(text, of: source)
      #expect(export.problems == ["1 1 table.not-such-a-record"], "\(source)")
      #expect(export.looksLike == .litellm, "\(source)")
    }
    #expect(Imported(text, of: .litellm).looksLike == nil)
  }

  @Test func bucketsOfAnotherSourceAreOneError() {
    let buckets = (0..<25).map {
      "{\"start_time\":\(1_747_353_600 + $0 * 86400),\"results\":[{\"amount\":{\"value\":1,\"currency\":\"usd\"}}]}"
    }
    let page = "{\"data\":[\(buckets.joined(separator: ","))],\"has_more\":true}"
    var export = CostImport(of: .anthropic, path: "e.json")
    export.append(Array(page.utf8))
    export.finish()
    #expect(
      export.problems == [
        Problem(
          .table(
            .nothingOf(
              source: "anthropic", records: 25, .empty(column: "data[0].starting_at"))),
          at: Place(path: "e.json", line: 1, column: 1))
      ])
    #expect(export.looksLike == .openai)
  }

  @Test func whatNoSourceReadsLooksLikeNone() {
    let rows = Imported(String(repeating: "a,b,c\n", count: 40), of: .openai)
    #expect(rows.problems == ["1 1 table.not-such-a-record"])
    #expect(rows.looksLike == nil)
    let one = Imported("{\"request_id\":\n", of: .litellm)
    #expect(one.problems == ["1 15 table.bad-json"])
  }

  /// Values of the source that are wrong are no sign of another.
  @Test func wrongValuesOfTheSourceAreNamedThoughAllAre() {
    let export = Imported(
      Self.log(1, "\"spend\":1e30") + Self.log(2, "\"spend\":1e30"), of: .litellm)
    #expect(export.problems == ["1 1 table.does-not-fit", "2 1 table.does-not-fit"])
  }

  @Test func theSameInMoreThanTenLinesIsCounted() {
    let text =
      Self.log(0) + (1...25).map { _ in "{\"spend\":1}\n" }.joined()
      + Self.log(1, "\"spend\":\"x\"")
    var export = CostImport(of: .litellm, path: "e.json")
    export.append(Array(text.utf8))
    export.finish()
    let problems = export.problems
    #expect(problems.count == 12)
    #expect(problems.dropLast().map(\.place.line) == Array(2...11) + [27])
    #expect(
      problems.last
        == Problem(
          .table(.alike(.empty(column: "request_id"), count: 15)),
          at: Place(path: "e.json", line: 12, column: 1)))
    #expect(problems.last?.severity == .error)
  }

  /// `data[0]` and `data[1]` are one fault.
  @Test func placesInRecordsAreOneFault() {
    let rows = (0..<30).map { _ in "{\"startTime\":\"2026-05-16T10:00:00Z\"}" } + [Self.log(1)]
    let export = Imported("{\"data\":[\(rows.joined(separator: ","))]}", of: .litellm)
    #expect(export.problems.count == 11)
    #expect(export.summary.charges == 1)
  }

  /// However many there are, and of however many kinds.
  @Test func kindsAreCountedBeyondALimit() {
    let text = Self.log(0) + (1...3000).map { Self.log($0, "\"spend\":\"x\($0)\"") }.joined()
    let export = Imported(text, of: .litellm)
    #expect(export.problems.count == 1001)
    #expect(export.problems.last == "table.more")
  }
}
