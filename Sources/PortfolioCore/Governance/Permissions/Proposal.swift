/// A role that somebody is to take on models, and has not answered for all of them.
public struct Proposal: Hashable, Sendable {
  /// The event that proposes.
  public var event: EventID
  /// When it was written.
  public var time: Timestamp
  /// Who proposes, where a person is known to have.
  public var actor: PersonID?
  /// Why, in the words of the event.
  public var reason: String?
  /// The role, the person and the models that are still open.
  public var assignment: Assignment
}

/// Proposals and their answers, as the journal has them.
struct ProposalLog: Sendable {
  private var proposals: [(position: Int, assignment: Assignment)] = []
  private var answers: [Int: [(position: Int, models: Set<ModelID>)]] = [:]

  mutating func take(_ assignment: Assignment, at position: Int, resolve: (String) -> ModelID?) {
    var assignment = assignment
    assignment.models = assignment.models.map { resolve($0.text) ?? $0 }
    proposals.append((position, assignment))
  }

  mutating func take(
    _ answer: ProposalAnswer, at position: Int, in history: JournalHistory,
    resolve: (String) -> ModelID?
  ) {
    guard let proposal = history.position(of: answer.proposal) else { return }
    let models = Set(answer.assignment.models.map { resolve($0.text) ?? $0 })
    answers[proposal, default: []].append((position, models))
  }

  /// The proposals in force of which a model is neither answered nor was given to somebody since.
  func open(_ history: JournalHistory, _ ownership: Ownership) -> [Proposal] {
    proposals.compactMap { proposal in
      guard history.isInForce(proposal.position) else { return nil }
      let answered = (answers[proposal.position] ?? [])
        .filter { history.isInForce($0.position) }
        .reduce(into: Set<ModelID>()) { $0.formUnion($1.models) }
      var assignment = proposal.assignment
      assignment.models = assignment.models.filter { model in
        let slot = Slot(model: model, role: assignment.role, person: assignment.person)
        return !answered.contains(model)
          && ownership.touch(after: proposal.position, on: [slot]) == nil
      }
      guard !assignment.models.isEmpty else { return nil }
      let event = history[proposal.position].event
      return Proposal(
        event: event.id, time: event.time, actor: event.actor, reason: event.reason,
        assignment: assignment)
    }
  }
}
