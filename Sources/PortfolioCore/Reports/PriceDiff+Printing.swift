extension PriceDiff.Row: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [.id, .name, .model, .vendor, .value, .state]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id, .name, .model: price.map { .text($0.model) } ?? .notSet
    case .vendor: price?.vendor.map { .text($0) } ?? .notSet
    case .value: price.map { .number($0.price.approximate) } ?? .notSet
    case .state: .text(change.rawValue)
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      change.rawValue, price?.model, price?.vendor, price?.kind.rawValue,
      price?.service.rawValue,
    ].compactMap(\.self)
  }
}

extension PriceDiff {
  /// What differs, ready to print: a row a price, and beside them the books and how many prices
  /// differ, for whatever model.
  ///
  /// - Parameters:
  ///   - names: The names of the models whose rows are wanted; nil is all.
  ///   - query: Which of them.
  ///   - moment: The moment shown.
  /// - Returns: The rows, with how many other models have prices that differ.
  public func printed(
    of names: Set<String>? = nil, _ query: Query = .everything, asOf moment: Timestamp
  ) -> PrintedReport {
    let wanted = names.map(limited) ?? self
    return PrintedReport(
      asOf: moment,
      table: ReportTable(
        columns: [
          .change, .model, .vendor, .priceClass, .older, .newer, .currency, .rise, .above,
          .service, .hours, .from,
        ],
        rows: wanted.rows.filter { query.matches($0) }.map(\.values)),
      parts: [
        ("older", .value(.text(older))), ("newer", .value(.text(newer))),
      ]
        + Change.allCases.map { change in
          (change.rawValue, .value(.count(count(of: change))))
        } + [("otherModels", .value(.count(models - wanted.models)))])
  }
}

extension PriceDiff.Row {
  fileprivate var values: [ReportValue] {
    [
      .word(.priceChange(change)), .text(price?.model), .text(price?.vendor),
      .word((price?.kind).map(ReportWord.priceClass)), old.map { .price($0.price) } ?? .notSet,
      new.map { .price($0.price) } ?? .notSet, .text(currency),
      rise.map { .share($0.approximate) } ?? .notSet,
      (price?.above).flatMap { $0 == 0 ? nil : .count($0) } ?? .notSet,
      .word((price?.service).map(ReportWord.priceService)), .text(price?.hours?.description),
      .day(price?.from),
    ]
  }

  /// The currency of both prices; of two, both.
  private var currency: String? {
    let codes = [old, new].compactMap { $0?.currency.code }
    return Set(codes).count > 1 ? codes.joined(separator: " → ") : codes.first
  }
}

extension PriceCatalog {
  /// The two newest editions, until a day, of the series that has the newest of all; nil where no
  /// series has two.
  public func newestEditions(until day: Day) -> (older: PriceBook, newer: PriceBook)? {
    let known = books.filter { $0.recorded.map { $0 <= day } ?? false }
    for newer in known.reversed() {
      let editions = known.filter { $0.series == newer.series }
      if editions.count > 1 { return (editions[editions.count - 2], newer) }
    }
    return nil
  }
}
