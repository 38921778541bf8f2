import Testing

@testable import PortfolioCore

@Suite("Rules on roles")
struct PermissionTests {
  private let day = Day(ordinal: 20_700)

  /// People who may do all there is, but for `bo`, who may develop, and `gone`, who left.
  private func portfolio(_ rules: PermissionRules = PermissionRules()) throws -> Portfolio {
    var portfolio = Portfolio(asOf: Timestamp(seconds: 1_790_000_000))
    portfolio.settings.permissions = rules
    portfolio.people = try ["ana", "bo", "cy", "gone"].map { name in
      var person = Person(id: try #require(PersonID(name)), place: Place(path: "people.yaml"))
      person.may = name == "bo" ? [.develop] : Set(Person.Permission.allCases)
      if name == "gone" { person.left = day }
      return person
    }
    return portfolio
  }

  private func id(_ name: String) throws -> PersonID { try #require(PersonID(name)) }

  private func give(
    _ portfolio: inout Portfolio, _ clone: inout Clone, _ role: Role, _ models: [Int],
    _ person: String, until end: Day? = nil
  ) throws {
    let plan = try portfolio.assigning(
      role, of: models.map { try .numbered($0) }, to: person, reason: "why", exceptUntil: end,
      on: day)
    try clone.write(plan.draft, at: Timestamp(seconds: 1_790_000_000))
    portfolio.ownership = clone.ownership
  }

  @Test(
    "What a role does, people.yaml must allow",
    arguments: zip(
      [Role.developer, .trainer, .tuner, .validator, .approver],
      [Person.Permission.develop, .train, .tune, .validate, .approve]))
  func permission(role: Role, needed: Person.Permission) throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    portfolio.people[1].may = Set(Person.Permission.allCases).subtracting([needed])
    let model = try ModelID.numbered(0)
    let breach = RuleBreach(
      person: try id("bo"), role: role, model: model, fault: .permission(needed))
    #expect(throws: Refusal.againstRules([breach])) {
      try portfolio.assigning(role, of: [model], to: "bo", on: day)
    }
    portfolio.people[1].may = [needed]
    try give(&portfolio, &clone, role, [0], "bo")
    #expect(portfolio.ownership.holdings(of: model, role: role).map(\.person.text) == ["bo"])
  }

