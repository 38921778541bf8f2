import PortfolioCore

extension English {
  /// Where a model stands in its approval.
  func approval(_ word: ApprovalState) -> String {
    switch word {
    case .proposed: "proposed"
    case .inReview: "in review"
    case .approved: "approved"
    case .restricted: "restricted"
    case .blocked: "blocked"
    case .retired: "retired"
    }
  }

  /// How pressing a review is.
  func reviewState(_ word: ReviewStanding.State) -> String {
    switch word {
    case .failed: "failed"
    case .overdue: "overdue"
    case .never: "never"
    case .due: "due"
    case .soon: "soon"
    case .current: "current"
    case .ended: "ended"
    }
  }

  /// What came of a review.
  func outcome(_ word: Review.Outcome) -> String {
    switch word {
    case .passed: "passed"
    case .findings: "passed with findings"
    case .failed: "failed"
    }
  }

  /// A rule on roles.
  func rule(_ word: PermissionRule) -> String {
    switch word {
    case .left: "has left"
    case .permission: "permission"
    case .separation: "separation of roles"
    case .limit: "models per person"
    }
  }

  /// Whether a breach is allowed.
  func breachState(_ word: StandingBreach.Word) -> String {
    switch word {
    case .open: "open"
    case .excepted: "excepted"
    case .ended: "exception ended"
    }
  }

  /// Whether a model keeps work confidential.
  func confidentiality(_ state: ConfidentialityFinding.State) -> String {
    switch state {
    case .breach: "breach"
    case .unknown: "unknown"
    case .kept: "kept"
    }
  }

  /// What is against a model that serves sensitive work.
  func confidentialityReason(_ reason: ConfidentialityFinding.Reason) -> String {
    switch reason {
    case .keeps(let kept): "the model keeps \(kept.rawValue) data only"
    case .type(let type): "a model of type \(word(.type(type))) may not have it"
    case .place(let place): "it may not run in \(safe(place))"
    case .region(let region, let residency): "it runs in \(safe(region)), not in \(safe(residency))"
    case .terms(let terms): "the terms \(quoted(terms)) are none of those asked for"
    case .notSet(let key): "\(key) is not set"
    case .unclear(let text): "\(quoted(text)) is no sensitivity"
    case .unreadRule(let key): "the rules cannot be read at \(quoted(key))"
    case .noCard: "the model has no card"
    }
  }
}
