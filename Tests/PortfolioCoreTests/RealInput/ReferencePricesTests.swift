import Foundation
import Testing

@testable import PortfolioCore

/// The table of LiteLLM 1.106.2 as a price book, against what LiteLLM itself comes to.
@Suite(
  .enabled(
    if: SharedData.has("data/litellm") && SharedData.has("reference/cost")
      && SharedData.has("data/azure_llm_trace"), SharedData.missing))
struct ReferencePricesTests {
  private static let day = Day(ordinal: 20_000)
  private let catalog: PriceCatalog

  init() throws {
    let url = SharedData.url("data/litellm/model_prices_1.106.2.json")
    let list = try PriceImport(
      Array(try Data(contentsOf: url)), path: "litellm.json", on: Self.day)
    #expect(list.problems.isEmpty)
    var file = PriceFile(path: "prices/litellm-2024-10-04.csv")
    file.append(list.bytes[...])
    #expect(file.problems.isEmpty)
    #expect(file.rows == list.prices)
    catalog = PriceCatalog([PriceBook(file)])
  }

  private static func results(_ function: String) throws -> [[String: Any]] {
    let url = SharedData.url("reference/cost/litellm_cost.json")
    let whole = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let results = try #require(whole?["results"] as? [[String: Any]])
    return results.filter { $0["fn"] as? String == function }
  }

  /// Fifteen significant digits: what a binary float keeps.
  private static func shown(_ number: Double) -> String { String(format: "%.14e", number) }

