import PortfolioCore

extension English {
  /// A phrase of the commands that decide.
  func decision(_ phrase: DecisionPhrase) -> String {
    switch phrase {
    case .helpModelsFilter: "All models with a card that meet a query, instead of names."
    case .helpExceptUntil:
      "Allow it against the rules until this day, that day included; the reason is recorded."
    case .helpPropose: "Only propose it: the person accepts or declines."
    case .helpLeaver: "Who holds the roles now, by id."
    case .helpRoles: "Hand over this role only; may be given several times."
    case .helpProposal: "The event that proposes, as folio owners proposals lists it."
    case .helpKeep: "The event that stands, or the person to whom one of them gives the role."
    case .helpOutcome: "passed, passed-with-findings or failed."
    case .helpEvidenceLink: "Where it lies: a path, an address, a ticket."
    case .helpHeld: "The day it was held; today where it is left out."
    case .helpNext: "The day by which the next one is due; by the cadence where it is left out."
    case .helpApproveAs: "approved, in-review or proposed."
    case .helpCondition: "Something that has to be kept to; may be given several times."
    case .helpBlock: "Block it: it is not to be used at all."
    case .helpObligation: "The obligation, as folio governance lists it: eu-ai-act/transparency."
    case .helpEvidence: "The evidence, as the obligation names it."
    case .helpDate: "The day the evidence is of; today where it is left out."
    case .helpEvidenceUntil:
      "The last day on which it holds; by the obligation where it is left out."

    case .discussAssign:
      "The rules of portfolio.yaml (rules.permissions) and what people.yaml says a person may do are "
        + "checked first: a validator is no developer of the model, an approver not its owner, nobody "
        + "who left gets a role, nobody gets more models than the limit. What is against them is "
        + "refused, or allowed until a day with --except-until and --reason."
    case .aboutHandOver: "Hand over everything somebody holds, in one step."
    case .discussHandOver:
      "All roles on all models go to the other person in one event, which one undo takes back. The rules "
        + "are those of folio assign; where some of it is against them, nothing is handed over, and "
        + "--role hands over the rest."
    case .aboutAccept: "Accept a role that is proposed to you."
    case .aboutDecline: "Decline a role that is proposed to you."
    case .aboutSettle: "Settle a conflict between events that had not seen each other."
    case .discussSettle:
      "folio owners conflicts lists them with their events. The event that is kept holds from then on, "
        + "the others do not."
    case .aboutReview: "Record that models were reviewed."
    case .discussReview:
      "Only somebody who may validate (people.yaml) does, and not of a model they develop. The next review "
        + "is due by the cadence of the model's tier (reviewCadence in portfolio.yaml), or by --next."
    case .aboutApprove: "Approve models, or take them into review."
    case .aboutRestrict: "Restrict or block models."
    case .aboutRetire: "Retire models: no more reviews are due."
    case .discussDecide:
      "Only somebody who may approve (people.yaml) decides, and not on a model they own. The decision "
        + "wins over the status in the card. Of decisions made unseen by each other the stricter holds "
        + "until somebody who has seen both decides again: blocked, retired, restricted, in review, "
        + "proposed, approved. Conditions that are not given again no longer hold."
    case .aboutAttest: "Give evidence that models meet an obligation."
    case .discussAttest:
      "Evidence counts from its date and ages: as long as the obligation says (renew), else by the cadence "
        + "of the model's tier. folio governance says what is missing."
    case .aboutOwnersList: "Every role and who holds it, gaps first."
    case .aboutOwnersPeople: "What each person answers for."
    case .aboutOwnersTeams: "What each team answers for."
    case .aboutProposals: "Roles that are proposed and not answered."
    case .aboutConflicts:
      "What events unseen by each other say otherwise: who holds a role, where a model stands, which "
        + "model serves a workflow."
    case .aboutImportOwners: "Take over who holds which role from a CSV file, in one step."
    case .discussImportOwners:
      "The columns are model, person and role, in any order; without a role it is the owner. Models may be "
        + "named by alias, people by id, name or contact. Everything is one event, which one undo takes "
        + "back; rows that name nobody or no model, or that are against the rules, are told and left out."
    case .helpOwnersFile: "The file; - is standard input."
    case .aboutReviews: "Where every model stands in its reviews and its approval."
    case .aboutExceptions:
      "Roles that are held against the rules, and the exceptions that allow it."

    case .aboutConfidentiality: "Whether sensitive work is on models that keep it confidential."
    case .discussConfidentiality:
      "A workflow's sensitivity and residency against its model's data.keeps, type, hosting and terms, by "
        + "the rules of portfolio.yaml (rules.confidentiality). A breach is also an alert of the highest "
        + "severity; what a card does not say is unknown."

    case .modelsNeeded: "name models, or give a --filter, not both"
    case .noModelMatches: "no model with a card meets the query"
    case .exceptionNeedsReason: "an exception needs a reason: --reason"
    case .noDay(let option, let text): "\(option) \(quoted(text)) is no day like 2026-01-31"
    case .noConflict(let role):
      "nobody disputes who is \(word(.role(role))) there; folio owners conflicts lists what is disputed"
    case .notASide(let text, let sides):
      "\(quoted(text)) names no one side of the conflict; keep one of \(sides.joined(separator: ", "))"
    case .unknownOutcome(let text):
      "\(quoted(text)) is no outcome; there are "
        + Review.Outcome.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownApproval(let text):
      "\(quoted(text)) is no state for approve: approved, in-review or proposed"

    case .excepted(let rules, let until):
      "against the rules on \(rules.map { word(.rule($0)) }.joined(separator: ", ")); allowed until "
        + "\(until)"
    case .proposed(let role, let models, let person, let event):
      "\(counted(models, "model")): \(safe(person)) is asked to be \(word(.role(role))) "
        + "(saved as \(event))"
    case .handedOver(let counts, let from, let to, let event):
      "\(safe(from)) → \(safe(to)): "
        + counts.map { "\(word(.role($0.role))) of \(counted($0.models, "model"))" }
        .joined(separator: ", ") + " (saved as \(event))"
    case .answered(let isAccepted, let role, let models, let event):
      (isAccepted ? "accepted" : "declined")
        + ": \(word(.role(role))) of \(counted(models, "model")) (saved as \(event))"
    case .settled(let role, let models, let person, let event):
      "\(counted(models, "model")): \(word(.role(role))) is \(person.map(safe) ?? "nobody") "
        + "(saved as \(event))"
    case .reviewed(let outcome, let models, let event):
      "\(counted(models, "model")) reviewed: \(word(.outcome(outcome))) (saved as \(event))"
    case .nextReview(let day): "next review due by \(day)"
    case .againstRule(let breach, let roles):
      self.breach(breach) + (roles > 1 ? leftOut(roles) : "")
    case .tookOwners(let roles, let models, let people, let event):
      "\(counted(roles, "role")) of \(counted(models, "model")) given to "
        + "\(people == 1 ? "1 person" : "\(grouped(people)) people") (saved as \(event))"
    case .ownersKnown: "all of it is so already"
    case .noEvidence: "no evidence is named; --evidence says where what was found lies"
    case .noSensitiveWork: "no workflow says how sensitive it is or where its data must stay"
    case .noBreaches: "no role is held against the rules"
    case .noProposals: "nobody is asked to take a role"
    case .noConflicts: "no events unseen by each other say otherwise"
    case .decided(let state, let models, let event):
      "\(counted(models, "model")): \(word(.approval(state))) (saved as \(event))"
    case .attested(let evidence, let obligation, let models, let event):
      "\(counted(models, "model")): \(quoted(evidence)) given for \(safe(obligation)) "
        + "(saved as \(event))"
    }
  }
}
