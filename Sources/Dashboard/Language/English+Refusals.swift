import PortfolioCore

extension English {
  /// Why a command writes nothing into the journal.
  func refused(_ refusal: Refusal) -> String {
    switch refusal {
    case .unknownPerson(let id): "nobody in people.yaml has the id \(quoted(id))"
    case .personLeft(let id, let day): "\(id) left on \(day)"
    case .personNeeded(let role): "several people may be \(word(.role(role))); say from whom"
    case .againstRules(let breaches): self.breaches(breaches)
    case .exceptionPassed(let day): "an exception until \(day) would have ended already"
    case .nothingToExcept: "no rule is against it; leave the exception out"
    case .exceptsOnly(let models): exceptsOnly(models)
    case .cannotAccept(let alerts): cannotAccept(alerts)
    case .holdsNothing(let person): "\(person) holds no role that could be handed over"
    case .holdsOtherRoles(let person, let wanted, let held):
      "\(person) is \(wanted.map { word(.role($0)) }.joined(separator: " or ")) of no model, but "
        + held.map { word(.role($0)) }.joined(separator: ", ")
    case .noProposal(let event):
      "\(safe(event)) is no open proposal; folio owners proposals lists those there are"
    case .notProposedToYou(let person): "only \(person), to whom it is proposed, can answer"
    case .actorUnknown(let login):
      "nobody in people.yaml has your login\(login.map { " \(quoted($0))" } ?? ""), or several have, so "
        + "what you may do is not known; add it under 'logins' of your entry"
    case .notHeldYet(let day): "\(day) is still to come; a review is recorded once it was held"
    case .nextBeforeHeld(let day): "the next review, on \(day), must be after the one held"
    case .unknownObligation(let name, let near):
      "no policy has the obligation \(quoted(name)); it is named POLICY/ID" + mean(near)
    case .otherEvidence(let name, let wanted):
      wanted.isEmpty
        ? "the obligation asks for no document: what it wants, the store proves itself"
        : "the obligation asks for no document \(quoted(name)) but for "
          + wanted.map(quoted).joined(separator: ", ")
    case .notYetDated(let day): "\(day) is still to come; evidence is of a day that was"
    case .evidenceEnded(let day): "evidence until \(day) holds no more"
    case .endsBeforeDated(let day): "evidence that holds until \(day) would end before its own day"
    case .mayNot(let person, let permission):
      "\(person) may not \(word(.permission(permission))): people.yaml gives them no such 'may'"
    case .holdsOtherRole(let person, let role, let model):
      "\(person) is \(word(.role(role))) of \(model), and these two are kept apart"
    case .rejected(let model, let rejections): rejected(model, rejections)
    case .approverNeeded(let model, let could): approverNeeded(model, could)
    case .decidedMeanwhile(let workflow, let model, let event):
      decidedMeanwhile(workflow, model, event)
    case .changedMeanwhile(let model, let rejections): changedMeanwhile(model, rejections)
    case .reasonNeeded: "a decision despite that needs a reason: --reason TEXT"
    case .nothingToChange: "all is so already"
    case .notInConflict(let event): "\(event) is no side of a conflict"
    case .nothingToUndo: "nothing to undo"
    case .nothingToRedo: "nothing to redo"
    case .touchedSince(let command, let later):
      "\(command) cannot be taken back: \(later) changed the same since"
    case .timePassed(let time): "\(time) has passed already"
    case .unknownBook(let name): "there is no price book \(quoted(name))"
    case .emptyBook(let name): "the price book \(safe(name)) has no prices"
    case .holdsAnyway(let book, let recorded):
      "\(safe(book)) was recorded on \(recorded) and holds from then on anyway; give an earlier day"
    case .revisedAlready(let book, let from): "\(safe(book)) holds from \(from) on already"
    }
  }

  /// Three of the rules that roles are against, how many more there are, and what lets them be.
  private func breaches(_ breaches: [RuleBreach]) -> String {
    let more = breaches.count - 3
    return breaches.prefix(3).map(breach).joined(separator: "; ")
      + (more > 0 ? "; and \(grouped(more)) more against the rules" : "")
      + (breaches.contains { $0.rule == .left }
        ? "" : "; an exception needs a reason and an end (--except-until DAY)")
  }

  private func article(_ noun: String) -> String {
    (noun.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + noun
  }

  /// The rule that a role is against.
  func breach(_ breach: RuleBreach) -> String {
    let person = breach.person.text
    let role = word(.role(breach.role))
    return switch breach.fault {
    case .left(let day): "\(person), \(role) of \(breach.model), left on \(day)"
    case .permission(let permission):
      "\(person) may not \(word(.permission(permission))), as \(article(role)) must: people.yaml gives "
        + "them no such 'may'"
    case .separation(let other):
      "\(person) is \(word(.role(other))) of \(breach.model) and cannot be its \(role) as well"
    case .limit(let limit, let models, let role):
      "\(person) would answer for \(grouped(models)) models"
        + (role.map { " as \(word(.role($0)))" } ?? "") + ", and \(grouped(limit)) is the most"
    }
  }
}
