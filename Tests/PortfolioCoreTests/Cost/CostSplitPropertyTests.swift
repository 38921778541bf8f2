import Foundation
import Testing

@testable import PortfolioCore

/// Splits of random bills: whichever way they are cut, they add up to one total to the last digit,
/// and that total is the one another decimal comes to.
@Suite struct CostSplitPropertyTests {
  private struct Bill {
    var files: [CostFile] = []
    /// The sums of effective and billed costs by currency, added another way.
    var effective: [String: Decimal] = [:]
    var billed: [String: Decimal] = [:]
    var missing: [String: Int] = [:]
    var rows = 0
  }

  private static func amount(_ random: inout SplitMix64) -> String {
    let sign = Int.random(in: 0..<8, using: &random) == 0 ? "-" : ""
    let whole = Int.random(in: 0...9999, using: &random)
    let places = (0..<Int.random(in: 0...18, using: &random)).map { _ in
      String(Int.random(in: 0...9, using: &random))
    }
    return places.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(places.joined())"
  }

  private static func pick(_ texts: [String], _ random: inout SplitMix64) -> String {
    texts.randomElement(using: &random) ?? ""
  }

  private static func bill(_ random: inout SplitMix64) throws -> Bill {
    var bill = Bill()
    for number in 0..<Int.random(in: 1...4, using: &random) {
      var text = FocusText(adding: [
        "x_folio_model", "x_folio_team", "x_folio_workflow", "Tags", "ServiceSubcategory",
        "PublisherName",
      ])
      for _ in 0..<Int.random(in: 1...120, using: &random) {
        let currency = pick(["USD", "EUR", "CHF"], &random)
        let effective = Int.random(in: 0..<10, using: &random) == 0 ? "" : amount(&random)
        let billed = Int.random(in: 0..<10, using: &random) == 0 ? "NULL" : amount(&random)
        let month = Int.random(in: 1...12, using: &random)
        text.add([
          "BillingCurrency": currency, "EffectiveCost": effective, "BilledCost": billed,
          "ListCost": amount(&random),
          "ChargePeriodStart": "2025-\(month < 10 ? "0" : "")\(month)-17T05:00:00Z",
          "x_folio_model": pick(["granite", "gpt-4o", "nova", ""], &random),
          "x_folio_team": pick(["support", "sales, north", "\"quoted\"", ""], &random),
          "x_folio_workflow": pick(["w1", "w2", ""], &random),
          "Tags": pick([#"{"env":"prod"}"#, #"{"env":"dev","team":"tagged"}"#, ""], &random),
          "ServiceSubcategory": pick(["Generative AI", "Virtual Machines", "Search", ""], &random),
          "PublisherName": pick(["Aura", "Solora", ""], &random),
        ])
        bill.rows += 1
        if effective.isEmpty {
          bill.missing[currency, default: 0] += 1
        } else {
          bill.effective[currency, default: 0] += try #require(Decimal(string: effective))
        }
        if billed != "NULL" {
          bill.billed[currency, default: 0] += try #require(Decimal(string: billed))
        }
      }
      bill.files.append(text.file("costs/\(number).csv"))
    }
    return bill
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func everySplitAddsUpToTheSameTotal(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bill = try Self.bill(&random)
    let lookup = ModelLookup(
      model: { $0 == "nova" ? nil : ModelID($0) }, type: { $0.text == "granite" ? .open : nil })
    let rules = [MappingRule(conditions: ["PublisherName": "Aura"], model: "m", team: "aura")]
    let costs = AttributedCosts(CostLedger(bill.files), lookup: lookup, rules: rules)
    let dimensions: [CostDimension] = [
      .model, .type, .team, .workflow, .vendor, .category, .month, .tag("env"), .tag("none"),
      .basis,
    ]
    for first in dimensions {
      for second in [nil] + dimensions.map(Optional.some) {
        let split = costs.split(by: first, then: second)
        try check(split, bill, "seed \(seed), by \(first.word), then \(second?.word ?? "-")")
      }
    }
  }

  private func check(_ split: CostSplit, _ bill: Bill, _ comment: Comment) throws {
    #expect(split.rows.reduce(0) { $0 + $1.sums.rows } == bill.rows, comment)
    #expect(Set(split.rows.map { [$0.key, $0.second ?? $0.key] }).count <= split.rows.count)
    for total in split.totals {
      let code = try #require(total.currency?.code)
      #expect(total.sums.effective.amount.description == "\(bill.effective[code] ?? 0)", comment)
      #expect(total.sums.billed.amount.description == "\(bill.billed[code] ?? 0)", comment)
      #expect(total.sums.effective.missing == bill.missing[code] ?? 0, comment)
      var parts = CostSums()
      for row in split.rows where row.currency == total.currency { parts.add(row.sums) }
      #expect(parts == total.sums, comment)
    }
    // A currency none of whose rows has a cost has a total too, which says what it lacks.
    #expect(
      Set(split.totals.compactMap(\.currency?.code)).isSuperset(of: bill.effective.keys), comment)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func monthsAndIntervalsAgree(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let costs = AttributedCosts(
      CostLedger(try Self.bill(&random).files), lookup: .empty, rules: [])
    let byMonth = costs.split(by: .month)
    for row in byMonth.rows {
      guard case .month(let month) = row.key else { continue }
      let next = month.advanced(by: 1)
      let interval = ChargeInterval(
        from: Day(year: month.year, month: month.number, day: 1)?.startUTC,
        to: Day(year: next.year, month: next.number, day: 1)?.startUTC)
      let within = costs.split(by: .model, in: interval)
      #expect(within.total(row.currency) == row.sums, "seed \(seed), \(month)")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func slicesOfADimensionAddUpToTheWhole(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let costs = AttributedCosts(
      CostLedger(try Self.bill(&random).files), lookup: .empty, rules: [])
    for dimension in [CostDimension.team, .month, .tag("env")] {
      let whole = costs.split(by: .model)
      var parts: [Currency?: CostSums] = [:]
      for key in Set(costs.split(by: dimension).rows.map(\.key)) {
        let slice = CostSlice(dimension: dimension, keys: [key])
        for total in costs.split(by: .model, only: [slice]).totals {
          parts[total.currency, default: CostSums()].add(total.sums)
        }
        let none = CostSlice(dimension: .workflow, keys: [])
        #expect(costs.split(by: .model, only: [slice, none]).rows.isEmpty)
      }
      for total in whole.totals {
        #expect(parts[total.currency] == total.sums, "seed \(seed), by \(dimension.word)")
      }
    }
  }
}
