public import PortfolioCore

/// What the commands say that decide who answers for models and where these stand.
public enum DecisionPhrase: Hashable, Sendable {
  /// How many models a role is about.
  public struct RoleCount: Hashable, Sendable {
    /// The role.
    public var role: Role
    /// The models.
    public var models: Int

    /// So many models of a role.
    public init(role: Role, models: Int) {
      self.role = role
      self.models = models
    }
  }

  // What the options and arguments are.
  case helpModelsFilter, helpExceptUntil, helpPropose, helpLeaver, helpRoles, helpProposal, helpKeep
  case helpOutcome, helpEvidenceLink, helpHeld, helpNext, helpApproveAs, helpCondition, helpBlock
  case helpObligation, helpEvidence, helpDate, helpEvidenceUntil

  // What the commands do.
  case discussAssign, aboutHandOver, discussHandOver, aboutAccept, aboutDecline
  case aboutSettle, discussSettle, aboutReview, discussReview
  case aboutApprove, aboutRestrict, aboutRetire, discussDecide, aboutAttest, discussAttest
  case aboutOwnersList, aboutOwnersPeople, aboutOwnersTeams, aboutProposals, aboutConflicts
  case aboutImportOwners, discussImportOwners, helpOwnersFile
  case aboutReviews, aboutExceptions, aboutConfidentiality, discussConfidentiality

  // What goes wrong.
  case modelsNeeded, noModelMatches, exceptionNeedsReason
  case noDay(option: String, String)
  case noConflict(Role)
  case notASide(String, [String])
  case unknownOutcome(String)
  case unknownApproval(String)

  // What came of it.
  case excepted([PermissionRule], until: Day)
  case proposed(role: Role, models: Int, person: String, event: String)
  case handedOver([RoleCount], from: String, to: String, event: String)
  case answered(isAccepted: Bool, role: Role, models: Int, event: String)
  case settled(role: Role, models: Int, person: String?, event: String)
  case reviewed(Review.Outcome, models: Int, event: String)
  case nextReview(Day)
  /// The rule against roles of a list, and how many of them it is.
  case againstRule(RuleBreach, roles: Int)
  case tookOwners(Int, models: Int, people: Int, event: String)
  case ownersKnown
  case noEvidence, noBreaches, noProposals, noConflicts, noSensitiveWork
  case decided(ApprovalState, models: Int, event: String)
  case attested(String, obligation: String, models: Int, event: String)
}
