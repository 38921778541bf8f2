import Testing

@testable import PortfolioCore

/// Rows without a cost, priced by price books.
///
/// The amounts are worked out by hand.
@Suite struct BookPricingTests {
  private static let columns = [
    "SkuPriceDetails", "ServiceProviderName", "SubAccountId", "Tags", "x_folio_model",
    "x_folio_source", "x_folio_key", "x_folio_uncached_tokens", "x_folio_output_tokens",
    "x_folio_cache_read_tokens",
  ]

  private static let book = Pricing.book(
    "b-2026-03-01",
    "gpt-x,,uncached,,,,1.25,,,2026-03-01,", "gpt-x,,output,,,,10,,,2026-03-01,",
    "gpt-x,,uncached,,200000,,2.5,,,2026-03-01,", "gpt-x,,output,batch,,,5,,,2026-03-01,",
    "input-only,,uncached,,,,1,,,2026-03-01,")

  private func costs(
    _ revisions: PriceRevisions = .none, _ add: (inout FocusText) -> Void
  ) -> AttributedCosts {
    var text = FocusText(adding: Self.columns)
    add(&text)
    let ledger = CostLedger([text.file()])
    return AttributedCosts(
      ledger, lookup: .empty, rules: [], allocation: [],
      pricing: BookPricing(
        PriceCatalog([Self.book]), models: [], revisions: revisions,
        reported: ReportedCosts(ledger)
      ).pricing)
  }

  private func told(_ costs: AttributedCosts) -> [String] {
    costs.split(by: .model).rows.map { row in
      let sums = row.sums
      let bases = sums.bases.all.map(\.rawValue).joined(separator: "+")
      return "\(row.key) \(row.currency?.code ?? "-") \(sums.effective.isLowerBound ? "≥" : "")"
        + "\(sums.effective.amount) \(bases) \(sums.unpricedTokens)"
    }
    .sorted()
  }

  private func usage(
    _ model: String, _ count: String, _ direction: String?, _ values: [String: String] = [:]
  ) -> [String: String] {
    [
      "x_folio_model": model, "ConsumedQuantity": count, "ConsumedUnit": "Tokens",
      "SkuPriceDetails": direction.map { #"{"TokenDirection":"\#($0)"}"# } ?? "",
    ].merging(values) { $1 }
  }

  @Test func tokensOfAClassCostWhatTheBookSays() throws {
    let costs = costs { text in
      // 2,000,000 × 1.25 and 300,000 × 10 for a million.
      text.add(usage("gpt-x", "2000000", "Input"))
      text.add(usage("gpt-x", "300000", "Output", ["BillingCurrency": ""]))
    }
    #expect(
      told(costs).map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
        == ["USD 5.5 computed 0"])
    let sums = try #require(costs.split(by: .model).totals.first).sums
    #expect(sums.list.amount == sums.effective.amount)
    #expect(sums.billed.known == 0 && sums.billed.missing == 2)
  }

