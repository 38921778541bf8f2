/// Lines of the model invocation log of Amazon Bedrock (`ModelInvocationLog` 1.0), from S3 or
/// CloudWatch Logs.
///
/// It counts tokens and knows no prices: each class of them is a row without one. `inputTokenCount`
/// stands beside those of the cache, as `inputTokens` does in the API. A call that failed before it
/// read anything cost nothing.
enum BedrockExport {
  static func read(_ record: ImportedObject, into charges: inout ImportedCharges) {
    charges.take { (all) throws(TableFault) in try add(record, to: &all) }
  }

  private static func add(
    _ log: ImportedObject, to charges: inout ImportedCharges
  ) throws(TableFault) {
    let key = try log.needed("requestId")
    guard let start = try log.time("timestamp", noting: &charges) else {
      throw .empty(column: log.path + "timestamp")
    }
    let model = try log.needed("modelId")
    let (input, output) = (log.object("input"), log.object("output"))
    var charge = ImportedCharge(key: key, start: start)
    charge.tokens = ImportedTokens([
      .uncached: try input?.count("inputTokenCount") ?? 0,
      .cacheRead: try input?.count("cacheReadInputTokenCount") ?? 0,
      .cacheWrite: try input?.count("cacheWriteInputTokenCount") ?? 0,
      .output: try output?.count("outputTokenCount") ?? 0,
    ])
    // An inference profile is named by an ARN that ends in the model's own name.
    charge.model = model.split(separator: "/").last.map(String.init)
    charge.provider = "AWS"
    charge.account = log.text("accountId")
    charge.description = log.text("operation")
    charge.tags =
      log.object("requestMetadata")?.members.members.compactMap { member in
        member.value.string.map { (member.name, $0) }
      } ?? []
    if charge.tokens.classes.isEmpty {
      charge.amount = log["errorCode"] == nil ? nil : .zero
      charges.add(key, [charge])
    } else {
      charges.add(key, charge.byClass)
    }
  }
}
