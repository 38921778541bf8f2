extension CostQuestion {
  /// The question about the rows in one part, over a stretch of time of its own.
  init(about scope: SpendScope, over span: ChargeInterval, _ measure: CostMeasure) {
    let path: [CostStep] =
      switch scope {
      case .all: []
      case .part(let dimension, let key): [CostStep(dimension, key)]
      }
    self.init(by: .type, in: path)
    self.span = span
    self.measure = measure
    dimension = deeper ?? .category
  }
}

extension BudgetStanding {
  /// The question about the rows that a budget counts in its period, whose days are those of the
  /// budget's zone.
  public func question(in portfolio: Portfolio) -> CostQuestion {
    let end = budget.zone.start(of: period.end)
    return CostQuestion(
      about: budget.scope.part(in: portfolio.directory),
      over: ChargeInterval(
        from: budget.zone.start(of: period.first), to: min(end, portfolio.asOf)), budget.measure)
  }
}

extension SpendAnomaly {
  /// The question about the rows of the day; those for longer than a day are among them.
  public func question(in portfolio: Portfolio) -> CostQuestion {
    CostQuestion(
      about: scope,
      over: ChargeInterval(
        from: portfolio.zone.start(of: day),
        to: min(portfolio.zone.start(of: day.advanced(by: 1)), portfolio.asOf)), .effective)
  }
}

extension CostQuestion {
  /// Whether a part of the costs is one of those that were gone into; everything is where none was.
  public func isInside(_ scope: SpendScope) -> Bool {
    guard case .part(let dimension, let key) = scope else { return path.isEmpty }
    return path.isEmpty || path.contains(CostStep(dimension, key))
  }

  /// Whether a model is one of those that the path leads to; not where it leads to a team, a
  /// workflow or a month, of which a model may have a part.
  public func isInside(_ row: ModelMapRow) -> Bool {
    path.allSatisfy { step in
      switch step.key {
      case .model(let reference): row.id == reference
      case .type(let type): row.type == type
      case .notSet where step.dimension == .type: row.type == nil
      default: false
      }
    }
  }
}
