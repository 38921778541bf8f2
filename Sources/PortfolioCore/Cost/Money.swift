/// Amounts in any number of currencies, and whether something is missing from them.
///
/// Amounts of different currencies are never added; conversion is somebody else's decision.
public struct Money: Hashable, Sendable {
  /// What there is in each currency; a currency with a sum of zero stays.
  public private(set) var amounts: [Currency: ExactDecimal]
  /// Whether something without a price, or more than fits, is missing: print "≥" (unknown is not
  /// zero).
  public var isLowerBound: Bool

  /// Nothing, with nothing missing.
  public static let zero = Money()

  /// No amounts.
  public init(isLowerBound: Bool = false) {
    amounts = [:]
    self.isLowerBound = isLowerBound
  }

  /// One amount.
  public init(_ amount: ExactDecimal, _ currency: Currency, isLowerBound: Bool = false) {
    amounts = [currency: amount]
    self.isLowerBound = isLowerBound
  }

  /// Whether there is no amount at all, and nothing missing either.
  public var isEmpty: Bool { amounts.isEmpty && !isLowerBound }

  /// What there is in a currency; nil where nothing was ever added in it.
  public subscript(currency: Currency) -> ExactDecimal? { amounts[currency] }

  /// The currencies, a preferred one first and the others by code.
  public func currencies(first preferred: Currency) -> [Currency] {
    amounts.keys.sorted { one, other in
      one == preferred ? other != preferred : other != preferred && one < other
    }
  }

  /// The amount in a preferred currency; where there is none in it, that in the first of the others by
  /// code.
  public func leading(_ preferred: Currency) -> (amount: ExactDecimal, currency: Currency)? {
    let currency = amounts[preferred] == nil ? amounts.keys.min() : preferred
    return currency.flatMap { currency in amounts[currency].map { ($0, currency) } }
  }

  /// Adds an amount in its currency; a sum that does not fit stays as it was and is marked.
  public mutating func add(_ amount: ExactDecimal, _ currency: Currency) {
    if let sum = (amounts[currency] ?? .zero).adding(amount) {
      amounts[currency] = sum
    } else {
      isLowerBound = true
    }
  }

  /// Adds all of another's amounts.
  public mutating func add(_ other: Money) {
    for (currency, amount) in other.amounts { add(amount, currency) }
    isLowerBound = isLowerBound || other.isLowerBound
  }
}
