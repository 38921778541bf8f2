extension LandscapeRow: Queryable {
  /// The fields that a query of such rows can name; `value` is how many models there are.
  public static let fields: Set<QueryField> = [.type, .vendor, .value, .cost]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .type: type.map { .text($0.rawValue) } ?? .notSet
    case .vendor: vendor.map { .text($0) } ?? .notSet
    case .value: .number(Double(models))
    case .cost: .number(spend.amounts.values.map(\.approximate).max() ?? 0)
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] { [type?.rawValue ?? vendor ?? key.raw] }

  /// The line's name.
  var key: OutlookWord {
    switch id {
    case .noCard: .noCard
    case .unallocated: .unallocated
    case .type, .vendor, .notSet: .notSet
    }
  }
}

/// A word of where the portfolio stands.
public enum OutlookWord: Hashable, Sendable {
  /// Names without a card.
  case noCard
  /// Charges that name no model.
  case unallocated
  /// All lines together.
  case together
  /// The card does not say it.
  case notSet
  /// How concentrated something is.
  case degree(Concentration.Degree)
  /// What says how many models there were.
  case source(EarlierMix.Source)

  /// The word in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .noCard: "no-card"
    case .unallocated: "unallocated"
    case .together: "together"
    case .notSet: "not-set"
    case .degree(let degree): degree.rawValue
    case .source(let source): source.rawValue
    }
  }
}

extension Digest {
  /// Where the portfolio stands beside a survey, and where it is heading, ready to print.
  ///
  /// - Parameters:
  ///   - outlook: The outlook.
  ///   - query: Which of its lines are meant; shares are of all of them.
  /// - Returns: The lines, and beside them the totals, the benchmark and what all types come to.
  public func printed(_ outlook: PortfolioOutlook, _ query: Query = .everything) -> PrintedReport {
    let rows = outlook.rows.filter { query.matches($0) }
    let isTyped = outlook.dimension == .type
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: isTyped
          ? LandscapeRow.typeColumns + LandscapeRow.aheadColumns + [.otherCurrencies]
          : [.vendor] + LandscapeRow.countColumns + [.otherCurrencies],
        rows: rows.map { row in
          let spend = SpendColumns(preferred: portfolio.settings.currency)
          let name: ReportValue =
            row.type.map { .word(.type($0)) } ?? row.vendor.map { .text($0) }
            ?? .word(.outlook(row.key))
          let counts: [ReportValue] =
            [
              row.id == .unallocated ? .nothing : .count(row.models),
              row.share.map { .share($0) } ?? .notSet,
            ]
            + spend.values(row.spend)
            + [row.spendShare.map { .share($0.approximate) } ?? .notSet]
          let rest = isTyped ? row.typed(in: portfolio.settings.currency) : []
          return [name] + counts + rest + [spend.others(row.spend)]
        }),
      parts: parts(of: outlook), problems: portfolio.problems)
  }

  private func parts(of outlook: PortfolioOutlook) -> [(key: String, part: PrintedReport.Part)] {
    let spend = SpendColumns(preferred: portfolio.settings.currency)
    let survey = outlook.benchmark?.benchmark.landscape
    func part(_ part: Openness.Part) -> PrintedReport.Part {
      .object([(.models, .count(part.models))] + spend.facts(part.spend))
    }
    func concentration(_ found: Concentration?) -> PrintedReport.Part {
      .settings([
        ("index", found.map { .number($0.index.rounded(), unit: nil) } ?? .notSet),
        ("degree", .word(found.map { .outlook(.degree($0.degree)) })),
        ("largest", found.map { .share($0.largest) } ?? .notSet),
        ("unknown", found.map { .share($0.unknown) } ?? .notSet),
      ])
    }
    func percent(_ number: Double?) -> ReportValue {
      number.map { .number(($0 * 10).rounded() / 10, unit: nil) } ?? .notSet
    }
    return [
      ("total", .object([(.models, .count(outlook.models))] + spend.facts(outlook.spend))),
      ("ahead", .object(ProjectedWhole(of: outlook.rows).facts(in: portfolio.settings.currency))),
      (
        "growth",
        .settings([
          ("years", .count(outlook.years)), ("overall", percent(survey?.overall)),
          ("sumOfPartsLow", percent(survey?.sumOfParts?.lowerBound)),
          ("sumOfPartsHigh", percent(survey?.sumOfParts?.upperBound)),
          ("since", .day(outlook.earlier?.day)),
          ("sinceBy", .word(outlook.earlier.map { .outlook(.source($0.source)) })),
        ])
      ),
      ("vendorsByModels", concentration(outlook.byModels)),
      ("vendorsBySpend", concentration(outlook.bySpend)),
      ("open", part(outlook.openness.open)), ("openUnknown", part(outlook.openness.unknown)),
      ("controlled", part(outlook.openness.controlled)),
      (
        "benchmark",
        .object([
          (.id, .text(outlook.benchmark?.benchmark.id.text)),
          (.name, .text(outlook.benchmark?.benchmark.name)),
          (.source, .text(outlook.benchmark?.benchmark.source)),
          (.asOf, .day(outlook.benchmark?.benchmark.asOf)),
          (.models, survey?.models.map { .number($0, unit: nil) } ?? .notSet),
          (
            .path,
            .text(outlook.benchmark.flatMap { $0.isShipped ? nil : $0.benchmark.path })
          ),
        ])
      ),
    ]
  }
}

