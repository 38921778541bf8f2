import Foundation
import Testing

@testable import PortfolioCore

/// Days of random bills: they add up to what another decimal comes to over the same instants, and a
/// period to its days.
@Suite struct DailySpendTests {
  private struct Charge {
    var start: Date
    var amount: Decimal?
    var currency: String
    var team: String
  }

  private static func bill(_ random: inout SplitMix64) -> ([CostFile], [Charge]) {
    var charges: [Charge] = []
    let files = (0..<Int.random(in: 1...4, using: &random)).map { number in
      var text = FocusText(DailyBills.columns)
      for _ in 0..<Int.random(in: 1...150, using: &random) {
        // From 2025-03-01 on, over both changes of the clocks, at any second.
        let second = 1_740_787_200 + Int.random(in: 0..<(270 * 86_400), using: &random)
        let length = [0, 3600, 86_400, 2_678_400].randomElement(using: &random) ?? 0
        let places = (0..<Int.random(in: 1...18, using: &random)).map { _ in
          String(Int.random(in: 0...9, using: &random))
        }
        let isKnown = Int.random(in: 0..<12, using: &random) > 0
        let sign = Int.random(in: 0..<8, using: &random) == 0 ? "-" : ""
        let amount = "\(sign)\(Int.random(in: 0...9999, using: &random)).\(places.joined())"
        let currency = ["USD", "USD", "EUR"].randomElement(using: &random) ?? "USD"
        let team = ["support", "sales", ""].randomElement(using: &random) ?? ""
        text.add([
          "ChargePeriodStart": Timestamp(seconds: Int64(second)).rfc3339,
          "ChargePeriodEnd": Timestamp(seconds: Int64(second + length)).rfc3339,
          "BillingCurrency": currency, "EffectiveCost": isKnown ? amount : "", "BilledCost": "1",
          "x_folio_team": team,
        ])
        charges.append(
          Charge(
            start: Date(timeIntervalSince1970: Double(second)),
            amount: isKnown ? Decimal(string: amount) : nil, currency: currency, team: team))
      }
      return text.file("costs/\(number)/a.csv")
    }
    return (files, charges)
  }

  @Test(
    arguments: 1...12 as ClosedRange<UInt64>, ["UTC", "Europe/Berlin", "America/Los_Angeles"])
  func periodsAreTheSumOfTheirDaysAndOfTheirCharges(seed: UInt64, name: String) throws {
    var random = SplitMix64(seed: seed)
    let (files, charges) = Self.bill(&random)
    let zone = try #require(Zone(name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: name))
    let costs = AttributedCosts(CostLedger(files), lookup: .empty, rules: [])
    let support = SpendScope.part(.team, .named("support"))
    let spend = DailySpend(costs, .scopes([.all, support]), in: zone, .all)
    for _ in 0..<40 {
      let first = Day.of("2025-02-20").advanced(by: Int.random(in: 0..<280, using: &random))
      let end = first.advanced(by: Int.random(in: 1...120, using: &random))
      func instant(_ day: Day) throws -> Date {
        let (year, month, number) = day.civil
        return try #require(
          calendar.date(from: DateComponents(year: year, month: month, day: number)))
      }
      let (from, to) = (try instant(first), try instant(end))
      for (scope, team) in [(SpendScope.all, nil), (support, "support")] {
        let comment: Comment = "seed \(seed), \(name), \(first) to \(end)"
        let inside = charges.filter { charge in
          charge.currency == "EUR" && from <= charge.start && charge.start < to
            && team.map { $0 == charge.team } ?? true
        }
        let days = spend.days(scope, try #require(Currency("EUR")))
        let sum = days.sum(from: first, to: end)
        let other = inside.compactMap(\.amount).reduce(Decimal(0), +)
        #expect(sum.amount.description == "\(other)", comment)
        #expect(sum.missing == inside.count { $0.amount == nil }, comment)
        var ofDays = CostSum()
        for offset in 0..<first.distance(to: end) {
          let day = first.advanced(by: offset)
          ofDays.add(days.sum(from: day, to: day.advanced(by: 1)))
        }
        #expect(ofDays == sum, comment)
      }
    }
  }

  @Test func everyPartOfADimensionAddsUpToEverything() throws {
    var random = SplitMix64(seed: 77)
    let costs = AttributedCosts(
      CostLedger(Self.bill(&random).0), lookup: .empty, rules: [])
    let spend = DailySpend(costs, .every([.team, .model]), in: .utc, .all)
    for dimension in [CostDimension.team, .model] {
      var sum = CostSum()
      for (scope, currency) in spend.parts where currency == .usd {
        guard case .part(dimension, _) = scope else { continue }
        sum.add(spend.days(scope, currency).sum(from: .of("2025-01-01"), to: .of("2026-01-01")))
      }
      let all = spend.days(.all, .usd).sum(from: .of("2025-01-01"), to: .of("2026-01-01"))
      #expect(sum == all)
      #expect(sum == costs.split(by: dimension).total(.usd)?.effective)
    }
  }

  @Test func theNewestKnownDayIsThatOfTheSlowestBillThatStillComes() {
    var fast = DailyBills()
    fast.add(cents: Array(repeating: 100, count: 30), from: .of("2026-03-01"))
    var slow = DailyBills()
    slow.add(cents: Array(repeating: 100, count: 25), from: .of("2026-03-01"))
    var over = DailyBills()
    over.add(cents: [100], from: .of("2026-03-01"))
    let costs = fast.costs(
      "costs/fast/a.csv", and: [slow.file("costs/slow/a.csv"), over.file("costs/over/a.csv")])
    let days = DailySpend(costs, .scopes([.all]), in: .utc, .all).days(.all, .usd)
    #expect(days.knownThrough == .of("2026-03-25"))
    // Of charges by the hour, the day may still go on.
    var hourly = FocusText(DailyBills.columns)
    hourly.add(
      cost: "1",
      [
        "ChargePeriodStart": "2026-03-05T10:00:00Z", "ChargePeriodEnd": "2026-03-05T11:00:00Z",
      ])
    let alone = AttributedCosts(CostLedger([hourly.file()]), lookup: .empty, rules: [])
    #expect(
      DailySpend(alone, .scopes([.all]), in: .utc, .all).days(.all, .usd).knownThrough
        == .of("2026-03-04"))
  }
}
