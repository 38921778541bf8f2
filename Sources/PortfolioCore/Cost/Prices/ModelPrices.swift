/// All prices of one model, from every book: found once, asked many times.
public struct ModelPrices: Sendable {
  struct Entry: Hashable, Sendable {
    var price: TokenPrice
    var book: String
    var edition: Int
    /// Where the book stands among all.
    var rank: Int
  }

  struct Named: Sendable {
    var name: String
    var entries: [Entry]
  }

  /// The prices under each name that a book knows, the best name first.
  let named: [Named]
  private let vendor: String?

  init(named: [Named], vendor: String?) {
    self.named = named
    self.vendor = vendor.map(Self.folded)
  }

  /// Whether no book knows any of its names.
  public var isEmpty: Bool { named.isEmpty }

  /// The price of a class of tokens of a request that began at an instant.
  ///
  /// A price applies from the day it holds, and from the day it was recorded; until the day it ends.
  /// Of those that apply the book recorded last decides. In it, the price with the newest first day
  /// counts, then one for the hours of the day, then the one of the greatest threshold below the
  /// prompt, which prices the whole request; a price of the service asked for goes before the standard
  /// one (thresholds and services as LiteLLM 1.106.2 has them, `_get_token_base_cost`). Of a class
  /// without a price its `PriceClass.standIn` is asked for, and the quote says so.
  ///
  /// - Parameters:
  ///   - kind: The class.
  ///   - service: How the request was served.
  ///   - promptTokens: How many tokens its prompt had, cached ones too.
  ///   - instant: When it began.
  ///   - revisions: Books that hold from a day before they were recorded.
  /// - Returns: The price, and where it stands.
  /// - Throws: Why there is none.
  public func price(
    of kind: PriceClass, service: PriceService = .standard, promptTokens: Int,
    at instant: Timestamp, revisions: PriceRevisions = .none
  ) throws(PriceLack) -> PriceQuote {
    let day = Day(utc: instant)
    guard let named = known(on: day, revisions) else { throw .unknownModel }
    var next: PriceClass? = kind
    while let asked = next {
      let applicable = named.entries.filter { entry in
        let price = entry.price
        return price.kind == asked && (price.service == service || price.service == .standard)
          && (price.above == 0 || price.above < promptTokens) && price.holds(on: day)
          && revisions.first(price.recorded, in: entry.book) <= day
          && (price.hours?.contains(instant) ?? true)
      }
      if let best = try best(of: applicable, service) {
        return PriceQuote(best, name: named.name, asked: (kind, service))
      }
      next = asked.standIn
    }
    throw .noPrice
  }

  /// The prices under the first name that a book knew on a day.
  func known(on day: Day, _ revisions: PriceRevisions) -> Named? {
    named.first { named in
      named.entries.contains { revisions.first($0.price.recorded, in: $0.book) <= day }
    }
  }

  private func best(
    of applicable: [Entry], _ service: PriceService
  ) throws(PriceLack) -> Entry? {
    guard let newest = applicable.max(by: { Self.isOlder($0, $1) }) else { return nil }
    let list = applicable.filter { !Self.isOlder($0, newest) && !Self.isOlder(newest, $0) }
    var best: [(vendor: String?, entry: Entry)] = []
    for entry in sold(list) {
      if let index = best.firstIndex(where: { $0.vendor == entry.price.vendor }) {
        if !Self.yields(entry, to: best[index].entry, service) { best[index].entry = entry }
      } else {
        best.append((entry.price.vendor, entry))
      }
    }
    guard let first = best.first?.entry else { return nil }
    let isAgreed = best.allSatisfy {
      $0.entry.price.price == first.price.price && $0.entry.price.currency == first.price.currency
    }
    guard isAgreed else { throw .severalVendors(best.map { $0.vendor ?? "" }.sorted()) }
    return first
  }

  /// Whether a price was recorded before another, or stands in an earlier edition or book of the day.
  private static func isOlder(_ one: Entry, _ other: Entry) -> Bool {
    if one.price.recorded != other.price.recorded {
      return one.price.recorded < other.price.recorded
    }
    return one.edition != other.edition ? one.edition < other.edition : one.rank < other.rank
  }

  /// The prices of the vendor that is known to sell the model; all where nothing says who does.
  func sold(_ entries: [Entry]) -> [Entry] {
    guard let vendor, let first = entries.first?.price.vendor,
      entries.contains(where: { $0.price.vendor != first })
    else { return entries }
    let theirs = entries.filter { entry in
      guard let name = entry.price.vendor.map(Self.folded), !name.isEmpty else { return false }
      return name.hasPrefix(vendor) || vendor.hasPrefix(name)
    }
    return theirs.isEmpty ? entries : theirs
  }

  /// Whether a price of a book gives way to another of the same; of two of one thing the later counts.
  private static func yields(_ one: Entry, to other: Entry, _ service: PriceService) -> Bool {
    let (one, other) = (one.price, other.price)
    let (from, otherFrom) = (one.from?.ordinal ?? .min, other.from?.ordinal ?? .min)
    if from != otherFrom { return from < otherFrom }
    if (one.hours == nil) != (other.hours == nil) { return one.hours == nil }
    if one.above != other.above { return one.above < other.above }
    if one.service != other.service { return one.service != service }
    return false
  }

  /// A vendor's name as it is compared: `Mistral AI` and `mistral` begin alike.
  private static func folded(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter(\.properties.isAlphabetic).map(Character.init))
  }
}
