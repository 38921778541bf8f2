/// The order of what is to be done next, in one place.
///
/// 1. **What is broken now**, the longest first; where nobody knows since when, before all others.
///    Broken are breaches of confidentiality and of rules, obligations in force without their evidence,
///    reviews that failed or are overdue, names that are retired, missed targets, work that today's
///    model cannot do, and alerts of high or critical severity.
/// 2. **What comes** within `horizonDays`, the earliest first: obligations that come into force and
///    whose evidence is missing, reviews, retirements.
/// 3. **What saves money**, the most first.
/// 4. **Everything else** by its risk, then by what the model costs.
///
/// Within one day, or one amount, the risk decides, then what the model costs, then the kind and the
/// name, so that equal portfolios have equal lists.
public enum NextRanking {
  /// How many days ahead something comes: half a year, as work that moves to another model takes long.
  public static let horizonDays = 180

  private struct Key: Comparable {
    var part: Int
    var day: Int32
    var saving: Double
    var risk: Int
    var stake: Double
    var kind: Int

    static func < (one: Self, other: Self) -> Bool {
      if one.part != other.part { return one.part < other.part }
      if one.day != other.day { return one.day < other.day }
      if one.saving != other.saving { return one.saving > other.saving }
      if one.risk != other.risk { return one.risk < other.risk }
      if one.stake != other.stake { return one.stake > other.stake }
      return one.kind < other.kind
    }
  }

  /// The parts of the list.
  public enum Part: String, CaseIterable, Sendable {
    /// What is broken now.
    case broken
    /// What comes.
    case coming
    /// What saves money.
    case saving
    /// Everything else.
    case other
  }

  /// The steps in their order.
  public static func sorted(_ steps: [NextStep]) -> [NextStep] {
    // A step is large: only its place is moved until the order is known.
    let keys = steps.map(key)
    return steps.indices.sorted { one, other in
      keys[one] == keys[other]
        ? steps[one].subject.precedesByBytes(steps[other].subject) : keys[one] < keys[other]
    }.map { steps[$0] }
  }

  private static func key(of step: NextStep) -> Key {
    let day: Int32 =
      switch step.urgency {
      case .broken(let day): day?.ordinal ?? .min
      case .coming(let day): day.ordinal
      case .open: 0
      }
    return Key(
      part: Part.allCases.firstIndex(of: step.part) ?? 0, day: day, saving: step.weight,
      risk: NextStep.Risk.allCases.firstIndex(of: step.risk) ?? 0,
      stake: step.model?.weight ?? 0, kind: NextStep.Kind.allCases.firstIndex(of: step.kind) ?? 0)
  }
}

extension NextStep {
  /// The part of the list that it stands in.
  public var part: NextRanking.Part {
    switch urgency {
    case .broken: .broken
    case .coming: .coming
    case .open: weight > 0 ? .saving : .other
    }
  }
}
