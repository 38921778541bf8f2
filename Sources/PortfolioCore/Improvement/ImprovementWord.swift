/// A word of continuous improvement.
public enum ImprovementWord: Hashable, Sendable {
  /// What was done.
  case kind(Optimisation.Kind)
  /// What a change comes to.
  case verdict(Uplift.Verdict)
  /// Nobody can say what it comes to.
  case unknown
  /// Why nobody can say.
  case lack(Uplift.Lack)
  /// Whether a target is met.
  case target(TargetRow.State)

  /// The word in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .kind(let kind): kind.rawValue
    case .verdict(let verdict): verdict.rawValue
    case .unknown: "unknown"
    case .lack(let lack): lack.raw
    case .target(let state): state.rawValue
    }
  }
}

extension Uplift.Lack {
  /// The reason in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .notObserved: "not-observed"
    case .tooFresh(let days): "too-fresh \(days) of \(Uplift.leastWindowDays)"
    case .tooFewDays(let before, let after):
      "too-few-days \(before) and \(after) of \(Uplift.leastDays)"
    case .outOfRange: "out-of-range"
    }
  }
}
