extension Action {
  /// The models it names, by the ids they had when it was written; none where it names none, or
  /// where only another event says which (an undo).
  public var models: [ModelID] {
    switch self {
    case .assign(let change), .propose(let change): change.models
    case .assignAll(let grants): grants.models
    case .answer(let answer): answer.assignment.models
    case .review(let review): review.models
    case .decideStatus(let change): change.models
    case .attest(let attestation): attestation.models
    case .decide(let decision): [decision.model]
    case .unassign(let change): change.models
    case .note(let note): note.models
    case .handle(let step): step.models
    case .record(let occurrence): occurrence.models
    case .recordAll(let occurrences): occurrences.models
    case .optimise(let optimisation): optimisation.models
    case .settle(let settlement): settlement.models
    case .revise, .undo: []
    case .other(_, let object), .unknown(_, let object):
      (object["models"]?.array ?? []).compactMap { $0.string.flatMap { ModelID($0) } }
    }
  }
}
