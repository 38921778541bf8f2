import Testing

@testable import PortfolioCore

@Suite("Conflicts between clones")
struct ConflictTests {
  private func time(_ second: Int64) -> Timestamp { Timestamp(seconds: 1_790_000_000 + second) }

  private func assign(
    _ person: Int, role: Role = .owner, models: [Int] = [0], at second: Int64,
    in clone: inout Clone
  ) throws {
    let plan = try clone.ownership.assigning(
      role, of: try models.map { try .numbered($0) }, to: "p\(person)", people: try somePeople(),
      on: Day(ordinal: 20_700))
    try clone.write(plan.draft, at: time(second))
  }

  /// Two clones that assigned the same role without having seen each other.
  private func dispute(_ models: [Int] = [0]) throws -> (ana: Clone, bo: Clone) {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try assign(0, models: models, at: 0, in: &ana)
    try assign(1, models: models, at: 10, in: &bo)
    ana.merge(bo)
    bo.merge(ana)
    return (ana, bo)
  }

  private func owner(_ clone: Clone, _ model: Int = 0) throws -> String? {
    clone.ownership.owner(of: try .numbered(model))?.text
  }

  @Test("Two assignments unseen are a conflict of both; the later is in force")
  func unseen() throws {
    let (ana, bo) = try dispute()
    let conflict = try #require(ana.ownership.conflicts.first)
    #expect(ana.ownership.conflicts == bo.ownership.conflicts)
    #expect(conflict.slot == .holder(model: try .numbered(0), role: .owner))
    #expect(conflict.sides.map(\.person?.text) == ["p0", "p1"])
    #expect(conflict.sides.map(\.event.writer) == [ana.writer, bo.writer])
    #expect(try owner(ana) == "p1")
  }

  @Test("A settlement ends it on every clone; undone, the conflict is back")
  func settled() throws {
    var (ana, bo) = try dispute([0, 1])
    let slot = Slot.holder(model: try .numbered(0), role: .owner)
    let kept = EventID(writer: ana.writer, seq: 1)
    try ana.write(try ana.ownership.settling([slot], keeping: kept, reason: "hers"), at: time(20))
    bo.merge(ana)
    for clone in [ana, bo] {
      #expect(clone.ownership.conflicts.map(\.model.text) == ["model-1"])
      #expect(try owner(clone) == "p0")
      #expect(try owner(clone, 1) == "p1")
      #expect(clone.ownership.holdings(of: try .numbered(0), role: .owner).first?.reason == "hers")
    }
    let undo = try ana.ownership.undoing(
      by: ana.writer, in: ana.history, resolve: { ModelID($0) })
    try ana.write(undo.draft, at: time(30))
    #expect(ana.ownership.conflicts.count == 2)
    #expect(try owner(ana) == "p1")
  }

  @Test("All of a conflict over many models is settled in one step")
  func settledAtOnce() throws {
    var (ana, _) = try dispute([0, 1, 2])
    let slots = ana.ownership.conflicts.map(\.slot)
    let kept = EventID(writer: ana.writer, seq: 1)
    try ana.write(try ana.ownership.settling(slots, keeping: kept), at: time(20))
    #expect(ana.ownership.conflicts.isEmpty)
    #expect(ana.ownership.holdings.map(\.person.text) == ["p0", "p0", "p0"])
  }

