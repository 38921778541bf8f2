extension Action {
  /// The roles that it gives, and that rules therefore have a say in.
  var grants: [Assignment] {
    switch self {
    case .assign(let grant): [grant]
    case .assignAll(let grants): grants
    case .answer(let answer): answer.isAccepted ? [answer.assignment] : []
    default: []
    }
  }
}

extension Portfolio {
  /// Holds a command that was planned before against what others wrote since: against the rules, where
  /// it gives roles; a decision on which model serves a piece of work against what it was made on.
  ///
  /// - Parameters:
  ///   - draft: What is to be written.
  ///   - day: The day that decides.
  /// - Throws: The rules it is against, and no exception of it covers, or what changed.
  func recheck(_ draft: EventDraft, on day: Day) throws(Refusal) {
    if case .decide(let decision) = draft.action, let ground = draft.ground {
      try recheck(decision, on: ground, on: day)
    }
    let grants = draft.action.grants
    guard !grants.isEmpty else { return }
    let breaches = permissions(on: day).breaches(of: grants, in: ownership)
    guard breaches.isEmpty else { throw .againstRules(breaches) }
  }
}
