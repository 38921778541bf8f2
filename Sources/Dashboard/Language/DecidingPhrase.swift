public import PortfolioCore

/// What the governance screen says, and what is asked before something is decided.
public enum DecidingPhrase: Hashable, Sendable {
  // The governance screen.
  case governance
  /// The name of a list.
  case tab(GovernanceTab)
  /// That a list has no rows.
  case nothing(GovernanceTab)
  /// What the key that turns to the next list does.
  case nextList

  // What is asked.
  case title(DecisionPrompt.Question, Int, hidden: Int)
  case asks(DecisionPrompt.Question)
  case reviewed(Review.Outcome)
  case accepts, declines, nobody
  case handOverTitle(String)
  case exceptionForm

  // What is wrong with who holds a role.
  case isAsked(String)
  case isAgainstRules(String)
  case breach(RuleBreach)

  /// How many obligations of a model are met, of those that apply.
  case metOf(Int, Int)
  /// That an alert comes from records, and has no values over time.
  case saidByRecords
}
