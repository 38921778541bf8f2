public import PortfolioCore

/// What is said of decisions, evidence and roles beside the questions and answers themselves.
public enum GovernancePhrase: Hashable, Sendable {
  // On the screen.
  /// Where decisions that had not seen the one in force would have the model.
  case statusDisputed([ApprovalState])
  /// Models whose last review failed.
  case failedReview([String])
  /// What had to be kept to until now.
  case conditionsSoFar([String])
  /// Who holds a role until now.
  case heldSoFar([String])
  /// Questions of the risk assessment that the card leaves open.
  case unanswered([RiskAssessment.Question])

  // What commands add to what came of them.
  /// Conditions of a model that no longer hold.
  case dropped([String], model: String)
  /// That a failed review is due again now.
  case dueAgainNow
  /// That evidence was written down and does not count for a model.
  case doubt(EvidenceDoubt)
  /// That no row meets the filter.
  case nothingMatches
  /// That the journal that was written to is damaged.
  case brokenJournal(Place)
  /// That nobody lists the login, so that the event names no actor.
  case unknownLogin(String)
  /// What the log is without a subcommand.
  case discussLog
}
