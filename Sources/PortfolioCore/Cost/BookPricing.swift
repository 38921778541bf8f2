/// Prices rows that have tokens and no cost by the price books of a portfolio.
///
/// A row is priced whole or not at all: one with tokens of no known class, with a class without a
/// price, or of a service that no book knows stays unpriced, because unknown is not zero. So does one
/// whose cost could not be read, and a request that failed: it cost what its provider asks, which may be
/// nothing.
struct BookPricing: Sendable {
  /// The books.
  let catalog: PriceCatalog
  /// The models that have cards.
  let models: [ModelID: Model]
  /// Books that hold from a day before they were recorded.
  var revisions = PriceRevisions.none
  /// The costs that providers report apart from the usage that they are of.
  let reported: ReportedCosts

  init(
    _ catalog: PriceCatalog, models: [Model], revisions: PriceRevisions = .none,
    reported: ReportedCosts = ReportedCosts()
  ) {
    self.catalog = catalog
    self.models = Dictionary(models.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.revisions = revisions
    self.reported = reported
  }

  /// What rows are priced by; nil where there are neither books nor reported costs, and nothing is.
  var pricing: CostPricing? {
    guard !catalog.books.isEmpty || !reported.isEmpty else { return nil }
    return CostPricing { table, profile, attribution in rows(table, profile, attribution) }
  }

  private func rows(
    _ table: CostTable, _ profile: Int, _ attribution: CostAttribution
  ) -> CostPricing.Rows? {
    let standing = reported.standing(of: profile, in: table)
    let usage = usage(table, profile, attribution)
    guard usage != nil || standing != nil else { return nil }
    return { entry, tokens, memo in
      if entry.known.contains(.unreadCost) { return nil }
      switch standing?(ReportedCosts.day(of: entry)) {
      case .reported(let report): return .reportedApart(report)
      // Its cost may be in what is reported: to price it could count it twice.
      case .reportedWithoutName: return nil
      case .notReported, nil: return usage?.cost(of: entry, tokens, &memo).map { .computed($0) }
      }
    }
  }

  /// How rows of a combination of texts are priced by the books; nil where they never are.
  private func usage(
    _ table: CostTable, _ profile: Int, _ attribution: CostAttribution
  ) -> RowPricing? {
    guard let header = table.header, let model = attribution.model else { return nil }
    func text(_ column: FocusColumn) -> [UInt8]? {
      header.text(column).flatMap { table.profiles.text(profile, $0) }.map { table.texts.copy($0) }
    }
    let details = text(.skuPriceDetails)
    let tags = text(.tags)
    guard !CostDetails.isFailed(tags: tags),
      let service = CostDetails.service(tags: tags, details: details)
    else { return nil }
    let card = model.id.flatMap { models[$0] }
    let names =
      (card?.priceNames ?? [model.text]) + (details.flatMap(CostDetails.modelID).map { [$0] } ?? [])
    let prices = catalog.prices(of: names, vendor: card?.vendor ?? attribution.vendor)
    guard !prices.isEmpty else { return nil }
    return RowPricing(
      prices, service, revisions, currency: table.profiles.facts[profile].currency,
      isRequest: table.profiles.facts[profile].requestLog == .oneRow)
  }
}

/// How rows of one combination of texts are priced.
private struct RowPricing: Sendable {
  private let prices: ModelPrices
  private let service: PriceService
  private let revisions: PriceRevisions
  private let currency: Currency?
  private let isRequest: Bool
  private let thresholds: [Int]
  private let hasHours: Bool

  init(
    _ prices: ModelPrices, _ service: PriceService, _ revisions: PriceRevisions,
    currency: Currency?, isRequest: Bool
  ) {
    self.prices = prices
    self.service = service
    self.revisions = revisions
    self.currency = currency
    self.isRequest = isRequest
    let all = prices.named.flatMap(\.entries).map(\.price)
    thresholds = Set(all.map(\.above)).sorted()
    hasHours = all.contains { $0.hours != nil }
  }

  func cost(
    of entry: CostEntry, _ tokens: TokenCounts, _ memo: inout PriceMemo
  ) -> ComputedCost? {
    guard tokens.unclassed == 0, tokens.total > 0 else { return nil }
    let instant = Timestamp(nanoseconds: entry.start)
    let day = ReportedCosts.day(of: entry)
    // Only of a request of its own is it known how long the prompt was: a row may also be an hour
    // of requests.
    let prompt =
      isRequest || tokens.requests == 1
      ? tokens.uncached.addingClamped(tokens.cacheRead).addingClamped(tokens.cacheWrite) : 0
    let above = thresholds.last { $0 < prompt } ?? 0
    let minute = hasHours ? Int64(instant.seconds) / 60 - day * 1440 : 0
    var money: (currency: Currency, amount: ExactDecimal)?
    for kind in TokenClass.allCases where tokens[kind] != 0 {
      let asked = kind.priced
      let key = PriceMemo.Key(
        profile: entry.profile, kind: asked, day: day, minute: minute, above: above)
      let price = memo.price(key) {
        (try? prices.price(
          of: asked, service: service, promptTokens: prompt, at: instant, revisions: revisions))?
          .price
      }
      guard let price, let amount = price.amount(of: tokens[kind]),
        money.map({ $0.currency == price.currency }) ?? true,
        let sum = (money?.amount ?? .zero).adding(amount)
      else { return nil }
      money = (price.currency, sum)
    }
    guard let money else { return nil }
    // A list cost that the row itself says is better than one that is worked out.
    let keepsList = entry.known.contains(.list) && currency == money.currency
    return ComputedCost(
      currency: money.currency, effective: money.amount, list: keepsList ? nil : money.amount)
  }
}

extension TokenClass {
  /// What a price is asked for; rows do not say for how long a cache keeps what is put into it, so
  /// that writes are priced as those that it keeps for minutes.
  fileprivate var priced: PriceClass {
    switch self {
    case .uncached: .uncached
    case .cacheRead: .cacheRead
    case .cacheWrite: .cacheWrite
    case .output: .output
    }
  }
}

extension CostDetails {
  /// Whether the tags of a row say that its requests failed.
  static func isFailed(tags text: [UInt8]?) -> Bool {
    (text.flatMap(tags) ?? []).contains { $0.name == "status" && $0.value == "failure" }
  }

  /// How requests of a row were served, by its tag `service_tier` or `batch`, else by the same
  /// members of its `SkuPriceDetails`; standard where nothing says, nil where it is a service that
  /// no book prices.
  static func service(tags: [UInt8]?, details: [UInt8]?) -> PriceService? {
    for text in [tags, details] {
      guard let words = text.flatMap(self.tags) else { continue }
      func value(_ name: String) -> String? {
        words.first { $0.name.lowercased() == name }?.value.lowercased()
      }
      if value("batch") == "true" { return .batch }
      switch value("service_tier") {
      case nil: continue
      case "auto", "default", "standard", "on_demand": return .standard
      case let word?: return PriceService(rawValue: word)
      }
    }
    return .standard
  }
}
