import Testing

@testable import PortfolioCore

/// Bills that stand in a store under two names.
@Suite struct RepeatedBillsTests {
  private func bill(
    _ path: String, costs: some Sequence<Int>, _ values: [String: String] = [:]
  ) -> CostFile {
    var text = FocusText(FocusText.usual + ["x_folio_model"])
    for cost in costs {
      text.add(cost: String(cost), ["x_folio_model": "gpt-x"].merging(values) { $1 })
    }
    return CostFile(path: path, text: text.text)
  }

  private func told(_ files: CostFile...) -> [String] {
    RepeatedBills.problems(in: CostLedger(files)).map { problem in
      guard
        case .table(.rowsOfAnotherFile(let other, let rows, let all, let amount)) = problem.fault
      else { return "\(problem)" }
      return "\(problem.place.path) \(other) \(rows)/\(all) \(amount[.usd]?.description ?? "-")"
    }
  }

  @Test func copiesAndPartsAreToldInAnyOrder() {
    let whole = bill("costs/b.csv", costs: 1...4)
    #expect(
      told(
        whole, bill("costs/a.csv", costs: [2, 1]), bill("costs/c.csv", costs: (1...4).reversed()))
        == ["costs/a.csv costs/b.csv 2/2 3", "costs/c.csv costs/b.csv 4/4 10"])
  }

  @Test func aCorrectedBillIsToldByTheRowsThatStayed() {
    let first = bill("costs/b.csv", costs: 1...9)
    #expect(
      told(first, bill("costs/corrected.csv", costs: [1, 2, 30, 4, 5, 6, 7, 8, 9, 10]))
        == ["costs/b.csv costs/corrected.csv 8/9 42"])
  }

  @Test func usageThatPricesWillPriceIsToldToo() {
    func usage(_ path: String) -> CostFile {
      var text = FocusText(FocusText.usual + ["x_folio_model"])
      for count in 1...3 {
        text.add([
          "x_folio_model": "gpt-x", "ConsumedQuantity": String(count), "ConsumedUnit": "Tokens",
        ])
      }
      return CostFile(path: path, text: text.text)
    }
    #expect(told(usage("costs/a.csv"), usage("costs/b.csv")) == ["costs/b.csv costs/a.csv 3/3 -"])
  }

  @Test func chargesThatHappenToBeTheSameAreNot() {
    let whole = bill("costs/b.csv", costs: 1...9)
    // Fewer than half, one alone, and rows that cost nothing.
    #expect(told(whole, bill("costs/a.csv", costs: [1, 2, 11, 12, 13, 14])).isEmpty)
    #expect(told(whole, bill("costs/a.csv", costs: [1])).isEmpty)
    #expect(
      told(whole, bill("costs/a.csv", costs: [0, 0, 0]), bill("costs/c.csv", costs: [0, 0, 0]))
        .isEmpty)
    // Another service, at the same prices.
    #expect(told(whole, bill("costs/a.csv", costs: 1...9, ["x_folio_model": "gpt-y"])).isEmpty)
    let later = ["ChargePeriodStart": "2026-04-01T00:00:00Z"]
    #expect(told(whole, bill("costs/a.csv", costs: 1...9, later)).isEmpty)
  }

  @Test func largeBillsAreComparedBySamples() {
    let rows = 1...5_000
    #expect(
      told(bill("costs/a.csv", costs: rows), bill("costs/b.csv", costs: rows.reversed()))
        == ["costs/b.csv costs/a.csv 5000/5000 12502500"])
  }
}
