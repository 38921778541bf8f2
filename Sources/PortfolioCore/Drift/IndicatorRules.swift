/// What an indicator of a model is held against: its card's targets, and how often data are due.
struct IndicatorRules: Hashable, Sendable {
  var limits: [Target.Limit] = []
  var every: Duration?

  /// The rules of an indicator.
  ///
  /// Of several floors the highest counts, of several ceilings the lowest. Where the settings say
  /// which way is better, a limit on the good side alarms nobody (`contradictions`). A retired model
  /// is held against nothing.
  init(of metric: String, model: Model, settings: PortfolioSettings) {
    guard model.status != .retired else { return }
    let better = settings.metrics[metric]?.better
    let all = model.targets.filter { $0.metric == metric }.flatMap(\.limits)
    let floors = all.compactMap { if case .floor(let floor) = $0 { floor } else { nil } }
    let ceilings = all.compactMap { if case .ceiling(let limit) = $0 { limit } else { nil } }
    if better != .lower, let floor = floors.max() { limits.append(.floor(floor)) }
    if better != .higher, let ceiling = ceilings.min() { limits.append(.ceiling(ceiling)) }
    every = settings.metrics[metric]?.every
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
