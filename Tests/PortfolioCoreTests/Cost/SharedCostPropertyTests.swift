import Testing

@testable import PortfolioCore

/// Costs that random rules share out are the same however they are added up: by a split of the rows, in
/// the cells of a cube, row by row, and day by day.
@Suite struct SharedCostPropertyTests {
  private static func digest(_ costs: AttributedCosts) throws -> Digest {
    var portfolio = Portfolio(
      asOf: try #require(Day(year: 2026, month: 11, day: 25)).startUTC)
    portfolio.costs = costs
    return Digest(portfolio)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func cellsRowsAndDaysAddUpToTheSplit(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bills = RandomBills(&random)
    let costs = RandomBills.costs(bills.texts, allocation: RandomBills.allocation(&random))
    let cube = CostCube(costs)
    let digest = try Self.digest(costs)
    let days = DailySpend(costs, .every([.model, .team, .workflow, .type]), in: .utc, .all)
    let (first, end) = (
      try #require(Day(year: 2000, month: 1, day: 1)),
      try #require(Day(year: 2100, month: 1, day: 1))
    )
    for dimension in [CostDimension.model, .team, .workflow, .type] {
      let split = costs.split(by: dimension)
      let comment: Comment = "seed \(seed), by \(dimension.word)"
      #expect(cube.split(by: dimension) == split, comment)
      for row in split.rows {
        let list = digest.charges(ChargeSelection(in: [CostStep(dimension, row.key)]))
        let listed = list.totals.first { $0.currency == row.currency }?.sums
        #expect(listed == row.sums, "\(comment), \(row.key)")
        guard let currency = row.currency else { continue }
        let spent = days.days(.part(dimension, row.key), currency).sum(from: first, to: end)
        #expect(spent == row.sums.effective, "\(comment), \(row.key)")
        let rows = (0..<list.count).map { list[$0] }.filter { $0.currency == currency }
        let sum = rows.compactMap(\.effective).reduce(ExactDecimal.zero) { $0.adding($1) ?? $0 }
        #expect(sum == row.sums.effective.amount, "\(comment), \(row.key)")
      }
    }
  }
}