  @Test("Everybody may own; nobody who left may")
  func owner() throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    try give(&portfolio, &clone, .owner, [0], "bo")
    try give(&portfolio, &clone, .technicalOwner, [0], "bo")
    #expect(throws: Refusal.personLeft(try id("gone"), on: day)) {
      try portfolio.assigning(.owner, of: [try .numbered(1)], to: "gone", on: day)
    }
  }

  @Test("A validator is no developer, an approver no owner, whichever comes first")
  func separation() throws {
    let pairs: [(Role, Role)] = [
      (.developer, .validator), (.validator, .developer), (.owner, .approver),
      (.approver, .owner),
    ]
    for (held, wanted) in pairs {
      var portfolio = try portfolio()
      var clone = try Clone("ana")
      try give(&portfolio, &clone, held, [0], "ana")
      let model = try ModelID.numbered(0)
      let breach = RuleBreach(
        person: try id("ana"), role: wanted, model: model, fault: .separation(from: held))
      #expect(throws: Refusal.againstRules([breach])) {
        try portfolio.assigning(wanted, of: [model], to: "ana", on: day)
      }
      // Of another model she may be it, and somebody else of this one.
      try give(&portfolio, &clone, wanted, [1], "ana")
      try give(&portfolio, &clone, wanted, [0], "cy")
    }
  }

  @Test("Rules are the portfolio's: other pairs, or none")
  func pairs() throws {
    var rules = PermissionRules()
    rules.separations = [.init(.owner, .technicalOwner)]
    var portfolio = try portfolio(rules)
    var clone = try Clone("ana")
    try give(&portfolio, &clone, .developer, [0], "ana")
    try give(&portfolio, &clone, .validator, [0], "ana")
    try give(&portfolio, &clone, .owner, [0], "ana")
    #expect(throws: Refusal.self) {
      try portfolio.assigning(.technicalOwner, of: [try .numbered(0)], to: "ana", on: day)
    }
  }

  @Test("At most so many models a person, each counted once")
  func limit() throws {
    var rules = PermissionRules()
    rules.limit = .overall(2)
    var portfolio = try portfolio(rules)
    var clone = try Clone("ana")
    try give(&portfolio, &clone, .owner, [0, 1], "ana")
    try give(&portfolio, &clone, .developer, [0], "ana")
    let model = try ModelID.numbered(2)
    let breach = RuleBreach(
      person: try id("ana"), role: .owner, model: model,
      fault: .limit(2, models: 3, role: nil))
    #expect(throws: Refusal.againstRules([breach])) {
      try portfolio.assigning(.owner, of: [model], to: "ana", on: day)
    }
    portfolio.settings.permissions.limit = .byRole([.owner: 2])
    try give(&portfolio, &clone, .developer, [2, 3], "ana")
    #expect(throws: Refusal.self) {
      try portfolio.assigning(.owner, of: [model], to: "ana", on: day)
    }
  }

  @Test("An exception names the rules, holds through its last day, and is told when it has ended")
  func exception() throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    let model = try ModelID.numbered(0)
    #expect(throws: Refusal.exceptionPassed(Day(ordinal: 20_699))) {
      try portfolio.assigning(
        .validator, of: [model], to: "bo", exceptUntil: Day(ordinal: 20_699), on: day)
    }
    #expect(throws: Refusal.nothingToExcept) {
      try portfolio.assigning(.owner, of: [model], to: "bo", exceptUntil: day, on: day)
    }
    let end = Day(ordinal: 20_730)
    try give(&portfolio, &clone, .developer, [0], "bo")
    try give(&portfolio, &clone, .validator, [0], "bo", until: end)
    let holding = try #require(portfolio.ownership.holdings(of: model, role: .validator).first)
    #expect(holding.exception == RuleException(rules: [.permission, .separation], until: end))
    func states(on day: Day) -> [StandingBreach.State] {
      portfolio.permissions(on: day).breaches(in: portfolio.ownership)
        .filter { $0.breach.role == .validator }.map(\.state)
    }
    #expect(states(on: day) == [.excepted(until: end), .excepted(until: end)])
    #expect(states(on: end) == [.excepted(until: end), .excepted(until: end)])
    let after = Day(ordinal: end.ordinal + 1)
    #expect(states(on: after) == [.ended(on: end), .ended(on: end)])
  }

  @Test("An exception of one of two roles that are kept apart lets the other half be as well")
  func otherHalf() throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    let end = Day(ordinal: 20_730)
    try give(&portfolio, &clone, .developer, [0], "ana")
    try give(&portfolio, &clone, .validator, [0], "ana", until: end)
    let found = portfolio.permissions(on: day).breaches(in: portfolio.ownership)
    #expect(found.map(\.breach.role) == [.validator, .developer])
    #expect(found.map(\.state) == [.excepted(until: end), .excepted(until: end)])
    let after = portfolio.permissions(on: end.advanced(by: 1)).breaches(in: portfolio.ownership)
    #expect(after.map(\.state) == [.ended(on: end), .ended(on: end)])
  }

  @Test(
    "Whoever is over a limit is told once, with the exception that lets it be",
    arguments: [PermissionRules.Limit.overall(2), .byRole([.owner: 2])])
  func overLimit(limit: PermissionRules.Limit) throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    try give(&portfolio, &clone, .owner, [0, 1, 5], "ana")
    portfolio.settings.permissions.limit = limit
    func found() -> [StandingBreach] {
      portfolio.permissions(on: day).breaches(in: portfolio.ownership)
    }
    #expect(found().map(\.state) == [.open])
    let end = Day(ordinal: 20_730)
    try give(&portfolio, &clone, .owner, [2], "ana", until: end)
    #expect(found().map(\.state) == [.excepted(until: end)])
    #expect(found().map(\.breach.model) == [try .numbered(2)])
    #expect(found().first?.breach.modelsOverLimit == 2)
  }

  @Test("An exception stands on those models alone that need it, and one undo takes back all")
  func exceptionOfAPart() throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    let end = Day(ordinal: 20_730)
    try give(&portfolio, &clone, .developer, [1], "ana")
    try give(&portfolio, &clone, .validator, [0, 1, 2], "ana", until: end)
    let held = try (0..<3).map { number in
      try #require(
        portfolio.ownership.holdings(of: .numbered(number), role: .validator).first)
    }
    let exception = RuleException(rules: [.separation], until: end)
    #expect(held.map(\.exception) == [nil, exception, nil])
    #expect(Set(held.map(\.event)).count == 1)
    #expect(clone.reread.count == clone.history.count)
    // What comes to be against a rule later is open: nobody allowed it.
    try give(&portfolio, &clone, .developer, [3], "ana")
    portfolio.settings.permissions.separations.append(.init(.validator, .owner))
    try clone.write(
      EventDraft(
        .assign(Assignment(role: .owner, models: [try .numbered(2)], person: try id("ana")))),
      at: Timestamp(seconds: 1_790_000_001))
    portfolio.ownership = clone.ownership
    let open = portfolio.permissions(on: day).breaches(in: portfolio.ownership)
      .filter { $0.state == .open }
    #expect(open.map(\.breach.model) == [try .numbered(2), try .numbered(2)])
  }

  @Test("Of too many models those at the end carry the exception")
  func exceptionOfALimit() throws {
    var rules = PermissionRules()
    rules.limit = .overall(2)
    var portfolio = try portfolio(rules)
    var clone = try Clone("ana")
    let end = Day(ordinal: 20_730)
    try give(&portfolio, &clone, .owner, [0, 1, 2, 3], "ana", until: end)
    let exceptions = portfolio.ownership.holdings(by: try id("ana")).map { $0.exception?.rules }
    #expect(exceptions == [nil, nil, [.limit], [.limit]])
  }

  @Test("A proposal of which a part needs an exception is refused with that part")
  func proposalOfAPart() throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    try give(&portfolio, &clone, .developer, [1], "ana")
    func propose(_ models: [Int]) throws -> Action {
      try portfolio.assigning(
        .validator, of: models.map { try .numbered($0) }, to: "ana", exceptUntil: day,
        isProposal: true, on: day
      ).draft.action
    }
    #expect(throws: Refusal.exceptsOnly([try .numbered(1)])) { try propose([0, 1]) }
    guard case .propose(let grant) = try propose([1]) else {
      Issue.record("no proposal")
      return
    }
    #expect(grant.exception?.rules == [.separation])
  }

  @Test("Somebody who leaves afterwards is told, whatever was excepted")
  func left() throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    try give(&portfolio, &clone, .owner, [0], "bo")
    portfolio.people[1].left = day
    let found = portfolio.permissions(on: day).breaches(in: portfolio.ownership)
    #expect(found.map(\.breach.fault) == [.left(on: day)])
    #expect(found.map(\.state) == [.open])
  }

  @Test("What a redo brings back is held against rules as an assignment is")
  func redone() throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    try give(&portfolio, &clone, .validator, [0], "cy")
    let undo = try portfolio.ownership.undoing(
      by: clone.writer, in: clone.history, resolve: { ModelID($0) })
    try clone.write(undo.draft, at: Timestamp(seconds: 1_790_000_001))
    var other = try Clone("bo")
    other.merge(clone)
    portfolio.ownership = other.ownership
    try give(&portfolio, &other, .developer, [0], "cy")
    clone.merge(other)
    portfolio.ownership = clone.ownership
    portfolio.journal = clone.history
    portfolio.writer = clone.writer
    let redo = try portfolio.ownership.redoing(
      by: clone.writer, in: clone.history, resolve: { ModelID($0) })
    let model = try ModelID.numbered(0)
    let cy = try id("cy")
    let breaches = [
      RuleBreach(person: cy, role: .validator, model: model, fault: .separation(from: .developer))
    ]
    #expect(throws: Refusal.againstRules(breaches)) {
      try redo.requirePermitted(in: portfolio, isRedo: true, on: day)
    }
    // Somebody who left gets nothing by a redo, and back what a mistaken hand-over took.
    portfolio.people[2].left = day
    #expect(throws: Refusal.self) {
      try redo.requirePermitted(in: portfolio, isRedo: true, on: day)
    }
    portfolio.settings.permissions.separations = []
    try redo.requirePermitted(in: portfolio, isRedo: false, on: day)
  }

  @Test("A side of a conflict that is against rules cannot be kept")
  func settledAgainstRules() throws {
    var portfolio = try portfolio()
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try give(&portfolio, &ana, .owner, [0], "bo")
    portfolio.ownership = bo.ownership
    try give(&portfolio, &bo, .owner, [0], "cy")
    ana.merge(bo)
    portfolio.ownership = ana.ownership
    portfolio.journal = ana.history
    portfolio.writer = ana.writer
    portfolio.people[1].left = day
    let conflict = try #require(portfolio.ownership.conflicts.first)
    let sides = conflict.sides.map(\.event)
    #expect(throws: Refusal.self) {
      try portfolio.settling([conflict.slot], keeping: sides[0], on: day)
    }
    _ = try portfolio.settling([conflict.slot], keeping: sides[1], on: day)
  }

  @Test("Everything a leaver held goes over in one event, and one undo brings it back")
  func handOver() throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    try give(&portfolio, &clone, .owner, [0, 1], "ana")
    try give(&portfolio, &clone, .developer, [0, 2], "ana")
    try give(&portfolio, &clone, .developer, [2], "cy")
    let before = portfolio.ownership.holdings
    portfolio.people[0].left = day
    let plan = try portfolio.handingOver(from: id("ana"), to: "cy", reason: "leaves", on: day)
    #expect(plan.grants.map(\.role) == [.owner, .developer])
    try clone.write(plan.draft, at: Timestamp(seconds: 1_790_000_100))
    portfolio.ownership = clone.ownership
    #expect(portfolio.ownership.holdings(by: try id("ana")).isEmpty)
    #expect(portfolio.ownership.holdings(by: try id("cy")).count == 4)
    #expect(portfolio.ownership.holdings.count == 4)
    let undo = try portfolio.ownership.undoing(
      by: clone.writer, in: clone.history, resolve: { ModelID($0) })
    try clone.write(undo.draft, at: Timestamp(seconds: 1_790_000_200))
    #expect(clone.ownership.holdings == before)
    #expect(clone.reread.count == clone.history.count)
  }

  @Test("An exception is given another end by the same assignment")
  func renewal() throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    try give(&portfolio, &clone, .validator, [0], "bo", until: day)
    try give(&portfolio, &clone, .validator, [1], "cy")
    let models = try [0, 1].map { try ModelID.numbered($0) }
    #expect(throws: Refusal.nothingToChange) {
      try portfolio.assigning(.validator, of: [models[0]], to: "bo", exceptUntil: day, on: day)
    }
    #expect(throws: Refusal.nothingToChange) {
      try portfolio.assigning(.validator, of: [models[1]], to: "cy", exceptUntil: day, on: day)
    }
    #expect(throws: Refusal.nothingToChange) {
      try portfolio.assigning(.validator, of: [models[0]], to: "bo", on: day)
    }
    let later = day.advanced(by: 30)
    let plan = try portfolio.assigning(
      .validator, of: models, to: "bo", reason: "why", exceptUntil: later, on: day)
    #expect(plan.changes.map(\.model) == models)
    try give(&portfolio, &clone, .validator, [0], "bo", until: later)
    let held = portfolio.ownership.holdings(of: models[0], role: .validator)
    #expect(held.map(\.exception?.until) == [later])
    let wanted = [Assignment(role: .validator, models: [models[0]], person: try id("bo"))]
    #expect(throws: Refusal.nothingToChange) {
      try portfolio.granting(wanted, exceptUntil: later, on: day)
    }
    #expect(
      try portfolio.granting(wanted, exceptUntil: later.advanced(by: 1), on: day).models
        == [models[0]])
  }

  @Test("A hand-over that is against rules hands over nothing")
  func refusedHandOver() throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    try give(&portfolio, &clone, .validator, [0], "ana")
    try give(&portfolio, &clone, .owner, [1], "ana")
    #expect(throws: Refusal.self) {
      try portfolio.handingOver(from: id("ana"), to: "bo", on: day)
    }
    let rest = try portfolio.handingOver(from: id("ana"), to: "bo", roles: [.owner], on: day)
    #expect(rest.models == [try .numbered(1)])
    #expect(
      throws: Refusal.holdsOtherRoles(
        try id("ana"), wanted: [.developer], held: [.owner, .validator])
    ) {
      try portfolio.handingOver(from: id("ana"), to: "cy", roles: [.developer], on: day)
    }
    #expect(throws: Refusal.holdsNothing(try id("bo"))) {
      try portfolio.handingOver(from: id("bo"), to: "cy", on: day)
    }
  }
}
