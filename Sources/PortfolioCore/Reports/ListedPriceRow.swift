/// A line of the prices: a model and a price that is in force, or why it has none.
public struct ListedPriceRow: Sendable {
  /// The model of the portfolio; nil where the books are listed for themselves.
  public var model: ModelMapRow?
  /// The price, and where it stands; else why there is none.
  public var price: Result<PriceQuote, PriceLack>

  /// The price, where there is one.
  public var quote: PriceQuote? { try? price.get() }

  /// Why there is none.
  public var lack: PriceLack? { if case .failure(let lack) = price { lack } else { nil } }
}

extension ListedPriceRow: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = ModelMapRow.fields.union([.value, .state])
    .subtracting([.metric, .alerts, .severity, .freshness])

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .value: quote.map { .number($0.price.price.approximate) } ?? .notSet
    case .state: lack.map { .text($0.word) } ?? .notSet
    case .vendor:
      .texts([quote?.price.vendor, model?.model?.vendor].compactMap(\.self)).orNotSet
    case .id, .name, .model:
      .texts(
        [model?.id.text, model?.name, quote?.price.model].compactMap(\.self)
      ).orNotSet
    default: model?.value(of: field) ?? .notSet
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      model?.id.text, model?.name, quote?.price.model, quote?.price.kind.rawValue,
      quote?.price.service.rawValue, quote?.price.vendor, quote?.book, lack?.word,
    ].compactMap(\.self)
  }
}

extension QueryValue {
  /// Not set where there are no texts.
  var orNotSet: QueryValue { self == .texts([]) ? .notSet : self }
}

extension PriceLack {
  /// The stable word of the reason.
  public var word: String {
    switch self {
    case .unknownModel: "unknownModel"
    case .noPrice: "noPrice"
    case .severalVendors: "severalVendors"
    case .doesNotFit: "doesNotFit"
    }
  }
}
