import Testing

@testable import PortfolioCore

@Suite("Ownership")
struct OwnershipTests {
  private let day = Day(ordinal: 20_700)
  private func time(_ second: Int64) -> Timestamp { Timestamp(seconds: 1_790_000_000 + second) }

  private func models(_ numbers: Int...) throws -> [ModelID] {
    try numbers.map { try .numbered($0) }
  }

  private func assigning(
    _ role: Role, _ models: [ModelID], _ person: String, in clone: Clone
  ) throws -> OwnershipPlan {
    try clone.ownership.assigning(
      role, of: models, to: person, reason: "why", people: try somePeople(), on: day)
  }

  @Test("The last assignment holds, with its time, event and reason")
  func last() throws {
    var ana = try Clone("ana")
    try ana.write(try assigning(.owner, models(0, 1), "p0", in: ana).draft, at: time(0))
    let second = try ana.write(try assigning(.owner, models(1), "p1", in: ana).draft, at: time(9))
    let holding = try #require(ana.ownership.holdings(of: .numbered(1), role: .owner).first)
    #expect(holding.person.text == "p1")
    #expect(holding.since == time(9))
    #expect(holding.event == second.id)
    #expect(holding.reason == "why")
    #expect(holding.place.line == 2)
    #expect(ana.ownership.holdings(by: holding.person).map(\.model) == (try models(1)))
    #expect(ana.ownership.holdings.count == 2)
  }

