/// Usage without a price that a book could price if it held before the day it was recorded.
public struct RevisableUsage: Hashable, Sendable {
  /// The first day, in UTC, of which there is such usage.
  public var from: Day
  /// Its tokens.
  public var tokens: Int
}

extension Portfolio {
  /// The usage before the day on which a book was recorded that has no price and would have one by
  /// it; nil where there is none.
  ///
  /// The book need not be one of the store's yet.
  public func usageRevisable(by book: PriceBook) -> RevisableUsage? {
    guard let recorded = book.recorded else { return nil }
    let end = recorded.startUTC
    let catalog = PriceCatalog(prices.books.filter { $0.name != book.name } + [book])
    var revised = revisions.prices
    let present = costs(pricedBy: catalog, revised).unpricedTokens(before: end)
    guard let first = present.keys.min() else { return nil }
    revised.reaches[book.name] = PriceRevisions.Reach(from: first, recordedUntil: recorded)
    let rest = costs(pricedBy: catalog, revised).unpricedTokens(before: end)
    let priced = present.filter { $0.value > rest[$0.key] ?? 0 }
    guard let from = priced.keys.min() else { return nil }
    let tokens = priced.reduce(0) { $0.addingClamped($1.value - (rest[$1.key] ?? 0)) }
    return RevisableUsage(from: from, tokens: tokens)
  }
}

extension AttributedCosts {
  /// The tokens without a price of each day, in UTC, before an instant.
  fileprivate func unpricedTokens(before end: Timestamp) -> [Day: Int] {
    var tokens: [Day: Int] = [:]
    for index in ledger.files.indices {
      guard var wanted = chosenRows(of: index, in: ChargeInterval(to: end), only: []) else {
        continue
      }
      let entries = ledger.files[index].table.entries
      for row in 0..<entries.count {
        let entry = entries[row]
        guard entry.isUnpriced, entry.tokens > 0 else { continue }
        for part in wanted.parts(row, entry) where part.isUnpriced {
          let day = Day(utc: Timestamp(nanoseconds: entry.start))
          tokens[day] = (tokens[day] ?? 0).addingClamped(Int(part.entry.tokens))
        }
      }
    }
    return tokens
  }
}
