import Testing

@testable import PortfolioCore

@Suite struct CostFileTests {
  @Test func readsAmountsTimesAndTokens() throws {
    var text = FocusText()
    text.add(
      cost: "12.50", ["ListCost": "20", "ConsumedQuantity": "8400000", "ConsumedUnit": "Tokens"])
    let file = text.file()
    #expect(file.problems.isEmpty)
    #expect(file.rowCount == 1)
    let entry = file.table.entries[0]
    #expect(ExactDecimal(scaled: entry.effective).description == "12.5")
    #expect(ExactDecimal(scaled: entry.list).description == "20")
    #expect(entry.tokens == 8_400_000)
    #expect(entry.line == 2)
    #expect(Day(utc: Timestamp(nanoseconds: entry.start)).description == "2026-03-05")
  }

  @Test func nullIsUnknownAndNotZero() {
    for null in ["", "NULL"] {
      var text = FocusText()
      text.add(cost: "5")
      text.add([
        "BilledCost": null, "EffectiveCost": null, "ListCost": null, "BillingCurrency": "USD",
        "ConsumedQuantity": "300", "ConsumedUnit": "Tokens",
      ])
      let file = text.file()
      #expect(file.problems.isEmpty)
      #expect(file.totals == ["USD ≥5 ≥5"])
      let costs = AttributedCosts(CostLedger([file]), lookup: .empty, rules: [])
      let total = costs.split(by: .team).total(.usd)
      #expect(total?.unpricedTokens == 300)
      #expect(total?.unpricedRows == 1)
      #expect(total?.list.isLowerBound == true)
    }
  }

