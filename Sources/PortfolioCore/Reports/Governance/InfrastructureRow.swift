/// A line of the infrastructure: where a model runs, how loaded it is, and what it is joined to.
public struct InfrastructureRow: Sendable {
  /// The model's line of the model map; it has a card.
  public var model: ModelMapRow
  /// The present load; nil where it is not known.
  public var load: CapacityLoad?
  /// When the load comes up to the capacity.
  public var outlook: CapacityOutlook
  /// The families that its techniques belong to, in the order of the benchmark.
  public var families: [String]
  /// Techniques that belong to no family.
  public var unmatched: [String]

  /// Where it runs, as its card says.
  public var hosting: Hosting? { model.model?.hosting }
  /// The load as a part of the limit; nil where one of them is not known.
  public var share: Double? {
    guard let load, let limit = hosting?.capacity?.limit else { return nil }
    return load.mean / limit
  }
}

extension InfrastructureRow: Queryable {
  /// The fields that a query of such rows can name: those of the model map, and `state` for where the
  /// load stands against the capacity; `metric` is the indicator of the load.
  public static let fields = ModelMapRow.fields.union([.state])

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    // A table for people calls a load that is expected to reach the limit growing.
    case .state:
      outlook.word == .expected
        ? .texts([outlook.word.rawValue, "growing"]) : .text(outlook.word.rawValue)
    case .metric: hosting?.capacity?.metric.map { .text($0) } ?? .notSet
    default: model.value(of: field)
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [hosting?.place, hosting?.site, hosting?.region, hosting?.capacity?.metric].compactMap(\.self)
      + [model.id.text, model.name, outlook.word.rawValue] + (hosting?.techniques ?? []) + families
      + (model.model?.data?.joined ?? []).flatMap(\.texts)
  }
}

extension Digest {
  /// Where every model with a card runs that is not retired: those whose load comes up to the capacity
  /// soonest first, those of which nobody can say last; within that by id.
  public func infrastructure(_ query: Query = .everything) -> [InfrastructureRow] {
    let families = portfolio.techniqueBenchmark?.benchmark.families ?? []
    return models.compactMap { row in
      guard let model = row.model, model.status != .retired else { return nil }
      let techniques = model.hosting?.techniques ?? []
      let (load, outlook) = portfolio.capacityOutlook(of: model)
      let line = InfrastructureRow(
        model: row, load: load, outlook: outlook,
        families: families.filter { techniques.contains(where: $0.has) }.map(\.name),
        unmatched: techniques.filter { word in !families.contains { $0.has(word) } })
      return query.matches(line) ? line : nil
    }.sorted { one, other in
      one.outlook.urgency == other.outlook.urgency
        ? one.model.id.text < other.model.id.text : one.outlook.urgency < other.outlook.urgency
    }
  }

  /// Where models run, and which part of them uses which techniques, ready to print.
  public func printedInfrastructure(_ query: Query = .everything) -> PrintedReport {
    let rows = infrastructure(query)
    let benchmark = portfolio.techniqueBenchmark
    let joined = rows.flatMap { row in
      (row.model.model?.data?.joined ?? []).map { (row.model.id.text, $0) }
    }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(columns: InfrastructureRow.columns, rows: rows.map(\.values)),
      parts: [
        ("adoption", .table(adoptionTable(of: rows.map(\.model)))),
        (
          "benchmark",
          .object([
            (.id, .text(benchmark?.benchmark.id.text)), (.name, .text(benchmark?.benchmark.name)),
            (.source, .text(benchmark?.benchmark.source)),
            (.asOf, .day(benchmark?.benchmark.asOf)),
            (.path, .text(benchmark.flatMap { $0.isShipped ? nil : $0.benchmark.path })),
          ])
        ),
        (
          "joined",
          .table(
            ReportTable(
              columns: [.model, .name, .place, .region, .sensitivity],
              rows: joined.map { model, data in
                [
                  .text(model), .text(data.name), .text(data.place?.rawValue), .text(data.region),
                  .text(data.sensitivity?.rawValue),
                ]
              }))
        ),
      ], problems: portfolio.problems)
  }
}

extension InfrastructureRow {
  // What answers the question stands first: a narrow screen leaves out what stands behind.
  fileprivate static let columns: [ReportColumn] = [
    .model, .hosting, .state, .reason, .share, .reached, .reachedEarliest, .reachedLatest, .region,
    .load, .capacity, .metric, .samples, .techniques, .families, .joined, .site,
  ]

  fileprivate var values: [ReportValue] {
    let (reached, earliest, latest) = days
    let lack: CapacityOutlook.Lack? = if case .unknown(let lack) = outlook { lack } else { nil }
    let joined = model.model?.data?.joined
    return [
      .text(model.id.text), .text(hosting?.place), .word(.infrastructure(.outlook(outlook.word))),
      lack.map { .word(.infrastructure(.lack($0))) } ?? .nothing,
      share.map { .share($0) } ?? .nothing, reached, earliest, latest, .text(hosting?.region),
      load.map { .quantity($0.mean, isLowerBound: false) } ?? .nothing,
      hosting?.capacity?.limit.map { .number($0, unit: nil) } ?? .notSet,
      .text(hosting?.capacity?.metric), load.map { .count($0.count) } ?? .nothing,
      hosting?.saysTechniques == true
        ? .list(hosting?.techniques.map { .text($0) } ?? []) : .notSet,
      .list(families.map { .text($0) }),
      joined.map { .list($0.map { .text($0.texts.joined(separator: " ")) }) } ?? .notSet,
      .text(hosting?.site),
    ]
  }

  /// The day, and between which it lies; why nobody can say is a column of its own.
  private var days: (reached: ReportValue, earliest: ReportValue, latest: ReportValue) {
    switch outlook {
    case .expected(let day, let earliest, let latest): (.day(day), .day(earliest), .day(latest))
    case .unclear(let day, let earliest):
      (day.map { .day($0) } ?? .nothing, .day(earliest), .word(.infrastructure(.never)))
    case .reached, .distant, .flat, .falling, .unknown: (.nothing, .nothing, .nothing)
    }
  }
}

extension CapacityOutlook {
  /// How soon somebody has to see to it: the kind of outlook, then its first day.
  fileprivate var urgency: (kind: Int, day: Int32) {
    switch self {
    case .reached: (0, 0)
    case .expected(let day, _, _): (1, day.ordinal)
    case .unclear(_, let earliest): (2, earliest.ordinal)
    case .distant: (3, 0)
    case .flat: (4, 0)
    case .falling: (5, 0)
    // The card says how much it bears, so only the load is wanting.
    case .unknown(.notObserved), .unknown(.noRecentValues), .unknown(.tooFewDays),
      .unknown(.outOfRange):
      (6, 0)
    case .unknown(.noMetric), .unknown(.noLimit): (7, 0)
    case .unknown(.noCapacity): (8, 0)
    }
  }
}

extension JoinedData {
  /// What it is and where it lies, in the order of a card.
  var texts: [String] {
    [name, place?.rawValue, region, sensitivity?.rawValue].compactMap(\.self)
  }
}
