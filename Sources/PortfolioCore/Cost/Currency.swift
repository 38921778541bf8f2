/// A currency: three capital letters of ISO 4217.
public struct Currency: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The letters' bytes, the first the highest: a million rows are grouped by it.
  private let packed: UInt32

  /// United States dollar.
  public static let usd = Currency(packed: 0x55_53_44)

  private init(packed: UInt32) { self.packed = packed }

  /// The currency of a code, or nil where it is not three capital letters.
  public init?(_ code: some StringProtocol) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    packed = code.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The three letters.
  public var code: String {
    String(
      decoding: [UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF)],
      as: UTF8.self)
  }

  /// Orders by code.
  public static func < (one: Self, other: Self) -> Bool { one.packed < other.packed }

  /// The code.
  public var description: String { code }
}
