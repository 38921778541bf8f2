/// A price of a class of a model's tokens: a row of a price book.
public struct TokenPrice: Hashable, Sendable {
  /// The name under which the book has the model.
  public var model: String
  /// Who sells it at this price; nil where the book does not say.
  public var vendor: String?
  /// What is priced.
  public var kind: PriceClass
  /// The service it is for.
  public var service: PriceService
  /// The price holds for requests whose prompt has more tokens than this; 0 is any.
  ///
  /// It prices all of such a request, not only what is over the threshold.
  public var above: Int
  /// The hours of the day in which it holds; nil is always.
  public var hours: DailyHours?
  /// The currency of the price.
  public var currency: Currency
  /// The price of a million tokens; not negative.
  public var price: ExactDecimal
  /// The first day, in UTC, on which it holds; nil is from the beginning.
  public var from: Day?
  /// The first day on which it holds no more; nil is open.
  public var until: Day?
  /// The day on which the price became known here: no charge before it is priced by it.
  public var recorded: Day
  /// The day on which the model is retired, as the book says.
  public var retires: Day?
  /// How many tokens a prompt may have.
  public var context: Int?
  /// Where the book has the price from.
  public var source: String?

  /// A price of a million tokens.
  public init(
    model: String, vendor: String? = nil, kind: PriceClass, service: PriceService = .standard,
    above: Int = 0, hours: DailyHours? = nil, currency: Currency, price: ExactDecimal,
    from: Day? = nil, until: Day? = nil, recorded: Day, retires: Day? = nil, context: Int? = nil,
    source: String? = nil
  ) {
    self.model = model
    self.vendor = vendor
    self.kind = kind
    self.service = service
    self.above = above
    self.hours = hours
    self.currency = currency
    self.price = price
    self.from = from
    self.until = until
    self.recorded = recorded
    self.retires = retires
    self.context = context
    self.source = source
  }

  /// Whether it holds on a day.
  public func holds(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
  }

  /// What some tokens cost; nil where that does not fit.
  ///
  /// Exact, unless price and count together have more than 18 places, which are rounded half to
  /// even: prices that were binary floats once can have them.
  public func amount(of tokens: Int) -> ExactDecimal? {
    let (product, overflow) = price.scaled.multipliedReportingOverflow(by: Int128(tokens))
    guard !overflow else { return nil }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: Self.million)
    guard remainder != 0 else { return ExactDecimal(scaled: quotient) }
    let twice = remainder.magnitude * 2
    let isUp = twice == Self.million.magnitude ? quotient & 1 == 1 : twice > Self.million.magnitude
    return ExactDecimal(scaled: isUp ? quotient + remainder.signum() : quotient)
  }

  private static let million: Int128 = 1_000_000
}

extension TokenPrice {
  /// What a price is of: two prices of one book with the same are one price given twice.
  struct Key: Hashable {
    var model: String
    var vendor: String?
    var kind: PriceClass
    var service: PriceService
    var above: Int
    var hours: DailyHours?
    var from: Day?
  }

  var key: Key {
    Key(
      model: model, vendor: vendor, kind: kind, service: service, above: above, hours: hours,
      from: from)
  }

  /// The order of the rows of a book: by model, then by vendor, class, service, tier, hours and day.
  static func precedes(_ one: TokenPrice, _ other: TokenPrice) -> Bool {
    if one.model != other.model { return one.model.precedesByBytes(other.model) }
    if one.vendor != other.vendor { return (one.vendor ?? "").precedesByBytes(other.vendor ?? "") }
    if one.kind != other.kind { return one.kind.order < other.kind.order }
    if one.service != other.service { return one.service.order < other.service.order }
    if one.above != other.above { return one.above < other.above }
    if one.hours != other.hours {
      return (one.hours?.start ?? -1, one.hours?.end ?? -1)
        < (other.hours?.start ?? -1, other.hours?.end ?? -1)
    }
    return (one.from?.ordinal ?? .min) < (other.from?.ordinal ?? .min)
  }
}

extension String {
  /// Orders by bytes, which is the same everywhere.
  func precedesByBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
