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
}
