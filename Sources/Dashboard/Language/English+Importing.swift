import PortfolioCore

/// What the imports of costs say.
extension English {
  func about(_ source: CostSource) -> String {
    switch source {
    case .litellm: "Take over LiteLLM's spend logs as costs."
    case .openai: "Take over OpenAI's reports of costs or usage."
    case .anthropic: "Take over Anthropic's reports of costs or usage."
    case .bedrock: "Take over Amazon Bedrock's invocation log: tokens without a price."
    case .langfuse: "Take over Langfuse's observations as costs."
    }
  }

  func discussion(_ source: CostSource) -> String {
    let all =
      "The rows go into a new file, \(source.folder)/<the export's hash>.csv, in FOCUS columns. "
      + "The same export goes to the same file, in every clone, and is written once; what two exports "
      + "share counts once.\n\n"
      + "JSON is read a value a line, one after another or as one array, and lines are never all held "
      + "in memory. What is wrong is named on stderr and left out, the rest is kept, and the exit "
      + "status is 1."
    return all + "\n\n" + note(source)
  }

  private func note(_ source: CostSource) -> String {
    switch source {
    case .litellm:
      "A request is a row: its spend, its model, the tags of the request, its team. A request that used "
        + "tokens and cost 0 has no price, because LiteLLM writes 0 where it knows none; from its own "
        + "cache, or failed, it did cost 0."
    case .openai:
      "The file holds pages of /v1/organization/costs or of /v1/organization/usage/completions. Usage "
        + "has no amounts: import it where costs are not to be had, or they count tokens twice."
    case .anthropic:
      "The file holds pages of /v1/organizations/cost_report, whose amounts are in cents, or of "
        + "usage_report/messages, which has no amounts: import one of them for a time."
    case .bedrock:
      "The log has no prices, so each class of tokens of a call is a row without one, and totals say ≥."
    case .langfuse:
      "An observation with usage or costs is a row for each kind of use, or one where its amounts do "
        + "not add up to its total. Spans without either are passed over."
    }
  }

  func imported(
    _ summary: CostImport.Summary, _ known: KnownRows.Tally, _ path: String
  ) -> String {
    var text = imported(summary) + ": \(counted(summary.rows, "row")) in \(safe(path))"
    guard known.rows > 0 else { return text }
    text += ", \(grouped(known.rows)) known already, \(grouped(summary.rows - known.rows)) new"
    let changed = known.files.filter { $0.changed > 0 || ($0.counts && $0.repeats > 0) }
    if let all = ChangedRows(changed.filter(\.counts)) {
      let one = all.paths.count == 1
      text +=
        "\n\(grouped(all.changed)) of the known rows \(all.changed == 1 ? "has" : "have") another "
        + "amount in this export: the rows of \(first(all.paths)) count; remove "
        + "\(one ? "that file" : "these files") to have the new ones count"
      if all.others > 0 {
        text +=
          " (\(one ? "it has" : "they have") \(counted(all.others, "row")) that this export lacks)"
      }
    }
    if let all = ChangedRows(changed.filter { !$0.counts }) {
      text +=
        "\n\(grouped(all.changed)) of the known rows \(all.changed == 1 ? "has" : "have") another "
        + "amount in this export: the new ones count from now on, because \(safe(path)) comes before "
        + "\(first(all.paths)); remove it to have the earlier ones count"
    }
    return text
  }

  func nothing(of source: String, records: Int, because reason: String?) -> String {
    "nothing of this is what \(safe(source)) writes; \(counted(records, "record")) left out"
      + (reason.map { ", of the first \($0)" } ?? "")
  }

  func imported(_ summary: CostImport.Summary) -> String {
    var parts = [counted(summary.charges, "charge")]
    if summary.duplicates > 0 {
      parts.append("\(counted(summary.duplicates, "duplicate")) left out")
    }
    if summary.unpriced > 0 { parts.append("\(counted(summary.unpriced, "row")) without a price") }
    if summary.passedOver > 0 {
      parts.append("\(grouped(summary.passedOver)) passed over, of no cost")
    }
    return parts.joined(separator: ", ")
  }
}

/// What some files of costs have to do with an import whose amounts differ from theirs.
struct ChangedRows {
  var paths: [String]
  var changed: Int
  var others: Int

  /// Nil where there are no files.
  init?(_ files: [KnownRows.Tally.File]) {
    guard !files.isEmpty else { return nil }
    paths = files.map(\.path)
    changed = files.reduce(0) { $0 + $1.changed }
    others = files.reduce(0) { $0 + $1.others }
  }
}

extension CostSource {
  /// What the system is called, in every language.
  var name: String {
    switch self {
    case .litellm: "LiteLLM"
    case .openai: "OpenAI"
    case .anthropic: "Anthropic"
    case .bedrock: "Amazon Bedrock"
    case .langfuse: "Langfuse"
    }
  }
}
