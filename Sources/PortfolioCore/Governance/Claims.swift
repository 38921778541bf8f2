/// Which slots an event touches, and who is to hold each after it.
struct Claims {
  /// Who is to hold a slot; nil where nobody is.
  struct Claim: Hashable {
    var slot: Slot
    var person: PersonID?
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
    case .assign(let change):
      slots = change.models.map { model in
        Claim(
          slot: Slot(model: present(model), role: change.role, person: change.person),
          person: change.person)
      }
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
      let models = Set(settlement.models.map(present))
      slots = Claims(of: kept, in: history, resolve: resolve).slots
        .filter { models.contains($0.slot.model) }
    case .note, .handle, .record, .recordAll, .revise, .undo, .other, .unknown: break
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

extension Action {
  /// Whether it may put something into slots.
  var touchesSlots: Bool {
    switch self {
    case .note, .handle, .record, .recordAll, .revise: false
    default: true
    }
  }
}
