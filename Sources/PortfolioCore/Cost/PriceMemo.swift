/// Prices that were found for rows of one file, so that a million rows ask the books a few times.
///
/// What a price depends on besides the row's texts is its class, its day, the minute where a price
/// holds for hours, and how many thresholds the prompt goes over.
struct PriceMemo {
  struct Key: Hashable {
    /// The number of the row's combination of texts.
    var profile: UInt32
    var kind: PriceClass
    /// Days since 1970.
    var day: Int64
    /// The minute of the day; 0 where no price of the model asks.
    var minute: Int64
    /// The greatest threshold that the prompt goes over.
    var above: Int
  }

  private var prices: [Key: TokenPrice?] = [:]

  /// The price under a key, which is worked out the first time; nil where there is none.
  mutating func price(_ key: Key, _ find: () -> TokenPrice?) -> TokenPrice? {
    if let known = prices[key] { return known }
    let found = find()
    prices[key] = .some(found)
    return found
  }
}
