/// What differs between two editions of a price book.
public struct PriceDiff: Sendable {
  /// How a price differs; the raw value names it in JSON and CSV.
  public enum Change: String, CaseIterable, Sendable {
    /// It is another, for the same thing.
    case changed
    /// It is new.
    case added
    /// It is there no more.
    case removed
  }

  /// A price that differs.
  public struct Row: Sendable {
    /// How.
    public var change: Change
    /// The price in the older book; nil where it is new.
    public var old: TokenPrice?
    /// The price in the newer book; nil where it is there no more.
    public var new: TokenPrice?

    /// The newer price, or, of one that is there no more, the older.
    public var price: TokenPrice? { new ?? old }

    /// By what part of the older price the newer is higher, below zero where it is lower; nil where
    /// either is missing, the older is zero or they are in two currencies.
    public var rise: Ratio? {
      guard let old, let new, old.currency == new.currency,
        let difference = new.price.subtracting(old.price)
      else { return nil }
      return Ratio(of: difference, to: old.price)
    }
  }

  /// The older book's name.
  public let older: String
  /// The newer book's name.
  public let newer: String
  /// What differs: prices that changed first, those that changed most before the others, then new ones,
  /// then those that are there no more.
  public let rows: [Row]

  /// What differs from one book to another.
  public init(from older: PriceBook, to newer: PriceBook) {
    self.init(
      older: older.name, newer: newer.name, from: older.prices, to: newer.prices)
  }

  init(older: String, newer: String, from old: [TokenPrice], to new: [TokenPrice]) {
    self.older = older
    self.newer = newer
    let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let after = Dictionary(new.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    var rows: [Row] = []
    for (key, price) in after {
      guard let past = before[key] else {
        rows.append(Row(change: .added, old: nil, new: price))
        continue
      }
      guard past.price != price.price || past.currency != price.currency else { continue }
      rows.append(Row(change: .changed, old: past, new: price))
    }
    for (key, price) in before where after[key] == nil {
      rows.append(Row(change: .removed, old: price, new: nil))
    }
    self.rows = rows.sorted(by: Self.precedes)
  }

  /// How many models have prices that differ.
  public var models: Int { Set(rows.compactMap(\.price?.model)).count }

  /// Only what differs for models of some names, a vendor before a slash or not (`PriceBook.prices`).
  public func limited(to names: Set<String>) -> PriceDiff {
    PriceDiff(
      older: older, newer: newer,
      rows: rows.filter { row in
        guard let price = row.price else { return false }
        return names.contains(price.model)
          || price.vendor.map { names.contains("\($0)/\(price.model)") } ?? false
      })
  }

  private init(older: String, newer: String, rows: [Row]) {
    self.older = older
    self.newer = newer
    self.rows = rows
  }

  /// How many prices differ in one way.
  public func count(of change: Change) -> Int { rows.count { $0.change == change } }

  private static func precedes(_ one: Row, _ other: Row) -> Bool {
    if one.change != other.change { return one.change.order < other.change.order }
    let (rise, otherRise) = (abs(one.rise?.approximate ?? 0), abs(other.rise?.approximate ?? 0))
    if rise != otherRise { return rise > otherRise }
    guard let price = one.price, let otherPrice = other.price else { return false }
    return TokenPrice.precedes(price, otherPrice)
  }
}

extension PriceDiff.Change {
  fileprivate var order: Int {
    switch self {
    case .changed: 0
    case .added: 1
    case .removed: 2
    }
  }
}
