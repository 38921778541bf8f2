import Testing

@testable import PortfolioCore

@Suite struct CostSplitTests {
  private static let lookup = ModelLookup(
    model: { $0.hasPrefix("m") ? ModelID($0) : nil }, type: { _ in .large })

  private func costs(_ add: (inout FocusText) -> Void) -> AttributedCosts {
    var text = FocusText(adding: ["x_folio_model", "x_folio_team", "Tags"])
    add(&text)
    return AttributedCosts(CostLedger([text.file()]), lookup: Self.lookup, rules: [])
  }

  private func told(_ split: CostSplit) -> [String] {
    split.rows.map { row in
      let keys = [row.key, row.second].compactMap { $0?.text }.joined(separator: "/")
      let share = split.share(of: row)?.rounded(to: 3)?.description ?? "-"
      let sum = row.sums.effective
      return "\(keys) \(row.currency?.code ?? "-") \(sum.isLowerBound ? "≥" : "")\(sum.amount)"
        + " \(share)"
    }
  }

  @Test func sharesArePartsOfTheirCurrency() throws {
    let costs = costs { text in
      text.add(cost: "1", ["x_folio_model": "m1"])
      text.add(cost: "2", ["x_folio_model": "m2"])
      text.add(cost: "9", ["x_folio_model": "m1", "BillingCurrency": "EUR"])
      text.add(["x_folio_model": "m1", "ConsumedQuantity": "7", "ConsumedUnit": "Tokens"])
    }
    let split = costs.split(by: .model)
    #expect(told(split) == ["m1 EUR 9 1", "m2 USD 2 0.667", "m1 USD ≥1 0.333"])
    #expect(split.totals.map(\.currency?.code) == ["EUR", "USD"])
    #expect(split.total(.usd)?.unpricedTokens == 7)
    let money = split.money(of: .model(.registered(try #require(ModelID("m1")))))
    #expect(money?[.usd] == ExactDecimal(1))
    #expect(money?.isLowerBound == true)
  }

  @Test func whatIsUnknownHasNoShare() {
    let costs = costs { text in
      text.add(cost: "4", ["x_folio_model": "m1"])
      text.add(cost: "0", ["x_folio_model": "m2"])
      text.add(["x_folio_model": "m3", "ConsumedQuantity": "7", "ConsumedUnit": "Tokens"])
    }
    #expect(told(costs.split(by: .model)) == ["m1 USD 4 1", "m2 USD 0 0", "m3 USD ≥0 -"])
  }

  @Test func intervalsAreHalfOpen() throws {
    let costs = costs { text in
      for day in ["2026-03-01T00:00:00Z", "2026-03-31T23:59:59.999999999Z", "2026-04-01T00:00:00Z"]
      {
        text.add(cost: "1", ["ChargePeriodStart": day])
      }
    }
    let from = try #require(Day(year: 2026, month: 3, day: 1)).startUTC
    let to = try #require(Day(year: 2026, month: 4, day: 1)).startUTC
    func count(_ interval: ChargeInterval) -> Int? {
      costs.split(by: .model, in: interval).total(.usd)?.rows
    }
    #expect(count(ChargeInterval(from: from, to: to)) == 2)
    #expect(count(ChargeInterval(from: to)) == 1)
    #expect(count(ChargeInterval(to: from)) == nil)
    #expect(count(.all) == 3)
  }

  @Test func monthsAreThoseOfTheStartInUTCAndComeInTime() {
    let costs = costs { text in
      text.add(cost: "1", ["ChargePeriodStart": "2026-03-01T01:00:00+02:00"])
      text.add(cost: "9", ["ChargePeriodStart": "2025-12-31T23:59:59Z"])
      text.add(cost: "5", ["ChargePeriodStart": "2026-03-01T00:00:00Z"])
    }
    #expect(
      told(costs.split(by: .month)) == [
        "2025-12 USD 9 0.6", "2026-02 USD 1 0.067", "2026-03 USD 5 0.333",
      ])
  }

  @Test func twoLevelsStandUnderTheirFirstAndTheMostComesFirst() {
    let costs = costs { text in
      text.add(cost: "1", ["x_folio_team": "a", "x_folio_model": "m1"])
      text.add(cost: "2", ["x_folio_team": "a", "x_folio_model": "m2"])
      text.add(cost: "4", ["x_folio_team": "b", "x_folio_model": "m1"])
      text.add(cost: "8", ["x_folio_model": "m1", "Tags": #"{"env":"prod"}"#])
    }
    #expect(
      told(costs.split(by: .team, then: .model)) == [
        "unallocated/m1 USD 8 0.533", "b/m1 USD 4 0.267", "a/m2 USD 2 0.133", "a/m1 USD 1 0.067",
      ])
    #expect(
      told(costs.split(by: .tag("env"))) == ["prod USD 8 0.533", "unallocated USD 7 0.467"])
  }

  @Test func spendIsTheLastThirtyWholeDays() throws {
    let costs = costs { text in
      for day in ["2026-10-24", "2026-10-23", "2026-11-22", "2026-11-23"] {
        text.add(cost: "1", ["ChargePeriodStart": "\(day)T00:00:00Z", "x_folio_model": "m1"])
      }
      text.add(cost: "1", ["ChargePeriodStart": "2026-11-01T00:00:00Z", "x_folio_model": "zed"])
    }
    let now = try Timestamp.parse(Array("2026-11-23T19:08:15Z".utf8)).get()
    let spend = costs.spend(asOf: now)
    let model = try #require(ModelID("m1"))
    #expect(spend[model] == Money(ExactDecimal(2), .usd))
    #expect(spend.total == Money(ExactDecimal(3), .usd))
    #expect(spend[try #require(ModelID("m2"))] == nil)
    let months = costs.months()
    #expect(months[model].mapValues { $0[.usd]?.description }.count == 2)
    #expect(months[model][Month(year: 2026, month: 10)] == Money(ExactDecimal(2), .usd))
    #expect(months.total[Month(year: 2026, month: 11)] == Money(ExactDecimal(3), .usd))
    #expect(costs.observedNames(before: .latest) == ["zed"])
  }

  @Test func sumsThatDoNotFitAreMarkedAndNeverTrap() {
    let costs = costs { text in
      text.add(cost: ExactDecimal.max.description, ["x_folio_team": "a"])
      text.add(cost: ExactDecimal.max.description, ["x_folio_team": "b"])
    }
    #expect(costs.split(by: .model).total(.usd)?.effective.isLowerBound == true)
    #expect(costs.split(by: .team).total(.usd)?.effective.isLowerBound == true)
  }

  @Test(
    arguments: [
      ("model", CostDimension.model), ("tag:env", .tag("env")), ("tag:a:b", .tag("a:b")),
      ("month", .month), ("tag:", nil), ("Model", nil), ("owner", nil), ("", nil),
    ] as [(String, CostDimension?)])
  func dimensionsAreWords(word: String, expected: CostDimension?) {
    #expect(CostDimension(word) == expected)
    if let expected { #expect(expected.word == word) }
  }
}
