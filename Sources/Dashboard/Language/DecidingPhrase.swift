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
  /// What can be typed of a review, on a day.
  case reviewKeys(today: Day)
  case reviewFault(ReviewLine.Fault, today: Day)
  /// A decision as the palette names it, and what it does.
  case decides(DecisionPrompt.Decision), helpsToDecide(DecisionPrompt.Decision)
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
