import Testing

@testable import PortfolioCore

@Suite struct PrintedReportTests {
  private func report(_ text: String) -> PrintedReport {
    PrintedReport(
      asOf: Timestamp(seconds: 1_795_460_895),
      table: ReportTable(
        columns: [.name, .spend, .share, .alerts, .owner],
        rows: [
          [
            .text(text), .amount(ExactDecimal(12), nil, isLowerBound: true), .share(0.25),
            .count(3), .notSet,
          ]
        ]),
      parts: [("total", .object([(.spend, .amount(ExactDecimal(12), nil, isLowerBound: false))]))],
      problems: [
        Problem(.yaml(.conflictMarker), at: Place(path: "models/a.md", line: 3, column: 1))
      ])
  }

  private func json(_ text: String) -> String {
    String(decoding: report(text).json(message: { $0.code }).compact, as: UTF8.self)
  }

  @Test func jsonIsOneObjectWithExactDecimalsAsStringsAndNullForWhatIsNotSet() {
    #expect(
      json("a")
        == """
        {"asOf":"2026-11-23T19:08:15Z","rows":[{"name":"a","spend":"12","share":0.25,"alerts":3,\
        "owner":null}],"total":{"spend":"12"},"problems":[{"code":"yaml.conflict-marker",\
        "severity":"error","file":"models/a.md","line":3,"column":1,\
        "message":"yaml.conflict-marker"}]}
        """)
  }

  @Test(arguments: ["\u{1B}]0;pw\u{7}", "a\u{202E}b", "\u{9B}31m", "a\rb\nc", "\u{200B}"])
  func nothingATerminalObeysLeavesAsIs(_ text: String) throws {
    let forbidden = text.unicodeScalars.filter { $0.value < 0x20 || $0.value > 0x7E }
    for printed in [json(text), report(text).csv] {
      for scalar in forbidden where scalar != "\n" {
        #expect(!printed.unicodeScalars.contains(scalar), "\(printed.debugDescription)")
      }
    }
    let value = try JSONValue(parsing: Array(json(text).utf8))
    #expect(value.object?["rows"]?.array?.first?.object?["name"]?.string == text)
  }

  @Test(arguments: ["=cmd()", "+1", "-1+2", "@SUM(A1)"])
  func csvRunsNoFormula(_ text: String) {
    #expect(report(text).csv.hasPrefix("name,spend,share,alerts,owner\n'\(text),12,0.25,3,\n"))
  }

  @Test func csvQuotesWhatWouldSplitAField() {
    #expect(report("a,\"b\"").csv.contains("\n\"a,\"\"b\"\"\",12,"))
  }
}

@Suite struct PercentTests {
  @Test(arguments: [
    (0.125, "12.5 %"), (-0.005, "-0.5 %"), (0, "0.0 %"), (1, "100.0 %"),
    (-1e30, "-100000000000000000.0 %"), (1e18, "100000000000000000.0 %"),
  ])
  func aPartHasItsSignAndAnyParts(_ share: Double, _ text: String) {
    #expect(ReportValue.percent(share) == text)
  }
}
