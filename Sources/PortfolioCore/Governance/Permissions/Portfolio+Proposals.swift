extension Portfolio {
  /// The open proposals to a person, the earliest first.
  public func proposals(to person: PersonID) -> [Proposal] {
    record.proposals.filter { $0.assignment.person == person }
  }

  /// Plans to answer a proposal: whoever is at work must be the person it is made to.
  ///
  /// - Parameters:
  ///   - event: The event that proposes.
  ///   - isAccepted: Whether the role is taken.
  ///   - models: The models it is answered for; nil is all that are open.
  ///   - reason: Why.
  ///   - day: The day that decides.
  /// - Returns: The draft of the answer, for the models that are still open.
  /// - Throws: That there is no such proposal, that it is somebody else's to answer, or which rules
  ///   are against it meanwhile.
  public func answering(
    _ event: EventID, isAccepted: Bool, models: Set<ModelID>? = nil, reason: String? = nil,
    on day: Day
  ) throws(Refusal) -> EventDraft {
    guard var assignment = record.proposals.first(where: { $0.event == event })?.assignment else {
      throw .noProposal(event.description)
    }
    guard let actor else { throw actorUnknown }
    guard actor == assignment.person else { throw .notProposedToYou(assignment.person) }
    if let models { assignment.models.removeAll { !models.contains($0) } }
    guard !assignment.models.isEmpty else { throw .noProposal(event.description) }
    if isAccepted { assignment = try permitted([assignment], exceptUntil: nil, on: day)[0] }
    return EventDraft(
      .answer(ProposalAnswer(proposal: event, assignment: assignment, isAccepted: isAccepted)),
      reason: reason)
  }
}
