/// All price books of a store: what tokens of a model cost at an instant.
///
/// History never moves: a price prices no charge before the day on which it was recorded, so that a
/// book taken over today leaves every past total as it was, unless a revision says otherwise.
public struct PriceCatalog: Sendable {
  /// The books, ordered by the day they were recorded, then by edition, then by name.
  public let books: [PriceBook]

  /// No prices.
  public static let empty = PriceCatalog([])

  /// A catalog of books.
  public init(_ books: [PriceBook]) {
    self.books = books.sorted { one, other in
      if one.recorded != other.recorded {
        return (one.recorded?.ordinal ?? .min) < (other.recorded?.ordinal ?? .min)
      }
      if one.edition != other.edition { return one.edition < other.edition }
      return one.name.precedesByBytes(other.name)
    }
  }

  /// The prices of a model, in all books.
  ///
  /// - Parameters:
  ///   - names: The names it has, the best first: its id, its aliases, the ids it had. The first
  ///     that a book knows is the one it is priced by.
  ///   - vendor: Who sells it, where that is known; of several vendors in one book theirs is taken.
  /// - Returns: The prices, of every name that a book knows.
  public func prices(of names: [String], vendor: String? = nil) -> ModelPrices {
    var named: [ModelPrices.Named] = []
    for name in names where !named.contains(where: { $0.name == name }) {
      let entries = books.enumerated().flatMap { rank, book in
        book.prices(of: name).map { price in
          ModelPrices.Entry(price: price, book: book.name, edition: book.edition, rank: rank)
        }
      }
      if !entries.isEmpty { named.append(ModelPrices.Named(name: name, entries: entries)) }
    }
    return ModelPrices(named: named, vendor: vendor)
  }

  /// The prices of every model that a book knows, each vendor's by themselves, ordered by name.
  public var models: [ModelPrices] {
    var entries: [String: [ModelPrices.Entry]] = [:]
    for (rank, book) in books.enumerated() {
      for price in book.prices {
        entries[price.model, default: []].append(
          ModelPrices.Entry(price: price, book: book.name, edition: book.edition, rank: rank))
      }
    }
    return entries.sorted { $0.key.precedesByBytes($1.key) }.flatMap { name, entries in
      let vendors = Set(entries.compactMap(\.price.vendor)).sorted()
      // A price that names no vendor is everybody's.
      let sold = vendors.map { vendor in
        entries.filter { $0.price.vendor == vendor || $0.price.vendor == nil }
      }
      return (sold.isEmpty ? [entries] : sold).map {
        ModelPrices(named: [.init(name: name, entries: $0)], vendor: nil)
      }
    }
  }

  /// The editions of a series that were recorded until a day, the newest last.
  public func editions(of series: String, until day: Day) -> [PriceBook] {
    books.filter { $0.series == series && ($0.recorded.map { $0 <= day } ?? false) }
  }

  /// The book of a name, or nil where there is none.
  public func book(named name: String) -> PriceBook? { books.first { $0.name == name } }
}

/// Books that hold for charges before the day on which they were recorded, because somebody decided
/// so.
public struct PriceRevisions: Hashable, Sendable {
  /// How far back which prices of a book hold.
  public struct Reach: Hashable, Sendable {
    /// The first day, in UTC, for whose charges they hold.
    public var from: Day
    /// The last day, in UTC, on which they may have been recorded: nobody decided on those that are
    /// added to the book later.
    public var recordedUntil: Day

    /// A reach.
    public init(from: Day, recordedUntil: Day) {
      self.from = from
      self.recordedUntil = recordedUntil
    }
  }

  /// How far back books hold, by name.
  public var reaches: [String: Reach]

  /// No book does.
  public static let none = PriceRevisions([:])

  /// Books and how far back they hold.
  public init(_ reaches: [String: Reach]) { self.reaches = reaches }

  /// The first day that a price of a book may price.
  func first(_ recorded: Day, in book: String) -> Day {
    guard let reach = reaches[book], recorded <= reach.recordedUntil else { return recorded }
    return min(recorded, reach.from)
  }
}

extension Portfolio {
  /// The names by which price books may know a model: its id, its aliases, the ids it had; of one
  /// that was only observed, the name it has in the data.
  public func priceNames(of reference: ModelReference) -> [String] {
    guard let model = reference.id.flatMap({ model($0) }) else { return [reference.text] }
    return model.priceNames
  }

  /// All names by which price books may know models that have a card, or that bills or metrics name.
  public var priceNames: Set<String> {
    Set(models.flatMap(\.priceNames))
      .union(costs.keys(of: .model).compactMap { $0.model?.text })
      .union(costs.detailedModels)
      .union(metrics.tracks.keys.map(\.text))
  }

  /// The prices of a model, in all books.
  public func prices(of reference: ModelReference) -> ModelPrices {
    let vendor: String? =
      switch reference {
      case .registered(let id): model(id)?.vendor
      case .observed(let name): costs.vendor(ofObserved: name)
      }
    return prices.prices(of: priceNames(of: reference), vendor: vendor)
  }
}

extension Model {
  /// The names by which price books may know it: its id, its aliases, the ids it had.
  var priceNames: [String] { [id.text] + self.aliases + self.formerly.map(\.text) }
}
