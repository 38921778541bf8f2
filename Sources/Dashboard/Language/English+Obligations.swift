import PortfolioCore

extension English {
  /// A phrase of what `folio governance` says of obligations.
  func obligations(_ phrase: ObligationPhrase) -> String {
    switch phrase {
    case .about: "Obligations of models, whether they are met, and what would show it."
    case .aboutList: "The obligations of all policies, and how many models meet each (the default)."
    case .discuss:
      "Obligations are data: a file a policy under policies/, with the models each obligation applies to, from "
        + "which day, and what is to show it. folio governance policies names those that are shipped.\n\n"
        + "An obligation applies, does not apply, or nobody can say: where its query asks for something that "
        + "the card does not set, the model counts as unknown, and 'not set' names the fields. Obligations "
        + "that are not yet in force are held against models all the same.\n\n"
        + "The store itself shows owner, validator, approver, review, approval, targets, monitoring, "
        + "data terms, record, licence and hosting. Everything else is a document, which somebody has "
        + "to claim with a date: in the card (folio.evidence) or by an event. Evidence holds as long as "
        + "the obligation says (renew), else as long as a review of the model's tier."
    case .aboutModels: "Whether each model meets each obligation, and what is missing."
    case .discussModels:
      "Pairs of which the obligation does not apply to the model are left out; --all lists them. "
        + "state:missing, state:unknown and the like choose; evidence:owner names what is missing."
    case .helpAll:
      "Also models to which an obligation does not apply, and obligations that have ended."
    case .aboutCalendar:
      "What comes into force, what ends and which evidence holds for the last time."
    case .discussCalendar:
      "Days are data: change one in a policy's file, and the calendar moves. value<90 are the next "
        + "90 days."
    case .helpAllDates: "Also days that are over."
    case .aboutAudit: "Claims and policies that would not survive a question."
    case .discussAudit:
      "Claims without a date, a link or an author; aged, or within 30 days of it; dated ahead; made by "
        + "somebody who has left, whom nobody knows or who had a part in making the model; about an obligation "
        + "that no policy has, or a document that it does not ask for. And policies of which nobody "
        + "checked the text against its source, or not for 12 months."
    case .aboutPolicies: "The policies that are shipped, and those of the store."
    case .discussPolicies:
      "Shipped policies are a start, and no legal advice: what was not checked against the primary "
        + "source says so (verified: false)."
    case .aboutAdopt: "Write a shipped policy into the store, where it is yours to change."
    case .helpPolicy: "The policy's name, as folio governance policies lists it."
    case .noPolicies:
      "no policies in this store: folio governance policies lists those that are shipped, "
        + "folio governance adopt NAME writes one"
    case .coming(let met, let missing, let unknown): coming(met, missing, unknown)
    case .total(let met, let missing, let unknown):
      "\(grouped(met)) met, \(grouped(missing)) missing, \(grouped(unknown)) unknown"
    case .undecided(let fields):
      "unknown until cards set: \(fields.map(safe).joined(separator: ", "))"
    case .emptyCalendar: "nothing comes from now on; --all lists the days that are over"
    case .soundClaims: "no claim and no policy that would not survive a question"
    case .adopted(let path, let obligations):
      "wrote \(safe(path)): \(counted(obligations, "obligation")); read it and change what is yours"
    case .noPolicy(let name, let known):
      "no policy \(quoted(name)) is shipped: \(known.joined(separator: ", "))"
    }
  }

  /// A word of what is said about obligations.
  func obligation(_ word: ObligationWord) -> String {
    switch word {
    case .state(.inForce): "in force"
    case .state(.undated): "no date"
    case .state(let state): state.rawValue
    case .readiness(.notApplicable): "does not apply"
    case .readiness(let readiness): readiness.rawValue
    case .missing(let missing): "\(evidence(missing.evidence)) (\(reason(missing.reason)))"
    case .reason(let reason): self.reason(reason)
    case .finding(let kind): finding(kind)
    case .date(.inForce): "comes into force"
    case .date(.ends): "ends"
    case .date(.lastDay): "evidence holds up to here"
    case .policy(.available): "shipped, not adopted"
    case .policy(.adopted): "adopted"
    case .policy(.changed): "adopted and changed"
    case .policy(.own): "your own"
    case .role(let role): role.rawValue
    case .regulatoryClass(let one): one.rawValue
    }
  }

  /// The name of evidence: a word, or a document's own name.
  private func evidence(_ evidence: Evidence) -> String { safe(evidence.name) }

  private func reason(_ reason: MissingEvidence.Reason) -> String {
    switch reason {
    case .neverGiven: "never given"
    case .notSet(let keys): "the card does not set \(keys.map(safe).joined(separator: ", "))"
    case .undated: "given without a date"
    case .inFuture(let day): "dated \(day), which has not come"
    case .aged(let lastDay): "aged: held up to \(lastDay)"
    case .byLeaver(let person, let left): "given by \(person), who had left on \(left)"
    case .holderLeft(let person, let day): "\(person) left on \(day)"
    case .unknownHolder(let person): "\(person) is nobody in people.yaml"
    case .ownWork(let person): "\(person) has a part in making it"
    case .failed(let day): "failed on \(day)"
    case .decided(let state): "decided: \(status(state))"
    case .notObserved(let metrics):
      "not observed lately: \(metrics.map(safe).joined(separator: ", "))"
    }
  }

  private func status(_ state: ApprovalState) -> String {
    DeploymentStatus(rawValue: state.rawValue).map { word(.status($0)) } ?? state.rawValue
  }

  private func reason(_ reason: Readiness.Reason) -> String {
    switch reason {
    case .notSet(let fields): "not set: \(fields.map(\.rawValue).joined(separator: ", "))"
    case .noCard: "it has no card"
    case .unreadableQuery: "the query in the policy cannot be understood"
    case .noEvidence: "the policy asks for no evidence"
    }
  }

  private func finding(_ kind: AuditFinding.Kind) -> String {
    switch kind {
    case .undated: "no date"
    case .inFuture(let day): "dated \(day), which has not come"
    case .afterClaim(let made): "later than the claim, which was made on \(made)"
    case .aged(let lastDay): "aged: held up to \(lastDay)"
    case .ageing(let lastDay): "ages soon: holds up to \(lastDay)"
    case .noLink: "no link to the document"
    case .noAuthor: "nobody says who claims it"
    case .unknownAuthor(let name): "claimed by \(safe(name)), whom nobody knows"
    case .authorLeft(let person, let day): "claimed by \(person), who left on \(day)"
    case .ownWork(let person): "claimed by \(person), who has a part in making it"
    case .noObligation: "no policy has this obligation"
    case .unasked: "the obligation does not ask for this document"
    case .unverified: "not checked against the primary source"
    case .verificationNotSet: "nobody says whether it was checked against its source"
    case .oldText(let asOf): "text last checked on \(asOf), more than 12 months ago"
    case .textUndated: "nobody says when the text was checked"
    }
  }
}
