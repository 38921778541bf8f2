/// A book of the store that holds from a day before it was recorded, because somebody recorded that
/// it does.
public struct RevisedBook: Hashable, Sendable {
  /// The book's name.
  public var book: String
  /// The first day, in UTC, for whose charges it holds.
  public var from: Day
  /// The newest day on which a price was recorded that the revision is about; from it on all of them
  /// would hold without it.
  public var recorded: Day
  /// The event that says so.
  public var event: EventID
  /// When the revision was recorded.
  public var time: Timestamp
  /// The day of that in the portfolio's zone.
  public var day: Day
  /// The person who recorded it; nil where no person claims the writer.
  public var actor: PersonID?
  /// The person's name, or the account of the writer where it is nobody's.
  public var name: String
  /// Why.
  public var reason: String?

  /// When the charge periods start that it prices anew, or whose rules share out what it prices: whole
  /// months, because what is shared out by usage is so month by month.
  public var months: ChargeInterval {
    ChargeInterval(
      from: from.month.firstDay.startUTC,
      to: recorded.month.advanced(by: 1).firstDay.startUTC)
  }

  /// When the charge periods start that it prices anew.
  public var span: ChargeInterval { ChargeInterval(from: from.startUTC, to: recorded.startUTC) }
}

extension Portfolio {
  /// The books that hold from a day before they were recorded, ordered by name.
  ///
  /// - Parameter interval: Only those that can change costs of charge periods that start in it.
  /// - Returns: The books, with who revised them and why.
  public func revisedBooks(in interval: ChargeInterval = .all) -> [RevisedBook] {
    prices.books.compactMap { book -> RevisedBook? in
      guard let entry = revisions[book.name], let recorded = book.recorded(until: entry.lastDay),
        entry.revision.from < recorded
      else { return nil }
      return RevisedBook(
        book: book.name, from: entry.revision.from, recorded: recorded, event: entry.event,
        time: entry.time, day: zone.day(of: entry.time), actor: entry.actor,
        name: entry.actor.flatMap { person($0)?.name } ?? entry.actor?.text
          ?? entry.event.writer.login,
        reason: entry.reason)
    }
    .filter { $0.months.meets(interval) }
    .sorted { $0.book.precedesByBytes($1.book) }
  }

  /// The costs as they are without any revision; nil where no revision can change one that starts in
  /// an interval.
  ///
  /// Worked out anew at every call: whoever asks again keeps it.
  public func costsBeforeRevisions(in interval: ChargeInterval = .all) -> AttributedCosts? {
    revisedBooks(in: interval).isEmpty ? nil : costs(pricedBy: prices, .none)
  }

  /// The costs as other books and other revisions have them.
  func costs(pricedBy catalog: PriceCatalog, _ revisions: PriceRevisions) -> AttributedCosts {
    AttributedCosts(
      costs.ledger, lookup: ModelLookup(directory, models: models), rules: settings.mapping,
      allocation: settings.allocation,
      pricing: BookPricing(
        catalog, models: models, revisions: revisions, reported: ReportedCosts(costs.ledger)
      ).pricing)
  }
}

extension ChargeInterval {
  /// Whether an instant lies in both.
  func meets(_ other: ChargeInterval) -> Bool {
    max(from ?? .earliest, other.from ?? .earliest) < min(to ?? .latest, other.to ?? .latest)
  }
}
