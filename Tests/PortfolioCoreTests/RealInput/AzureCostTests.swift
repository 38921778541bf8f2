import Foundation
import Testing

@testable import PortfolioCore

/// A real day of 28,185 requests as a bill, against an independent sum and reference figures.
@Suite(
  .enabled(
    if: SharedData.has("data/azure_llm_trace") && SharedData.has("reference/cost"),
    SharedData.missing))
struct AzureCostTests {
  private static func reference() throws -> JSONObject {
    let url = SharedData.url("reference/cost/azure_trace_cost.json")
    return try #require(JSONValue(parsing: Array(try Data(contentsOf: url))).object)
  }

  private static func number(_ value: JSONValue?) throws -> ExactDecimal {
    guard case .number(let number) = try #require(value) else {
      throw DecimalFault.notNumber
    }
    return try ExactDecimal(number.text)
  }

  @Test func theTraceCostsWhatTheReferenceSays() throws {
    let reference = try Self.reference()
    let prices = try #require(try AzureTraceBill.prices("gpt-4o"))
    var files: [CostFile] = []
    var expected = Decimal.zero
    var requests = 0
    for name in ["code", "conv"] {
      let trace = try AzureTraceBill.requests(name)
      requests += trace.count
      for request in trace {
        expected += Decimal(request.context) * prices.input
        expected += Decimal(request.generated) * prices.output
      }
      let text = AzureTraceBill.text(trace, workflow: name, model: "gpt-4o", prices: prices)
      var file = CostFile(path: "costs/azure/\(name).csv")
      let bytes = Array(text.utf8)
      var at = 0
      while at < bytes.count {
        let end = min(bytes.count, at + 65_521)
        file.append(bytes[at..<end])
        at = end
      }
      #expect(file.problems.map(\.fault) == [.table(.timesWithoutZone)])
      files.append(file)
    }
    #expect(requests == 28_185)

    let model = try #require(ModelID("gpt-4o"))
    let lookup = ModelLookup(model: { $0 == "gpt-4o" ? model : nil }, type: { _ in .large })
    let costs = AttributedCosts(CostLedger(files), lookup: lookup, rules: [])
    let split = costs.split(by: .workflow)
    #expect(split.rows.map(\.key.text) == ["conv", "code"])
    for row in split.rows {
      let figures = try #require(reference[row.key.text]?.object)
      #expect(
        row.sums.effective.amount.rounded(to: 6)
          == (try Self.number(figures["cost_usd"]?.object?["gpt-4o"])))
      let tokens = [figures["context_tokens"], figures["generated_tokens"]]
        .compactMap { $0?.integer }
      #expect(row.sums.tokens == tokens.reduce(0, +))
      #expect(row.sums.rows == (figures["requests"]?.integer ?? 0) * 2)
      #expect(!row.sums.effective.isLowerBound)
    }
    #expect(split.total(.usd)?.effective.amount.description == "\(expected)")
    #expect(costs.split(by: .type).rows.map(\.key) == [.type(.large)])
  }

  @Test func aSecondImportOfTheSameTraceAddsNothing() throws {
    let prices = try #require(try AzureTraceBill.prices("gpt-5-mini"))
    let trace = Array(try AzureTraceBill.requests("code").prefix(2000))
    let text = AzureTraceBill.text(trace, workflow: "code", model: "gpt-5-mini", prices: prices)
    let once = CostLedger([CostFile(path: "costs/a.csv", text: text)])
    let twice = CostLedger([
      CostFile(path: "costs/a.csv", text: text), CostFile(path: "costs/b.csv", text: text),
    ])
    #expect(twice.duplicateRows == 4000)
    #expect(twice.rowCount == once.rowCount)
    #expect(twice.totals() == once.totals())
  }

  @Test func everyPricedModelOfTheReferenceAgrees() throws {
    for trace in try Self.reference().members {
      let figures = try #require(trace.value.object)
      let context = try #require(figures["context_tokens"]?.integer)
      let generated = try #require(figures["generated_tokens"]?.integer)
      for cost in try #require(figures["cost_usd"]?.object).members {
        let prices = try #require(try AzureTraceBill.prices(cost.name), "\(cost.name)")
        let total = AzureTraceBill.Request(
          time: "2023-11-16", context: context, generated: generated)
        let text = AzureTraceBill.text(
          [total], workflow: trace.name, model: cost.name, prices: prices)
        let ledger = CostLedger([CostFile(text: text)])
        let split = AttributedCosts(ledger, lookup: .empty, rules: []).split(by: .model)
        #expect(split.rows.map(\.key.text) == [cost.name])
        // The reference is rounded from a binary float, so its last digit may be one off.
        let amount = try #require(split.total(.usd)?.effective.amount)
        let difference = amount.scaled - (try Self.number(cost.value)).scaled
        #expect(
          difference.magnitude <= 1_000_000_000_000, "\(trace.name), \(cost.name): \(amount)")
      }
    }
  }
}
