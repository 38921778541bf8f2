/// Pages of Anthropic's `/v1/organizations/cost_report` and `usage_report/messages`
/// (platform.claude.com, Admin API; anthropic 2.12.0).
///
/// Amounts are decimal texts in the currency's lowest unit: `"123.45"` in `USD` is $1.2345. A result
/// is for one kind of tokens of one model where the report is grouped by description; it counts none.
/// Usage has no amounts; its `uncached_input_tokens` stand beside those of the cache.
enum AnthropicExport {
  static func read(_ record: ImportedObject, into charges: inout ImportedCharges) {
    var assumedUTC = false
    charges.takePages(record, of: .anthropic) { (bucket) throws(TableFault) in
      var noting = ImportedCharges()
      let start = try bucket.time("starting_at", noting: &noting)
      let end = try bucket.time("ending_at", noting: &noting)
      assumedUTC = assumedUTC || noting.assumedUTC
      guard let start else { throw .empty(column: bucket.path + "starting_at") }
      return (start, end)
    } charge: { (result, start, end, charges) throws(TableFault) in
      if result["amount"] != nil {
        try addCost(result, start, end, to: &charges)
      } else if result["uncached_input_tokens"] != nil || result["output_tokens"] != nil {
        try addUsage(result, start, end, to: &charges)
      } else {
        throw .notRecord(source: CostSource.anthropic.rawValue)
      }
    }
    charges.assumedUTC = charges.assumedUTC || assumedUTC
  }

  private static func addCost(
    _ result: ImportedObject, _ start: Timestamp, _ end: Timestamp?,
    to charges: inout ImportedCharges
  ) throws(TableFault) {
    let currency = try result.needed("currency").uppercased()
    // Of other currencies the lowest unit may not be a hundredth.
    guard currency == "USD" else {
      throw .notOneOf(column: result.path + "currency", text: currency, allowed: ["USD"])
    }
    var charge = charge("costs", result, start, end)
    charge.amount = try result.amount("amount", inHundredths: true)
    charge.list = try result.amount("list_amount", inHundredths: true)
    charge.isReported = true
    charge.description = result.text("description", "cost_type", "product")
    charge.tokenClass = result.text("token_type").flatMap(tokenClass)
    charges.add(charge.key, [charge])
  }

  private static func tokenClass(of type: String) -> TokenClass? {
    switch type {
    case "uncached_input_tokens": .uncached
    case "cache_read_input_tokens": .cacheRead
    case "output_tokens": .output
    default: type.hasPrefix("cache_creation") ? .cacheWrite : nil
    }
  }

  private static func addUsage(
    _ result: ImportedObject, _ start: Timestamp, _ end: Timestamp?,
    to charges: inout ImportedCharges
  ) throws(TableFault) {
    var charge = charge("usage", result, start, end)
    let written = result.object("cache_creation")
    let hour = try written?.count("ephemeral_1h_input_tokens")
    let minutes = try written?.count("ephemeral_5m_input_tokens")
    charge.tokens = ImportedTokens([
      .uncached: try result.count("uncached_input_tokens") ?? 0,
      .cacheRead: try result.count("cache_read_input_tokens") ?? 0,
      .cacheWrite: (hour ?? 0).addingClamped(minutes ?? 0),
      .output: try result.count("output_tokens") ?? 0,
    ])
    charge.tags += result.serviceTags
    charges.add(charge.key, charge.byClass)
  }

  private static func charge(
    _ kind: String, _ result: ImportedObject, _ start: Timestamp, _ end: Timestamp?
  ) -> ImportedCharge {
    let period = "\(start)/\(end.map(\.description) ?? "")"
    let dimensions = result.dimensions(without: ["amount", "list_amount", "currency"])
    var charge = ImportedCharge(key: "\(kind)|\(period)|\(dimensions)", start: start, end: end)
    charge.provider = "Anthropic"
    charge.model = result.text("model")
    charge.account = result.text("workspace_id")
    charge.tags =
      result.tags("workspace_id", as: "workspace") + result.tags("product", as: "product")
    return charge
  }
}
