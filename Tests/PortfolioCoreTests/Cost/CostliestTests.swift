import Testing

@testable import PortfolioCore

@Suite struct CostliestTests {
  private func spend(_ costs: [String: Int]) throws -> ModelSpend {
    var byKey: [CostKey: Money] = [:]
    var total = Money.zero
    for (name, cost) in costs {
      var money = Money.zero
      money.add(ExactDecimal(cost), .usd)
      total.add(money)
      byKey[name == "-" ? .unallocated : .model(.registered(try ModelID.of(name)))] = money
    }
    return ModelSpend(interval: .all, byKey: byKey, total: total)
  }

  @Test(
    arguments: [
      (["a": 60, "b": 30, "c": 10], ["a"]), (["a": 40, "b": 35, "c": 25], ["a", "b"]),
      (["a": 25, "b": 25, "c": 25, "d": 25], ["a", "b"]), (["a": 0, "b": 0], []),
      // Half of all, of which most belongs to no model.
      (["-": 90, "a": 6, "b": 4], ["a", "b"]), ([:], []),
    ] as [([String: Int], [String])])
  func thoseThatMakeUpHalfOfTheSpend(costs: [String: Int], names: [String]) throws {
    #expect(try spend(costs).costliest(in: .usd).map(\.text).sorted() == names)
  }
}
