/// What an indicator of a model is held against: its card's targets, and how often data are due.
struct IndicatorRules: Hashable, Sendable {
  private(set) var floor: Double?
  private(set) var ceiling: Double?
  private(set) var every: Duration?

  /// Whether there is nothing to hold it against.
  var isEmpty: Bool { floor == nil && ceiling == nil && every == nil }

  /// The limits there are.
  var limits: [Target.Limit] {
    [floor.map { .floor($0) }, ceiling.map { .ceiling($0) }].compactMap { $0 }
  }

  /// The rules of an indicator.
  ///
  /// Of several floors the highest counts, of several ceilings the lowest. Where the settings say
  /// which way is better, a limit on the good side alarms nobody (`contradictions`). A retired model
  /// is held against nothing.
  init(of metric: String, model: Model, settings: PortfolioSettings) {
    guard model.status != .retired else { return }
    let indicator = settings.metrics[metric]
    every = indicator?.every
    for target in model.targets where target.metric == metric {
      for limit in target.limits {
        switch limit {
        case .floor(let value) where indicator?.better != .lower:
          floor = max(floor ?? value, value)
        case .ceiling(let value) where indicator?.better != .higher:
          ceiling = min(ceiling ?? value, value)
        case .floor, .ceiling: continue
        }
      }
    }
  }

  /// Targets that cannot alarm, because their limit lies on the good side of the indicator.
  static func contradictions(of model: Model, settings: PortfolioSettings) -> [Problem] {
    model.targets.flatMap { target in
      target.limits.compactMap { limit -> Problem? in
        let (wrong, right) =
          switch (limit, settings.metrics[target.metric]?.better) {
          case (.floor, .lower?): ("floor", "ceiling")
          case (.ceiling, .higher?): ("ceiling", "floor")
          default: ("", "")
          }
        guard !wrong.isEmpty else { return nil }
        let fault = RecordFault.notAllowed(
          key: "folio.targets.\(target.metric)", value: wrong, allowed: [right])
        return Problem(.record(fault), at: model.places.place(of: "targets", target.metric))
      }
    }
  }
}
