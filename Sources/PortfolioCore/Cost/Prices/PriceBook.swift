/// The prices of one file, in an order in which those of a model are found at once.
public struct PriceBook: Sendable {
  /// The file's name without its ending: `litellm-2026-11-25`.
  public let name: String
  /// What the book is an edition of: the name without its day, `litellm`.
  public let series: String
  /// Which edition of its day it is, from 1: the `2` of `litellm-2026-11-25-2`.
  public let edition: Int
  /// The newest day on which one of its prices was recorded; nil where it has none.
  public let recorded: Day?
  /// The prices, ordered by model; those of one model that the file gives later stand later.
  public let prices: [TokenPrice]
  /// Where the prices of each model stand among them.
  private let places: [String: Range<Int>]

  /// The newest day, until another one, on which one of its prices was recorded; nil where there is
  /// none.
  func recorded(until last: Day) -> Day? {
    prices.lazy.map(\.recorded).filter { $0 <= last }.max()
  }

  /// The book of a file.
  public init(_ file: PriceFile) {
    let stem = file.path.split(separator: "/").last.map { $0.dropLast(4) } ?? ""
    self.init(name: String(stem), prices: file.rows)
  }

  /// A book of prices in any order.
  public init(name: String, prices: [TokenPrice]) {
    self.name = name
    let parts = Self.parts(of: name)
    series = parts.series
    edition = parts.edition
    recorded = prices.lazy.map(\.recorded).max()
    let isOrdered = !zip(prices, prices.dropFirst()).contains {
      $1.model.precedesByBytes($0.model)
    }
    // Sorting is stable, so that of two prices of one thing the later stays behind.
    let ordered = isOrdered ? prices : prices.sorted { $0.model.precedesByBytes($1.model) }
    self.prices = ordered
    var places: [String: Range<Int>] = [:]
    var rest = ordered[...]
    while let model = rest.first?.model {
      let own = rest.prefix { $0.model == model }
      places[model] = own.indices
      rest = rest[own.endIndex...]
    }
    self.places = places
  }

  /// The names of books take a series, a day and, from the second of a day on, a number apart.
  private static func parts(of name: String) -> (series: String, edition: Int) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    func series(upTo end: Int) -> String? {
      guard end > 3, case .success = Day.parse(parts[(end - 3)..<end].joined(separator: "-").utf8)
      else { return nil }
      return parts[..<(end - 3)].joined(separator: "-")
    }
    if let whole = series(upTo: parts.count) { return (whole, 1) }
    if let last = parts.last, let edition = Int(last), edition > 1,
      let series = series(upTo: parts.count - 1)
    {
      return (series, edition)
    }
    return (name, 1)
  }

  /// The prices of a name: those under the name itself, and, where it is `vendor/model`, those of the
  /// model that this vendor sells.
  func prices(of name: String) -> [TokenPrice] {
    let own = Array(slice(of: name))
    guard let slash = name.firstIndex(of: "/") else { return own }
    let vendor = String(name[..<slash])
    return own
      + slice(of: String(name[name.index(after: slash)...])).filter { $0.vendor == vendor }
  }

  private func slice(of model: String) -> ArraySlice<TokenPrice> {
    prices[places[model] ?? 0..<0]
  }

  /// Whether two books are the same but for the day on which they were recorded.
  func saysTheSame(as other: [TokenPrice]) -> Bool {
    func undated(_ prices: [TokenPrice]) -> [TokenPrice] {
      prices.map { price in
        var price = price
        price.recorded = Day(ordinal: 0)
        return price
      }
      .sorted(by: TokenPrice.precedes)
    }
    return prices.count == other.count && undated(prices) == undated(other)
  }
}
