import Testing

@testable import PortfolioCore

/// Bills that stand in a store under two names.
@Suite struct RepeatedBillsTests {
  private func bill(_ path: String, costs: [String], _ values: [String: String] = [:]) -> CostFile {
    var text = FocusText(FocusText.usual + ["x_folio_model"])
    for cost in costs { text.add(cost: cost, ["x_folio_model": "gpt-x"].merging(values) { $1 }) }
    return CostFile(path: path, text: text.text)
  }

  private func told(_ files: CostFile...) -> [String] {
    RepeatedBills.problems(in: CostLedger(files)).map { problem in
      guard case .table(.rowsOfAnotherFile(let other, let rows, let amount)) = problem.fault else {
        return "\(problem)"
      }
      return "\(problem.place.path) \(other) \(rows) \(amount[.usd]?.description ?? "-")"
    }
  }

  @Test func aCopyAndTheExportOfHalfAMonthAreTold() {
    let whole = bill("costs/b.csv", costs: ["1", "2", "3"])
    #expect(
      told(
        whole, bill("costs/a.csv", costs: ["1", "2"]), bill("costs/c.csv", costs: ["1", "2", "3"]))
        == ["costs/a.csv costs/b.csv 2 3", "costs/c.csv costs/b.csv 3 6"])
  }

  @Test func whatDiffersInARowIsAnotherBill() {
    let whole = bill("costs/b.csv", costs: ["1", "2", "3"])
    #expect(told(whole, bill("costs/a.csv", costs: ["1", "4"])).isEmpty)
    #expect(
      told(whole, bill("costs/a.csv", costs: ["1", "2"], ["x_folio_model": "gpt-y"])).isEmpty)
    // A charge for every month of the same amount may be alone in its file.
    #expect(told(whole, bill("costs/a.csv", costs: ["1"])).isEmpty)
  }
}
