extension Portfolio {
  /// The names of indicators by which something about some models can be shown: first those that one of
  /// the models has values of, then those that one has a target of or the portfolio knows.
  public func indicatorNames(of models: [ModelID]) -> [String] {
    let targets = models.flatMap { model($0)?.targets.map(\.metric) ?? [] }
    let observed = Set(models.flatMap(observedIndicators))
    let others = Set(targets + settings.metrics.keys).subtracting(observed)
    return observed.sorted { $0.precedesByBytes($1) } + others.sorted { $0.precedesByBytes($1) }
  }

  /// The names of the indicators that a model has values of, in order.
  public func observedIndicators(of model: ModelID) -> [String] {
    Set(metrics.indicators(of: .registered(model)).map(\.metric)).sorted { $0.precedesByBytes($1) }
  }
}
