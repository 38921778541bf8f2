/// A line of the catalogue: a record of the store, and how fresh it is.
public struct RecordRow: Hashable, Sendable {
  /// What a record is.
  public enum Kind: String, CaseIterable, Sendable {
    case card, workflow, policy, benchmark
    case priceBook = "price-book"
    case exchangeRates = "exchange-rates"
    case quality
  }

  /// What it is.
  public var kind: Kind
  /// Its id: the file's name.
  public var id: String
  /// The name people use; nil where it has none.
  public var name: String?
  /// The file's path in the store.
  public var path: String
  /// The day it was last confirmed; nil where nobody says.
  public var recorded: Day?
  /// How many months it may be relied on.
  public var cadence: Int
  /// How many days ago it was last confirmed; nil where that is not known, or lies ahead.
  public var age: Int?
  /// Whether it can still be relied on.
  public var freshness: Freshness
  /// Of a card, which of the keys that every card should have it lacks; nil for other records, which
  /// have no such keys.
  public var gaps: CardGaps?

  /// A record on a day.
  init(
    _ kind: Kind, _ id: String, name: String?, path: String, recorded: Day?, cadence: Int,
    on day: Day, gaps: CardGaps? = nil
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.path = path
    self.recorded = recorded
    self.cadence = cadence
    self.gaps = gaps
    age = recorded.flatMap { $0 > day ? nil : $0.distance(to: day) }
    freshness = Freshness(recorded: recorded, on: day, months: cadence)
  }
}

extension RecordRow: Queryable {
  /// The fields that a query of such rows can name; `state` and `freshness` are the same.
  public static let fields: Set<QueryField> = [.kind, .id, .name, .freshness, .state]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .kind: .text(kind.rawValue)
    case .id: .text(id)
    case .name: name.map { .text($0) } ?? .notSet
    case .freshness, .state: .text(freshness.rawValue)
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [kind.rawValue, id, name, path, freshness.rawValue].compactMap(\.self)
      + (gaps?.notSet.map(\.rawValue) ?? []) + (gaps?.empty.map(\.rawValue) ?? [])
  }
}

extension PortfolioSettings {
  /// The cadence of records that belong to no tier, in months: the longest of the tiers.
  public var longestReviewMonths: Int { reviewCadence.values.max() ?? 24 }
}

extension Digest {
  /// Every record of the store that says when it was last confirmed, by kind, then by id.
  ///
  /// Cards have the cadence of their model's tier, the others their own (`cadence`), else the longest
  /// of the tiers. A price book was confirmed when a price was last recorded in it, exchange rates and
  /// tables of quality on the newest day they are of; what is dated ahead does not count there.
  public var records: [RecordRow] {
    let today = ground.today
    let settings = portfolio.settings
    let usual = settings.longestReviewMonths
    let cards = portfolio.models.map { model in
      RecordRow(
        .card, model.id.text, name: model.name, path: model.path, recorded: model.recorded,
        cadence: settings.reviewMonths(for: model.tier), on: today, gaps: model.gaps)
    }
    let workflows = portfolio.workflows.map { workflow in
      RecordRow(
        .workflow, workflow.id.text, name: workflow.name, path: workflow.path,
        recorded: workflow.recorded, cadence: workflow.cadence ?? usual, on: today)
    }
    let policies = portfolio.policies.map { policy in
      RecordRow(
        .policy, policy.id.text, name: policy.name, path: policy.path, recorded: policy.asOf,
        cadence: policy.cadence ?? usual, on: today)
    }
    let benchmarks = portfolio.benchmarks.map { benchmark in
      RecordRow(
        .benchmark, benchmark.id.text, name: benchmark.name, path: benchmark.path,
        recorded: benchmark.asOf, cadence: benchmark.cadence ?? usual, on: today)
    }
    let books = portfolio.prices.books.map { book in
      RecordRow(
        .priceBook, book.name, name: nil, path: "prices/\(book.name).csv",
        recorded: book.recorded(until: today), cadence: usual, on: today)
    }
    let rates = portfolio.rates.newestDays(until: today).map { base, day in
      RecordRow(
        .exchangeRates, base.code, name: nil, path: "rates/\(base.code).csv", recorded: day,
        cadence: usual, on: today)
    }
    let tables = portfolio.quality.newestDays(until: today).map { source, day in
      RecordRow(
        .quality, source, name: nil, path: "quality/\(source).csv", recorded: day,
        cadence: usual, on: today)
    }
    return cards + workflows + policies + benchmarks + books.sorted { $0.id < $1.id } + rates
      + tables
  }

  /// The records, ready to print.
  public func printedRecords(_ query: Query = .everything) -> PrintedReport {
    let rows = records.filter { query.matches($0) }
    func count(_ freshness: Freshness) -> ReportValue {
      .count(rows.count { $0.freshness == freshness })
    }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .kind, .id, .freshness, .age, .recorded, .cadence, .notSet, .empty, .path,
        ],
        rows: rows.map(\.values)),
      parts: [
        (
          "total",
          .settings(
            [
              ("fresh", count(.fresh)), ("ageing", count(.ageing)), ("stale", count(.stale)),
              ("notSet", count(.notSet)),
            ])
        )
      ], problems: portfolio.problems)
  }
}

extension RecordRow {
  fileprivate var values: [ReportValue] {
    [
      .word(.infrastructure(.record(kind))), .text(id), .word(.freshness(freshness)),
      age.map { .count($0) } ?? .notSet, .day(recorded), .count(cadence),
      .list((gaps?.notSet ?? []).map { .text($0.rawValue) }),
      .list((gaps?.empty ?? []).map { .text($0.rawValue) }), .text(path),
    ]
  }
}
