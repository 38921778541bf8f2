/// The table of prices of LiteLLM (`model_prices_and_context_window.json`, 1.106.2).
///
/// An object of models; prices are in USD for one token. `sample_spec` is its documentation.
enum LiteLLMPrices {
  static func read(_ models: JSONObject, into taken: inout ImportedPrices) {
    for member in models.members where member.name != "sample_spec" {
      guard let entry = member.value.object, !member.name.isEmpty else {
        taken.refuse(
          .notRecord(source: PriceImport.Format.litellm.rawValue), at: member.name)
        continue
      }
      taken.take(prices(of: member.name, entry))
    }
  }

  private static func prices(of name: String, _ entry: JSONObject) -> ImportedModelPrices {
    var model = ImportedModelPrices(
      name, vendor: entry["litellm_provider"]?.string, at: name)
    model.context = count(entry["max_input_tokens"]) ?? count(entry["max_tokens"])
    if let text = entry["deprecation_date"]?.string {
      switch Day.parse(text.utf8) {
      case .success(let day): model.retires = day
      case .failure(let reason):
        model.refuse(
          .notDay(column: model.place("deprecation_date"), text: text, reason: reason),
          at: "deprecation_date")
      }
    }
    for member in entry.members { take(member, into: &model) }
    // An older name of the price of cache reads, which most entries have beside the newer.
    if let hit = entry["input_cost_per_token_cache_hit"], !model.has(.cacheRead) {
      model.add(
        hit, "input_cost_per_token_cache_hit", for: .init(kind: .cacheRead), timesTenTo: 6)
    }
    return model
  }

  private static func take(_ member: JSONObject.Member, into model: inout ImportedModelPrices) {
    switch LiteLLMPriceKey(member.name) {
    case .tokens(let kind, let service, var above):
      // xAI asks the higher price from the threshold on, all others from over it
      // (`_INCLUSIVE_THRESHOLD_PROVIDERS`).
      if above > 0, model.vendor == "xai" { above -= 1 }
      model.add(
        member.value, member.name, for: .init(kind: kind, service: service, above: above),
        timesTenTo: 6)
    case .tiers: takeTiers(member, into: &model)
    case .passedOver(let kind): if member.value != .null { model.passOver(kind) }
    case .nothing: break
    }
  }

  /// Tiers price the whole request by the tokens of its prompt: over the beginning of its range, up to
  /// its end (`select_tier_for_input`).
  private static func takeTiers(
    _ member: JSONObject.Member, into model: inout ImportedModelPrices
  ) {
    for (index, tier) in (member.value.array ?? []).enumerated() {
      guard let tier = tier.object else { continue }
      let start = tier["range"]?.array?.first.flatMap(count)
      for price in tier.members where price.name != "range" {
        let path = "\(member.name)[\(index)].\(price.name)"
        switch (LiteLLMPriceKey(price.name), start) {
        case (.tokens(let kind, let service, 0), let start?):
          model.add(
            price.value, path, for: .init(kind: kind, service: service, above: start),
            timesTenTo: 6)
        case (.tokens, _): model.passOver(.other)
        case (.passedOver(let kind), _): model.passOver(kind)
        case (.tiers, _), (.nothing, _): break
        }
      }
    }
  }

  /// A count that may be written as `256000.0`.
  private static func count(_ value: JSONValue?) -> Int? {
    guard let text = value.flatMap(ImportedModelPrices.text), let count = PlainNumber.integer(text),
      count >= 0
    else { return nil }
    return count
  }
}
