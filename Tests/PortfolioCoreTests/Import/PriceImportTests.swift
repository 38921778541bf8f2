import Testing

@testable import PortfolioCore

@Suite struct PriceImportTests {
  private func list(_ text: String) throws(PriceImport.Refusal) -> PriceImport {
    try PriceImport(Array(text.utf8), path: "l.json", on: Day(ordinal: 20_000))
  }

  private func shown(_ list: PriceImport) -> [String] {
    list.prices.map { price in
      [
        price.model, price.vendor ?? "-", price.kind.rawValue, price.service.rawValue,
        String(price.above), price.hours?.description ?? "-", price.price.description,
        price.from?.description ?? "-", price.until?.description ?? "-",
      ].joined(separator: " ")
    }
  }

  /// The names of LiteLLM's members, as its 1.106.2 reads them.
  @Test func namesOfLiteLLMSayWhatAPriceIsOf() throws {
    let list = try list(
      """
      {"sample_spec":{"input_cost_per_token":1},
       "m":{"litellm_provider":"openai","max_input_tokens":8000,"deprecation_date":"2027-01-31",
        "input_cost_per_token":2.5e-06,"output_cost_per_token":"1e-5","input_cost_per_token_batches":1e-06,
        "cache_read_input_token_cost":0,"cache_creation_input_token_cost_above_1hr":6e-06,
        "cache_creation_input_token_cost_above_1hr_above_100k_tokens":12e-06,
        "input_cost_per_token_above_200k_tokens_priority":9e-06,"output_cost_per_token_above_128000_tokens":1e-05,
        "output_cost_per_token_ultrafast":1,"output_cost_per_image":1,"input_cost_per_audio_token":1,
        "search_context_cost_per_query":{"x":1},"output_cost_per_reasoning_token":3,"cache_read_input_token_cost_flex":null,
        "supports_vision":true,"input_cost_per_token_cache_hit":9},
       "x":{"litellm_provider":"xai","input_cost_per_token":1e-06,"input_cost_per_token_above_200k_tokens":2e-06,
        "input_cost_per_token_cache_hit":3e-07},
       "picture":{"litellm_provider":"openai","output_cost_per_pixel":0.1}}
      """)
    #expect(
      shown(list) == [
        "m openai uncached standard 0 - 2.5 - -", "m openai uncached batch 0 - 1 - -",
        "m openai uncached priority 200000 - 9 - -", "m openai cache-read standard 0 - 0 - -",
        "m openai cache-write-1h standard 0 - 6 - -",
        "m openai cache-write-1h standard 100000 - 12 - -",
        "m openai output standard 0 - 10 - -", "m openai output standard 128000 - 10 - -",
        "x xai uncached standard 0 - 1 - -", "x xai uncached standard 199999 - 2 - -",
        "x xai cache-read standard 0 - 0.3 - -",
      ])
    #expect(list.prices.first?.retires == (try Pricing.day("2027-01-31")))
    #expect(list.prices.first?.context == 8000)
    #expect(list.models == 2)
    #expect(list.modelsWithout == 1)
    #expect(
      list.passedOver == [.service: 1, .image: 2, .otherTokens: 1, .request: 1, .reasoning: 1])
    #expect(list.problems.isEmpty)
  }

  @Test func tiersOfLiteLLMPriceTheWholeRequest() throws {
    let list = try list(
      """
      {"q":{"litellm_provider":"dashscope","tiered_pricing":[
       {"range":[0,256000.0],"input_cost_per_token":5e-08,"output_cost_per_token":4e-07},
       {"range":[256000.0,1e6],"input_cost_per_token":2.5e-07,"output_cost_per_reasoning_token":1}]}}
      """)
    #expect(
      shown(list) == [
        "q dashscope uncached standard 0 - 0.05 - -",
        "q dashscope uncached standard 256000 - 0.25 - -",
        "q dashscope output standard 0 - 0.4 - -",
      ])
    #expect(list.passedOver == [.reasoning: 1])
  }

  @Test func pricesAreExactlyWhatTheListWrites() throws {
    let list = try list(
      #"{"m":{"litellm_provider":"o","input_cost_per_token":2.5000010000000002e-05,"output_cost_per_token":1.0000000000000001e-07}}"#
    )
    #expect(list.prices.map(\.price.description) == ["25.000010000000002", "0.10000000000000001"])
  }

  /// "Tried last to first", and tiers are cliffs (genai-prices, `data.schema.json`).
  @Test func pricesOfGenAIPricesAreLaidOutInTime() throws {
    let list = try list(
      """
      [{"id":"p","models":[
       {"id":"a","context_window":1000,"prices":{"input_mtok":{"base":2,"tiers":[{"start":200000,"price":4.5}]},
         "requests_kcount":5,"output_audio_mtok":1}},
       {"id":"b","prices":[{"prices":{"output_mtok":10}},
         {"constraint":{"start_time":"00:30:00Z","end_time":"16:30:00Z"},"prices":{"output_mtok":20}},
         {"constraint":{"start_date":"2026-03-01"},"prices":{"output_mtok":5}}]},
       {"id":"c","prices":[{"constraint":{"start_date":"2026-03-01"},"prices":{"output_mtok":1}},
         {"constraint":{"start_date":"2026-05-01"},"prices":{"output_mtok":2}},
         {"constraint":{"start_time":"16:30:00Z","end_time":"00:30:00Z"},"prices":{"output_mtok":0.5}}]}]}]
      """)
    #expect(
      shown(list) == [
        "a p uncached standard 0 - 2 - -", "a p uncached standard 200000 - 4.5 - -",
        "b p output standard 0 - 10 - 2026-03-01", "b p output standard 0 - 5 2026-03-01 -",
        "b p output standard 0 00:30-16:30 20 - 2026-03-01",
        "c p output standard 0 - 1 - 2026-03-01", "c p output standard 0 - 1 2026-03-01 2026-05-01",
        "c p output standard 0 - 2 2026-05-01 -",
        "c p output standard 0 16:30-00:30 0.5 - 2026-03-01",
        "c p output standard 0 16:30-00:30 0.5 2026-03-01 2026-05-01",
        "c p output standard 0 16:30-00:30 0.5 2026-05-01 -",
      ])
    #expect(list.passedOver == [.request: 1, .otherTokens: 1])
    #expect(list.format == .genaiPrices)
  }

  @Test func wrongValuesAreNamedAndTheOthersTaken() throws {
    let list = try list(
      """
      {"m":{"litellm_provider":"o","input_cost_per_token":"cheap","output_cost_per_token":-1e-06,
        "cache_read_input_token_cost":true,"cache_creation_input_token_cost":1e-40,
        "deprecation_date":"soon","input_cost_per_token_flex":1e-06},"n":7}
      """)
    #expect(list.prices.map(\.service) == [.flex])
    #expect(
      list.problems.map(\.fault) == [
        .table(.notDay(column: "m.deprecation_date", text: "soon", reason: .form)),
        .table(.notNumber(column: "m.input_cost_per_token", text: "cheap")),
        .table(.notAllowed(column: "m.output_cost_per_token", text: "-1e-06")),
        .table(.empty(column: "m.cache_read_input_token_cost")),
        .table(.doesNotFit(column: "m.cache_creation_input_token_cost", text: "1e-40")),
        .table(.notRecord(source: "litellm")),
      ])
    #expect(places(list) == ["3:22", "1:53", "1:85", "2:33", "2:72", "3:68"])
    let other = try self.list(
      """
      [{"id":"p","models":[{"id":"a","prices":[{"constraint":{"start_time":"1","end_time":"2"},"prices":{}}]},
       {"prices":{}},{"id":"b"},{"id":"c","prices":{"output_mtok":1,"input_mtok":{"base":1,"tiers":[{"price":3}]}}}]},3]
      """)
    #expect(other.prices.count == 2)
    #expect(other.problems.count == 5)
    #expect(places(other) == ["1:41", "2:2", "2:16", "2:95", "2:113"])
  }

  /// A model whose prices are wrong has some: it is told once, by what is wrong.
  @Test func aModelWithWrongPricesIsNotOneWithout() throws {
    let list = try list(
      """
      {"m":{"litellm_provider":"o","input_cost_per_token":"cheap"},"p":{"litellm_provider":"o"},
       "d":{"deprecation_date":"soon"},"n":{"input_cost_per_token":1e-06}}
      """)
    #expect(list.models == 1)
    #expect(list.modelsWithout == 2)
    #expect(list.problems.count == 2)
  }

  private func places(_ list: PriceImport) -> [String] {
    list.problems.map { "\($0.place.line ?? 0):\($0.place.column ?? 0)" }
  }

  @Test(arguments: [
    "", "{", "7", "[]", "{}", "[1]", "{\"a\":{\"b\":1}}", "\u{1}", "{\"a\":1,\"a\":2}",
    "{\"m\":{\"litellm_provider\":\"o\"}}",
  ])
  func whatIsNoListIsRefused(text: String) {
    #expect(throws: PriceImport.Refusal.self) { try list(text) }
  }

  @Test func aBookReadBackIsWhatWasWritten() throws {
    let list = try list(
      """
      {"a,\\"b\\"\\n":{"litellm_provider":"o","input_cost_per_token":1e-06,"output_cost_per_token_above_1k_tokens":3e-06,
       "deprecation_date":"2027-01-31","max_tokens":5},"=m":{"litellm_provider":"o","output_cost_per_token":0}}
      """)
    var file = PriceFile(path: "prices/litellm-2024-10-04.csv")
    file.append(list.bytes[...])
    #expect(file.problems.isEmpty)
    #expect(file.rows == list.prices)
    let book = PriceBook(file)
    #expect(list.isKnown(to: book))
    let later = try PriceImport(
      Array(#"{"=m":{"litellm_provider":"o","output_cost_per_token":1}}"#.utf8), path: "l",
      on: Day(ordinal: 20_001))
    #expect(!later.isKnown(to: book))
    #expect(later.diff(from: book, as: "n").count(of: .removed) == 2)
  }
}
