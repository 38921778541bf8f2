extension Digest {
  /// What models come to in electricity, greenhouse gases and water.
  ///
  /// - Parameters:
  ///   - dimension: What to split by.
  ///   - interval: When charge periods start; nil is the last 30 whole days.
  ///   - query: Its terms on fields of the charges restrict them, as they do costs; the others choose
  ///     among the parts.
  /// - Returns: The parts and what they add up to.
  public func carbon(
    by dimension: CarbonReport.Dimension = .model, in interval: ChargeInterval? = nil,
    _ query: Query = .everything
  ) -> CarbonReport {
    var bounded = interval ?? .spend(asOf: portfolio.asOf)
    bounded.to = min(bounded.to ?? .latest, portfolio.costsEnd)
    let filter = CostFilter(query)
    let slices = filter.slices(of: self, in: bounded)
    let models = carbonRows(
      of: portfolio.costs.split(by: .model, in: bounded, only: slices).rows, in: bounded, slices)
    let rows: [CarbonReport.Row]
    switch dimension {
    case .model: rows = models
    case .type:
      rows = Self.grouped(models) { row in
        guard let reference = row.key.model else { return .unallocated }
        return self.row(of: reference)?.type.map(CostKey.type) ?? .notSet
      }
    case .zone:
      rows = Self.grouped(models) { row in row.zones.first.map(CostKey.named) ?? .notSet }
    }
    return CarbonReport(
      dimension: dimension, interval: bounded,
      rows: rows.filter { filter.parts.isEmpty || filter.parts.matches($0) }
        .sorted(by: CarbonReport.Row.precedes),
      total: CarbonReport.Row(models, key: .notSet, name: ""))
  }

  private static func grouped(
    _ rows: [CarbonReport.Row], by key: (CarbonReport.Row) -> CostKey
  ) -> [CarbonReport.Row] {
    Dictionary(grouping: rows, by: key).map { key, rows in
      CarbonReport.Row(rows, key: key, name: key.text)
    }
  }

  /// What the models of a question come to beside what they cost: the dearest first.
  ///
  /// - Parameters:
  ///   - question: Which costs, over which time.
  ///   - cube: The costs of this digest, added up.
  /// - Returns: A row for each model that used tokens or electricity.
  public func pricedFootprints(_ question: CostQuestion, _ cube: CostCube) -> [PricedFootprint] {
    let interval = question.interval(in: portfolio)
    let split = cube.split(by: .model, in: interval, only: question.path).rows
    let money = Dictionary(grouping: split, by: \.key).mapValues { Money($0, \.effective) }
    let currency = portfolio.settings.currency
    return carbonRows(of: split, in: interval, question.path.map(\.slice))
      .map { PricedFootprint(row: $0, effective: money[$0.key] ?? .zero) }
      .sorted { one, other in
        let costs = [one, other].map { $0.effective[currency]?.approximate ?? -1 }
        return costs[0] == costs[1] ? one.row.key < other.row.key : costs[0] > costs[1]
      }
  }

  private func carbonRows(
    of split: [CostSplit.Row], in interval: ChargeInterval, _ slices: [CostSlice]
  ) -> [CarbonReport.Row] {
    var tokens: [CostKey: TokenCounts] = [:]
    for row in split {
      tokens[row.key, default: TokenCounts()].add(row.sums.tokensByClass)
    }
    let measured = portfolio.costs.measuredEnergy(in: interval, only: slices)
    let served = Dictionary(
      grouping: portfolio.workflows,
      by: { $0.servedBy.map(portfolio.directory.reference(to:)) })
    // In order: sums of binary numbers depend on it.
    return tokens.sorted { $0.key < $1.key }.compactMap { key, tokens in
      let energy = measured[key].flatMap { $0 > .zero ? Double($0.description) : nil }
      // Shared costs of no model say nothing of tokens that anybody could attribute.
      guard key.model != nil || energy != nil || tokens.total > 0 else { return nil }
      return row(of: key, tokens, energy, served[key.model] ?? [])
    }
  }

  private func row(
    of key: CostKey, _ tokens: TokenCounts, _ energy: Double?, _ workflows: [Workflow]
  ) -> CarbonReport.Row {
    let model = key.model?.id.flatMap(portfolio.model)
    let names = model.map { [$0.id.text] + $0.aliases + $0.formerly.map(\.text) + [$0.name] }
    let site = ModelSite(
      model, names: names ?? key.model.map { [$0.text] } ?? [],
      vendor: key.model.flatMap {
        $0.id == nil ? portfolio.costs.vendor(ofObserved: $0.text) : nil
      },
      workflows: key.model == nil ? [] : workflows, settings: portfolio.settings.carbon)
    var row = CarbonReport.Row(
      key: key, name: name(of: key), tokens: tokens, footprint: nil, lacksEnergy: false,
      lacksEmissions: false, bases: [], zones: [site.zone], warnings: site.warnings)
    let estimate =
      tokens.output > 0 ? site.footprint(of: tokens.output, by: .ecoLogits) : nil
    if let energy {
      row.take(measured: site.footprint(measured: energy), beside: estimate)
    } else {
      row.take(estimate: estimate)
    }
    return row
  }
}

extension CarbonReport.Row {
  /// Takes an estimate, or says why there is none.
  fileprivate mutating func take(estimate: Footprint?) {
    footprint = estimate
    if estimate != nil {
      bases = [.estimated]
    } else {
      // Of nothing, only what it lacks needs to be known.
      warnings.removeAll { $0 != .unknownSize }
    }
    if tokens.unclassed > 0 {
      warnings.append(.unknownDirection(tokens.unclassed))
    } else if tokens.total == 0 {
      warnings.append(.noTokens)
    } else if tokens.output == 0 {
      warnings.append(.noOutput)
    }
    lacksEnergy = estimate == nil || tokens.unclassed > 0
    lacksEmissions = lacksEnergy
  }

  /// Takes energy that was measured; making the hardware is estimated where the tokens allow it.
  fileprivate mutating func take(measured: Footprint, beside estimate: Footprint?) {
    var footprint = measured
    bases = [.measured]
    if let estimate, tokens.unclassed == 0 {
      footprint.embodied = estimate.embodied
    } else {
      // What was measured needs no size and no tokens.
      let ofSize: Set<CarbonWarning> = [.guessedSize, .multimodal, .unknownSize, .assumedRequests]
      warnings.removeAll(where: ofSize.contains)
      warnings.append(.unknownHardware)
      lacksEmissions = true
    }
    self.footprint = footprint
  }

  /// Orders parts as reports show them.
  fileprivate static func precedes(_ one: Self, _ other: Self) -> Bool {
    let amounts = (one.footprint?.emissions.high ?? -1, other.footprint?.emissions.high ?? -1)
    return amounts.0 == amounts.1 ? one.key < other.key : amounts.0 > amounts.1
  }
}
