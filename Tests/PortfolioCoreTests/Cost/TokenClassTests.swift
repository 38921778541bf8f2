import Testing

@testable import PortfolioCore

/// Which class tokens of a row are in, as the FOCUS draft and imported usage say it.
@Suite struct TokenClassTests {
  private func counts(_ text: FocusText) -> TokenCounts? {
    AttributedCosts(CostLedger([text.file()]), lookup: .empty, rules: [])
      .split(by: .model).total(.usd)?.tokensByClass
  }

  @Test func detailsSayTheClassOfARow() {
    var text = FocusText(adding: ["SkuPriceDetails"])
    let rows: [(details: String, tokens: Int)] = [
      (#"{"TokenDirection":"Input","TokenCacheAction":"Uncached"}"#, 1),
      (#"{"TokenDirection":"Input"}"#, 20),
      (#"{"TokenDirection":"Input","TokenCacheAction":"Read"}"#, 300),
      (#"{"x_TokenDirection":"Input","x_TokenCacheAction":"Write"}"#, 4000),
      (#"{"TokenDirection":"Output"}"#, 50_000),
      (#"{"TokenDirection":"Input","TokenCacheAction":"Other"}"#, 600_000),
      (#"{"ModelId":"gpt-4o"}"#, 7_000_000),
    ]
    for row in rows {
      text.add(
        cost: "1",
        [
          "SkuPriceDetails": row.details, "ConsumedQuantity": String(row.tokens),
          "ConsumedUnit": "Tokens",
        ])
    }
    var expected = TokenCounts()
    expected.uncached = 21
    expected.cacheRead = 300
    expected.cacheWrite = 4000
    expected.output = 50_000
    expected.unclassed = 7_600_000
    #expect(counts(text) == expected)
    #expect(expected.total == 7_654_321)
  }

  @Test func columnsOfImportedUsageSplitARow() {
    var text = FocusText(adding: [
      "x_folio_uncached_tokens", "x_folio_cache_read_tokens", "x_folio_output_tokens",
      "SkuPriceDetails",
    ])
    text.add(
      cost: "1",
      [
        "ConsumedQuantity": "1000", "ConsumedUnit": "Tokens", "x_folio_uncached_tokens": "300",
        "x_folio_cache_read_tokens": "600", "x_folio_output_tokens": "90",
      ])
    text.add(
      cost: "1",
      [
        "ConsumedQuantity": "7", "ConsumedUnit": "Tokens",
        "SkuPriceDetails": #"{"TokenDirection":"Output"}"#,
      ])
    var expected = TokenCounts()
    expected.uncached = 300
    expected.cacheRead = 600
    expected.output = 97
    expected.unclassed = 10
    #expect(counts(text) == expected)
  }

  @Test func aCountThatIsNoneIsToldAndLeavesTheRow() {
    var text = FocusText(adding: ["x_folio_output_tokens"])
    text.add(
      cost: "1",
      ["ConsumedQuantity": "5", "ConsumedUnit": "Tokens", "x_folio_output_tokens": "1.5"])
    let file = text.file()
    #expect(file.told == ["table.not-a-number@2:40"])
    #expect(counts(text)?.unclassed == 5)
  }
}
