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

  init(_ breach: RuleBreach, of holding: Holding, on day: Day) {
    self.breach = breach
    self.holding = holding
    guard breach.rule != .left, let exception = holding.exception,
      exception.rules.contains(breach.rule)
    else {
      state = .open
      return
    }
    state =
      exception.until < day ? .ended(on: exception.until) : .excepted(until: exception.until)
  }
}
