import Testing

@testable import PortfolioCore

/// Shared costs against what one works out by hand.
@Suite struct AllocationTests {
  private static let lookup = ModelLookup(
    model: { name in
      ["m1", "m2"].contains(name) ? ModelID(name) : name == "alias" ? ModelID("m2") : nil
    },
    type: { $0.text == "m1" ? .open : .large })

  private func costs(
    _ rules: [AllocationRule], pricing: CostPricing? = nil, _ add: (inout FocusText) -> Void
  ) -> AttributedCosts {
    var text = FocusText(
      adding: ["x_folio_model", "x_folio_team", "x_folio_workflow", "ServiceName", "InvoiceId"])
    add(&text)
    return AttributedCosts(
      CostLedger([text.file()]), lookup: Self.lookup, rules: [], allocation: rules,
      pricing: pricing)
  }

  private func rule(
    _ across: AllocationRule.Across, _ method: AllocationRule.Method
  ) -> AllocationRule {
    AllocationRule(
      name: "shared", conditions: ["ServiceName": "Shared*"], across: across, method: method)
  }

  private func told(_ split: CostSplit) -> [String] {
    split.rows.map { row in
      let keys = [row.key, row.second].compactMap { $0?.text }.joined(separator: "/")
      let sum = row.sums.effective
      return "\(keys) \(row.currency?.code ?? "-") \(sum.isLowerBound ? "≥" : "")\(sum.amount)"
        + " \(row.sums.bases.all.map(\.rawValue).joined(separator: "+"))"
    }
  }

  private func addUsage(_ text: inout FocusText) {
    func add(_ team: String, _ model: String, _ tokens: String, _ cost: String, _ month: String) {
      text.add(
        cost: cost,
        [
          "x_folio_team": team, "x_folio_model": model, "ConsumedQuantity": tokens,
          "ConsumedUnit": "Tokens", "ChargePeriodStart": "2026-\(month)-20T00:00:00Z",
        ])
    }
    add("a", "m1", "200", "6", "03")
    add("b", "m2", "100", "1", "03")
    add("b", "m1", "0", "2", "03")
    add("c", "m1", "0", "-4", "03")
    add("b", "m1", "7", "1", "04")
  }

