/// Observations of Langfuse, from its exports (`snake_case`) or its API (`camelCase`).
///
/// `usage_details` and `cost_details` are counts and amounts by kinds of use that exclude each other,
/// with their `total`; what the cache had stands beside the input. Where every kind has an amount and
/// they add up, each is a row, else the total is one. Amounts are in USD, worked out by Langfuse or
/// given by whoever traced.
enum LangfuseExport {
  static func read(_ record: ImportedObject, into charges: inout ImportedCharges) {
    if record["id"] == nil, let observations = record.objects("data") {
      for observation in observations {
        charges.take { (all) throws(TableFault) in try add(observation, to: &all) }
      }
    } else {
      charges.take { (all) throws(TableFault) in try add(record, to: &all) }
    }
  }

  private static func add(
    _ observation: ImportedObject, to charges: inout ImportedCharges
  ) throws(TableFault) {
    let key = try observation.needed("id")
    let use = try Use(observation)
    let model = observation.text(
      "provided_model_name", "providedModelName", "model", "internal_model_id")
    guard !use.isEmpty || model != nil else {
      charges.passedOver += 1
      return
    }
    guard let start = try observation.time("start_time", "startTime", noting: &charges) else {
      throw .empty(column: observation.path + "start_time")
    }
    var charge = ImportedCharge(key: key, start: start)
    charge.end = try observation.time("end_time", "endTime", noting: &charges)
    charge.model = model
    charge.account = observation.text("project_id", "projectId")
    charge.description = observation.text("name")
    charge.tags = tags(observation)
    if use.isEmpty, observation.text("level") == "ERROR" { charge.amount = .zero }
    charges.add(key, use.charges(like: charge))
  }

  private static func tags(_ observation: ImportedObject) -> [(name: String, value: String)] {
    var tags = ["team", "workflow"].flatMap { name in
      observation.object("metadata")?.tags(name, as: name) ?? []
    }
    tags += observation.tags("prompt_name", as: "prompt")
    if observation["prompt_name"] == nil { tags += observation.tags("promptName", as: "prompt") }
    return tags
  }
}

/// What an observation used, by kinds.
private struct Use {
  private var kinds: [(name: String, tokens: Int, amount: ImportedAmount?)] = []
  private var total: ImportedAmount?
  private var totalTokens = 0

  init(_ observation: ImportedObject) throws(TableFault) {
    let usage = observation.object("usage_details", "usageDetails")
    let costs = observation.object("cost_details", "costDetails")
    var names: [String] = []
    for member in (usage?.members.members ?? []) + (costs?.members.members ?? [])
    where member.name != "total" && !names.contains(member.name) {
      names.append(member.name)
    }
    for name in names.sorted() {
      let tokens = try usage?.count(name) ?? 0
      let amount = try costs?.amount(name)
      if tokens > 0 || amount != nil { kinds.append((name, tokens, amount)) }
    }
    totalTokens = try usage?.count("total") ?? 0
    total = try costs?.amount("total")
    if total == nil {
      total = try observation.amount("total_cost", "totalCost", "calculatedTotalCost")
    }
  }

  var isEmpty: Bool { kinds.isEmpty && total == nil && totalTokens == 0 }

  func charges(like charge: ImportedCharge) -> [ImportedCharge] {
    if isEmpty { return [charge] }
    if !kinds.isEmpty, total == nil || addsUp {
      return kinds.map { kind in
        var part = charge
        part.key += "/\(kind.name)"
        part.tokenClass = Self.tokenClass(of: kind.name)
        part.tokens = ImportedTokens([part.tokenClass ?? .uncached: kind.tokens])
        part.amount = kind.amount
        return part
      }
    }
    var whole = charge
    whole.amount = total
    var counts: [TokenClass: Int] = [:]
    for kind in kinds {
      let tokenClass = Self.tokenClass(of: kind.name) ?? .uncached
      counts[tokenClass] = (counts[tokenClass] ?? 0).addingClamped(kind.tokens)
    }
    whole.tokens = ImportedTokens(kinds.isEmpty ? [.uncached: totalTokens] : counts)
    return [whole]
  }

  /// Whether every kind has an amount, and these come to the total.
  private var addsUp: Bool {
    var sum = ExactDecimal.zero
    for kind in kinds {
      guard let amount = kind.amount, let next = sum.adding(amount.value) else { return false }
      sum = next
    }
    return sum == total?.value
  }

  private static func tokenClass(of name: String) -> TokenClass? {
    let name = name.lowercased()
    if name.contains("cache") {
      return name.contains("creat") || name.contains("write") ? .cacheWrite : .cacheRead
    }
    if name.hasPrefix("output") || name.hasPrefix("completion") { return .output }
    return name.hasPrefix("input") || name.hasPrefix("prompt") ? .uncached : nil
  }
}
