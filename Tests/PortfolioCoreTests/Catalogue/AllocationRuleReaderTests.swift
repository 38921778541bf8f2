import Testing

@testable import PortfolioCore

@Suite struct AllocationRuleReaderTests {
  private func read(_ rules: String) -> (rules: [AllocationRule], told: [String]) {
    let parsed = PortfolioSettings.read(
      Array("store: 1\nrules:\n  allocation:\n\(rules)\n".utf8), path: "portfolio.yaml")
    let told = parsed.problems.map {
      "\($0.fault.code)@\($0.place.line ?? 0):\($0.place.column ?? 0)"
    }
    return (parsed.value?.allocation ?? [], told)
  }

  @Test func readsEachWayOfSharing() throws {
    let (rules, told) = read(
      """
          - {name: a, when: {ServiceName: "G*"}, across: team, by: usage}
          - {name: b, when: {"tag:x": "1"}, across: model, by: usage, measure: effective, over: [m, n]}
          - {name: c, when: {SkuId: s}, across: workflow, by: equal, over: w}
          - {name: d, when: {x_own: "*"}, across: team, by: fixed, shares: {a: "0.6", b: 0.4}}
      """)
    #expect(told == [])
    #expect(rules.map(\.name) == ["a", "b", "c", "d"])
    #expect(rules.map(\.across) == [.team, .model, .workflow, .team])
    #expect(
      rules.map(\.method) == [
        .usage(.tokens, over: []), .usage(.effective, over: ["m", "n"]), .equal(over: ["w"]),
        .fixed([
          .init("a", try ExactDecimal("0.6")), .init("b", try ExactDecimal("0.4")),
        ]),
      ])
    #expect(rules.first?.conditions == ["ServiceName": "G*"])
  }

  @Test(
    arguments: [
      ("- {when: {SkuId: s}, across: team, by: usage}", "record.missing@4:7"),
      ("- {name: a, across: team, by: usage}", "record.missing@4:7"),
      ("- {name: a, when: {SkuId: s}, by: usage}", "record.missing@4:7"),
      ("- {name: a, when: {SkuId: s}, across: team}", "record.missing@4:7"),
      ("- {name: a, when: {SkuId: s}, across: person, by: usage}", "record.not-allowed@4:43"),
      ("- {name: a, when: {SkuId: s}, across: team, by: equal}", "record.missing@4:7"),
      ("- {name: a, when: {SkuId: s}, across: team, by: fixed}", "record.missing@4:7"),
      (
        "- {name: a, when: {SkuId: s}, across: team, by: fixed, shares: {a: 0.7, b: 0.4}}",
        "record.shares-over-one@4:68"
      ),
      (
        "- {name: a, when: {SkuId: s}, across: team, by: fixed, shares: {a: -0.1, b: 0.4}}",
        "record.wrong-kind@4:72"
      ),
    ])
  func refusesARuleThatCannotBeFollowed(rule: String, expected: String) {
    let (rules, told) = read("    " + rule)
    #expect(rules == [])
    #expect(told == [expected])
  }

  @Test func warnsOfWhatSaysNothing() {
    let (rules, told) = read(
      "    - {name: a, when: {SkuIdd: s}, across: team, by: equal, over: [b], measure: tokens, of: x}"
    )
    #expect(rules.count == 1)
    #expect(
      Set(told.map { String($0.prefix { $0 != "@" }) }) == [
        "record.unknown-column", "record.pointless-key", "record.unknown-key",
      ])
  }
}
