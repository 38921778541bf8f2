import Testing

@testable import PortfolioCore

/// One row of a bill, as the cost screen and `folio cost --rows` tell it.
@Suite struct ChargeRowTests {
  private func charges() -> ChargeList {
    var text = FocusText(adding: [
      "x_folio_source", "x_folio_key", "SkuPriceDetails", "ContractedCost", "x_folio_model",
      "ChargeDescription", "x_own",
    ])
    text.add([
      "EffectiveCost": "1.250", "ListCost": "2", "x_folio_source": "acme", "x_folio_key": "r-17",
      "SkuPriceDetails": #"{"TokenDirection":"Input","TokenCacheAction":"Read"}"#,
      "ContractedCost": "3", "x_folio_model": "m", "ChargeDescription": "tokens, read",
      "ConsumedQuantity": "7", "ConsumedUnit": "Tokens", "x_own": "kept",
    ])
    text.add(cost: "1", ["x_folio_source": "acme", "x_folio_key": "r-17"])
    text.add(["x_folio_key": "r-18", "x_folio_source": "acme"])
    var portfolio = Portfolio(asOf: Timestamp(seconds: 1_795_460_895))
    portfolio.costs = AttributedCosts(CostLedger([text.file()]), lookup: .empty, rules: [])
    return Digest(portfolio).charges(ChargeSelection())
  }

  @Test func saysWhatIsKnownAndNothingElse() {
    let row = charges()[0]
    #expect(row.effective == ExactDecimal(scaled: 1_250_000_000_000_000_000))
    #expect(row.billed == nil && row.list == ExactDecimal(2) && !row.isUnpriced)
    #expect(row.model == .observed("m") && row.team == nil && row.vendor == nil)
    #expect(row.tokens == 7 && row.tokenClass == "Input Read" && row.text == "tokens, read")
    #expect(row.path == "costs/a.csv" && row.line == 2)
  }

  @Test func aRowThatCountsOnceIsListedOnceAndOneWithoutACostIsNotFree() {
    let charges = charges()
    #expect(charges.count == 2 && charges[1].line == 4)
    #expect(charges[1].isUnpriced && charges.effective.isLowerBound)
  }

  @Test func theColumnsOfTheFileComeInItsOrderWithoutThoseThatAreNotKept() {
    let fields = charges().fields(of: 0)
    #expect(
      fields.map(\.column) == [
        "ChargePeriodStart", "BillingCurrency", "EffectiveCost", "ListCost", "ConsumedUnit",
        "x_folio_source", "x_folio_key", "SkuPriceDetails", "x_folio_model", "ChargeDescription",
        "x_own",
      ])
    #expect(fields.first { $0.column == "x_folio_key" }?.text == "r-17")
    #expect(fields.first { $0.column == "EffectiveCost" }?.text == "1.25")
  }
}
