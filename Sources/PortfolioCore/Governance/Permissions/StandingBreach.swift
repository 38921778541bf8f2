/// A rule that a role held now is against, and what an exception says of it.
public struct StandingBreach: Hashable, Sendable {
  /// Whether the breach is allowed for a while.
  public enum State: Hashable, Sendable {
    /// Nobody allowed it: it came from before the rule, from a merge or from an edited record.
    case open
    /// It is allowed until a day, that day included.
    case excepted(until: Day)
    /// It was allowed until a day that has passed.
    case ended(on: Day)

    /// The state without its day.
    public var word: Word {
      switch self {
      case .open: .open
      case .excepted: .excepted
      case .ended: .ended
      }
    }

    /// The day until which it is or was allowed.
    public var until: Day? {
      switch self {
      case .open: nil
      case .excepted(let day), .ended(let day): day
      }
    }
  }

  /// What a state is called.
  public enum Word: String, CaseIterable, Sendable {
    case open, excepted, ended
  }

  /// The rule and what is against it.
  public var breach: RuleBreach
  /// Whether it is allowed.
  public var state: State
  /// The role as the event that gave it says.
  public var holding: Holding

  /// - Parameters:
  ///   - breach: The rule and what is against it.
  ///   - holding: The role.
  ///   - exceptions: What was allowed of this role, and of those with which it is against the rule;
  ///     what holds longest decides.
  ///   - day: The day it is looked at.
  init(
    _ breach: RuleBreach, of holding: Holding, allowedBy exceptions: [RuleException], on day: Day
  ) {
    self.breach = breach
    self.holding = holding
    let ends = exceptions.filter { $0.rules.contains(breach.rule) }.map(\.until)
    if breach.rule != .left, let end = ends.max() {
      state = end < day ? .ended(on: end) : .excepted(until: end)
    } else {
      state = .open
    }
  }

  /// Orders by model, role and person.
  static func precedes(_ one: StandingBreach, _ other: StandingBreach) -> Bool {
    Holding.precedes(one.holding, other.holding)
  }
}