  private static func shown(_ amount: ExactDecimal) throws -> String {
    shown(try #require(Double(amount.description)))
  }

  private func priced(_ model: String, _ usage: TokenUsage) -> PricedUsage {
    catalog.prices(of: [model]).cost(of: usage, at: Self.day.startUTC)
  }

  @Test func theTokenCasesCostWhatLiteLLMSays() throws {
    let results = try Self.results("cost_per_token")
    #expect(results.count == 81)
    var unpriced: [String] = []
    for result in results {
      let model = try #require(result["model"] as? String)
      let usage = TokenUsage(
        uncached: try #require(result["prompt_tokens"] as? Int),
        output: try #require(result["completion_tokens"] as? Int))
      let priced = priced(model, usage)
      // Litellm prices a model that left its table at 0 without a word; here it has no price.
      guard priced.unpriced.isEmpty else {
        #expect(result["total_usd"] as? Double == 0)
        #expect(priced.unpriced.values.allSatisfy { $0 == .unknownModel })
        #expect(priced.cost.isLowerBound)
        unpriced.append(model)
        continue
      }
      func part(_ kind: PriceClass) -> ExactDecimal {
        priced.parts.first { $0.kind == kind }?.amount ?? .zero
      }
      let total = priced.cost[.usd] ?? .zero
      for (amount, key) in [
        (part(.uncached), "input_cost_usd"), (part(.output), "output_cost_usd"),
        (total, "total_usd"),
      ] {
        let expected = try #require(result[key] as? Double)
        #expect(try Self.shown(amount) == Self.shown(expected), "\(model) \(key)")
      }
      #expect(!priced.hasStandIn)
    }
    #expect(unpriced == ["claude-opus-4-1", "claude-opus-4-1", "claude-opus-4-1"])
  }

  /// The same amounts, exact: the table's decimals times the tokens, by Foundation's decimals.
  @Test func amountsAreTheExactProductsOfTheTable() throws {
    let url = SharedData.url("data/litellm/model_prices_1.106.2.json")
    let table = try #require(JSONValue(parsing: Array(try Data(contentsOf: url))).object)
    for result in try Self.results("cost_per_token") {
      guard let model = result["model"] as? String, let tokens = result["prompt_tokens"] as? Int,
        let entry = table[model]?.object, let standard = entry["input_cost_per_token"],
        case .number(let number) = tokens > 200_000
          ? entry["input_cost_per_token_above_200k_tokens"] ?? standard : standard
      else { continue }
      let expected = try #require(Decimal(string: number.text)) * Decimal(tokens)
      let amount = try #require(priced(model, TokenUsage(uncached: tokens)).parts.first?.amount)
      #expect(Decimal(string: amount.description) == expected, "\(model)")
    }
  }

  @Test func theCachesTiersAndServicesCostWhatLiteLLMSays() throws {
    let results = try Self.results("completion_cost")
    #expect(results.count == 11)
    for result in results {
      let model = try #require(result["model"] as? String)
      let counts = try #require(result["usage"] as? [String: Any])
      let details = counts["prompt_tokens_details"] as? [String: Any]
      let read = details?["cached_tokens"] as? Int ?? 0
      let write = counts["cache_creation_input_tokens"] as? Int ?? 0
      let prompt = try #require(counts["prompt_tokens"] as? Int)
      let service = (result["service_tier"] as? String).flatMap(PriceService.init) ?? .standard
      let priced = priced(
        model,
        TokenUsage(
          uncached: prompt - read - write, cacheRead: read, cacheWrite: write,
          output: try #require(counts["completion_tokens"] as? Int), service: service))
      #expect(priced.unpriced.isEmpty)
      #expect(!priced.hasStandIn)
      let expected = try #require(result["total_usd"] as? Double)
      #expect(try Self.shown(try #require(priced.cost[.usd])) == Self.shown(expected), "\(result)")
    }
  }

  @Test func aRealHourCostsWhatTheReferenceSays() throws {
    let url = SharedData.url("reference/cost/azure_trace_cost.json")
    let reference = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: [String: Any]])
    var requests = 0
    for name in ["code", "conv"] {
      let trace = try AzureTraceBill.requests(name)
      requests += trace.count
      let expected = try #require(reference[name]?["cost_usd"] as? [String: Double])
      #expect(expected.count == 8)
      for (model, cost) in expected {
        let prices = catalog.prices(of: [model])
        var total = Money.zero
        for request in trace {
          total.add(
            prices.cost(
              of: TokenUsage(uncached: request.context, output: request.generated),
              at: Self.day.startUTC
            ).cost)
        }
        #expect(!total.isLowerBound)
        // The reference rounds binary floats, which are below or above an exact half.
        let amount = try #require(total[.usd])
        let difference = try #require(amount.subtracting(try ExactDecimal("\(cost)")))
        #expect(difference.scaled.magnitude <= 500_000_000_000, "\(name) \(model) \(amount)")
      }
    }
    #expect(requests == 28_185)
  }

  /// Genai-prices has fewer models, dated prices and hours of the day.
  @Test func genAIPricesAreABook() throws {
    let url = SharedData.url("data/genai-prices/data.json")
    let list = try PriceImport(Array(try Data(contentsOf: url)), path: "g.json", on: Self.day)
    #expect(list.problems.isEmpty)
    let book = PriceBook(name: "genai-prices-2024-10-04", prices: list.prices)
    let revised = Pricing.revisions([book.name: Day(ordinal: 0)])
    func price(_ name: String, _ kind: PriceClass, _ instant: String) throws -> String {
      // A broker in the list sells some under the very same name.
      let vendor = name.split(separator: "/").first.map(String.init)
      return PriceCatalog([book]).prices(of: [name], vendor: vendor).shown(
        kind, prompt: 250_000, at: try Pricing.instant(instant), revisions: revised
      ).split(separator: " ").first.map(String.init) ?? ""
    }
    #expect(try price("openai/o3", .output, "2025-06-09T23:59:59Z") == "40")
    #expect(try price("openai/o3", .output, "2025-06-10T00:00:00Z") == "8")
    #expect(try price("deepseek/deepseek-chat", .output, "2025-06-10T12:00:00Z") == "1.1")
    #expect(try price("deepseek/deepseek-chat", .output, "2025-06-10T20:00:00Z") == "0.55")
    #expect(try price("anthropic/claude-opus-4-6", .uncached, "2026-03-12T12:00:00Z") == "10")
    #expect(try price("anthropic/claude-opus-4-6", .uncached, "2026-03-13T12:00:00Z") == "5")
  }
}
