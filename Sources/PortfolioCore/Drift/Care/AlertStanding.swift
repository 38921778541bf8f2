/// Where an alert is in its life: what data say of it, and what people did about it.
public struct AlertStanding: Hashable, Sendable {
  /// The states of an alert's life.
  public enum State: Hashable, Sendable {
    /// It is wrong, and somebody has to look.
    case firing
    /// Somebody knows of it; until an instant, where one is set.
    case acknowledged(until: Timestamp?)
    /// Nobody wants to hear of it until an instant.
    case snoozed(until: Timestamp)
    /// It is said to be fixed; where data do not show that by an instant, it fires again.
    case fixed(awaited: Timestamp)
    /// It was accepted as it is.
    case accepted
    /// Data show that it is over.
    case recovered
    /// It is told, and nothing needs to be done about it.
    case told
  }

  /// Why what somebody did no longer holds, and the alert fires again.
  public enum Reopening: String, CaseIterable, Sendable {
    /// It grew worse than it was when they saw it.
    case grew
    /// The time they set has come.
    case ended
    /// It did not recover in the time that a fix has.
    case notRecovered = "not-recovered"
  }

  /// The state.
  public var state: State
  /// Why it fires although somebody did something; nil where it does not, or nobody did.
  public var reopened: Reopening?
  /// The last step of its life that somebody took; it may no longer hold.
  public var step: AlertTouch?
  /// Who is to deal with it.
  public var assignee: PersonID?
  /// What was said about it, the oldest first.
  public var notes: [AlertTouch]
  /// How many episodes of the same fingerprint fired in the last 30 days, this one counted.
  public var firings: Int

  /// The next instant at which the state changes although nothing happens.
  public var deadline: Timestamp? {
    switch state {
    case .acknowledged(let until): until
    case .snoozed(let until), .fixed(let until): until
    case .firing, .accepted, .recovered, .told: nil
    }
  }

  /// Whether somebody has to look.
  public var isFiring: Bool { state == .firing }

  /// Whether somebody knows of it, or it is said to be fixed, and it is not over.
  public var isKnown: Bool {
    switch state {
    case .acknowledged, .snoozed, .fixed: true
    case .firing, .accepted, .recovered, .told: false
    }
  }

  /// Whether it is over, by data or by decision.
  public var isResolved: Bool { state == .accepted || state == .recovered }

  /// How it was resolved, or is said to be; nil where it is not.
  public var resolution: Resolution? {
    switch state {
    case .accepted: .accepted
    case .fixed: .fixed
    case .recovered: step?.deed == .resolve(.fixed) ? .fixed : .recovered
    case .firing, .acknowledged, .snoozed, .told: nil
    }
  }

  /// How an alert came to its end.
  public enum Resolution: String, CaseIterable, Sendable {
    /// Somebody fixed it.
    case fixed
    /// Somebody accepted it as it is.
    case accepted
    /// It recovered by itself.
    case recovered
  }

  /// The name of the state in JSON, CSV and queries.
  public var word: Word {
    switch state {
    case .firing: .firing
    case .acknowledged: .acknowledged
    case .snoozed: .snoozed
    case .fixed: .fixed
    case .accepted, .recovered: .resolved
    case .told: .told
    }
  }

  /// The names of the states.
  public enum Word: String, CaseIterable, Sendable {
    case firing, acknowledged, snoozed, fixed, resolved, told
  }
}
