/// Where an obligation stands in time.
public enum ObligationState: Hashable, Sendable {
  /// In force since a day.
  case inForce(since: Day)
  /// Not yet in force.
  case coming(on: Day)
  /// No longer in force: the first day on which it was not.
  case ended(on: Day)
  /// Nobody says since when it holds.
  case undated

  /// The state without its day.
  public enum Word: String, CaseIterable, Sendable {
    case inForce = "in-force"
    case coming, ended, undated
  }

  /// The state without its day.
  public var word: Word {
    switch self {
    case .inForce: .inForce
    case .coming: .coming
    case .ended: .ended
    case .undated: .undated
    }
  }
}

extension Policy.Obligation {
  /// Where the obligation stands on a day.
  public func state(on day: Day) -> ObligationState {
    if let until, until <= day { return .ended(on: until) }
    guard let from else { return .undated }
    return from <= day ? .inForce(since: from) : .coming(on: from)
  }
}