  @Test func creditsCorrectionsAndSeveralCurrencies() {
    var text = FocusText(adding: ["ChargeCategory", "ChargeClass"])
    text.add(cost: "100.25", ["BillingCurrency": "EUR"])
    text.add(cost: "-30.5", ["BillingCurrency": "EUR", "ChargeCategory": "Credit"])
    text.add(cost: "-0.25", ["BillingCurrency": "EUR", "ChargeClass": "Correction"])
    text.add(cost: "0.000000000000000001")
    #expect(
      text.file().totals == ["EUR 69.5 69.5", "USD 0.000000000000000001 0.000000000000000001"])
  }

  @Test func timesWithoutZoneAreReadAsUTCAndToldOnce() {
    var text = FocusText()
    text.add(cost: "1", ["ChargePeriodStart": "2024-09-30 23:00:00"])
    text.add(cost: "1", ["ChargePeriodStart": "2024-09-30T23:00:00"])
    text.add(cost: "1", ["ChargePeriodStart": "2024-10-01T01:00:00+02:00"])
    let file = text.file()
    #expect(file.told == ["table.times-without-zone@2:1"])
    let months = AttributedCosts(CostLedger([file]), lookup: .empty, rules: []).split(by: .month)
    #expect(months.rows.map(\.key.text) == ["2024-09"])
  }

  @Test func unknownColumnsAreKeptAndNamedUnlessTheyAreTheWritersOwn() {
    var text = FocusText(adding: ["Id", "x_cost_center", "Tags"])
    text.add(cost: "1", ["Id": "17", "x_cost_center": "R&D", "Tags": #"{"env": "prod"}"#])
    let file = text.file()
    #expect(file.told == ["table.unknown-column@1:99"])
    let rules = [MappingRule(conditions: ["Id": "17", "x_cost_center": "R*"], team: "research")]
    let costs = AttributedCosts(CostLedger([file]), lookup: .empty, rules: rules)
    #expect(costs.split(by: .team).rows.map(\.key.text) == ["research"])
  }

  @Test func aHeaderWithoutNeededColumnsIsToldOnce() {
    let file = CostFile(text: "BilledCost,BilledCost,Tags\n1,2,\n3,4,\n")
    #expect(
      file.told == [
        "table.missing-column@1", "table.missing-column@1", "table.missing-column@1",
        "table.duplicate-column@1:12",
      ])
    #expect(file.rowCount == 0)
    #expect(file.unreadRows == 2)
  }

  @Test func rowsWithoutACostColumnKeepTheirTokens() {
    let file = CostFile(
      text: """
        ChargePeriodStart,ConsumedQuantity,ConsumedUnit,x_folio_model
        2026-01-01T00:00:00Z,1000,Tokens,llama
        """)
    #expect(file.told == Array(repeating: "table.missing-column@1", count: 3))
    let split = AttributedCosts(CostLedger([file]), lookup: .empty, rules: []).split(by: .model)
    #expect(split.rows.map(\.key) == [.model(.observed("llama"))])
    #expect(split.rows.map(\.currency) == [nil])
    #expect(split.rows.map(\.sums.unpricedTokens) == [1000])
  }

  @Test func tokensComeFromThePricedQuantityWhereNothingElseSays() {
    var text = FocusText(adding: ["PricingQuantity", "PricingUnit"])
    text.add(cost: "1", ["PricingQuantity": "8.40", "PricingUnit": "1000000 Tokens"])
    text.add(cost: "1", ["PricingQuantity": "0.0123456", "PricingUnit": "1K tokens"])
    text.add(cost: "1", ["PricingQuantity": "6.0", "PricingUnit": "1000000 Token-Hours"])
    text.add(
      cost: "-1",
      [
        "PricingQuantity": "9", "PricingUnit": "Tokens", "ConsumedQuantity": "-500000.0",
        "ConsumedUnit": "Tokens",
      ])
    let file = text.file()
    #expect(file.problems.isEmpty)
    #expect((0..<4).map { file.table.entries[$0].tokens } == [8_400_000, 12, 0, -500_000])
  }

  @Test func aLineCountsWhenItsEndIsThereOrTheFileIsWhole() {
    var text = FocusText()
    text.add(cost: "1")
    text.add(cost: "12.5")
    let bytes = Array(text.text.utf8)
    var file = CostFile(path: "costs/a.csv")
    // The last line reads `…,1` for a while.
    let cut = bytes.count - 8
    file.append(bytes[..<cut])
    #expect(file.rowCount == 1)
    file.finish()
    #expect(file.rowCount + file.unreadRows == 2)
    let before = file.identity
    file.append(bytes[cut...])
    #expect(file.identity != before)
    #expect(file.totals == ["USD 13.5 13.5"])
    #expect(file.problems.isEmpty)
    file.finish()
    #expect(file.totals == ["USD 13.5 13.5"])
  }

  @Test func aCopyStaysAsItWasWhenTheFileGrows() {
    var text = FocusText()
    for _ in 0..<5000 { text.add(cost: "1", ["x": "1"]) }
    var file = text.file()
    let copy = file
    file.append(Array("2026-03-05T00:00:00Z,EUR,7,7,,,\n".utf8)[...])
    #expect(copy.totals == ["USD 5000 5000"])
    #expect(file.totals == ["EUR 7 7", "USD 5000 5000"])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func anyPiecesGiveTheSameFile(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var text = FocusText(adding: ["Tags", "x_folio_model"])
    for _ in 0..<60 {
      text.add(
        cost: ["1", "-2.5", "x", "", "1e400"].randomElement(using: &random) ?? "",
        [
          "ChargePeriodStart": ["2026-01-31", "2026-02-30", "2026-02-01T00:00:00Z"]
            .randomElement(using: &random) ?? "",
          "Tags": [#"{"team": "a"}"#, #"{"team": "b,""#, "no", ""].randomElement(using: &random)
            ?? "",
          "x_folio_model": ["m", "n\nm"].randomElement(using: &random) ?? "",
        ])
    }
    let bytes = Array(text.text.utf8)
    let whole = CostFile(bytes: bytes)
    var grown = CostFile(path: "costs/a.csv")
    var at = 0
    while at < bytes.count {
      let end = min(bytes.count, at + Int.random(in: 1...200, using: &random))
      grown.append(bytes[at..<end])
      if Bool.random(using: &random) { grown.finish() }
      at = end
    }
    grown.finish()
    #expect(grown.problems == whole.problems, "seed \(seed)")
    #expect(grown.totals == whole.totals, "seed \(seed)")
    #expect(grown.rowCount == whole.rowCount, "seed \(seed)")
    #expect(grown.unreadRows == whole.unreadRows, "seed \(seed)")
  }
}