extension Digest {
  /// Where types are heading, and all of them together; what is of no type is heading nowhere.
  ///
  /// - Parameters:
  ///   - outlook: The outlook by type.
  ///   - query: Which of its lines are meant, and are in the sum.
  /// - Returns: The lines, with the sum as the last.
  public func aheadTable(
    of outlook: PortfolioOutlook, _ query: Query = .everything
  ) -> ReportTable {
    let lines = outlook.rows.filter { query.matches($0) }
    let table = printed(outlook, query).table
    let wanted = [.type, .models] + LandscapeRow.aheadColumns
    let kept = table.columns.indices.filter { wanted.contains(table.columns[$0]) }
    let columns = kept.map { table.columns[$0] }
    var rows = zip(table.rows, lines).filter { $0.1.type != nil }.map { row, _ in
      kept.map { row[$0] }
    }
    if !rows.isEmpty {
      let facts = ProjectedWhole(of: lines).facts(in: portfolio.settings.currency)
      rows.append(
        columns.map { column in
          column == .type
            ? .word(.outlook(.together)) : facts.first { $0.0 == column }?.1 ?? .nothing
        })
    }
    return ReportTable(columns: columns, rows: rows)
  }
}

extension ProjectedWhole {
  /// All of it with its columns.
  fileprivate func facts(in currency: Currency) -> [(ReportColumn, ReportValue)] {
    func count(_ count: Count?) -> ReportValue {
      count.map { count in
        let tenths = (count.models * 10).rounded() / 10
        return count.isLowerBound
          ? .quantity(tenths, isLowerBound: true) : .number(tenths, unit: nil)
      } ?? .notSet
    }
    func money(_ money: Money?) -> ReportValue {
      money.map { SpendColumns.amount($0, currency) } ?? .notSet
    }
    return [
      (.models, .count(models)), (.modelsAhead, count(expected)),
      (.spendAhead, money(expectedSpend)), (.modelsBefore, earlier.map { .count($0) } ?? .notSet),
      (.ownAhead, count(own)), (.ownSpendAhead, money(ownSpend)),
      (.currency, .text(currency.code)),
      (.lowerBound, .list(lowerBounds.map { .text($0.rawValue) })),
    ]
  }

  /// The figures of which something is missing.
  private var lowerBounds: [ReportColumn] {
    [
      (ReportColumn.modelsAhead, expected?.isLowerBound),
      (.spendAhead, expectedSpend?.isLowerBound), (.ownAhead, own?.isLowerBound),
      (.ownSpendAhead, ownSpend?.isLowerBound),
    ].filter { $0.1 == true }.map(\.0)
  }
}

extension LandscapeRow {
  static let countColumns: [ReportColumn] = [.models, .share, .spend, .currency, .spendShare]

  /// The columns of where types stand.
  public static let typeColumns: [ReportColumn] =
    [.type] + countColumns + [
      .benchmark, .difference, .spendDifference, .trainingPaidBy, .transparency, .dataControl,
      .differentiation, .standsAlone,
    ]

  /// The columns of where types are heading.
  public static let aheadColumns: [ReportColumn] = [
    .growth, .modelsAhead, .spendAhead, .modelsBefore, .ownAhead, .ownSpendAhead,
  ]

  /// The values of a type behind its counts.
  fileprivate func typed(in currency: Currency) -> [ReportValue] {
    let traits = type?.traits
    func tenths(_ number: Double?) -> ReportValue {
      number.map { .number(($0 * 10).rounded() / 10, unit: nil) } ?? .notSet
    }
    func money(_ money: Money?) -> ReportValue {
      money.map { SpendColumns.amount($0, currency) } ?? .notSet
    }
    return [
      benchmark.map { .share($0) } ?? .notSet, tenths(difference), tenths(spendDifference),
      .word(traits.map { .payer($0.trainingPaidBy) }),
      .word(traits.map { .degree($0.transparency) }),
      .word(traits.map { .degree($0.dataControl) }),
      .word(traits.map { .degree($0.differentiation) }),
      traits.map { .flag($0.standsAlone) } ?? .notSet,
      projection?.growth.map { .number($0, unit: nil) } ?? .notSet,
      tenths(projection?.expected), money(projection?.expectedSpend),
      projection?.earlier.map { .count($0) } ?? .notSet,
      projection?.own.map { .count($0) } ?? .notSet, money(projection?.ownSpend),
    ]
  }
}
