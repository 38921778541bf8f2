extension Portfolio {
  /// The names of indicators by which something about some models can be shown, in order: those that
  /// the portfolio knows, and those that one of the models has a target or values of.
  public func indicatorNames(of models: [ModelID]) -> [String] {
    let targets = models.flatMap { model($0)?.targets.map(\.metric) ?? [] }
    let observed = models.flatMap { metrics.indicators(of: .registered($0)).map(\.metric) }
    return Set(targets + observed + settings.metrics.keys).sorted { $0.precedesByBytes($1) }
  }
}
