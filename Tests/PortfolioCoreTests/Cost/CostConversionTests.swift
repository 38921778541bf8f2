import Foundation
import Testing

@testable import PortfolioCore

/// Splits of converted costs: each row is converted once, so they add up whichever way they are cut.
@Suite struct CostConversionTests {
  private static func rates() throws -> ExchangeRates {
    var euro = RatesFile(path: "rates/EUR.csv", base: try #require(Currency("EUR")))
    let days = (10...12).flatMap { month in
      (1...30).map { "2025-\(month)-\($0 < 10 ? "0" : "")\($0)" }
    }
    let rows = days.enumerated().filter { $0.offset % 25 < 8 }
      .map { "\($0.element),USD,1.\(1000 + $0.offset * 7)\n\($0.element),CHF,0.9\($0.offset)\n" }
    euro.append(("date,currency,rate\n" + rows.joined()).utf8)
    return ExchangeRates([euro])
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func everySplitOfConvertedCostsAddsUp(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bills = RandomBills(&random)
    let costs = RandomBills.costs(
      bills.texts, allocation: seed.isMultiple(of: 2) ? RandomBills.allocation(&random) : [])
    let franc = try #require(Currency("CHF"))
    let wish = CostConversion(to: franc, try Self.rates())
    // Row by row, without the pipeline.
    var expected = ExactDecimal.zero
    var unknown = 0
    for (index, file) in costs.ledger.files.enumerated() {
      for row in 0..<file.rowCount where !costs.ledger.leftOut[index].contains(row) {
        let entry = file.table.entries[row]
        guard let currency = file.table.profiles.facts[Int(entry.profile)].currency else {
          continue
        }
        let conversion = wish.rates.conversion(
          from: currency, to: franc, on: Day(utc: Timestamp(nanoseconds: entry.start)))
        guard entry.known.contains(.effective), let conversion,
          let amount = conversion.converted(ExactDecimal(scaled: entry.effective)),
          let sum = expected.adding(amount)
        else {
          unknown += 1
          continue
        }
        expected = sum
      }
    }
    let dimensions: [CostDimension] = [.model, .team, .workflow, .month, .basis, .tag("env")]
    for first in dimensions {
      for second in [nil] + dimensions.map(Optional.some) {
        let split = costs.split(by: first, then: second, converting: wish)
        let comment: Comment = "seed \(seed), by \(first.word), then \(second?.word ?? "-")"
        #expect(Set(split.rows.compactMap(\.currency)).isSubset(of: [franc]), comment)
        let total = split.total(franc)
        #expect((total?.effective.amount ?? .zero) == expected, comment)
        #expect(unknown > 0 ? total?.effective.isLowerBound == true : true, comment)
      }
    }
  }

  @Test func whatNoRateIsKnownForIsUnknownAndSaid() throws {
    var bill = FocusText()
    for day in ["01", "02", "03", "20"] {
      bill.add(cost: "10", ["ChargePeriodStart": "2025-01-\(day)T00:00:00Z"])
    }
    bill.add(cost: "5", ["BillingCurrency": "EUR"])
    var file = RatesFile(path: "rates/EUR.csv", base: try #require(Currency("EUR")))
    file.append("date,currency,rate\n2025-01-03,USD,1.25\n".utf8)
    let euro = try #require(Currency("EUR"))
    let costs = AttributedCosts(CostLedger([bill.file()]), lookup: .empty, rules: [])
    let split = costs.split(
      by: .model, converting: CostConversion(to: euro, ExchangeRates([file])))
    #expect(split.totals.map(\.currency) == [euro])
    #expect(split.total(euro)?.effective.amount == ExactDecimal(13))
    #expect(split.total(euro)?.effective.missing == 3)
    // Its cost is known, and only not in euros: its tokens are not unpriced.
    #expect(split.total(euro)?.unpricedRows == 0)
    #expect(
      split.lackingRates.map { "\($0.currency) \($0.from) \($0.to) \($0.rows)" } == [
        "USD 2025-01-01 2025-01-03 2", "USD 2025-01-20 2025-01-21 1",
      ])
    #expect(costs.split(by: .model).totals.map(\.currency) == [euro, .usd])
  }
}
