/// The price that was found for a class of tokens, and where.
public struct PriceQuote: Hashable, Sendable {
  /// The price.
  public var price: TokenPrice
  /// The name of the model by which the book was asked.
  public var name: String
  /// The book it stands in.
  public var book: String
  /// The class that was asked for.
  public let askedKind: PriceClass
  /// The service that was asked for.
  public let askedService: PriceService

  /// Whether it is the price of another class or service, which stands in because what was asked for
  /// has none of its own.
  public var standsIn: Bool { price.kind != askedKind || price.service != askedService }

  init(_ entry: ModelPrices.Entry, name: String, asked: (PriceClass, PriceService)) {
    price = entry.price
    book = entry.book
    self.name = name
    (askedKind, askedService) = asked
  }
}

/// Why there is no price.
public enum PriceLack: Error, Hashable, Sendable {
  /// No book knows the model by any of its names, on that day.
  case unknownModel
  /// The books know the model, and have no price of the class, on that day.
  case noPrice
  /// Several vendors sell the model at prices of their own, and nothing says which of them it was.
  case severalVendors([String])
  /// The amount does not fit.
  case doesNotFit
}
