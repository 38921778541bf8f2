/// Rows of LiteLLM's table `LiteLLM_SpendLogs`, as `/spend/logs` gives them out or a dump of the
/// database does (litellm 1.109.1, `schema.prisma`).
///
/// A request has one amount for all its tokens, so it is one row with its classes beside it. The
/// prompt holds what came from the cache. LiteLLM writes 0 for a model whose price it does not know,
/// and for one that runs in the house: a request that did something and costs 0 has no price, unless
/// LiteLLM answered it from a cache of its own or it failed. A failed request without an amount cost
/// nothing only where it used no tokens.
enum LiteLLMExport {
  static func read(_ record: ImportedObject, into charges: inout ImportedCharges) {
    if record["request_id"] == nil, let logs = record.objects("data") {
      for log in logs { charges.take { (all) throws(TableFault) in try add(log, to: &all) } }
    } else {
      charges.take { (all) throws(TableFault) in try add(record, to: &all) }
    }
  }

  private static func add(
    _ log: ImportedObject, to charges: inout ImportedCharges
  ) throws(TableFault) {
    let key = try log.needed("request_id")
    guard let start = try log.time("startTime", "start_time", noting: &charges) else {
      throw .empty(column: log.path + "startTime")
    }
    var charge = ImportedCharge(key: key, start: start)
    charge.end = try log.time("endTime", "end_time", noting: &charges)
    charge.tokens = try tokens(log)
    charge.amount = try amount(log, hasTokens: !charge.tokens.classes.isEmpty)
    charge.model = log.text("model")
    charge.provider = log.text("custom_llm_provider").map(Provider.named)
    charge.account = log.text("organization_id")
    charge.description = log.text("call_type")
    charge.tags = tags(log)
    charges.add(key, [charge])
  }

  private static func tokens(_ log: ImportedObject) throws(TableFault) -> ImportedTokens {
    let metadata = log.object("metadata")
    let usage = metadata?.object("usage_object")
    let details = usage?.object("prompt_tokens_details")
    let further = metadata?.object("additional_usage_values")
    let read = try ImportedObject.count(
      (usage, "cache_read_input_tokens"), (details, "cached_tokens"),
      (further, "cache_read_input_tokens"))
    let write = try ImportedObject.count(
      (usage, "cache_creation_input_tokens"), (details, "cache_creation_tokens"),
      (further, "cache_creation_input_tokens"))
    return .inclusive(
      prompt: try log.count("prompt_tokens") ?? 0, read: read ?? 0, write: write ?? 0,
      output: try log.count("completion_tokens") ?? 0)
  }

  private static func amount(
    _ log: ImportedObject, hasTokens: Bool
  ) throws(TableFault) -> ImportedAmount? {
    let spend = try log.amount("spend")
    if log.text("status") == "failure" { return spend ?? (hasTokens ? nil : .zero) }
    let isFromCache = log.text("cache_hit")?.lowercased() == "true"
    return spend?.value == .zero && hasTokens && !isFromCache ? nil : spend
  }

  /// Tags of the request, `name:value` taken apart; its team stands under `team` unless a tag does.
  private static func tags(_ log: ImportedObject) -> [(name: String, value: String)] {
    var tags: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String) {
      guard !name.isEmpty, !tags.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
        return
      }
      tags.append((name, value))
    }
    for tag in log.texts("request_tags") {
      let parts = tag.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2 { add(parts[0], parts[1]) } else { add(tag, "true") }
    }
    if let team = log.text("team_id") { add("team", team) }
    if log.text("status") == "failure" { add("status", "failure") }
    if let group = log.text("model_group") { add("model_group", group) }
    return tags
  }
}

/// The names that bills have for providers which gateways call by an id.
enum Provider {
  static func named(_ id: String) -> String {
    switch id {
    case "openai": "OpenAI"
    case "anthropic": "Anthropic"
    case "mistral": "Mistral AI"
    case "azure", "azure_ai": "Microsoft"
    case "bedrock", "bedrock_converse": "AWS"
    case "gemini", "vertex_ai": "Google"
    default: id
    }
  }
}
