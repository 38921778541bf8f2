public import PortfolioCore

/// What is asked before something is decided about models: an answer to choose, or a line to type.
public struct DecisionPrompt: Sendable {
  /// The question.
  public enum Question: Hashable, Sendable {
    /// What is decided.
    case decide
    /// When a review was held, on what evidence, and when the next is due; and then what was found.
    case review(Review.Outcome, ReviewLine?)
    /// What has to be kept to from now on; and then why.
    case status(ApprovalState, conditions: String?)
    /// Whether a proposed role is taken.
    case answer([Proposal])
    /// Why a proposed role is not taken.
    case decline(Proposal)
    /// Which side of conflicts between the same events stands.
    case settle([Conflict])
    /// Until when, and why, roles may be given to somebody against rules.
    case except(ExceptedGrant, to: PersonID, [RuleBreach])
    /// What was done to make models better, by which indicator it shows, since when; and then why.
    case optimise(OptimisationQuestion)
  }

  /// A decision that can be made of models at any time.
  public enum Decision: Hashable, Sendable, CaseIterable {
    case review(Review.Outcome)
    case status(ApprovalState)

    /// Every decision, in the order in which they are offered.
    public static var allCases: [Decision] {
      Review.Outcome.allCases.map(Decision.review)
        + [.approved, .restricted, .blocked, .inReview, .proposed, .retired]
        .map(Decision.status)
    }

    /// What is asked of it first.
    var question: Question {
      switch self {
      case .review(let outcome): .review(outcome, nil)
      case .status(let state): .status(state, conditions: nil)
      }
    }
  }

  /// The question.
  public var question: Question
  /// The models it is about.
  public var models: [ModelID]
  /// How many of them a filter hides.
  public var hidden: Int
  /// The answer, as far as it is given.
  public var answer = PromptAnswer()

  /// A question that nobody has begun to answer.
  public init(_ question: Question, models: [ModelID], hidden: Int = 0) {
    self.question = question
    self.models = models
    self.hidden = hidden
  }

  /// How many answers there are to choose from; nil where a line is to be typed.
  var choices: Int? {
    switch question {
    case .decide: Decision.allCases.count
    case .answer: 2
    case .settle(let conflicts): conflicts.first?.sides.count ?? 0
    case .optimise(.kind): Optimisation.Kind.allCases.count
    case .review, .status, .except, .decline, .optimise: nil
    }
  }
}

/// What is given to somebody although rules are against it.
public enum ExceptedGrant: Hashable, Sendable {
  /// A role, or the question whether they take it.
  case role(Role, isProposal: Bool)
  /// All that somebody else holds.
  case handOver(from: PersonID)
}

/// What is asked of something that was done to make models better, one after the other.
public enum OptimisationQuestion: Hashable, Sendable {
  /// What was done.
  case kind
  /// Which indicator is to show it.
  case metric(Optimisation.Kind)
  /// From which day it is in use.
  case day(Optimisation.Kind, metric: String)
  /// Why, or what else is to be said of it; no day is that of the event.
  case note(Optimisation.Kind, metric: String, Day?)
}
