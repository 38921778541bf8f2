/// Which slots an event touches, and who is to hold each after it.
struct Claims {
  /// Who is to hold a slot; nil where nobody is.
  struct Claim: Hashable {
    var slot: Slot
    var person: PersonID?
    /// What lets it be although it is against rules.
    var exception: RuleException?
  }
  private(set) var slots: [Claim] = []
  /// What keeps the event from having an effect.
  private(set) var problem: Problem?

  /// How many settlements of settlements are followed.
  private static let depth = 64

  /// What the event at a position touches.
  ///
  /// - Parameters:
  ///   - position: The event.
  ///   - history: The events it stands among.
  ///   - resolve: The model that a name means today.
  init(of position: Int, in history: JournalHistory, resolve: (String) -> ModelID?) {
    func present(_ model: ModelID) -> ModelID { resolve(model.text) ?? model }
    switch history.action(at: position) {
    case .assign(let grant): slots = Self.claims(of: grant, present)
    case .assignAll(let grants): slots = grants.flatMap { Self.claims(of: $0, present) }
    case .answer(let answer):
      if answer.isAccepted { slots = Self.claims(of: answer.assignment, present) }
    case .unassign(let change):
      slots = change.models.compactMap { model in
        let slot: Slot? =
          change.role.isSingle
          ? .holder(model: present(model), role: change.role)
          : change.holder.person.map {
            .member(model: present(model), role: change.role, person: $0)
          }
        return slot.map { Claim(slot: $0, person: nil) }
      }
    case .settle(let settlement):
      guard let kept = Self.base(of: settlement, at: position, in: history) else {
        let fault = JournalFault.idleSettlement(event: settlement.kept.description)
        problem = Problem(.journal(fault), at: history[position].place)
        return
      }
      let claims = Claims(of: kept, in: history, resolve: resolve).slots
      if let settled = settlement.slots.map({ Set($0.map { $0.of(present($0.model)) }) }) {
        slots = claims.filter { settled.contains($0.slot) }
      } else {
        let models = Set(settlement.models.map(present))
        slots = claims.filter { models.contains($0.slot.model) }
      }
    case .note, .handle, .record, .recordAll, .propose, .review, .decideStatus, .attest, .decide,
      .optimise,
      .revise,
      .undo, .other, .unknown:
      break
    }
  }

  /// What an assignment claims: that its person holds the role, and that whoever gives it up does
  /// not.
  private static func claims(
    of grant: Assignment, _ present: (ModelID) -> ModelID
  ) -> [Claim] {
    grant.models.flatMap { model -> [Claim] in
      let model = present(model)
      let taken = Claim(
        slot: Slot(model: model, role: grant.role, person: grant.person), person: grant.person,
        exception: grant.exception)
      guard !grant.role.isSingle, let replaced = grant.replaced, replaced != grant.person else {
        return [taken]
      }
      return [
        taken, Claim(slot: .member(model: model, role: grant.role, person: replaced), person: nil),
      ]
    }
  }

  /// The event a settlement lets stand, where that is a settlement the one that one does.
  private static func base(
    of settlement: Settlement, at position: Int, in history: JournalHistory
  ) -> Int? {
    var settlement = settlement
    var position = position
    for _ in 0..<depth {
      guard let kept = history.position(of: settlement.kept), kept < position else { return nil }
      guard case .settle(let deeper) = history.action(at: kept) else { return kept }
      settlement = deeper
      position = kept
    }
    return nil
  }
}