  @Test func aRowIsPricedWholeOrNotAtAll() {
    let costs = costs { text in
      text.add(usage("gpt-x", "1000", nil))
      text.add(usage("input-only", "1000", "Output"))
      text.add(usage("unheard-of", "1000", "Input"))
      text.add(usage("gpt-x", "1000", "Input", ["Tags": #"{"service_tier":"scale"}"#]))
      text.add(usage("gpt-x", "1000", "Input", ["Tags": #"{"status":"failure"}"#]))
      text.add(usage("gpt-x", "1000", "Input", ["EffectiveCost": "a lot"]))
      text.add(usage("gpt-x", "1000", "Input", ["EffectiveCost": "5", "BillingCurrency": ""]))
    }
    let split = costs.split(by: .basis)
    #expect(Set(split.rows.map(\.key)) == [.basis(.unknown)])
    #expect(split.rows.reduce(0) { $0 + $1.sums.unpricedTokens } == 7000)
  }

  @Test func aBookPricesNothingBeforeItsDayUnlessItIsSaidTo() throws {
    func bill(_ text: inout FocusText) {
      let day = ["ChargePeriodStart": "2026-02-28T23:59:59Z"]
      text.add(usage("gpt-x", "1000000", "Input", day))
    }
    #expect(costs(.none, bill).split(by: .basis).rows.map(\.key) == [.basis(.unknown)])
    let from = Pricing.revisions(["b-2026-03-01": try Pricing.day("2026-02-28")])
    #expect(
      costs(from, bill).split(by: .model).totals.map(\.sums.effective.amount.description)
        == ["1.25"])
  }

  @Test func onlyARequestOfItsOwnGoesOverAThreshold() {
    let tokens = [
      "x_folio_model": "gpt-x", "ConsumedQuantity": "400000", "ConsumedUnit": "Tokens",
      "x_folio_uncached_tokens": "400000", "x_folio_key": "1",
    ]
    func total(_ source: String) -> [String] {
      costs { $0.add(tokens.merging(["x_folio_source": source]) { $1 }) }
        .split(by: .model).totals.map(\.sums.effective.amount.description)
    }
    #expect(total("litellm") == ["1"])
    #expect(total("mine") == ["0.5"])
  }

  @Test func batchesHavePricesOfTheirOwn() {
    let costs = costs { text in
      text.add(usage("gpt-x", "1000000", "Output", ["Tags": #"{"service_tier":"batch"}"#]))
      text.add(usage("gpt-x", "1000000", "Output", ["Tags": #"{"batch":true}"#]))
      text.add(usage("gpt-x", "1000000", "Output", ["Tags": #"{"service_tier":"default"}"#]))
    }
    #expect(
      costs.split(by: .model).totals.map(\.sums.effective.amount.description) == ["20"])
  }

  @Test(arguments: [false, true])
  func usageWhoseCostIsReportedIsCountedOnce(reportCountsTokens: Bool) {
    let costs = costs { text in
      func add(_ account: String, _ day: Int, _ key: String, _ values: [String: String]) {
        text.add(
          [
            "x_folio_source": "openai", "SubAccountId": account, "x_folio_key": key,
            "ChargePeriodStart": "2026-03-0\(day)T00:00:00Z",
          ].merging(values) { $1 })
      }
      var report = usage("gpt-x", "900000", "Input", ["BilledCost": "7", "EffectiveCost": "7"])
      if !reportCountsTokens { report["ConsumedQuantity"] = "" }
      add("p1", 5, "cost|1", report)
      add("p1", 5, "usage|1", usage("gpt-x", "1000000", "Input"))
      add("", 5, "usage|2", usage("gpt-x", "1000000", "Input"))
      // Another account, and another day: 1.25 each.
      add("p2", 5, "usage|3", usage("gpt-x", "1000000", "Input"))
      add("p1", 6, "usage|4", usage("gpt-x", "1000000", "Input"))
    }
    let totals = costs.split(by: .model).totals
    #expect(totals.map(\.currency) == [.usd])
    let sums = totals.first?.sums
    #expect(sums?.effective.amount.description == "9.5")
    #expect(sums?.effective.isLowerBound == false)
    #expect(sums?.unpricedTokens == 0 && sums?.rows == 5)
    #expect(sums?.tokens == (reportCountsTokens ? 2_900_000 : 4_000_000))
  }

  /// Of nothing, of the model but no class of tokens, and of another model.
  @Test(arguments: ["", "gpt-x", "gpt-y"])
  func whatIsReportedOfAnythingElseMakesNoUsageFree(model: String) {
    let report = usage(model, "", model == "gpt-y" ? "Input" : nil)
    let costs = costs { text in
      let source = ["x_folio_source": "anthropic", "x_folio_key": "1"]
      text.add(
        ["BilledCost": "7", "EffectiveCost": "7"].merging(source) { $1 }.merging(report) { $1 })
      text.add(usage("gpt-x", "1000000", "Input", source.merging(["x_folio_key": "2"]) { $1 }))
    }
    let rows = costs.split(by: .model).rows.filter { $0.key == .model(.observed("gpt-x")) }
    #expect(rows.contains { $0.sums.unpricedTokens == 1_000_000 && $0.sums.effective.isLowerBound })
    // It may be in the 7, so that the book's 1.25 is not added.
    let total = costs.split(by: .basis).rows.first { $0.key == .basis(.computed) }
    #expect(total == nil)
  }

  @Test func aListCostOfTheRowStays() {
    let costs = costs { $0.add(usage("gpt-x", "1000000", "Input", ["ListCost": "3"])) }
    let sums = costs.split(by: .model).totals.first?.sums
    #expect(sums?.list.amount.description == "3")
    #expect(sums?.effective.amount.description == "1.25")
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func historyMovesOnlyByRevisionsAndBySumsOfPrices(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var text = FocusText(adding: Self.columns)
    var expected = ExactDecimal.zero
    var rows = 0
    let models = ["gpt-x", "input-only", "unheard-of"]
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      let model = models.randomElement(using: &random) ?? ""
      let isInput = Bool.random(using: &random)
      let count = Int.random(in: 1...9_999_999, using: &random)
      let day = Int.random(in: 10...28, using: &random)
      var values = usage(
        model, "\(count)", isInput ? "Input" : "Output",
        ["ChargePeriodStart": "2026-01-\(day)T07:00:00Z"])
      let isBilled = Bool.random(using: &random)
      if isBilled { (values["EffectiveCost"], values["BilledCost"]) = ("0.01", "0.01") }
      text.add(values)
      let price: Int? =
        switch (model, isInput) {
        case ("gpt-x", true): 125
        case ("gpt-x", false): 1000
        case ("input-only", true): 100
        default: nil
        }
      guard !isBilled, let price else { continue }
      rows += 1
      let hundredMillionths = Int128(count) * Int128(price)
      expected = try #require(
        expected.adding(ExactDecimal(scaled: hundredMillionths * 10_000_000_000)))
    }
    let ledger = CostLedger([text.file()])
    func costs(_ pricing: CostPricing?) -> AttributedCosts {
      AttributedCosts(ledger, lookup: .empty, rules: [], allocation: [], pricing: pricing)
    }
    let catalog = PriceCatalog([Self.book])
    let plain = costs(nil)
    let later = costs(BookPricing(catalog, models: []).pricing)
    let from = Pricing.revisions(["b-2026-03-01": try Pricing.day("2026-01-01")])
    let revised = costs(BookPricing(catalog, models: [], revisions: from).pricing)
    let dimensions: [CostDimension] = [.model, .basis, .month, .vendor, .category]
    for dimension in dimensions {
      #expect(later.split(by: dimension) == plain.split(by: dimension), "seed \(seed)")
      let split = revised.split(by: dimension)
      for total in split.totals {
        var parts = CostSums()
        for row in split.rows where row.currency == total.currency { parts.add(row.sums) }
        #expect(parts == total.sums, "seed \(seed), by \(dimension.word)")
      }
    }
    func usd(_ costs: AttributedCosts) -> CostSums {
      costs.split(by: .model).totals.first { $0.currency == .usd }?.sums ?? CostSums()
    }
    let (before, after) = (usd(plain), usd(revised))
    #expect(before.effective.amount.adding(expected) == after.effective.amount, "seed \(seed)")
    #expect(before.unpricedRows - after.unpricedRows == rows, "seed \(seed)")
    #expect(before.billed.amount == after.billed.amount, "seed \(seed)")
    #expect(before.tokens == after.tokens, "seed \(seed)")
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func randomBillsAreWhatTheyWereBeforeTheBook(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bills = RandomBills(&random)
    let ledger = CostLedger(bills.texts.map { CostFile(path: $0.key, text: $0.value) })
    let names = RandomBills.names.filter { !$0.contains(where: { ",\"\n\u{1B}".contains($0) }) }
    let book = PriceBook(
      Pricing.file(names.filter { !$0.isEmpty }.map { "\($0),,uncached,,,,1,,,2026-01-01,,USD" }))
    let priced = AttributedCosts(
      ledger, lookup: RandomBills.lookup, rules: RandomBills.rules, allocation: [],
      pricing: BookPricing(PriceCatalog([book]), models: []).pricing)
    for dimension in [CostDimension.model, .basis, .month, .team] {
      #expect(
        priced.split(by: dimension) == bills.costs.split(by: dimension), "seed \(seed)")
    }
  }
}
