/// Where the portfolio stands beside a survey, and where it is heading (DESIGN §1, S1 and S3).
public struct PortfolioOutlook: Sendable {
  /// What the lines of a landscape are of.
  public enum Dimension: String, CaseIterable, Sendable {
    case type, vendor
  }

  /// What the lines are of.
  public var dimension: Dimension
  /// The lines: types in their order, vendors by how many models they have; then what has no card, and
  /// what names no model.
  public var rows: [LandscapeRow]
  /// How many models have a card and are not retired.
  public var models: Int
  /// What all lines cost in 30 days: all that was charged.
  public var spend: Money
  /// The benchmark; nil where there is none.
  public var benchmark: ChosenBenchmark?
  /// How many models there were a year ago; nil where nobody knows.
  public var earlier: EarlierMix?
  /// How far the models lie with few vendors; nil where there are no models.
  public var byModels: Concentration?
  /// How far the spend in the portfolio's currency does, that of retired models with it; that of names
  /// without a card, and what names no model, as of nobody known; nil where there is none.
  public var bySpend: Concentration?
  /// What is open, and what is controlled.
  public var openness: Openness

  /// The years ahead.
  public var years: Int {
    benchmark?.benchmark.landscape?.years ?? SurveyedLandscape.usualYears
  }
}

extension Digest {
  /// Where the portfolio stands beside a survey, and where it is heading.
  ///
  /// What counts are the models with a card that are not retired; names without a card are a line of
  /// their own, whose models are in no share. What is spent on retired models stays with their type and
  /// vendor, as in the model map, and charges that name no model are a line too: the lines come to all
  /// that was charged.
  ///
  /// - Parameters:
  ///   - dimension: What the lines are of.
  ///   - earlier: How many models there were a year ago, where something better than their traces
  ///     says so.
  /// - Returns: The outlook.
  public func outlook(
    by dimension: PortfolioOutlook.Dimension = .type, since earlier: EarlierMix? = nil
  ) -> PortfolioOutlook {
    let counted = models.filter { $0.isRegistered && !$0.isRetired }
    let retired = models.filter { $0.isRetired && $0.spend.isCharged }
    let benchmark = portfolio.landscapeBenchmark
    let earlier = earlier ?? portfolio.tracedMix
    var groups = Dictionary(grouping: counted + retired) { $0.key(dimension) }
    groups[.noCard] = models.filter { !$0.isRegistered }
    let whole = ground.spend.total
    let unallocated = ground.spend.byKey[.unallocated] ?? .zero
    let currency = portfolio.settings.currency
    let survey = benchmark?.benchmark.landscape
    let mixed = survey.map { $0.mix.values.reduce(0, +) } ?? 0
    let keys =
      Self.keys(dimension, groups) + (unallocated.isCharged ? [.unallocated] : [])
    let rows = keys.map { key -> LandscapeRow in
      let group = groups[key] ?? []
      let active = group.filter { !$0.isRetired }
      var spend = key == .unallocated ? unallocated : .zero
      for row in group { spend.add(row.spend) }
      var line = LandscapeRow(
        id: key, models: active.count,
        share: key == .noCard || key == .unallocated || counted.isEmpty
          ? nil : Double(active.count) / Double(counted.count),
        spend: spend,
        spendShare: Ratio(of: spend[currency] ?? .zero, to: whole[currency] ?? .zero))
      guard case .type(let type) = key else { return line }
      line.benchmark = mixed > 0 ? survey?.mix[type].map { $0 / mixed } : nil
      line.projection = GrowthProjection(
        active.count, Self.unitSpend(of: active), growth: survey?.growth[type],
        earlier: earlier.map { $0[type] },
        years: survey?.years ?? SurveyedLandscape.usualYears)
      return line
    }
    return PortfolioOutlook(
      dimension: dimension, rows: rows, models: counted.count, spend: whole,
      benchmark: benchmark, earlier: earlier,
      byModels: concentration(counted) { _ in 1 },
      bySpend: concentration(
        counted + retired + (groups[.noCard] ?? []),
        unknown: max(0, unallocated[currency]?.approximate ?? 0)
      ) { max(0, $0.weight) },
      openness: Openness(of: counted))
  }

  /// What models cost: a lower bound where of some nobody knows, nil where of all.
  private static func unitSpend(of rows: [ModelMapRow]) -> Money? {
    var spend = Money.zero
    for row in rows { spend.add(row.spend) }
    guard !rows.isEmpty, !spend.amounts.isEmpty else { return rows.isEmpty ? .zero : nil }
    if rows.contains(where: { $0.spend.amounts.isEmpty }) { spend.isLowerBound = true }
    return spend
  }

  private func concentration(
    _ rows: [ModelMapRow], unknown: Double = 0, _ size: (ModelMapRow) -> Double
  ) -> Concentration? {
    var parts: [String: Double] = [:]
    var unknown = unknown
    for row in rows {
      if let vendor = row.model?.vendor {
        parts[vendor, default: 0] += size(row)
      } else {
        unknown += size(row)
      }
    }
    return Concentration(
      of: parts.sorted { $0.key.precedesByBytes($1.key) }.map(\.value), unknown: unknown)
  }

  /// The lines in their order; of types all, of others those that there are.
  private static func keys(
    _ dimension: PortfolioOutlook.Dimension, _ groups: [LandscapeRow.Key: [ModelMapRow]]
  ) -> [LandscapeRow.Key] {
    let named: [LandscapeRow.Key]
    switch dimension {
    case .type: named = ModelType.allCases.map { .type($0) }
    case .vendor:
      named = groups.filter {
        if case .vendor = $0.key { true } else { false }
      }.sorted { one, other in
        let counts = [one, other].map { $0.value.count { !$0.isRetired } }
        if counts[0] != counts[1] { return counts[0] > counts[1] }
        guard case .vendor(let name) = one.key, case .vendor(let second) = other.key else {
          return false
        }
        return name.precedesByBytes(second)
      }.map(\.key)
    }
    return named + [.notSet, .noCard].filter { !(groups[$0] ?? []).isEmpty }
  }
}

extension ModelMapRow {
  fileprivate var isRetired: Bool { model?.status == .retired }

  fileprivate func key(_ dimension: PortfolioOutlook.Dimension) -> LandscapeRow.Key {
    switch dimension {
    case .type: type.map { .type($0) } ?? .notSet
    case .vendor: model?.vendor.map { .vendor($0) } ?? .notSet
    }
  }
}
