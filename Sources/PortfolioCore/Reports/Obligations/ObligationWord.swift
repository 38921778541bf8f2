/// A word of what is said about obligations.
public enum ObligationWord: Hashable, Sendable {
  /// Where an obligation stands in time.
  case state(ObligationState.Word)
  /// Whether a model meets one.
  case readiness(Readiness.Word)
  /// Evidence that is not there, and why.
  case missing(MissingEvidence)
  /// Why nobody can say whether a model meets one.
  case reason(Readiness.Reason)
  /// What would not survive a question.
  case finding(AuditFinding.Kind)
  /// What comes on a day.
  case date(ObligationDate.Kind)
  /// Whether a policy that is shipped stands in the store.
  case policy(PolicyRow.State)
  /// What a company is to a model.
  case role(Operator)
  /// A class of the Act.
  case regulatoryClass(RegulatoryClass)

  /// The word in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .state(let state): state.rawValue
    case .readiness(let readiness): readiness.rawValue
    case .missing(let missing): "\(missing.evidence.name): \(missing.reason.raw)"
    case .reason(let reason): reason.raw
    case .finding(let kind): kind.raw
    case .date(let kind): kind.rawValue
    case .policy(let state): state.rawValue
    case .role(let role): role.rawValue
    case .regulatoryClass(let one): one.rawValue
    }
  }
}

extension MissingEvidence.Reason {
  /// The reason in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .neverGiven: "never-given"
    case .notSet(let keys): "not-set \(keys.joined(separator: " "))"
    case .undated: "undated"
    case .inFuture(let day): "in-future \(day)"
    case .aged(let lastDay): "aged \(lastDay)"
    case .byLeaver(let person, let left): "by-leaver \(person) \(left)"
    case .holderLeft(let person, let day): "holder-left \(person) \(day)"
    case .unknownHolder(let person): "unknown-holder \(person)"
    case .ownWork(let person): "own-work \(person)"
    case .failed(let day): "failed \(day)"
    case .decided(let state): "decided \(state.rawValue)"
    case .notObserved(let metrics): "not-observed \(metrics.joined(separator: " "))"
    }
  }
}

extension Readiness.Reason {
  /// The reason in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .notSet(let fields): "not-set \(fields.map(\.rawValue).joined(separator: " "))"
    case .noCard: "no-card"
    case .unreadableQuery: "unreadable-query"
    case .noEvidence: "no-evidence"
    }
  }
}

extension AuditFinding.Kind {
  /// The finding in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .inFuture(let day), .afterClaim(let day), .aged(let day), .ageing(let day),
      .oldText(let day):
      "\(code) \(day)"
    case .unknownAuthor(let name): "\(code) \(name)"
    case .authorLeft(let person, let day): "\(code) \(person) \(day)"
    case .ownWork(let person): "\(code) \(person)"
    case .undated, .noLink, .noAuthor, .noObligation, .unasked, .unverified, .verificationNotSet,
      .textUndated:
      code
    }
  }
}
