import Foundation

/// The public trace of Azure's LLM inference (28,185 requests of one day) as a bill in FOCUS
/// columns: two rows a request, at the list prices of a model.
///
/// Amounts are worked out with Foundation's decimals, so that what Folio adds up was made another
/// way.
struct AzureTraceBill {
  /// One request of the trace.
  struct Request {
    var time: Substring
    var context: Int
    var generated: Int
  }

  /// The prices of a model in dollars a token.
  struct Prices {
    var input: Decimal
    var output: Decimal
  }

  static let header = [
    "BilledCost", "BillingCurrency", "ChargePeriodStart", "ConsumedQuantity", "ConsumedUnit",
    "EffectiveCost", "ListCost", "ServiceCategory", "ServiceSubcategory", "SkuPriceDetails",
    "x_folio_workflow", "x_folio_source", "x_folio_key",
  ].joined(separator: ",")

  /// The requests of the trace `code` or `conv`.
  static func requests(_ name: String) throws -> [Request] {
    let url = SharedData.url("data/azure_llm_trace/AzureLLMInferenceTrace_\(name).csv")
    let text = try String(contentsOf: url, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: ",")
      return Request(
        time: fields[0], context: Int(fields[1]) ?? 0, generated: Int(fields[2]) ?? 0)
    }
  }

  /// The prices of a model in the LiteLLM table.
  static func prices(_ model: String) throws -> Prices? {
    let url = SharedData.url("data/litellm/model_prices_1.106.2.json")
    let table = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    guard let row = table?[model] as? [String: Any],
      let input = (row["input_cost_per_token"] as? Double).flatMap({ Decimal(string: "\($0)") }),
      let output = (row["output_cost_per_token"] as? Double).flatMap({ Decimal(string: "\($0)") })
    else { return nil }
    return Prices(input: input, output: output)
  }

  /// The bill of some requests.
  static func text(
    _ requests: [Request], workflow: String, model: String, prices: Prices
  ) -> String {
    var text = header + "\n"
    for (number, request) in requests.enumerated() {
      let classes = [
        ("Input", request.context, prices.input), ("Output", request.generated, prices.output),
      ]
      for (direction, tokens, price) in classes {
        let cost = "\(Decimal(tokens) * price)"
        let details = #""{""ModelId"":""\#(model)"",""TokenDirection"":""\#(direction)""}""#
        // The trace has no zone in its times, as the sample files of FOCUS have none.
        text += "\(cost),USD,\(request.time),\(tokens),Tokens,\(cost),\(cost)"
        text += ",AI and Machine Learning,Generative AI,\(details)"
        text += ",\(workflow),azure,\(workflow)-\(number)-\(direction)\n"
      }
    }
    return text
  }
}
