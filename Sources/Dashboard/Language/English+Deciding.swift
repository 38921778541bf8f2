import PortfolioCore

extension English {
  /// A phrase of the governance screen and of decisions.
  func deciding(_ phrase: DecidingPhrase) -> String {
    switch phrase {
    case .governance: "Governance"
    case .tab(let tab): name(of: tab)
    case .nothing(let tab): nothing(in: tab)
    case .nextList: "next list"
    case .title(let question, let models, let hidden):
      title(question) + (models > 0 ? " \(counted(models, "model"))" : "")
        + (hidden > 0 ? " (\(grouped(hidden)) hidden)" : "")
    case .asks(let question): asks(question)
    case .reviewed(let outcome): "reviewed: \(word(.outcome(outcome)))"
    case .reviewKeys(let today):
      "held:\(today) next:\(ReviewLine.Key.next.example(today)) evidence:TEXT, as needed; unsaid, held is "
        + "today and next goes by the tier; words without a key are evidence"
    case .reviewFault(let fault, let today): reviewFault(fault, today)
    case .decides(let decision): name(of: decision)
    case .helpsToDecide(.review):
      "record a review of models: the evidence, when it was held, when the next is due"
    case .helpsToDecide(.status(let state)):
      "decide that models are \(word(.approval(state))), with what has to be kept to"
    case .accepts: "accept"
    case .declines: "decline"
    case .nobody: "nobody"
    case .handOverTitle(let person): "Hand over all that \(person) holds, to"
    case .exceptionForm: "an exception is a day and a reason: 2027-01-31 no other validator"
    case .isAsked(let person): "\(person), asked"
    case .isAgainstRules(let person): "\(person), against rules"
    case .breach(let breach): self.breach(breach)
    case .saidByRecords: "The card and the workflow say so; there are no values to draw."
    case .metOf(let met, let all): "\(grouped(met)) of \(grouped(all)) met"
    }
  }

  private func name(of tab: GovernanceTab) -> String {
    switch tab {
    case .reviews: "Reviews"
    case .obligations: "Obligations"
    case .readiness: "Readiness"
    case .calendar: "Calendar"
    case .audit: "Self-audit"
    case .confidentiality: "Confidentiality"
    case .infrastructure: "Infrastructure"
    case .adoption: "Techniques"
    case .records: "Records"
    case .people: "People"
    case .teams: "Teams"
    case .proposals: "Proposals"
    case .conflicts: "Conflicts"
    case .rules: "Rules"
    }
  }

  private func nothing(in tab: GovernanceTab) -> String {
    switch tab {
    case .reviews: "No model has a card."
    case .obligations, .readiness:
      "The store has no policies; folio governance adopt takes over one that is shipped."
    case .calendar: "Nothing comes into force, and no evidence ages out."
    case .audit: "Every claim would survive a question."
    case .confidentiality: "No workflow says how sensitive it is."
    case .infrastructure: "No model that is not retired has a card."
    case .adoption: "No benchmark says which techniques belong together."
    case .records: "The store has no records."
    case .proposals: "Nobody is asked to take a role."
    case .conflicts: "No events unseen by each other say otherwise."
    case .rules: "No role is held against the rules."
    case .people, .teams: "Nobody holds a role."
    }
  }

  private func name(of decision: DecisionPrompt.Decision) -> String {
    switch decision {
    case .review(let outcome): "review: \(word(.outcome(outcome)))"
    case .status(.approved): "approve"
    case .status(.restricted): "restrict"
    case .status(.blocked): "block"
    case .status(.inReview): "put in review"
    case .status(.proposed): "put as proposed"
    case .status(.retired): "retire"
    }
  }

  private func reviewFault(_ fault: ReviewLine.Fault, _ today: Day) -> String {
    switch fault {
    case .noDay(let key, let text):
      (text.isEmpty ? "\(key.rawValue): lacks its day" : "\(quoted(text)) is no day")
        + "; type it as \(key.rawValue):\(key.example(today))"
    case .repeated(let key): "\(key.rawValue): stands twice; type it once"
    }
  }

  private func title(_ question: DecisionPrompt.Question) -> String {
    switch question {
    case .decide: "Decide on"
    case .review(let outcome, _): "Reviewed, \(word(.outcome(outcome))):"
    case .status(let state, _): "\(word(.approval(state))):".capitalizedFirst
    case .answer: "Answer the proposal"
    case .decline: "Decline the proposal"
    case .settle: "Settle: who stands?"
    case .optimise(.kind): "Optimised:"
    case .optimise(.metric(let kind)), .optimise(.day(let kind, _)),
      .optimise(.note(let kind, _, _)):
      "\(improvement(.kind(kind))):".capitalizedFirst
    case .except: "Against the rules: make an exception?"
    }
  }

  private func asks(_ question: DecisionPrompt.Question) -> String {
    switch question {
    case .review(_, nil): "Evidence, days"
    case .status(_, nil): "Conditions (a; b; c)"
    case .review, .status: "Why"
    case .except: "Until, and why"
    case .decline: "Why (may be empty)"
    case .optimise(.metric): "Indicator"
    case .optimise(.day): "In use since"
    case .optimise(.note): "Note (may be empty)"
    case .decide, .answer, .settle, .optimise(.kind): ""
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
