extension TechniqueAdoption: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [.name]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    field == .name ? .text(family ?? Benchmark.anyFamily) : nil
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [family ?? Benchmark.anyFamily, figure?.title].compactMap(\.self)
  }
}

extension Digest {
  /// Which part of the models that have a card and are not retired uses techniques of which family,
  /// ready to print.
  public func printedAdoption(_ query: Query = .everything) -> PrintedReport {
    PrintedReport(
      asOf: portfolio.asOf,
      table: adoptionTable(of: infrastructure().map(\.model), query),
      problems: portfolio.problems)
  }

  /// Which part of the models that have a card and are not retired uses a technique of any family; nil
  /// where no benchmark says which there are.
  public var techniqueAdoption: TechniqueAdoption? {
    portfolio.techniqueBenchmark.flatMap {
      TechniqueAdoption.all(
        of: models.filter { $0.isRegistered && $0.model?.status != .retired },
        against: $0.benchmark, in: portfolio.settings.currency
      ).last
    }
  }

  /// How many models use prompt engineering, and how many of some use techniques of which family, beside
  /// the benchmarks.
  public func adoptionTable(
    _ prompts: PromptAdoption, of models: [ModelMapRow], _ query: Query = .everything
  ) -> ReportTable {
    let row = TechniqueAdoption(
      family: Optimisation.Kind.promptEngineering.rawValue, users: prompts.users,
      models: prompts.models, unknown: 0, figure: prompts.figure)
    var table = adoptionTable(of: models, query)
    if query.matches(row) {
      let name = ReportValue.word(.improvement(.kind(.promptEngineering)))
      table.rows.insert([name] + row.values.dropFirst(), at: 0)
    }
    return table
  }

  /// How many of some models use techniques of which family, beside the benchmark.
  func adoptionTable(of models: [ModelMapRow], _ query: Query = .everything) -> ReportTable {
    let rows = portfolio.techniqueBenchmark.map {
      TechniqueAdoption.all(of: models, against: $0.benchmark, in: portfolio.settings.currency)
    }
    return ReportTable(
      columns: [
        .family, .users, .models, .unknown, .share, .spendShare, .benchmark, .difference, .title,
      ],
      rows: (rows ?? []).filter { query.matches($0) }.map(\.values))
  }
}

extension TechniqueAdoption {
  fileprivate var values: [ReportValue] {
    [
      family.map { .text($0) } ?? .word(.infrastructure(.anyFamily)), .count(users), .count(models),
      .count(unknown), share.map { .share($0) } ?? .notSet,
      spendShare.map { .share($0.approximate) } ?? .notSet,
      figure?.share.map { .share($0) } ?? .notSet,
      // A tenth of a point is all that counts of models can say.
      difference.map { .number(($0 * 10).rounded() / 10, unit: nil) } ?? .notSet,
      .text(figure?.title),
    ]
  }
}
