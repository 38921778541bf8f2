/// What somebody answers for on a model (FORMATS, The journal: slots).
public enum Role: String, CaseIterable, Sendable {
  case owner
  case technicalOwner = "technical-owner"
  case validator, approver, developer, trainer, tuner

  /// Whether one person at most holds it at a time.
  public var isSingle: Bool {
    switch self {
    case .owner, .technicalOwner, .validator, .approver: true
    case .developer, .trainer, .tuner: false
    }
  }
}
