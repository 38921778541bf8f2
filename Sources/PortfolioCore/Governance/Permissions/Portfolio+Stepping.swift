extension Portfolio {
  /// Plans to settle conflicts: of their sides, those of one event stand.
  ///
  /// - Parameters:
  ///   - slots: What is to be settled, in one step.
  ///   - kept: The event that stands in all of them.
  ///   - reason: Why.
  ///   - day: The day that decides who has left.
  /// - Returns: The draft of the settlement.
  /// - Throws: That there is nothing to settle, that the event is no side of it, or which rules are
  ///   against it.
  public func settling(
    _ slots: [Slot], keeping kept: EventID, reason: String? = nil, on day: Day
  ) throws(Refusal) -> EventDraft {
    let draft = try ownership.settling(slots, keeping: kept, reason: reason)
    try requirePermitted(draft, on: slots.map(\.model), day: day)
    return draft
  }

  /// Makes sure that an undo, a redo or a settlement gives nobody a role that rules are against,
  /// unless an exception covers it: they give roles as an assignment does.
  ///
  /// - Parameters:
  ///   - draft: What is to be written.
  ///   - models: The models it gives roles on.
  ///   - ignored: Rules that what comes back may be against.
  ///   - day: The day that decides.
  /// - Throws: The rules it would be against.
  public func requirePermitted(
    _ draft: EventDraft, on models: [ModelID], ignoring ignored: Set<PermissionRule> = [],
    day: Day
  ) throws(Refusal) {
    let after = ownership(after: draft)
    let permissions = permissions(on: day)
    var takers: Set<PersonID> = []
    let ofModels = Set(models.map { directory.id(of: $0.text) ?? $0 }).sorted()
      .flatMap { model -> [StandingBreach] in
        let before = Seats(ownership.holdings(of: model)).all
        let holdings = after.holdings(of: model)
        let taken = holdings.filter { !before.contains(.init(person: $0.person, role: $0.role)) }
        takers.formUnion(taken.map(\.person))
        return permissions.breaches(among: holdings).filter { taken.contains($0.holding) }
      }
    let ofLimit = permissions.breachesOfLimit(in: after)
      .filter { takers.contains($0.breach.person) }
    let breaches = (ofModels + ofLimit)
      .filter { $0.state.word != .excepted && !ignored.contains($0.breach.rule) }.map(\.breach)
    guard breaches.isEmpty else { throw .againstRules(breaches) }
  }

  /// Who would answer for what once a draft is written.
  private func ownership(after draft: EventDraft) -> Ownership {
    let writer = writer ?? WriterID(unchecked: "next@store-0000")
    let event = journal.next(draft, writer: writer, time: asOf, actor: actor)
    var history = journal
    let change = history.append(JournalLine.bytes(event)[...], to: JournalLine.path(event))
    guard case .extended = change else { return Ownership(history, resolve: directory.id(of:)) }
    var after = ownership
    after.extend(to: history, resolve: directory.id(of:))
    return after
  }
}

extension UndoPlan {
  /// Makes sure that the step gives nobody a role that rules are against.
  ///
  /// Who held a role before may get it back although they have left: what a hand-over did wrong can
  /// be taken back. What comes back by a redo is held against all rules.
  ///
  /// - Throws: The rules it would be against.
  public func requirePermitted(in portfolio: Portfolio, isRedo: Bool, on day: Day) throws(Refusal) {
    guard command.event.action.traits.contains(.slots) else { return }
    try portfolio.requirePermitted(
      draft, on: command.event.action.models, ignoring: isRedo ? [] : [.left], day: day)
  }
}
