/// One row of the bills with what it belongs to: what every amount of the costs comes down to.
public struct ChargeRow: Hashable, Sendable {
  /// When the charge period starts.
  public var time: Timestamp
  /// The model; nil is unallocated.
  public var model: ModelReference?
  /// The name people know the model by; empty where there is none.
  public var modelName: String
  /// The team; nil is unallocated.
  public var team: String?
  /// The workflow; nil is unallocated.
  public var workflow: String?
  /// Who provides the service; nil where the row does not say.
  public var vendor: String?
  /// What the cost is for.
  public var category: CostCategory
  /// The currency of the amounts; nil where the row has none.
  public var currency: Currency?
  /// What was billed; nil is unknown.
  public var billed: ExactDecimal?
  /// What it cost after discounts that were paid for in advance; nil is unknown.
  public var effective: ExactDecimal?
  /// What it would have cost at list prices; nil is unknown.
  public var list: ExactDecimal?
  /// Tokens; nil where the row does not say.
  public var tokens: Int?
  /// The class of the tokens as the draft of FOCUS for AI charges has it, such as `Input Read`; nil
  /// where the row does not say.
  public var tokenClass: String?
  /// Where the amounts come from.
  public var basis: CostBasis
  /// The rule that shared the row out, where this is a part of it.
  public var rule: String?
  /// What the bill says it is for.
  public var text: String?
  /// The file, relative to the store's root.
  public var path: String
  /// The line on which the row begins, from 1.
  public var line: Int

  /// Whether the provider reports its cost in other rows.
  public var isReportedApart: Bool

  /// Whether nothing says what it cost.
  public var isUnpriced: Bool { billed == nil && effective == nil && !isReportedApart }
}

extension ChargeRow: Queryable {
  /// The fields that a query of rows can name: those that restrict a split, and the amount.
  public static let fields = CostFilter.fields.union([.cost])

  /// The value of a field that no split decides.
  public func value(of field: QueryField) -> QueryValue? {
    field == .cost ? effective.map { .number($0.approximate) } ?? .notSet : nil
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      model?.text, modelName, team, workflow, vendor, category.rawValue, tokenClass,
      basis.rawValue, rule, text, path,
    ]
    .compactMap(\.self)
  }
}

/// A value that a row has in a column of its file.
public struct ChargeField: Hashable, Sendable {
  /// The column, as the file names it.
  public var column: String
  /// What stands there, or what was read from it; raw.
  public var text: String
}

extension CostTable {
  /// A part of a row, with what it belongs to.
  func chargeRow(
    _ part: CountedRow, _ attribution: CostAttribution, modelName: String, rule: String?
  ) -> ChargeRow {
    let entry = part.entry
    func amount(_ scaled: Int128, _ known: CostEntry.Known) -> ExactDecimal? {
      entry.known.contains(known) ? ExactDecimal(scaled: scaled) : nil
    }
    return ChargeRow(
      time: Timestamp(nanoseconds: entry.start), model: attribution.model, modelName: modelName,
      team: attribution.team, workflow: attribution.workflow, vendor: attribution.vendor,
      category: attribution.category, currency: part.currency,
      billed: amount(entry.billed, .billed), effective: amount(entry.effective, .effective),
      list: amount(entry.list, .list),
      tokens: entry.known.contains(.tokens) && part.isFirst ? Int(entry.tokens) : nil,
      tokenClass: tokenClass(of: entry), basis: part.kind.basis, rule: rule,
      text: text(.chargeDescription, of: entry), path: path, line: Int(entry.line),
      isReportedApart: entry.known.contains(.reportedApart))
  }

  /// What is kept of a row, column by column in the order of the file; numbers and times that
  /// Folio does not read stand in the file alone.
  func chargeFields(_ index: Int) -> [ChargeField] {
    guard let header else { return [] }
    let entry = entries[index]
    var values: [Int: String] = [:]
    for (column, place) in header.textPlaces.enumerated() {
      values[place] = profiles.text(Int(entry.profile), column).map { texts.string($0) }
    }
    if let place = header.start { values[place] = Timestamp(nanoseconds: entry.start).rfc3339 }
    let amounts: [(Int?, Int128, CostEntry.Known)] = [
      (header.billed, entry.billed, .billed), (header.effective, entry.effective, .effective),
      (header.list, entry.list, .list),
    ]
    for case (let place?, let scaled, let known) in amounts where entry.known.contains(known) {
      values[place] = ExactDecimal(scaled: scaled).description
    }
    if let place = header.key, entry.known.contains(.key) {
      values[place] = keys.string(entry.key)
    }
    return header.names.indices.compactMap { place in
      values[place].map { ChargeField(column: header.names[place], text: $0) }
    }
  }

  private func text(_ column: FocusColumn, of entry: CostEntry) -> String? {
    header?.text(column).flatMap { profiles.text(Int(entry.profile), $0) }
      .map { texts.string($0) }
  }

  private func tokenClass(of entry: CostEntry) -> String? {
    guard
      let number = header?.text(.skuPriceDetails).flatMap({
        profiles.text(Int(entry.profile), $0)
      }), let details = CostDetails.object(texts.copy(number))
    else { return nil }
    let words = ["TokenDirection", "TokenCacheAction"].compactMap { name -> String? in
      if case .string(let word)? = details[name] { word } else { nil }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
