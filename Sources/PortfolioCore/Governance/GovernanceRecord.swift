/// What the journal says of models beside who answers for them: reviews, approvals, evidence and
/// open proposals.
public struct GovernanceRecord: Sendable {
  /// The reviews in force of each model, in the order of replay.
  public private(set) var reviews: [ModelID: [ReviewRecord]] = [:]
  /// The decision in force on each model that has one.
  public private(set) var approvals: [ModelID: Approval] = [:]
  /// Evidence for obligations in force, in the order of replay.
  public private(set) var evidence: [GivenEvidence] = []
  /// Proposals that nobody has answered, in the order of replay.
  public private(set) var proposals: [Proposal] = []

  private var approvalLog = ApprovalLog()
  private var proposalLog = ProposalLog()
  /// Where the events stand that it is made of.
  private var positions: [Int] = []
  /// How many events of the history are taken in.
  private var count = 0

  /// Nothing was decided.
  public init() {}

  /// Replays a history.
  ///
  /// - Parameters:
  ///   - history: The events.
  ///   - ownership: Who holds what, by the same history.
  ///   - resolve: The model that a name means today; nil where no card claims the name.
  public init(
    _ history: JournalHistory, ownership: Ownership, resolve: (String) -> ModelID?
  ) {
    extend(to: history, ownership: ownership, resolve: resolve)
  }

  /// Steps on to a history that got events at its end and is the same before them.
  public mutating func extend(
    to history: JournalHistory, ownership: Ownership, resolve: (String) -> ModelID?
  ) {
    for position in count..<Swift.max(count, history.count)
    where history.traits(at: position).contains(.governance) {
      switch history.action(at: position) {
      case .decideStatus(let change):
        approvalLog.take(change, at: position, resolve: resolve)
      case .propose(let assignment):
        proposalLog.take(assignment, at: position, resolve: resolve)
      case .answer(let answer):
        proposalLog.take(answer, at: position, in: history, resolve: resolve)
      case .review, .attest: break
      case .assign, .assignAll, .unassign, .note, .handle, .record, .recordAll, .decide, .optimise,
        .revise,
        .undo,
        .settle, .other, .unknown:
        continue
      }
      positions.append(position)
    }
    count = history.count
    project(history, ownership, resolve: resolve)
  }

  private mutating func project(
    _ history: JournalHistory, _ ownership: Ownership, resolve: (String) -> ModelID?
  ) {
    reviews = [:]
    evidence = []
    for position in positions where history.isInForce(position) {
      let event = history[position].event
      switch event.action {
      case .review(let review):
        for model in review.models {
          reviews[resolve(model.text) ?? model, default: []].append(ReviewRecord(review, event))
        }
      case .attest(let attestation):
        evidence += attestation.models.map { model in
          GivenEvidence(
            model: resolve(model.text) ?? model, attestation: attestation, event: event.id,
            time: event.time, actor: event.actor)
        }
      default: break
      }
    }
    approvals = approvalLog.inForce(history)
    proposals = proposalLog.open(history, ownership)
  }

  /// The last event in force after another that decided on one of its models.
  func touch(
    after position: Int, in history: JournalHistory, resolve: (String) -> ModelID?
  ) -> Int? {
    guard case .decideStatus(let change) = history[position].event.action else { return nil }
    let models = change.models.map { resolve($0.text) ?? $0 }
    return approvalLog.touch(after: position, on: models, in: history)
  }
}
