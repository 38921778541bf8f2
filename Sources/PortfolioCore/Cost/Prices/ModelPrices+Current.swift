extension ModelPrices {
  /// The prices in force on a day, of every class, service, threshold and hour that has its own, in
  /// the order of books; those that stand in for others are left out.
  ///
  /// Each is what `price(of:service:promptTokens:at:revisions:)` answers somewhere on that day, so
  /// that no list shows a price by which nothing is priced.
  public func current(on day: Day, revisions: PriceRevisions = .none) -> [PriceQuote] {
    guard let named = known(on: day, revisions) else { return [] }
    let prompts = Set(named.entries.map { $0.price.above + 1 }).union([1]).sorted()
    let minutes = Set(named.entries.compactMap(\.price.hours).flatMap { [$0.start, $0.end] })
      .union([0]).sorted()
    var quotes: [PriceQuote] = []
    for kind in PriceClass.allCases {
      for service in PriceService.allCases {
        for prompt in prompts {
          for minute in minutes {
            let instant = Timestamp(seconds: day.startUTC.seconds + Int64(minute) * 60)
            guard
              let quote = try? price(
                of: kind, service: service, promptTokens: prompt, at: instant, revisions: revisions),
              quote.price.kind == kind, quote.price.service == service, !quotes.contains(quote)
            else { continue }
            quotes.append(quote)
          }
        }
      }
    }
    return quotes
  }

  /// A day on which a name is retired.
  struct Retirement {
    var day: Day
    var price: TokenPrice
    var book: String
  }

  /// The days on which names of the model are retired, as the newest book that knows each name says.
  func retirements(knownOn day: Day) -> [Retirement] {
    named.compactMap { named in
      let known = named.entries.filter { $0.price.recorded <= day }
      guard let newest = known.map(\.rank).max() else { return nil }
      let rows = sold(known.filter { $0.rank == newest })
      let retiring = rows.compactMap { entry in entry.price.retires.map { (day: $0, entry: entry) }
      }
      guard let first = retiring.min(by: { $0.day < $1.day }) else { return nil }
      return Retirement(day: first.day, price: first.entry.price, book: first.entry.book)
    }
  }
}
