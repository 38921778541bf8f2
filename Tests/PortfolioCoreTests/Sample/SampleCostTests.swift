import Testing

@testable import PortfolioCore

@Suite("The sample's bills")
struct SampleCostTests {
  private let rows = SampleFixture.costs

  @Test("Fourteen months of bills, the last that of the day", arguments: SampleFixture.days)
  func months(_ day: Day) {
    let months = Set(SampleCosts.charges(at: day.startUTC).map { Month(utc: $0.start) })
    #expect(months.count == 14)
    #expect(months.max() == day.month)
    #expect(months.min() == day.month.advanced(by: -13))
  }

  @Test("Every bill has the columns that FOCUS 1.2 demands")
  func mandatory() {
    let mandatory = [
      "BilledCost", "EffectiveCost", "ListCost", "ContractedCost", "BillingAccountId",
      "BillingAccountName", "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd",
      "ChargePeriodStart", "ChargePeriodEnd", "ChargeCategory", "ChargeClass",
      "ChargeDescription", "InvoiceIssuerName", "PricingQuantity", "PricingUnit", "ProviderName",
      "PublisherName", "ServiceCategory", "ServiceName",
    ]
    #expect(rows.count > 2000)
    #expect(rows.allSatisfy { row in mandatory.allSatisfy { row[$0] != nil } })
    #expect(Set(rows.map { $0["ProviderName"] }).count >= 8)
  }

  @Test("List cost is quantity times list price, and tokens are millions of tokens: exactly")
  func exact() throws {
    let metered = rows.filter { $0["ListUnitPrice"] != "" }
    #expect(metered.count > 2000)
    for row in metered {
      let price = try ExactDecimal(row["ListUnitPrice"] ?? "")
      let quantity = try ExactDecimal(row["PricingQuantity"] ?? "")
      let list = try ExactDecimal(row["ListCost"] ?? "")
      // Twelve places of each factor, so that their product fits.
      #expect(
        price.scaled / 1_000_000 * (quantity.scaled / 1_000_000_000_000)
          == list.scaled, "\(row)")
      if row["PricingUnit"] == "1000000 Tokens" {
        let consumed = try ExactDecimal(row["ConsumedQuantity"] ?? "")
        #expect(consumed.scaled == quantity.scaled * 1_000_000)
      }
    }
  }

  @Test("Prices of public models are those that the cards name with their source")
  func prices() throws {
    for (sku, card, words) in [
      ("claude-sonnet-4-5-input", "claude-sonnet-4-5", "USD 3.00 input"),
      ("claude-sonnet-4-5-cache-write", "claude-sonnet-4-5", "3.75 cache write"),
      ("claude-sonnet-4-5-cache-read", "claude-sonnet-4-5", "0.30 cache read"),
      ("claude-sonnet-4-5-output", "claude-sonnet-4-5", "15.00 output"),
      ("claude-opus-4-5-input", "claude-opus-4-5", "USD 5.00 input"),
      ("claude-opus-4-5-output", "claude-opus-4-5", "25.00 output"),
      ("gpt-5.2-eu-input", "gpt-5-2", "USD 1.925 input"),
      ("gpt-5.2-eu-cache-read", "gpt-5-2", "0.1925 cached input"),
      ("gpt-5.2-eu-output", "gpt-5-2", "15.40 output"),
      ("mistral-small-3.2-input", "mistral-small-3-2", "USD 0.15 input"),
      ("mistral-small-3.2-output", "mistral-small-3-2", "0.35"),
      ("codestral-2508-input", "codestral", "USD 0.30 input"),
      ("codestral-2508-cache-read", "codestral", "0.03 cached input"),
      ("codestral-2508-output", "codestral", "0.90 output"),
      ("mistral-ocr-2512-pages", "mistral-ocr-3", "USD 2.00 per thousand pages"),
    ] {
      let text = try #require(SampleText.all.first { $0.path == "models/\(card).md" }?.text)
      #expect(text.contains(words) && text.contains("1.106.2"), "\(card): \(words)")
      let number = try #require(words.split(separator: " ").first { $0.first?.isNumber ?? false })
      let prices = Set(rows.filter { $0["SkuId"] == sku }.map { $0["ListUnitPrice"] ?? "" })
      #expect(
        try prices.subtracting([""]).map { try ExactDecimal($0) }
          == [try ExactDecimal(String(number))], "\(sku)")
    }
  }

  @Test("There are credits, corrections, prepayments, rows without a model, and one without a card")
  func oddities() throws {
    let credits = rows.filter { $0["ChargeCategory"] == "Credit" }
    #expect(try SampleFixture.sum("BilledCost", of: credits) < .zero)
    let corrections = rows.filter { $0["ChargeClass"] == "Correction" }
    #expect(corrections.count == 1 && corrections[0]["BilledCost"] == "-412.5")
    #expect(rows.contains { $0["BilledCost"] == "31200" && $0["EffectiveCost"] == "0" })
    #expect(rows.contains { $0["BilledCost"] == "0" && $0["EffectiveCost"] == "2600" })
    #expect(rows.contains { $0["x_folio_model"] == "" && $0["Tags"] == "" })
    let unregistered = rows.filter { $0["SkuPriceDetails"]?.contains("gpt-4o-mini") ?? false }
    #expect(unregistered.count > 60)
    #expect(!SampleText.all.contains { $0.text.contains("gpt-4o-mini") })
  }

  @Test(
    "The code assistant's team was just within its budget, and passes it at this pace",
    arguments: SampleFixture.days)
  func budget(_ day: Day) {
    let limit = 24_000 * SampleCharge.dollar
    // The whole of the running month, as its last day will have it.
    let last = day.month.firstDay.advanced(by: day.month.length - 1)
    let engineering = SampleCosts.charges(at: last.startUTC + .seconds(86_399)).filter {
      let row = String(decoding: $0.item.description + $0.item.rest, as: UTF8.self)
      return row.contains("code-assistant") || row.contains("codestral")
    }
    func spent(in month: Month) -> Int {
      engineering.filter { Month(utc: $0.start) == month }.reduce(0) { $0 + $1.effective }
    }
    let before = spent(in: day.month.advanced(by: -1))
    #expect(spent(in: day.month) > limit)
    #expect(before < limit && before > limit / 10 * 9)
  }

  @Test("The running day is billed as far as it has come, and no day after it")
  func partial() throws {
    let noon = SampleFixture.day.startUTC + .seconds(43_200)
    let half = try SampleFixture.costs(endingOn: SampleFixture.day, at: noon)
    let key = "\(SampleFixture.day)T00:00:00Z"
    func today(_ rows: [[String: String]]) throws -> Int128 {
      try SampleFixture.sum(
        "ListCost", of: rows.filter { $0["ChargePeriodStart"] == key && $0["SkuMeter"] == nil }
      ).scaled
    }
    let (part, whole) = (try today(half), try today(rows))
    #expect(part > 0 && abs(part * 2 - whole) < whole / 50)
    #expect(half.allSatisfy { $0["ChargePeriodStart"] ?? "" <= key })
  }
}
