/// What costs come to without any price revision, beside what they come to with those there are.
public struct RevisedTotal: Hashable, Sendable {
  /// The revised books that can change them.
  public var books: [RevisedBook]
  /// What they come to without a revision, in each currency.
  public var before: [CostSplit.Total]
  /// What they come to with the revisions.
  public var now: [CostSplit.Total]

  /// Whether the revisions change what the costs come to.
  public var isChanged: Bool { before != now }

  /// Effective cost without a revision.
  public var effectiveBefore: Money { Money(before) }

  /// Effective cost with the revisions.
  public var effective: Money { Money(now) }
}

extension Money {
  /// Effective cost in every currency.
  fileprivate init(_ totals: [CostSplit.Total]) {
    self.init()
    for total in totals {
      let sum = total.sums.effective
      isLowerBound = isLowerBound || sum.isLowerBound
      if let currency = total.currency, sum.known > 0 { add(sum.amount, currency) }
    }
  }
}

extension Digest {
  /// What all charges come to without and with the price revisions; nil where there are none.
  public func revisedTotal() -> RevisedTotal? {
    let interval = ChargeInterval.all.ending(by: portfolio.costsEnd)
    let currency = portfolio.settings.currency
    return portfolio.costsBeforeRevisions(in: interval).map { before in
      RevisedTotal(
        books: portfolio.revisedBooks(in: interval),
        before: before.split(by: .model, in: interval).putting(first: currency).totals,
        now: portfolio.costs.split(by: .model, in: interval).putting(first: currency).totals)
    }
  }

  /// The revised books as a table of their own.
  func table(of books: [RevisedBook]) -> ReportTable {
    ReportTable(
      columns: [.book, .from, .recorded, .event, .time, .actor, .reason],
      rows: books.map { book in
        [
          .text(book.book), .day(book.from), .day(book.recorded), .text(book.event.description),
          .time(book.time), .text(book.actor?.text), .text(book.reason),
        ]
      })
  }

  /// What stands beside a report's total where a revision can change it: the revisions, and the total
  /// without them.
  func parts(
    of revised: RevisedTotal?, before: @autoclosure () -> ReportTable
  ) -> [(key: String, part: PrintedReport.Part)] {
    guard let revised else { return [] }
    return [
      ("revisions", .table(table(of: revised.books))),
      ("totalBeforeRevisions", .table(before())),
    ]
  }
}
