/// Pages of OpenAI's `/v1/organization/costs` and `/v1/organization/usage/completions`
/// (openai 2.54.0, `types/admin/organization`): page, bucket of time, results.
///
/// An amount is for one line item, such as `gpt-5-2025-08-07, cached input`. Usage has no amounts, so
/// each class of its tokens is a row without a price; `input_tokens` holds those read from and put
/// into the cache.
enum OpenAIExport {
  static func read(_ record: ImportedObject, into charges: inout ImportedCharges) {
    charges.takePages(record, of: .openai) { (bucket) throws(TableFault) in
      guard let start = try bucket.seconds("start_time") else {
        throw .empty(column: bucket.path + "start_time")
      }
      return (start, try bucket.seconds("end_time"))
    } charge: { (result, start, end, charges) throws(TableFault) in
      if result["amount"] != nil {
        try addCost(result, start, end, to: &charges)
      } else if result["input_tokens"] != nil || result["output_tokens"] != nil {
        try addUsage(result, start, end, to: &charges)
      } else {
        throw .notRecord(source: CostSource.openai.rawValue)
      }
    }
  }

  private static func addCost(
    _ result: ImportedObject, _ start: Timestamp, _ end: Timestamp?,
    to charges: inout ImportedCharges
  ) throws(TableFault) {
    let period = "\(start.seconds)-\(end.map { String($0.seconds) } ?? "")"
    let key = "costs|\(period)|\(result.dimensions(without: ["object"]))"
    var charge = ImportedCharge(key: key, start: start, end: end)
    guard let money = result.object("amount"), let amount = try money.amount("value") else {
      throw .empty(column: result.path + "amount.value")
    }
    let currency = try money.needed("currency").uppercased()
    guard Currency(currency) != nil else { throw .notCurrency(currency) }
    charge.amount = amount
    charge.currency = currency
    charge.isReported = true
    charge.provider = "OpenAI"
    charge.account = result.text("project_id")
    if let item = result.text("line_item") {
      charge.description = item
      charge.model = model(of: item)
      charge.tokenClass = tokenClass(of: item)
      if let kind = charge.tokenClass { charge.tokens = tokens(result, kind) }
    }
    charge.tags = result.tags("project_id", as: "project")
    charges.add(key, [charge])
  }

  /// The quantity of a line item of tokens, where it is a whole number.
  private static func tokens(_ result: ImportedObject, _ kind: TokenClass) -> ImportedTokens {
    do throws(TableFault) {
      return ImportedTokens([kind: try result.count("quantity") ?? 0])
    } catch {
      return ImportedTokens()
    }
  }

  private static func model(of item: String) -> String? {
    guard let comma = item.firstIndex(of: ","), comma > item.startIndex else { return nil }
    let model = item[..<comma]
    return model.contains(" ") ? nil : String(model)
  }

  private static func tokenClass(of item: String) -> TokenClass? {
    guard let comma = item.firstIndex(of: ",") else { return nil }
    switch item[item.index(after: comma)...].drop(while: { $0 == " " }).lowercased() {
    case "input": return .uncached
    case "cached input": return .cacheRead
    case "cache write", "cache write input": return .cacheWrite
    case "output": return .output
    default: return nil
    }
  }

  private static func addUsage(
    _ result: ImportedObject, _ start: Timestamp, _ end: Timestamp?,
    to charges: inout ImportedCharges
  ) throws(TableFault) {
    let period = "\(start.seconds)-\(end.map { String($0.seconds) } ?? "")"
    let key = "usage|\(period)|\(result.dimensions(without: ["object"]))"
    var charge = ImportedCharge(key: key, start: start, end: end)
    let read = try result.count("input_cached_tokens") ?? 0
    let write = try result.count("input_cache_write_tokens") ?? 0
    charge.tokens = .inclusive(
      prompt: try result.count("input_tokens") ?? 0, read: read, write: write,
      output: try result.count("output_tokens") ?? 0)
    charge.provider = "OpenAI"
    charge.model = result.text("model")
    charge.account = result.text("project_id")
    charge.tags = result.tags("project_id", as: "project") + result.serviceTags
    charges.add(key, charge.byClass)
  }
}

extension ImportedObject {
  /// A text under the name of a tag.
  func tags(_ name: String, as tag: String) -> [(name: String, value: String)] {
    text(name).map { [(tag, $0)] } ?? []
  }

  /// The tag for a service that is priced apart from the ordinary one; none for that.
  var serviceTags: [(name: String, value: String)] {
    if case .bool(true) = self["batch"] { return [("service_tier", "batch")] }
    return tags("service_tier", as: "service_tier").filter {
      !["auto", "default", "standard"].contains($0.value)
    }
  }
}

extension ImportedCharges {
  /// Takes the results of the buckets of a page, each by itself; a page may also be a single bucket.
  mutating func takePages(
    _ record: ImportedObject, of source: CostSource,
    period: (ImportedObject) throws(TableFault) -> (Timestamp, Timestamp?),
    charge: (ImportedObject, Timestamp, Timestamp?, inout ImportedCharges)
      throws(TableFault) -> Void
  ) {
    if case .bool(let flag) = record["has_more"] { hasMore = flag }
    for bucket in record.objects("data") ?? [record] {
      take { (all) throws(TableFault) in
        guard let results = bucket.objects("results") ?? bucket.objects("result") else {
          throw .notRecord(source: source.rawValue)
        }
        let (start, end) = try period(bucket)
        for result in results {
          all.take { (all) throws(TableFault) in try charge(result, start, end, &all) }
        }
      }
    }
  }
}
