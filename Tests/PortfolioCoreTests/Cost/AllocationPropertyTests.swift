import Foundation
import Testing

@testable import PortfolioCore

/// Costs that are shared out by random rules: nothing is lost, nothing comes of nothing, and what comes
/// of a row does not depend on how one asks.
@Suite struct AllocationPropertyTests {
  private static let dimensions: [CostDimension] = [
    .model, .type, .team, .workflow, .vendor, .category, .month, .tag("env"), .basis,
  ]

  private static func amounts(_ totals: [CostSplit.Total]) -> [String] {
    totals.map { total in
      let sums = [total.sums.billed, total.sums.effective, total.sums.list]
        .map { "\($0.amount)\($0.isLowerBound ? "+" : "")" }
      return "\(total.currency?.code ?? "-") \(sums) \(total.sums.tokens) "
        + "\(total.sums.tokensByClass.total) \(total.sums.rows) \(total.sums.unpricedTokens)"
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func everySplitAddsUpToTheTotalWithoutRules(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bills = RandomBills(&random)
    let allocation = RandomBills.allocation(&random)
    let costs = RandomBills.costs(bills.texts, allocation: allocation)
    let plain = Self.amounts(bills.costs.split(by: .model).totals)
    for first in Self.dimensions {
      for second in [nil] + Self.dimensions.map(Optional.some) {
        let split = costs.split(by: first, then: second)
        let comment: Comment = "seed \(seed), by \(first.word), then \(second?.word ?? "-")"
        #expect(Self.amounts(split.totals) == plain, comment)
        for total in split.totals {
          var parts = CostSums()
          for row in split.rows where row.currency == total.currency { parts.add(row.sums) }
          #expect(parts == total.sums, comment)
        }
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func daysAndSlicesAddUpToTheWhole(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bills = RandomBills(&random)
    let costs = RandomBills.costs(bills.texts, allocation: RandomBills.allocation(&random))
    let whole = costs.split(by: .team)
    // Cut in the middle of a month, so that rows of one month lie on both sides.
    let cut = try #require(Day(year: 2025, month: 11, day: 17)).startUTC
    let intervals = [ChargeInterval(to: cut), ChargeInterval(from: cut)]
    let slices = Set(costs.split(by: .workflow).rows.map(\.key))
      .map { [CostSlice(dimension: .workflow, keys: [$0])] }
    let halves = intervals.map { costs.split(by: .team, in: $0) }
    let parts = slices.map { costs.split(by: .team, only: $0) }
    for cutting in [halves, parts] {
      var sums: [CostKey: [Currency?: CostSums]] = [:]
      for row in cutting.flatMap(\.rows) {
        sums[row.key, default: [:]][row.currency, default: CostSums()].add(row.sums)
      }
      for row in whole.rows {
        #expect(sums[row.key]?[row.currency] == row.sums, "seed \(seed), \(row.key)")
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func whatIsReusedIsWhatIsWorkedOutAnew(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bills = RandomBills(&random)
    let allocation = RandomBills.allocation(&random)
    func costs(_ ledger: CostLedger, _ earlier: AttributedCosts?) -> AttributedCosts {
      AttributedCosts(
        ledger, lookup: RandomBills.lookup, rules: RandomBills.rules, allocation: allocation,
        reusing: earlier)
    }
    let (path, text) = try #require(bills.texts.sorted { $0.key < $1.key }.first)
    var file = CostFile(path: path)
    var costsSoFar: AttributedCosts?
    var rest = Array(text.utf8)[...]
    var ledger = CostLedger(
      bills.texts.filter { $0.key != path }.map { CostFile(path: $0.key, text: $0.value) })
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...4000, using: &random))
      file.append(piece)
      rest = rest.dropFirst(piece.count)
      ledger.replace(file)
      costsSoFar = costs(ledger, costsSoFar)
    }
    let anew = costs(ledger, nil)
    for dimension in Self.dimensions {
      #expect(
        costsSoFar?.split(by: dimension) == anew.split(by: dimension),
        "seed \(seed), by \(dimension.word)")
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func theLargestRemaindersGetWhatIsLeft(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // Small enough that Decimal, with its 38 digits, divides exactly enough to compare.
    let amount = Int128.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
    let weights = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      UInt128(Int.random(in: 0...10_000, using: &random))
    }
    let total = weights.reduce(0, +)
    guard total > 0 else { return }
    let parts = LargestRemainder.parts(of: amount, by: weights, total: total)
    #expect(parts.reduce(0, +) == amount, "seed \(seed)")
    for (part, weight) in zip(parts, weights) {
      // A part is the exact one rounded up or down: |part * total - amount * weight| < total.
      let error = part * Int128(total) - amount * Int128(weight)
      #expect(error.magnitude < total, "seed \(seed)")
      if weight == 0 { #expect(part == 0, "seed \(seed)") }
    }
    // Nobody rounded down has a larger remainder than somebody rounded up.
    let remainders = zip(parts, weights).map { part, weight -> (up: Bool, UInt128) in
      let exact = amount.magnitude * weight
      return (part.magnitude > exact / total, exact % total)
    }
    let up = remainders.filter(\.up).map(\.1).min()
    let down = remainders.filter { !$0.up }.map(\.1).max()
    if let up, let down { #expect(up >= down, "seed \(seed)") }
  }
}
