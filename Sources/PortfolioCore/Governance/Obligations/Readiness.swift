/// Whether a model meets an obligation.
public enum Readiness: Hashable, Sendable {
  /// All evidence is there.
  case met
  /// Some evidence is not: what, and why.
  case missing([MissingEvidence])
  /// The obligation does not apply to the model.
  case notApplicable
  /// Nobody can say.
  case unknown(Reason)

  /// Why nobody can say.
  public enum Reason: Hashable, Sendable {
    /// Whether the obligation applies hangs on fields of the card that are not set.
    case notSet([QueryField])
    /// The model has no card that would say whether the obligation applies.
    case noCard
    /// The query for the models it applies to cannot be understood.
    case unreadableQuery
    /// It applies, and asks for no evidence.
    case noEvidence
  }

  /// The state without its reasons.
  public enum Word: String, CaseIterable, Sendable {
    case met, missing
    case notApplicable = "not-applicable"
    case unknown

    /// Every state, in the order in which there is something to do about it.
    public static let byUrgency: [Word] = [.missing, .unknown, .met, .notApplicable]
  }

  /// The state without its reasons.
  public var word: Word {
    switch self {
    case .met: .met
    case .missing: .missing
    case .notApplicable: .notApplicable
    case .unknown: .unknown
    }
  }

  /// Whether the obligation applies to the model for certain.
  public var applies: Bool {
    switch self {
    case .met, .missing, .unknown(.noEvidence): true
    case .notApplicable, .unknown: false
    }
  }
}

/// Evidence that is not there, and why.
public struct MissingEvidence: Hashable, Sendable {
  /// Why evidence is not there.
  public enum Reason: Hashable, Sendable {
    /// Nobody gave it.
    case neverGiven
    /// The card does not set what would show it: the keys.
    case notSet([String])
    /// It was given without a date.
    case undated
    /// Its date has not come.
    case inFuture(Day)
    /// It held up to and with a day.
    case aged(lastDay: Day)
    /// It was given by somebody who had left.
    case byLeaver(PersonID, left: Day)
    /// Whoever holds the role has left.
    case holderLeft(PersonID, on: Day)
    /// Whoever holds the role is nobody `people.yaml` knows.
    case unknownHolder(PersonID)
    /// Whoever is to judge the model has a part in making it.
    case ownWork(PersonID)
    /// The last review failed.
    case failed(on: Day)
    /// It was decided otherwise.
    case decided(ApprovalState)
    /// Indicators that have a target were not observed lately.
    case notObserved([String])
  }

  /// What is not there.
  public var evidence: Evidence
  /// Why.
  public var reason: Reason

  /// Evidence that is not there, and why.
  public init(_ evidence: Evidence, _ reason: Reason) {
    self.evidence = evidence
    self.reason = reason
  }
}
