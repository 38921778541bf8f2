import Foundation
import Testing

@testable import PortfolioCore

/// The journal of `../shared/reference/cost` as a bill, converted as hledger 1.25 converted it.
///
/// hledger valued everything at the rate of the end, 1.05 dollars a euro (`-V -X EUR --end 2026-07`):
/// with that rate on the days of the charges Folio comes to the same, to the places hledger shows.
@Suite(.enabled(if: SharedData.has("reference/cost/reference.journal"), SharedData.missing))
struct HledgerConversionTests {
  private static func bill() throws -> FocusText {
    let journal = try String(
      contentsOf: SharedData.url("reference/cost/reference.journal"), encoding: .utf8)
    var bill = FocusText(adding: ["x_folio_team"])
    var day = ""
    for line in journal.split(separator: "\n") {
      if line.hasPrefix("2026-") { day = String(line.prefix(10)) }
      let posting = line.split(separator: " ", omittingEmptySubsequences: true)
      guard !day.isEmpty, posting.count == 2, posting[0].hasPrefix("expenses:") else { continue }
      bill.add(
        cost: String(posting[1].dropFirst()),
        [
          "x_folio_team": String(posting[0].split(separator: ":")[1]),
          "ChargePeriodStart": "\(day)T00:00:00Z",
        ])
    }
    return bill
  }

  private static func split(_ rates: String) throws -> CostSplit {
    let euro = try #require(Currency("EUR"))
    var file = RatesFile(path: "rates/EUR.csv", base: euro)
    file.append("date,currency,rate\n\(rates)".utf8)
    let costs = AttributedCosts(CostLedger([try bill().file()]), lookup: .empty, rules: [])
    return costs.split(
      by: .team, converting: CostConversion(to: euro, ExchangeRates([file])))
  }

  @Test func comesToWhatHledgerSays() throws {
    let days = (1...6).map { "2026-0\($0)-15,USD,1.05\n" }.joined()
    let split = try Self.split(days)
    let whole = Dictionary(
      uniqueKeysWithValues: split.rows.map {
        ($0.key.text, $0.sums.effective.amount.grouped(places: 0))
      })
    #expect(whole == ["coding": "1,654", "search": "549", "support": "1,300"])
    #expect(split.totals.first?.sums.effective.amount.grouped(places: 0) == "3,503")
    #expect(split.lackingRates.isEmpty)
  }

  @Test func directivesOlderThanTenDaysAreNotUsed() throws {
    // Of the two P directives, of 1 January and 1 April, none is within ten days of the 15th.
    let split = try Self.split("2026-01-01,USD,1.10\n2026-04-01,USD,1.05\n")
    #expect(split.totals.first?.sums.effective.missing == 18)
    #expect(split.lackingRates.map(\.rows) == [3, 3, 3, 3, 3, 3])
    #expect(split.lackingRates.first?.from == Day(year: 2026, month: 1, day: 15))
    #expect(split.lackingRates.first?.to == Day(year: 2026, month: 1, day: 16))
  }
}
