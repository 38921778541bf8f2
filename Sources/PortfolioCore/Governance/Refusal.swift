/// Why a command writes nothing into the journal.
public enum Refusal: Error, Hashable, Sendable {
  /// Nobody in `people.yaml` has the id.
  case unknownPerson(String)
  /// The person has left.
  case personLeft(PersonID, on: Day)
  /// Several may hold the role, so it has to be said from whom it is taken.
  case personNeeded(Role)
  /// Roles that are against rules and that no exception lets be.
  case againstRules([RuleBreach])
  /// An exception that would have ended already.
  case exceptionPassed(Day)
  /// An exception for something that is against no rule.
  case nothingToExcept
  /// An exception of a proposal that only some of its models need: these.
  case exceptsOnly([ModelID])
  /// The person holds nothing that could be handed over.
  case holdsNothing(PersonID)
  /// The person holds none of the roles that are to be handed over, but others.
  case holdsOtherRoles(PersonID, wanted: [Role], held: [Role])
  /// There is no open proposal of that event.
  case noProposal(String)
  /// Only the person to whom a role is proposed can answer.
  case notProposedToYou(PersonID)
  /// No person lists the login of whoever is at work, so what they may do is not known; the login, where
  /// that is known.
  case actorUnknown(login: String?)
  /// A review that is to be held on a day to come.
  case notHeldYet(Day)
  /// A next review that would not be after the one held.
  case nextBeforeHeld(Day)
  /// No policy has the obligation; those whose names are near.
  case unknownObligation(String, near: [String])
  /// The obligation asks for no such document; those it asks for.
  case otherEvidence(String, wanted: [String])
  /// Evidence of a day to come.
  case notYetDated(Day)
  /// Evidence that ended before it is given: its last day.
  case evidenceEnded(Day)
  /// Evidence that would end before its own day: its last day.
  case endsBeforeDated(Day)
  /// Whoever is at work may not do that.
  case mayNot(PersonID, Person.Permission)
  /// Whoever decides on a model or reviews it holds a role on it that is kept apart from that.
  case holdsOtherRole(PersonID, Role, ModelID)
  /// Something speaks against the model that is to serve a piece of work.
  case rejected(ModelID, [Rejection])
  /// A breach of confidentiality that only an approver of the model lets be; those who may approve it.
  case approverNeeded(ModelID, could: [PersonID])
  /// Somebody decided on the work since it was looked at: for which model, and by which event; nil where
  /// the decision that was seen is in force no more.
  case decidedMeanwhile(WorkflowID, ModelID?, by: EventID?)
  /// Something else speaks against the model than when it was looked at: this, or nothing.
  case changedMeanwhile(ModelID, [Rejection])
  /// What is decided against something that speaks against it needs a reason.
  case reasonNeeded
  /// All is as the command would have it.
  case nothingToChange
  /// The event is no side of a conflict over what is to be settled.
  case notInConflict(EventID)
  /// The writer has no command left that could be undone.
  case nothingToUndo
  /// The writer has undone nothing since its last command.
  case nothingToRedo
  /// A later event touched what the command had touched.
  case touchedSince(command: EventID, by: EventID)
  /// Breaches of confidentiality, by the ids of their alerts, which nobody accepts for good.
  case cannotAccept([String])
  /// The time until which something is to hold is not in the future.
  case timePassed(Timestamp)
  /// There is no price book of the name.
  case unknownBook(String)
  /// The price book has no prices.
  case emptyBook(String)
  /// The price book holds from a day before the one asked for: that on which it was recorded.
  case holdsAnyway(book: String, recorded: Day)
  /// The price book holds from that day already.
  case revisedAlready(book: String, from: Day)

  /// The stable name of the reason.
  public var code: String {
    switch self {
    case .unknownPerson: "unknown-person"
    case .personLeft: "person-left"
    case .personNeeded: "person-needed"
    case .againstRules: "against-rules"
    case .exceptionPassed: "exception-passed"
    case .nothingToExcept: "nothing-to-except"
    case .exceptsOnly: "excepts-only"
    case .holdsNothing: "holds-nothing"
    case .holdsOtherRoles: "holds-other-roles"
    case .noProposal: "no-proposal"
    case .notProposedToYou: "not-proposed-to-you"
    case .actorUnknown: "actor-unknown"
    case .notHeldYet: "not-held-yet"
    case .nextBeforeHeld: "next-before-held"
    case .unknownObligation: "unknown-obligation"
    case .otherEvidence: "other-evidence"
    case .notYetDated: "not-yet-dated"
    case .evidenceEnded: "evidence-ended"
    case .endsBeforeDated: "ends-before-dated"
    case .mayNot: "may-not"
    case .holdsOtherRole: "holds-other-role"
    case .rejected: "rejected"
    case .approverNeeded: "approver-needed"
    case .decidedMeanwhile: "decided-meanwhile"
    case .changedMeanwhile: "changed-meanwhile"
    case .reasonNeeded: "reason-needed"
    case .nothingToChange: "nothing-to-change"
    case .notInConflict: "not-in-conflict"
    case .nothingToUndo: "nothing-to-undo"
    case .nothingToRedo: "nothing-to-redo"
    case .touchedSince: "touched-since"
    case .cannotAccept: "cannot-accept"
    case .timePassed: "time-passed"
    case .unknownBook: "unknown-book"
    case .emptyBook: "empty-book"
    case .holdsAnyway: "holds-anyway"
    case .revisedAlready: "revised-already"
    }
  }
}
