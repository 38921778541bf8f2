/// How an indicator is held against what it was.
enum ChangeRules: Hashable, Sendable {
  case detection(DriftRules)
  case distance(DistanceRules)
}

/// What an indicator of a model is held against: its card's targets, how often data are due, and
/// what it was itself.
struct IndicatorRules: Hashable, Sendable {
  private(set) var floor: Double?
  private(set) var ceiling: Double?
  private(set) var every: Duration?
  private(set) var change: ChangeRules?

  /// Whether there is nothing to hold it against.
  var isEmpty: Bool { floor == nil && ceiling == nil && every == nil && change == nil }

  /// The limits there are.
  var limits: [Target.Limit] {
    [floor.map { .floor($0) }, ceiling.map { .ceiling($0) }].compactMap { $0 }
  }

  /// The rules of an indicator.
  ///
  /// Of several floors the highest counts, of several ceilings the lowest. Where the settings say
  /// which way is better, a limit on the good side alarms nobody (`contradictions`). A retired model
  /// is held against nothing.
  init(
    of key: IndicatorKey, model: Model, settings: PortfolioSettings, rebaselines: [Timestamp] = []
  ) {
    guard model.status != .retired else { return }
    let indicator = settings.metrics[key.metric]
    every = settings.drift.noData == .ok ? nil : indicator?.every
    change = settings.drift.rules(for: key, of: model.id, in: settings, rebaselines: rebaselines)
    for target in model.targets where target.metric == key.metric {
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