  @Test("Of an event that gave several roles only the one in dispute is settled")
  func settledAlone() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try assign(1, at: 0, in: &ana)
    try assign(1, role: .technicalOwner, at: 1, in: &ana)
    bo.merge(ana)
    let model = try ModelID.numbered(0)
    let person = try #require(PersonID("p2"))
    let grants = [Role.owner, .technicalOwner].map {
      Assignment(role: $0, models: [model], person: person)
    }
    let handed = try ana.write(EventDraft(.assignAll(grants)), at: time(10))
    try assign(3, at: 11, in: &bo)
    ana.merge(bo)
    try assign(3, role: .technicalOwner, at: 20, in: &ana)
    let slots = ana.ownership.conflicts.map(\.slot)
    #expect(slots == [.holder(model: model, role: .owner)])
    try ana.write(try ana.ownership.settling(slots, keeping: handed.id), at: time(30))
    for ownership in [ana.ownership, Ownership(ana.reread, resolve: { ModelID($0) })] {
      #expect(ownership.conflicts.isEmpty)
      #expect(ownership.holdings(of: model).map(\.person.text) == ["p2", "p3"])
    }
    // A line that names no slots settles all that the event it keeps had touched, as it always did.
    let old = Settlement(kept: handed.id, dropped: [], models: [model])
    try ana.write(EventDraft(.settle(old)), at: time(40))
    #expect(ana.ownership.holdings(of: model).map(\.person.text) == ["p2", "p2"])
  }

  @Test("Two settlements unseen are a conflict in turn, and can be settled")
  func settlementsInConflict() throws {
    var (ana, bo) = try dispute()
    let slot = Slot.holder(model: try .numbered(0), role: .owner)
    let sides = [ana, bo].map { EventID(writer: $0.writer, seq: 1) }
    try ana.write(try ana.ownership.settling([slot], keeping: sides[0]), at: time(20))
    try bo.write(try bo.ownership.settling([slot], keeping: sides[1]), at: time(21))
    ana.merge(bo)
    let conflict = try #require(ana.ownership.conflict(over: slot))
    #expect(conflict.sides.map(\.person?.text) == ["p0", "p1"])
    let first = conflict.sides[0].event
    try ana.write(try ana.ownership.settling([slot], keeping: first), at: time(30))
    #expect(ana.ownership.conflicts.isEmpty)
    #expect(try owner(ana) == "p0")
  }

  @Test("A later assignment by one who saw both sides ends the conflict")
  func superseded() throws {
    var (ana, bo) = try dispute()
    try assign(1, at: 20, in: &ana)
    bo.merge(ana)
    #expect(bo.ownership.conflicts.isEmpty)
    #expect(try owner(bo) == "p1")
  }

  @Test("Sides that say the same, and a set that grows on both sides, are no conflict")
  func agreement() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try assign(0, at: 0, in: &ana)
    try assign(0, at: 10, in: &bo)
    try assign(0, role: .tuner, at: 20, in: &ana)
    try assign(1, role: .tuner, at: 20, in: &bo)
    ana.merge(bo)
    #expect(ana.ownership.conflicts.isEmpty)
    let tuners = ana.ownership.holdings(of: try .numbered(0), role: .tuner)
    #expect(tuners.map(\.person.text) == ["p0", "p1"])
  }

  @Test("One gives, the other takes away: a conflict also in a set")
  func setConflict() throws {
    var ana = try Clone("ana")
    try assign(0, role: .tuner, at: 0, in: &ana)
    var bo = try Clone("bo")
    bo.merge(ana)
    let model = try ModelID.numbered(0)
    let person = try #require(PersonID("p0"))
    let taken = try bo.ownership.unassigning(.tuner, of: [model], from: person)
    try bo.write(taken.draft, at: time(10))
    try ana.write(
      EventDraft(.assign(Assignment(role: .tuner, models: [model], person: person))),
      at: time(5))
    ana.merge(bo)
    #expect(ana.ownership.conflicts.map(\.sides.count) == [2])
    #expect(ana.ownership.holdings.isEmpty)
  }

  @Test("Three sides are one conflict; undoing one leaves two")
  func three() throws {
    var (ana, bo) = try dispute()
    var cy = try Clone("cy")
    try assign(2, at: 5, in: &cy)
    ana.merge(cy)
    #expect(ana.ownership.conflicts.first?.sides.map(\.person?.text) == ["p0", "p2", "p1"])
    let plan = try bo.ownership.undoing(by: bo.writer, in: bo.history, resolve: { ModelID($0) })
    try bo.write(plan.draft, at: time(30))
    ana.merge(bo)
    #expect(ana.ownership.conflicts.first?.sides.map(\.person?.text) == ["p0", "p2"])
    #expect(try owner(ana) == "p2")
  }

  @Test("What is no conflict is not settled, nor kept what is no side")
  func refused() throws {
    let (ana, _) = try dispute()
    let slot = Slot.holder(model: try .numbered(0), role: .owner)
    let other = Slot.holder(model: try .numbered(1), role: .owner)
    let kept = EventID(writer: ana.writer, seq: 1)
    let stranger = EventID(writer: ana.writer, seq: 9)
    #expect(throws: Refusal.nothingToChange) {
      try ana.ownership.settling([slot, other], keeping: kept)
    }
    #expect(throws: Refusal.notInConflict(stranger)) {
      try ana.ownership.settling([slot], keeping: stranger)
    }
  }

  @Test("A settlement of an event that is not there does nothing and is told")
  func idle() throws {
    var (ana, _) = try dispute()
    let stranger = EventID(writer: ana.writer, seq: 99)
    let draft = EventDraft(
      .settle(Settlement(kept: stranger, dropped: [], models: [try .numbered(0)])))
    try ana.write(draft, at: time(20))
    #expect(ana.ownership.conflicts.count == 1)
    let problems = ana.ownership.problems(people: try somePeople(), isRegistered: { _ in true })
    #expect(
      problems.map(\.fault) == [.journal(.idleSettlement(event: stranger.description))])
  }

  @Test("Conflicts are exactly what the definition says, computed the slow way")
  func definition() throws {
    for seed: UInt64 in 500..<530 {
      var world = try RandomClones(seed: seed)
      for _ in 0..<60 { try world.step() }
      let history = JournalHistory(bytes: world.allFiles)
      let ownership = Ownership(history, resolve: { ModelID($0) })
      let known = world.known
      var expected: [Slot: [EventID]] = [:]
      for (slot, touches) in touches(in: history) where touches.count > 1 {
        let last = touches.filter { one in
          !touches.contains { known[$0.id]?.contains(one.id) == true }
        }
        guard Set(last.map(\.person)).count > 1 else { continue }
        expected[slot] = last.map(\.id)
      }
      let found = ownership.conflicts.map { ($0.slot, $0.sides.map(\.event)) }
      #expect(Dictionary(uniqueKeysWithValues: found) == expected, "seed \(seed)")
    }
  }

  private func touches(
    in history: JournalHistory
  ) -> [Slot: [(id: EventID, person: PersonID?)]] {
    var touches: [Slot: [(id: EventID, person: PersonID?)]] = [:]
    for position in history.indices where history.isInForce(position) {
      for claim in Claims(of: position, in: history, resolve: { ModelID($0) }).slots {
        let id = history[position].event.id
        if touches[claim.slot]?.last?.id != id {
          touches[claim.slot, default: []].append((id, claim.person))
        }
      }
    }
    return touches
  }
}
