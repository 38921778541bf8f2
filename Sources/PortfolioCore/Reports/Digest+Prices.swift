extension Digest {
  /// The day by which prices and retirements are told: that of the moment shown, in UTC, as charges
  /// are.
  public var priceDay: Day { Day(utc: portfolio.asOf) }

  /// Since when revised books hold.
  private var revisions: PriceRevisions { portfolio.revisions.prices }

  /// The prices in force for every model of the portfolio, in the order of the models; a model that
  /// has none is a line that says why.
  public func listedPrices() -> [ListedPriceRow] {
    models.flatMap { row -> [ListedPriceRow] in
      let prices = portfolio.prices(of: row.id)
      let current = prices.current(on: priceDay, revisions: revisions)
      if current.isEmpty {
        return [ListedPriceRow(model: row, price: .failure(lack(of: prices)))]
      }
      return current.map { ListedPriceRow(model: row, price: .success($0)) }
    }
  }

  /// Why a model has no price in force, under any name that bills give it; nil where it has one.
  public func priceLack(of model: ModelReference) -> PriceLack? {
    let prices = portfolio.prices(of: model)
    return prices.current(on: priceDay, revisions: revisions).isEmpty ? lack(of: prices) : nil
  }

  /// Why a model has no price in force.
  private func lack(of prices: ModelPrices) -> PriceLack {
    do throws(PriceLack) {
      _ = try prices.price(
        of: .uncached, promptTokens: 1, at: portfolio.asOf, revisions: revisions)
      return .noPrice
    } catch {
      return error
    }
  }

  /// The prices in force for every model that a book knows, each vendor's by itself.
  public func allListedPrices() -> [ListedPriceRow] {
    portfolio.prices.models.flatMap { prices in
      prices.current(on: priceDay, revisions: revisions)
        .map { ListedPriceRow(model: nil, price: .success($0)) }
    }
  }

  /// The prices in force, ready to print.
  ///
  /// - Parameters:
  ///   - all: Whether the books are listed for themselves, instead of the models of the portfolio.
  ///   - query: Which lines are meant.
  /// - Returns: The rows, and beside them how many models have no price.
  public func printedPrices(all: Bool = false, _ query: Query = .everything) -> PrintedReport {
    let rows = (all ? allListedPrices() : listedPrices()).filter { query.matches($0) }
    let books = Dictionary(
      portfolio.revisedBooks().map { ($0.book, $0.from) }, uniquingKeysWith: { first, _ in first })
    let unpriced = Set(rows.filter { $0.lack != nil }.compactMap(\.model?.id))
    let table = ReportTable(
      columns: [
        .model, .listed, .vendor, .priceClass, .price, .currency, .above, .service, .hours, .from,
        .until, .retires, .book, .revisedFrom, .reason,
      ],
      rows: rows.map { $0.values(revised: books) })
    return PrintedReport(
      asOf: portfolio.asOf, table: table, parts: [("unpriced", .value(.count(unpriced.count)))],
      problems: portfolio.problems)
  }
}

extension ListedPriceRow {
  /// The values of its columns, with the books that hold from a day before they were recorded.
  fileprivate func values(revised books: [String: Day]) -> [ReportValue] {
    guard let quote else {
      let unknown = [ReportValue](repeating: .notSet, count: 13)
      return [.text(model?.id.text)] + unknown + [.word(lack.map(ReportWord.priceLack))]
    }
    let price = quote.price
    return [
      .text(model?.id.text), .text(price.model), .text(price.vendor),
      .word(.priceClass(price.kind)), .price(price.price), .text(price.currency.code),
      price.above == 0 ? .notSet : .count(price.above), .word(.priceService(price.service)),
      .text(price.hours?.description), .day(price.from), .day(price.until), .day(price.retires),
      .text(quote.book), .day(books[quote.book]), .notSet,
    ]
  }
}

extension ReportValue {
  /// A day, or not set.
  static func day(_ day: Day?) -> ReportValue {
    if let day { .day(day) } else { .notSet }
  }
}
