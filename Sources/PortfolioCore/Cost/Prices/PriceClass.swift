/// What a price is asked for: the four classes of tokens, and writes to a cache that keeps them an
/// hour, which vendors price apart from those that it keeps for minutes.
///
/// The raw value is the word in the column `class` of a price book.
public enum PriceClass: String, CaseIterable, Sendable {
  /// Input that was read anew.
  case uncached
  /// Input that the cache had.
  case cacheRead = "cache-read"
  /// Input that was put into the cache.
  case cacheWrite = "cache-write"
  /// Input that was put into the cache to stay an hour.
  case cacheWrite1h = "cache-write-1h"
  /// What the model wrote.
  case output

  /// The class whose price stands in where this one has none; nil where none may.
  ///
  /// A vendor that publishes no price of its cache bills cached tokens as ordinary input, and one
  /// without a price of an hour bills it as any other write (litellm 1.106.2,
  /// `_get_token_base_cost`).
  public var standIn: PriceClass? {
    switch self {
    case .uncached, .output: nil
    case .cacheRead, .cacheWrite: .uncached
    case .cacheWrite1h: .cacheWrite
    }
  }

  /// Where the class stands among all: rows of a book are in this order.
  var order: Int {
    switch self {
    case .uncached: 0
    case .cacheRead: 1
    case .cacheWrite: 2
    case .cacheWrite1h: 3
    case .output: 4
    }
  }
}

/// How fast a request was asked to be served, which vendors price apart.
///
/// The raw value is the word in the column `service`; there, standard may be left empty.
public enum PriceService: String, CaseIterable, Sendable {
  /// At once, for the ordinary price.
  case standard
  /// Some time within a day.
  case batch
  /// When there is room.
  case flex
  /// Before others.
  case priority

  /// The word as books hold it: nothing for standard.
  var written: String { self == .standard ? "" : rawValue }

  var order: Int {
    switch self {
    case .standard: 0
    case .batch: 1
    case .flex: 2
    case .priority: 3
    }
  }
}