  @Test func tokensOfTheMonthDivideIt() {
    let costs = costs([rule(.team, .usage(.tokens, over: []))]) { text in
      addUsage(&text)
      text.add(cost: "10", ["ServiceName": "Shared gateway"])
      text.add(
        cost: "5", ["ServiceName": "Shared", "ChargePeriodStart": "2026-04-01T00:00:00Z"])
      text.add(
        cost: "3", ["ServiceName": "Shared", "ChargePeriodStart": "2026-05-01T00:00:00Z"])
    }
    // March: 200 to 100 tokens of 10, the larger remainder gets the last digit: 6.…667 and 3.…333.
    // April: all of 5 to b. May has no usage, so 3 stays where it was.
    #expect(
      told(costs.split(by: .team)) == [
        "a USD 12.666666666666666667 reported+allocated",
        "b USD 12.333333333333333333 reported+allocated", "unallocated USD 3 reported",
        "c USD -4 reported",
      ])
    #expect(
      told(costs.split(by: .basis)) == ["allocated USD 15 allocated", "reported USD 9 reported"])
  }

  @Test func effectiveCostInTheSameCurrencyDividesItAndNothingBelowZeroCounts() {
    let costs = costs([rule(.team, .usage(.effective, over: []))]) { text in
      addUsage(&text)
      text.add(cost: "9", ["ServiceName": "Shared", "x_folio_model": "m2"])
      text.add(cost: "8", ["ServiceName": "Shared", "BillingCurrency": "EUR"])
      text.add(cost: "1", ["x_folio_team": "a", "BillingCurrency": "EUR"])
    }
    // 6 to a, 1 + 2 to b, and c is below zero: 9 is 6 to a and 3 to b, on the model it had.
    #expect(
      told(costs.split(by: .team, then: .model)).filter { $0.contains("allocated") } == [
        "a/unallocated EUR 9 reported+allocated", "a/m2 USD 6 allocated",
        "b/m2 USD 4 reported+allocated",
      ])
  }

  @Test func onlyThoseNamedShareAndAliasesAreTheirModel() {
    let costs = costs([rule(.model, .usage(.tokens, over: ["alias", "m2", "other"]))]) { text in
      addUsage(&text)
      text.add(cost: "9", ["ServiceName": "Shared", "x_folio_team": "z"])
    }
    #expect(
      told(costs.split(by: .model, then: .team)).filter { $0.contains("allocated") } == [
        "m2/z USD 9 allocated"
      ])
    #expect(
      told(costs.split(by: .type)) == [
        "large USD 10 reported+allocated", "open USD 5 reported",
      ])
  }

  @Test func equalPartsDifferByOneDigitAtMost() {
    let costs = costs([rule(.workflow, .equal(over: ["w1", "w2", "w3"]))]) { text in
      text.add(cost: "-10", ["ServiceName": "Shared"])
    }
    #expect(
      told(costs.split(by: .workflow)) == [
        "w2 USD -3.333333333333333333 allocated", "w3 USD -3.333333333333333333 allocated",
        "w1 USD -3.333333333333333334 allocated",
      ])
  }

  @Test func whatFixedSharesLeaveStaysWhereItWas() throws {
    let shares: [AllocationRule.Share] = [
      .init("a", try ExactDecimal("0.6")), .init("b", try ExactDecimal("0.3")),
    ]
    let costs = costs([rule(.team, .fixed(shares))]) { text in
      text.add(
        cost: "100",
        [
          "ServiceName": "Shared", "InvoiceId": "7", "ConsumedQuantity": "5",
          "ConsumedUnit": "Tokens",
        ])
      text.add(["ServiceName": "Shared", "ConsumedQuantity": "9", "ConsumedUnit": "Tokens"])
    }
    let split = costs.split(by: .team)
    #expect(
      told(split) == [
        "a USD 60 allocated", "b USD 30 allocated", "unallocated USD ≥10 invoiced+unknown",
      ])
    #expect(split.rows.map(\.sums.tokens) == [0, 0, 14])
    #expect(split.rows.map(\.sums.unpricedTokens) == [0, 0, 9])
    #expect(split.total(.usd)?.rows == 2)
  }

  @Test func usageIsThatOfTheWholeMonthHoweverOneAsks() throws {
    let costs = costs([rule(.team, .usage(.tokens, over: []))]) { text in
      addUsage(&text)
      text.add(cost: "9", ["ServiceName": "Shared"])
    }
    let to = try #require(Day(year: 2026, month: 3, day: 6)).startUTC
    #expect(
      told(costs.split(by: .team, in: ChargeInterval(to: to))) == [
        "a USD 6 allocated", "b USD 3 allocated",
      ])
    let slice = CostSlice(dimension: .team, keys: [.named("b")])
    #expect(
      told(costs.split(by: .basis, only: [slice])) == [
        "reported USD 4 reported", "allocated USD 3 allocated",
      ])
  }

  @Test func theFirstRuleWinsAndPartsAreNotSharedAgain() {
    let first = AllocationRule(
      name: "one", conditions: ["ServiceName": "Shared"], across: .team,
      method: .equal(over: ["a"]))
    var text = FocusText(adding: ["ServiceName", "x_folio_basis", "x_folio_allocation"])
    text.add(cost: "1", ["ServiceName": "Shared"])
    text.add(cost: "2", ["ServiceName": "Shared 2"])
    text.add(cost: "4", ["ServiceName": "Shared", "x_folio_basis": "allocated"])
    text.add(cost: "8", ["ServiceName": "Shared", "x_folio_allocation": "one"])
    let costs = AttributedCosts(
      CostLedger([text.file()]), lookup: Self.lookup, rules: [],
      allocation: [first, rule(.team, .equal(over: ["b"]))])
    #expect(
      told(costs.split(by: .team)) == [
        "unallocated USD 12 reported+allocated", "b USD 2 allocated", "a USD 1 allocated",
      ])
  }

  @Test func pricesGiveRowsWithoutACostOneAndRulesShareItOut() throws {
    // A cent a token from 10 March on, for m1 only; bills win over prices.
    let start = try #require(Day(year: 2026, month: 3, day: 10)).startUTC.nanoseconds
    let cent = try ExactDecimal("0.01")
    let pricing = CostPricing { _, _, attribution in
      guard attribution.model?.text == "m1" else { return nil }
      return { entry, tokens, _ in
        guard entry.start >= start, let cost = cent.multiplied(by: tokens.total) else { return nil }
        return .computed(ComputedCost(currency: .usd, effective: cost, list: cost))
      }
    }
    let usage = ["ConsumedQuantity": "100", "ConsumedUnit": "Tokens", "BillingCurrency": ""]
    let costs = costs([rule(.team, .usage(.effective, over: []))], pricing: pricing) { text in
      func add(_ model: String, _ team: String, _ day: String, _ values: [String: String] = [:]) {
        text.add(
          usage.merging([
            "x_folio_model": model, "x_folio_team": team,
            "ChargePeriodStart": "2026-03-\(day)T00:00:00Z",
          ]) { $1 }
          .merging(values) { $1 })
      }
      add("m1", "a", "10")
      add("m1", "b", "09")
      add("m2", "b", "10")
      add("m1", "b", "11", ["EffectiveCost": "3", "BillingCurrency": "USD"])
      text.add(cost: "8", ["ServiceName": "Shared"])
    }
    // 1 is computed for a, 3 is billed to b: of 8, a gets 2 and b 6. 200 tokens have no price.
    #expect(
      told(costs.split(by: .team)) == [
        "b USD 9 reported+allocated", "a USD 3 computed+allocated", "b - ≥0 unknown",
      ])
    #expect(costs.split(by: .team).rows.map(\.sums.unpricedTokens) == [0, 0, 200])
    #expect(
      costs.split(by: .basis).rows.first { $0.key == .basis(.computed) }?.sums.list.amount == .one)
  }

  @Test func basesComeFromTheRow() {
    var text = FocusText(adding: ["x_folio_basis", "InvoiceId"])
    text.add(cost: "1", ["x_folio_basis": "computed", "InvoiceId": "7"])
    text.add(cost: "2", ["InvoiceId": "7"])
    text.add(["EffectiveCost": "4"])
    text.add(["ListCost": "8"])
    text.add(cost: "16", ["x_folio_basis": "guess", "InvoiceId": "NULL"])
    let file = text.file()
    #expect(file.told == ["table.not-allowed@6:35"])
    let costs = AttributedCosts(CostLedger([file]), lookup: .empty, rules: [])
    #expect(
      told(costs.split(by: .basis)) == [
        "reported USD 20 reported", "invoiced USD 2 invoiced", "computed USD 1 computed",
        "unknown USD ≥0 unknown",
      ])
    #expect(
      told(costs.split(by: .team)) == ["unallocated USD ≥23 invoiced+reported+computed+unknown"])
  }
}
