/// Writes charges as rows of FOCUS, the same bytes for the same charges.
///
/// Columns are those of FOCUS 1.2 that say something of a charge for tokens, and Folio's own: how
/// many tokens of each class a row is for, whose amount it is, and what the source calls it.
enum FocusWriter {
  private static let columns: [FocusColumn] = [
    .billedCost, .billingCurrency, .chargeCategory, .chargeDescription, .chargePeriodEnd,
    .chargePeriodStart, .consumedQuantity, .consumedUnit, .effectiveCost, .listCost,
    .serviceCategory, .serviceProviderName, .serviceSubcategory, .skuPriceDetails, .subAccountId,
    .tags, .basis, .cacheReadTokens, .cacheWriteTokens, .outputTokens, .uncachedTokens, .source,
    .key, .writtenAmount,
  ]

  /// The first line of a file.
  static var header: [UInt8] {
    Array((columns.map(\.rawValue).joined(separator: ",") + "\n").utf8)
  }

  /// Appends the row of a charge.
  static func append(_ charge: ImportedCharge, of source: CostSource, to bytes: inout [UInt8]) {
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      CSVText.append(field: text(column, charge, source), to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func text(
    _ column: FocusColumn, _ charge: ImportedCharge, _ source: CostSource
  ) -> String {
    switch column {
    case .billedCost, .effectiveCost: charge.amount?.value.description ?? ""
    case .listCost: charge.list?.value.description ?? ""
    case .billingCurrency: charge.currency
    case .chargeCategory: charge.amount?.value.isNegative == true ? "Credit" : "Usage"
    case .chargeDescription: charge.description ?? ""
    case .chargePeriodStart: charge.start.rfc3339
    case .chargePeriodEnd: charge.end?.rfc3339 ?? ""
    case .consumedQuantity: charge.tokens.total.flatMap { $0 > 0 ? String($0) : nil } ?? ""
    case .consumedUnit: charge.tokens.classes.isEmpty ? "" : "Tokens"
    case .serviceCategory: "AI and Machine Learning"
    case .serviceSubcategory: "Generative AI"
    case .serviceProviderName: charge.provider ?? ""
    case .skuPriceDetails: details(charge)
    case .subAccountId: charge.account ?? ""
    case .tags: tags(charge)
    case .basis: charge.basis.rawValue
    case .uncachedTokens: count(charge.tokens[.uncached])
    case .cacheReadTokens: count(charge.tokens[.cacheRead])
    case .cacheWriteTokens: count(charge.tokens[.cacheWrite])
    case .outputTokens: count(charge.tokens[.output])
    case .source: source.rawValue
    case .key: charge.key
    case .writtenAmount: charge.amount?.written ?? ""
    default: ""
    }
  }

  private static func count(_ tokens: Int) -> String { tokens == 0 ? "" : String(tokens) }

  private static func details(_ charge: ImportedCharge) -> String {
    var details = JSONObject()
    details["ModelId"] = charge.model.map { .string($0) }
    details["TokenCacheAction"] = charge.tokenClass?.cacheAction.map { .string($0) }
    details["TokenDirection"] = (charge.tokenClass?.direction).map { .string($0) }
    return details.isEmpty ? "" : json(details)
  }

  private static func tags(_ charge: ImportedCharge) -> String {
    var tags = JSONObject()
    for (name, value) in charge.tags where tags[name] == nil { tags[name] = .string(value) }
    return tags.isEmpty ? "" : json(tags)
  }

  private static func json(_ object: JSONObject) -> String {
    String(decoding: JSONValue.object(object).compact, as: UTF8.self)
  }
}
