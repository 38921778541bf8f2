import Testing

@testable import PortfolioCore

@Suite struct RequestTallyTests {
  private func told(_ texts: [FocusText], by dimension: CostDimension = .model) -> [String] {
    let files = texts.enumerated().map {
      CostFile(path: "costs/\($0.offset).csv", text: $0.element.text)
    }
    let costs = AttributedCosts(CostLedger(files), lookup: .empty, rules: [])
    return costs.split(by: dimension, countingRequests: true).rows.map { row in
      let requests = row.sums.requests ?? RequestCount(count: -1)
      return
        "\(row.key.text) \(requests.count)\(requests.isIncomplete ? "+" : "") \(row.sums.tokens)"
    }
    .sorted()
  }

  @Test(
    arguments: [
      ("Requests", 1), ("1000 Requests", 1000), ("1K calls", 1000), ("API Calls", 1),
      ("Invocations", 1), ("Tokens", nil), ("Request-Hours", nil), ("", nil),
    ] as [(String, Int?)])
  func unitsCountRequests(unit: String, expected: Int?) {
    #expect(TokenUnit.requests(in: Array(unit.utf8).span) == expected)
  }

  @Test func rowsCountWhatTheirUnitsSay() {
    var bill = FocusText(adding: ["x_folio_model", "PricingQuantity", "PricingUnit"])
    bill.add(
      cost: "1", ["x_folio_model": "a", "ConsumedQuantity": "7", "ConsumedUnit": "Requests"])
    bill.add(
      cost: "1",
      [
        "x_folio_model": "a", "ConsumedQuantity": "90", "ConsumedUnit": "Tokens",
        "PricingQuantity": "0.5", "PricingUnit": "1000 Calls",
      ])
    bill.add(cost: "1", ["x_folio_model": "b", "ConsumedQuantity": "5", "ConsumedUnit": "Tokens"])
    bill.add(cost: "1", ["x_folio_model": "c"])
    var other = FocusText(adding: ["x_folio_model"])
    other.add(cost: "1", ["x_folio_model": "a", "ConsumedQuantity": "1", "ConsumedUnit": "Tokens"])
    // Without tokens there is nothing that a request could lack.
    #expect(told([bill]) == ["a 507 90", "b 0+ 5", "c 0 0"])
    #expect(told([bill, other]) == ["a 507+ 91", "b 0+ 5", "c 0 0"])
  }

  @Test func logsCountARequestHoweverManyRowsItHas() {
    var log = FocusText(adding: ["x_folio_model", "x_folio_source", "x_folio_key"])
    func add(_ source: String, _ key: String, _ model: String) {
      log.add(
        cost: "1",
        [
          "x_folio_model": model, "x_folio_source": source, "x_folio_key": key,
          "ConsumedQuantity": "3", "ConsumedUnit": "Tokens",
        ])
    }
    for key in ["r1/input", "r1/output", "r2/input", "r2/cache-read", "r2/output"] {
      add("bedrock", key, "b")
    }
    for key in ["a/b", "a/c"] { add("litellm", key, "l") }
    for key in ["x", "y/input", "y/output", "y/output"] { add("langfuse", key, "f") }
    for key in ["1", "2"] { add("openai", key, "o") }
    #expect(told([log]) == ["b 2 15", "f 2 9", "l 2 6", "o 0+ 6"])
  }
}