  @Test("One command is one line, however many models, and leaves out those that are so already")
  func plan() throws {
    var ana = try Clone("ana")
    try ana.write(try assigning(.owner, models(1), "p0", in: ana).draft, at: time(0))
    let plan = try assigning(.owner, models(2, 1, 0, 2), "p0", in: ana)
    #expect(plan.changes.map(\.model) == (try models(2, 0)))
    #expect(plan.unchanged == (try models(1)))
    try ana.write(plan.draft, at: time(1))
    #expect(ana.files.values.joined().count { $0 == 0x0A } == 2)
    #expect(throws: Refusal.nothingToChange) {
      try assigning(.owner, models(0, 1, 2), "p0", in: ana)
    }
    let change = try assigning(.owner, models(0), "p1", in: ana).changes.first
    #expect(change?.before.map(\.text) == ["p0"])
  }

  @Test("Who is unknown or has left gets nothing")
  func refused() throws {
    let ana = try Clone("ana")
    #expect(throws: Refusal.unknownPerson("../x")) {
      try assigning(.owner, models(0), "../x", in: ana)
    }
    let left = try #require(PersonID("p4"))
    #expect(throws: Refusal.personLeft(left, on: Day(ordinal: 20_000))) {
      try assigning(.owner, models(0), "p4", in: ana)
    }
    let before = try ana.ownership.assigning(
      .owner, of: models(0), to: "p4", people: somePeople(), on: Day(ordinal: 19_999))
    #expect(before.changes.count == 1)
  }

  @Test("Some roles are held by one, others by several", arguments: Role.allCases)
  func roles(role: Role) throws {
    var ana = try Clone("ana")
    try ana.write(try assigning(role, models(0), "p0", in: ana).draft, at: time(0))
    try ana.write(try assigning(role, models(0), "p1", in: ana).draft, at: time(1))
    let holders = ana.ownership.holdings(of: try .numbered(0), role: role).map(\.person.text)
    #expect(holders == (role.isSingle ? ["p1"] : ["p0", "p1"]))
    #expect(ana.ownership.holdings(of: try .numbered(0)).map(\.role) == holders.map { _ in role })
  }

  @Test("A role is taken away, from one of several by name")
  func unassign() throws {
    var ana = try Clone("ana")
    for person in ["p0", "p1"] {
      try ana.write(try assigning(.trainer, models(0), person, in: ana).draft, at: time(0))
    }
    try ana.write(try assigning(.owner, models(0, 1), "p0", in: ana).draft, at: time(1))
    #expect(throws: Refusal.personNeeded(.trainer)) {
      try ana.ownership.unassigning(.trainer, of: models(0))
    }
    let stranger = try #require(PersonID("p3"))
    #expect(throws: Refusal.nothingToChange) {
      try ana.ownership.unassigning(.trainer, of: models(0), from: stranger)
    }
    let first = try #require(PersonID("p0"))
    let trainer = try ana.ownership.unassigning(.trainer, of: models(0, 1), from: first)
    #expect(trainer.changes.map(\.model) == (try models(0)))
    try ana.write(trainer.draft, at: time(2))
    try ana.write(try ana.ownership.unassigning(.owner, of: models(0)).draft, at: time(3))
    #expect(ana.ownership.holdings.map(\.person.text) == ["p1", "p0"])
    #expect(ana.ownership.owner(of: try .numbered(0)) == nil)
  }

  @Test("Events under a former id are the model's own")
  func renamed() throws {
    var ana = try Clone("ana")
    try ana.write(try assigning(.owner, models(0, 1), "p0", in: ana).draft, at: time(0))
    try ana.write(try assigning(.owner, models(2), "p1", in: ana).draft, at: time(1))
    let present = try ModelID.numbered(2)
    let resolve: (String) -> ModelID? = { $0 == "model-0" ? present : nil }
    let ownership = Ownership(ana.history, resolve: resolve)
    #expect(ownership.owner(of: present)?.text == "p1")
    #expect(ownership.owner(of: try .numbered(0)) == nil)
    #expect(ownership.owner(of: try .numbered(1))?.text == "p0")
    // The later touch of the renamed model keeps the first command from being undone.
    let early = ana.history.asOf(time(0))
    let then = Ownership(early, resolve: resolve)
    #expect(then.owner(of: present)?.text == "p0")
  }

  @Test("Gaps: nobody, one who left, one nobody knows, no card")
  func gaps() throws {
    var ana = try Clone("ana")
    let draft = { (model: Int, person: String) throws -> EventDraft in
      EventDraft(
        .assign(
          Assignment(
            role: .owner, models: [try .numbered(model)], person: try #require(PersonID(person)))))
    }
    try ana.write(try draft(0, "p0"), at: time(0))
    try ana.write(try draft(1, "p4"), at: time(1))
    try ana.write(try draft(2, "ghost"), at: time(2))
    let all = try models(0, 1, 2, 3)
    let gaps = ana.ownership.gaps(
      models: all, observed: ["gpt-5 \u{1B}[2J"], people: try somePeople(), on: day)
    let left = try #require(PersonID("p4"))
    let ghost = try #require(PersonID("ghost"))
    #expect(
      gaps == [
        Gap(model: "model-1", reason: .ownerLeft(left, on: Day(ordinal: 20_000))),
        Gap(model: "model-2", reason: .ownerUnknown(ghost)),
        Gap(model: "model-3", reason: .noOwner),
        Gap(model: "gpt-5 \u{1B}[2J", reason: .notRegistered),
      ])
    let problems = ana.ownership.problems(
      people: try somePeople(), isRegistered: { $0.text != "model-0" })
    #expect(
      problems.map(\.fault) == [
        .journal(.dangling(kind: "model", name: "model-0")),
        .journal(.dangling(kind: "person", name: "ghost")),
      ])
    #expect(problems.map(\.place.line) == [1, 3])
  }

  @Test("One event more is a step on, not a replay, and gives the same")
  func steps() throws {
    var world = try RandomClones(seed: 11, clones: 1)
    var ownership = world.clones[0].ownership
    var known = 0
    for _ in 0..<80 {
      try world.step()
      let history = world.clones[0].history
      guard history.count > known else { continue }
      known = history.count
      ownership.extend(to: history, resolve: { ModelID($0) })
      #expect(State(history, ownership) == State(history))
    }
    #expect(known > 30)
  }

  @Test("The one writer's events are always a step on")
  func extended() throws {
    var ana = try Clone("ana")
    try ana.write(EventDraft(.note(Note(text: "x"))), at: time(0))
    let event = ana.history.next(
      EventDraft(.note(Note(text: "y"))), writer: ana.writer, time: time(-50), actor: nil)
    let change = ana.history.append(JournalLine.bytes(event)[...], to: JournalLine.path(event))
    #expect(change == .extended(from: 1))
  }
}
