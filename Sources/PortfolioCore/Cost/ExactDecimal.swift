/// A decimal with 18 places, exact: never a binary float (FORMATS, Observations).
public struct ExactDecimal: Hashable, Comparable, Sendable {
  /// The value times 10^18.
  public var scaled: Int128

  /// How many places are kept.
  public static let places = 18
  /// Nothing, exactly.
  public static let zero = ExactDecimal(scaled: 0)

  /// The value of a number of units of 10^-18.
  public init(scaled: Int128) { self.scaled = scaled }

  /// Orders by value.
  public static func < (less: Self, more: Self) -> Bool { less.scaled < more.scaled }
}

/// A currency: three capital letters of ISO 4217.
public struct Currency: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The three letters.
  public let code: String
  /// United States dollar.
  public static let usd = Currency(unchecked: "USD")

  private init(unchecked code: String) { self.code = code }

  /// The currency of a code, or nil where it is not three capital letters.
  public init?(_ code: some StringProtocol) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    self.code = String(code)
  }

  /// Orders by code.
  public static func < (one: Self, other: Self) -> Bool { one.code < other.code }

  /// The code.
  public var description: String { code }
}
