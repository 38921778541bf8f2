import Testing

@testable import PortfolioCore

@Suite("Undo and redo from the journal")
struct UndoTests {
  private var time: Timestamp { Timestamp(seconds: 1_790_000_000) }
  private let resolve: (String) -> ModelID? = { ModelID($0) }

  private func assign(
    _ models: [Int], to person: Int, in clone: inout Clone, role: Role = .owner
  ) throws {
    let plan = try clone.ownership.assigning(
      role, of: try models.map { try .numbered($0) }, to: "p\(person)", people: try somePeople(),
      on: Day(ordinal: 20_700))
    try clone.write(plan.draft, at: time)
  }

  private func undo(_ clone: inout Clone) throws {
    let plan = try clone.ownership.undoing(by: clone.writer, in: clone.history, resolve: resolve)
    try clone.write(plan.draft, at: time)
  }

  private func redo(_ clone: inout Clone) throws {
    let plan = try clone.ownership.redoing(by: clone.writer, in: clone.history, resolve: resolve)
    try clone.write(plan.draft, at: time)
  }

  private func owners(_ clone: Clone) -> [String] {
    (0..<3).map { number in
      ModelID("model-\(number)").flatMap { clone.ownership.owner(of: $0)?.text } ?? "-"
    }
  }

  @Test("Of two undos of one command, which two processes wrote, the first counts and goes back")
  func undoneTwice() throws {
    var ana = try Clone("ana")
    try assign([0], to: 0, in: &ana)
    try assign([0], to: 1, in: &ana)
    let plan = try ana.ownership.undoing(by: ana.writer, in: ana.history, resolve: resolve)
    try ana.write(plan.draft, at: time)
    try ana.write(plan.draft, at: time)
    #expect(owners(ana)[0] == "p0")
    #expect(ana.history.problems.map(\.fault) == [.journal(.idleUndo(seq: 2))])
    #expect(ana.history.problems.map(\.place.line) == [4])
    try redo(&ana)
    #expect(owners(ana)[0] == "p1")
    try undo(&ana)
    #expect(owners(ana)[0] == "p0")
    #expect(State(ana.history) == State(ana.reread))
  }

  @Test("One step a command, whatever its size; a new command leaves nothing to redo")
  func steps() throws {
    var ana = try Clone("ana")
    try assign([0, 1, 2], to: 0, in: &ana)
    try assign([1], to: 1, in: &ana)
    try assign([0, 2], to: 2, in: &ana)
    try undo(&ana)
    #expect(owners(ana) == ["p0", "p1", "p0"])
    try undo(&ana)
    #expect(owners(ana) == ["p0", "p0", "p0"])
    try undo(&ana)
    #expect(owners(ana) == ["-", "-", "-"])
    #expect(throws: Refusal.nothingToUndo) { try undo(&ana) }
    try redo(&ana)
    #expect(owners(ana) == ["p0", "p0", "p0"])
    try redo(&ana)
    #expect(owners(ana) == ["p0", "p1", "p0"])
    try undo(&ana)
    #expect(owners(ana) == ["p0", "p0", "p0"])
    try assign([2], to: 3, in: &ana)
    #expect(throws: Refusal.nothingToRedo) { try redo(&ana) }
    try undo(&ana)
    #expect(owners(ana) == ["p0", "p0", "p0"])
    #expect(ana.history.problems.isEmpty)
  }

  @Test("Undo and redo of one writer are those of an editor, also after a restart")
  func editor() throws {
    for seed: UInt64 in 0..<30 {
      var random = SplitMix64(seed: seed)
      var ana = try Clone("ana")
      var past: [[Holding]] = []
      var future: [[Holding]] = []
      for _ in 0..<40 {
        let before = ana.ownership.holdings
        switch Int.random(in: 0..<5, using: &random) {
        case 0, 1:
          let role = Role.allCases.randomElement(using: &random) ?? .owner
          let person = Int.random(in: 0..<4, using: &random)
          let done: Void? = try? assign([0, Int(seed % 3)], to: person, in: &ana, role: role)
          guard done != nil else { continue }
          past.append(before)
          future = []
        case 2, 3:
          guard let expected = past.popLast() else {
            #expect(throws: Refusal.nothingToUndo, "seed \(seed)") { try undo(&ana) }
            continue
          }
          future.append(before)
          try undo(&ana)
          #expect(ana.ownership.holdings == expected, "seed \(seed)")
        default:
          guard let expected = future.popLast() else {
            #expect(throws: Refusal.nothingToRedo, "seed \(seed)") { try redo(&ana) }
            continue
          }
          past.append(before)
          try redo(&ana)
          #expect(ana.ownership.holdings == expected, "seed \(seed)")
        }
        ana.history = ana.reread
      }
    }
  }

  @Test("An undo is refused when somebody touched the slot since, and says who")
  func touchedSince() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try assign([0, 1], to: 0, in: &ana)
    bo.merge(ana)
    try assign([1], to: 1, in: &bo)
    ana.merge(bo)
    let command = EventID(writer: ana.writer, seq: 1)
    let refusal = Refusal.touchedSince(command: command, by: EventID(writer: bo.writer, seq: 1))
    #expect(throws: refusal) { try undo(&ana) }
    try undo(&bo)
    ana.merge(bo)
    try undo(&ana)
    #expect(owners(ana) == ["-", "-", "-"])
  }

  @Test("A redo is refused when somebody touched the slot since")
  func redoTouchedSince() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try assign([0], to: 0, in: &ana)
    try undo(&ana)
    bo.merge(ana)
    try assign([0], to: 1, in: &bo)
    ana.merge(bo)
    let command = EventID(writer: ana.writer, seq: 1)
    #expect(
      throws: Refusal.touchedSince(command: command, by: EventID(writer: bo.writer, seq: 1))
    ) { try redo(&ana) }
  }

  @Test("A developer added since does not keep another from being undone")
  func setsDoNotCollide() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try assign([0], to: 0, in: &ana, role: .developer)
    bo.merge(ana)
    try assign([0], to: 1, in: &bo, role: .developer)
    ana.merge(bo)
    try undo(&ana)
    let model = try ModelID.numbered(0)
    #expect(ana.ownership.holdings(of: model, role: .developer).map(\.person.text) == ["p1"])
  }

  @Test("Nobody undoes what another wrote")
  func others() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try assign([0], to: 0, in: &ana)
    bo.merge(ana)
    #expect(throws: Refusal.nothingToUndo) { try undo(&bo) }
  }

  @Test("An undo of nothing, of itself and of a later event does nothing and is told")
  func idle() throws {
    var ana = try Clone("ana")
    try assign([0], to: 0, in: &ana)
    for seq in [9, 3, 5] { try ana.write(EventDraft(.undo(seq: seq)), at: time) }
    try assign([1], to: 1, in: &ana)
    #expect(owners(ana) == ["p0", "p1", "-"])
    let faults = ana.history.problems.map(\.fault)
    #expect(faults == [9, 3, 5].map { .journal(.idleUndo(seq: $0)) })
    #expect(State(ana.reread) == State(ana.history))
  }

  @Test("Undos of undos, however deep, are decided at once")
  func deep() throws {
    var ana = try Clone("ana")
    try assign([0], to: 0, in: &ana)
    for seq in 1...200 { try ana.write(EventDraft(.undo(seq: seq)), at: time) }
    #expect(owners(ana).first == "p0")
    try ana.write(EventDraft(.undo(seq: 201)), at: time)
    #expect(owners(ana).first == "-")
    #expect(State(ana.reread) == State(ana.history))
  }
}
