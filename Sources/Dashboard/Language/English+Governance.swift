import PortfolioCore

extension English {
  /// What is said of decisions, evidence and roles.
  func governing(_ phrase: GovernancePhrase) -> String {
    switch phrase {
    case .statusDisputed(let states):
      "disputed: \(states.map { word(.approval($0)) }.joined(separator: ", "))"
    case .failedReview(let models):
      "the last review failed of \(models.map(safe).joined(separator: ", "))"
    case .conditionsSoFar(let conditions):
      "conditions so far: \(conditions.map(safe).joined(separator: "; ")); type again those that stay"
    case .heldSoFar(let people): "held so far by \(people.map(safe).joined(separator: ", "))"
    case .unanswered(let questions):
      "not answered: \(questions.map(\.rawValue).joined(separator: ", "))"
    case .dropped(let conditions, let model):
      "\(safe(model)) no longer has to keep to: \(conditions.map(safe).joined(separator: "; "))"
    case .dueAgainNow: "a review that failed is due again now"
    case .doubt(.aged(let model, let day)):
      "it does not count for \(model): such evidence held until \(day)"
    case .doubt(.doesNotApply(let model)):
      "it does not count for \(model): the obligation does not apply to it"
    case .nothingMatches: "no row matches the filter"
    case .brokenJournal(let place):
      "saved, but the journal it is in has a fault at \(position(place)); folio log verify says more"
    case .unknownLogin(let login):
      "nobody in people.yaml lists the login \(login), so the event says of nobody that they did it"
    case .discussLog:
      "Without a subcommand it lists the events: folio log [--format table|json|csv] [--filter QUERY]."
    }
  }
}
