import Testing

@testable import PortfolioCore

/// Facts of the formats are from the pages that the readers name.
@Suite struct CostImportTests {
  private static func log(_ id: String, _ rest: String) -> String {
    "{\"request_id\":\"\(id)\",\"startTime\":\"2026-05-16T10:00:00Z\",\"model\":\"m\",\(rest)}\n"
  }

  /// The cached tokens are in the prompt (LiteLLM, `usage_object`), however they are called; some
  /// versions put them beside it (BerriAI/litellm issue 15056).
  @Test(arguments: [
    (
      "{\"usage_object\":{\"cache_read_input_tokens\":60,\"cache_creation_input_tokens\":30}}",
      "10 60 30 5"
    ),
    ("{\"usage_object\":{\"prompt_tokens_details\":{\"cached_tokens\":60}}}", "40 60 - 5"),
    ("{\"additional_usage_values\":{\"cache_read_input_tokens\":1}}", "99 1 - 5"),
    ("{\"usage_object\":{\"cache_creation_input_tokens\":1253}}", "100 - 1253 5"),
    ("\"{\\\"usage_object\\\":{\\\"cache_read_input_tokens\\\":60}}\"", "40 60 - 5"),
    ("null", "100 - - 5"),
  ])
  func cachedTokensOfLiteLLMCountOnce(metadata: String, tokens: String) {
    let export = Imported(
      Self.log(
        "1", "\"spend\":1,\"prompt_tokens\":100,\"completion_tokens\":5,\"metadata\":\(metadata)"),
      of: .litellm)
    #expect(
      export.columns(
        "x_folio_uncached_tokens", "x_folio_cache_read_tokens", "x_folio_cache_write_tokens",
        "x_folio_output_tokens") == [tokens])
    #expect(export.problems.isEmpty)
  }

  @Test func whatCostsNothingIsToldFromWhatHasNoPrice() {
    let used = "\"prompt_tokens\":7,\"completion_tokens\":2"
    let export = Imported(
      Self.log("in-house", "\"spend\":0.0,\(used),\"status\":\"success\"")
        + Self.log("cached", "\"spend\":0,\(used),\"cache_hit\":\"True\"")
        + Self.log("failed", "\"spend\":0,\(used),\"status\":\"failure\"")
        + Self.log("failed-late", "\"spend\":0.25,\(used),\"status\":\"failure\"")
        + Self.log("failed-silently", "\(used),\"status\":\"failure\"")
        + Self.log("failed-at-once", "\"status\":\"failure\"")
        + Self.log("no-spend", used) + Self.log("credit", "\"spend\":-1.5"),
      of: .litellm)
    #expect(
      export.columns(
        "x_folio_key", "EffectiveCost", "BilledCost", "x_folio_basis", "ChargeCategory")
        == [
          "in-house - - unknown Usage", "cached 0 0 computed Usage", "failed 0 0 computed Usage",
          "failed-late 0.25 0.25 computed Usage", "failed-silently - - unknown Usage",
          "failed-at-once 0 0 computed Usage", "no-spend - - unknown Usage",
          "credit -1.5 -1.5 computed Credit",
        ])
    #expect(export.summary.unpriced == 3)
    let total = export.file.effective
    #expect(total[.usd]?.description == "-1.25")
  }

  @Test(arguments: [1, 3, 64, 1 << 18])
  func wrongValuesAreNamedAndTheOthersTaken(pieces: Int) {
    let text =
      Self.log("1", "\"spend\":1") + Self.log("1", "\"spend\":2") + "{\"request_id\":\n"
      + Self.log("2", "\"spend\":1e30") + Self.log("3", "\"spend\":\"x\"") + "[1]\n"
      + Self.log("4", "\"spend\":3,\"prompt_tokens\":-1") + "{\"request_id\":\"5\"}\n"
      + "{\"request_id\":\"6\",\"startTime\":\"2026-02-30\"}\n" + Self.log("7", "\"spend\":4")
    let export = Imported(text, of: .litellm, pieces: pieces)
    #expect(export.columns("x_folio_key", "EffectiveCost") == ["1 1", "7 4"])
    #expect(export.summary.duplicates == 1)
    #expect(
      export.problems == [
        "3 15 table.bad-json", "4 1 table.does-not-fit", "5 1 table.not-a-number",
        "6 3 table.bad-json", "7 1 table.not-allowed", "8 1 table.empty", "9 1 table.not-a-time",
      ])
  }

  @Test func amountsOfTooManyPlacesKeepWhatWasWritten() {
    let export = Imported(Self.log("1", "\"spend\":1.2345678901234567e-05"), of: .litellm)
    #expect(
      export.columns("EffectiveCost", "x_folio_written_amount")
        == ["0.000012345678901235 1.2345678901234567e-05"])
    #expect(export.problems == ["table.rounded-amounts"])
  }

  @Test func costsOfOpenAIAreByLineItem() {
    let export = Imported(
      """
      {"object":"page","has_more":true,"data":[{"start_time":1747353600,"end_time":1747440000,"results":[
       {"amount":{"value":"0.000000000000000001","currency":"usd"},"line_item":"gpt-5, cached input","project_id":"p","quantity":8000.0},
       {"amount":{"value":-2.5,"currency":"eur"},"line_item":"credit note","project_id":"p"},
       {"amount":{"value":1,"currency":"usd"},"line_item":"gpt-5, cached input","project_id":"p","quantity":8000.0},
       {"amount":{"value":1,"currency":"usd"},"line_item":"gpt-5, output","project_id":"p","quantity":1.5},
       {"amount":{"currency":"usd"},"line_item":"gpt-5, input"}, {"lunch":1}]}]}
      """, of: .openai)
    #expect(
      export.columns(
        "EffectiveCost", "BillingCurrency", "ConsumedQuantity", "ChargeCategory", "SkuPriceDetails",
        "ChargePeriodStart", "x_folio_basis") == [
          "0.000000000000000001 USD 8000 Usage "
            + "{\"ModelId\":\"gpt-5\",\"TokenCacheAction\":\"Read\",\"TokenDirection\":\"Input\"} "
            + "2025-05-16T00:00:00Z reported",
          "-2.5 EUR - Credit - 2025-05-16T00:00:00Z reported",
          "1 USD - Usage {\"ModelId\":\"gpt-5\",\"TokenDirection\":\"Output\"} "
            + "2025-05-16T00:00:00Z reported",
        ])
    #expect(export.summary.duplicates == 1)
    #expect(
      export.problems == ["1 1 table.empty", "1 1 table.not-such-a-record", "1 table.more-pages"])
  }

  /// `input_tokens` holds cached and cache-write tokens (openai 2.54.0).
  @Test func usageOfOpenAIIsARowWithoutPriceForEachClass() {
    let export = Imported(
      """
      {"start_time":1747353600,"end_time":1747440000,"results":[{"model":"gpt-5","input_tokens":100,
       "input_cached_tokens":60,"input_cache_write_tokens":30,"output_tokens":7,"batch":true}]}
      """, of: .openai)
    #expect(
      export.columns("x_folio_key", "ConsumedQuantity", "EffectiveCost") == [
        "usage|1747353600-1747440000|batch=true|model=gpt-5/input 10 -",
        "usage|1747353600-1747440000|batch=true|model=gpt-5/cache-read 60 -",
        "usage|1747353600-1747440000|batch=true|model=gpt-5/cache-write 30 -",
        "usage|1747353600-1747440000|batch=true|model=gpt-5/output 7 -",
      ])
  }

  @Test func costsOfAnthropicAreInFractionsOfCents() {
    let export = Imported(
      """
      {"data":[{"starting_at":"2026-05-16T00:00:00Z","ending_at":"2026-05-17T00:00:00Z","results":[
       {"amount":"123.45","list_amount":"150","currency":"USD","model":"opus","token_type":"cache_creation.ephemeral_1h_input_tokens","workspace_id":"w"},
       {"amount":"-0.0001","currency":"USD","model":"opus","token_type":"output_tokens"},
       {"amount":"1","currency":"JPY"}]}],"has_more":false}
      """, of: .anthropic)
    #expect(
      export.columns("EffectiveCost", "ListCost", "SubAccountId", "SkuPriceDetails") == [
        "1.2345 1.5 w {\"ModelId\":\"opus\",\"TokenCacheAction\":\"Write\",\"TokenDirection\":\"Input\"}",
        "-0.000001 - - {\"ModelId\":\"opus\",\"TokenDirection\":\"Output\"}",
      ])
    #expect(export.problems == ["1 1 table.not-allowed"])
  }

  /// What the cache had stands beside `uncached_input_tokens`.
  @Test func usageOfAnthropicIsARowWithoutPriceForEachClass() {
    let export = Imported(
      """
      {"data":[{"starting_at":"2026-05-16T00:00:00Z","results":[{"model":"opus",
       "uncached_input_tokens":10,"cache_read_input_tokens":60,"output_tokens":7,
       "cache_creation":{"ephemeral_1h_input_tokens":20,"ephemeral_5m_input_tokens":10}}]}]}
      """, of: .anthropic)
    #expect(export.columns("ConsumedQuantity", "EffectiveCost") == ["10 -", "60 -", "30 -", "7 -"])
  }

  @Test func bedrockCountsTokensBesideTheCacheAndKnowsNoPrice() {
    let export = Imported(
      """
      {"requestId":"1","timestamp":"2026-05-16T10:00:00Z","modelId":"arn:aws:bedrock:eu:1:inference-profile/eu.haiku","input":{"inputTokenCount":10,"cacheReadInputTokenCount":60},"output":{"outputTokenCount":7},"requestMetadata":{"team":"support"}}
      {"requestId":"2","timestamp":"2026-05-16T10:00:00Z","modelId":"haiku","errorCode":"ThrottlingException"}
      {"requestId":"1","timestamp":"2026-05-16T10:00:00Z","modelId":"haiku"}
      """, of: .bedrock)
    #expect(
      export.columns("x_folio_key", "ConsumedQuantity", "EffectiveCost", "Tags") == [
        "1/input 10 - {\"team\":\"support\"}", "1/cache-read 60 - {\"team\":\"support\"}",
        "1/output 7 - {\"team\":\"support\"}", "2 - 0 -",
      ])
    #expect(export.rows[0]["SkuPriceDetails"]?.contains("\"ModelId\":\"eu.haiku\"") == true)
    #expect(export.summary.duplicates == 1)
  }

  @Test func langfuseIsByKindOfUseWhereItsAmountsAddUp() {
    func observation(_ id: String, _ rest: String) -> String {
      "{\"id\":\"\(id)\",\"startTime\":\"2026-05-16T10:00:00Z\",\(rest)}\n"
    }
    let usage =
      "\"usageDetails\":{\"input\":10,\"cache_read_input_tokens\":60,\"output\":7,\"total\":77}"
    let export = Imported(
      observation(
        "a",
        usage
          + ",\"costDetails\":{\"input\":0.1,\"cache_read_input_tokens\":0.2,\"output\":0.3,\"total\":0.6}"
      ) + observation("b", usage + ",\"costDetails\":{\"input\":0.1,\"total\":0.6}")
        + observation("c", usage) + observation("d", "\"type\":\"SPAN\"")
        + observation("e", "\"model\":\"m\",\"level\":\"ERROR\"")
        + observation("f", "\"model\":\"m\",\"calculatedTotalCost\":1.25"), of: .langfuse)
    #expect(
      export.columns("x_folio_key", "ConsumedQuantity", "EffectiveCost") == [
        "a/cache_read_input_tokens 60 0.2", "a/input 10 0.1", "a/output 7 0.3", "b 77 0.6",
        "c/cache_read_input_tokens 60 -", "c/input 10 -", "c/output 7 -", "e - 0", "f - 1.25",
      ])
    #expect(export.summary.passedOver == 1)
  }

  @Test func theSameExportIsTheSameFileAndTheSameCharges() {
    let text = (0..<50).map { Self.log("\($0)", "\"spend\":0.\($0)1") }.joined()
    let (one, other) = (
      Imported(text, of: .litellm), Imported(text, of: .litellm, pieces: 11)
    )
    #expect(one.bytes == other.bytes)
    #expect(one.path == other.path)
    let more = Imported(text + Self.log("new", "\"spend\":1"), of: .litellm)
    #expect(more.path != one.path)
    let ledger = CostLedger([one.file, more.file])
    #expect(ledger.rowCount == 51)
    #expect(ledger.duplicateRows == 50)
  }

  /// Against a sum of whole numbers, over random exports.
  @Test(arguments: 0..<20)
  func totalsAreThoseOfAnIndependentSum(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var (sum, tokens, unpriced) = (Int128(0), 0, 0)
    var text = ""
    for id in 0..<200 {
      let micros = Int.random(in: -1_000...1_000_000, using: &random)
      let (prompt, output) = (
        Int.random(in: 0...9999, using: &random), Int.random(in: 1...999, using: &random)
      )
      let row = Self.log(
        "\(id)",
        "\"spend\":\(micros)e-9,\"prompt_tokens\":\(prompt),\"completion_tokens\":\(output)")
      text += row
      if id.isMultiple(of: 7) { text += row }
      sum += Int128(micros)
      tokens += prompt + output
      if micros == 0 { unpriced += 1 }
    }
    let export = Imported(text, of: .litellm)
    #expect(export.file.effective[.usd]?.scaled == sum * 1_000_000_000)
    #expect(export.file.problems.isEmpty)
    let counted = export.rows.compactMap { Int($0["ConsumedQuantity"] ?? "") }.reduce(0, +)
    #expect(counted == tokens)
    #expect(export.summary.duplicates == 29)
    #expect(export.summary.unpriced == unpriced)
  }

  @Test(arguments: [
    (CostSource.litellm, "litellm_spend_logs.jsonl", "0.0339", 3, 1),
    (.openai, "openai_costs.json", "0.019125", 1, 0),
    (.openai, "openai_usage_completions.json", "none", 3, 0),
    (.anthropic, "anthropic_cost_report.json", "0.0339", 1, 0),
    (.bedrock, "bedrock_invocation_log.json", "none", 2, 0),
    (.langfuse, "langfuse_observations.jsonl", "0.03125", 3, 0),
  ])
  func takesTheSharedSamples(
    source: CostSource, name: String, total: String, rows: Int, duplicates: Int
  ) {
    guard let text = Imported.shared(name) else {
      print("skipped: no ../shared/data/formats/\(name)")
      return
    }
    let export = Imported(text, of: source)
    #expect(export.problems.isEmpty)
    #expect(export.summary.rows == rows)
    #expect(export.summary.duplicates == duplicates)
    #expect((export.file.effective[.usd]?.description ?? "none") == total)
    #expect(export.file.problems.isEmpty)
  }
}
