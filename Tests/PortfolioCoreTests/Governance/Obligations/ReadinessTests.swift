import Testing

@testable import PortfolioCore

@Suite("Whether a model meets an obligation")
struct ReadinessTests {
  @Test("It is met, missing, not applicable or unknown")
  func states() throws {
    var world = try ObligationWorld()
    world.cards = [
      ("a", "type: open, hosting: {where: edge}"), ("b", "type: open"), ("c", "type: large"),
      ("d", "vendor: IBM"),
    ]
    world.policies = [
      ("p", "obligations: [{id: o, appliesTo: 'type=open', evidence: [hosting]}]")
    ]
    world.observations = ["2026-11-20T00:00:00Z,ghost,accuracy,1"]
    let rows = try world.digest().readinessRows(all: true)
    #expect(rows.map(\.model.id.text) == ["b", "d", "ghost", "a", "c"])
    #expect(
      rows.map(\.readiness) == [
        .missing([MissingEvidence(.proven(.hosting), .notSet(["hosting.where"]))]),
        .unknown(.notSet([.type])), .unknown(.noCard), .met, .notApplicable,
      ])
    let line = try #require(try world.digest().obligationRows.first)
    #expect([line.applies, line.met, line.missing, line.unknown] == [2, 1, 1, 2])
    #expect(line.undecided == [.type])
    #expect(try world.digest().readinessRows().count == 4)
  }

  @Test("What there is to do comes first, whatever its model is called")
  func order() throws {
    var world = try ObligationWorld()
    world.cards = [("a", "type: open, hosting: {where: edge}"), ("b", "type: open")]
    world.policies = [
      ("p", "obligations: [{id: two, evidence: [hosting]}, {id: one, evidence: [owner]}]")
    ]
    let rows = try world.digest().readinessRows()
    #expect(
      rows.map { "\($0.model.id.text) \($0.named.id.obligation) \($0.readiness.word)" }
        == ["a one missing", "b two missing", "b one missing", "a two met"])
    #expect(Set(Readiness.Word.byUrgency) == Set(Readiness.Word.allCases))
  }

  @Test("Without evidence named, or without a query that can be understood, nobody can say")
  func unknowable() throws {
    let silent = try ObligationWorld(card: "type: open", "title: T")
    #expect(try silent.readiness() == .unknown(.noEvidence))
    #expect(try silent.digest().obligationRows.first?.applies == 1)
    let unreadable = try ObligationWorld(
      card: "type: open", "appliesTo: 'colour:red', evidence: [owner]")
    #expect(try unreadable.readiness() == .unknown(.unreadableQuery))
    #expect(try unreadable.digest().obligationRows.first?.applies == 0)
  }

  @Test("Every obligation applies to what was only seen where it names no models")
  func withoutCard() throws {
    var world = try ObligationWorld(card: "type: open", "evidence: [owner]")
    world.cards = []
    world.observations = ["2026-11-20T00:00:00Z,ghost,accuracy,1"]
    #expect(
      try world.readiness() == .missing([MissingEvidence(.proven(.owner), .neverGiven)]))
  }

  @Test("Roles count while somebody who is known and has not left holds them")
  func roles() throws {
    for (word, role) in [("owner", Role.owner), ("approver", .approver), ("validator", .validator)]
    {
      var world = try ObligationWorld(card: "type: open", "evidence: [\(word)]")
      #expect(try world.reason() == .neverGiven)
      try world.assign(role, "m", to: "eva")
      #expect(try world.reason() == .holderLeft(try .of("eva"), on: Day.of("2026-06-01")))
      #expect(try world.reason(on: "2026-05-31") == nil)
      #expect(try world.reason(on: "2026-06-01") != nil)
      try world.assign(role, "m", to: "nobody")
      #expect(try world.reason() == .unknownHolder(try .of("nobody")))
      try world.assign(role, "m", to: "ana")
      #expect(try world.readiness() == .met)
    }
  }

  @Test(
    "Who has a part in making a model does not validate it",
    arguments: [
      Role.developer, .trainer, .tuner,
    ])
  func independence(_ role: Role) throws {
    var world = try ObligationWorld(card: "type: open", "evidence: [validator]")
    try world.assign(.validator, "m", to: "ana")
    try world.assign(role, "m", to: "bo")
    #expect(try world.readiness() == .met)
    try world.assign(role, "m", to: "ana")
    #expect(try world.reason() == .ownWork(try .of("ana")))
  }

  @Test(
    "What the card must say",
    arguments: [
      ("targets", "type: open", MissingEvidence.Reason.notSet(["targets"])),
      ("targets", "targets: [{metric: a, floor: 1}]", nil),
      ("data terms", "type: open", .notSet(["data.keeps", "data.terms"])),
      ("data terms", "data: {keeps: internal}", .notSet(["data.terms"])),
      ("data terms", "data: {keeps: internal, terms: none}", nil),
      ("hosting", "hosting: {region: eu}", .notSet(["hosting.where"])),
      ("hosting", "hosting: {where: edge}", nil),
      ("licence", "type: open", .notSet(["license"])),
      ("record", "type: open", .neverGiven),
      ("model card", "tier: high, recorded: 2026-05-23", nil),
      ("model card", "tier: high, recorded: 2026-05-22", .aged(lastDay: Day.of("2026-11-22"))),
      ("model card", "tier: low, recorded: 2024-11-23", nil),
    ])
  func cards(_ word: String, _ card: String, _ reason: MissingEvidence.Reason?) throws {
    #expect(try ObligationWorld(card: card, "evidence: [\(word)]").reason() == reason)
  }

  @Test func theLicenceIsThatOfTheCard() throws {
    var world = try ObligationWorld(card: "type: open", "evidence: [licence]")
    world.head = "license: mit\n"
    #expect(try world.readiness() == .met)
  }

  @Test("Every target is watched: in the last seven days, or two periods where that is longer")
  func monitoring() throws {
    let card = "targets: [{metric: a, floor: 1}, {metric: b, floor: 1}]"
    var world = try ObligationWorld(card: card, "evidence: [monitoring]")
    #expect(try world.reason() == .notObserved(["a", "b"]))
    world.observations = ["2026-11-16T12:00:00Z,m,a,1", "2026-11-16T11:59:59Z,m,b,1"]
    #expect(try world.reason() == .notObserved(["b"]))
    world.settings.metrics = ["b": .init(every: .seconds(10 * 86_400))]
    #expect(try world.readiness() == .met)
    let bare = try ObligationWorld(card: "type: open", "evidence: [monitoring]")
    #expect(try bare.reason() == .notSet(["targets"]))
  }

  @Test("Documents are claimed in the card, by name and obligation")
  func documents() throws {
    func reason(_ claims: String, on day: String = "2026-11-23") throws
      -> MissingEvidence.Reason?
    {
      try ObligationWorld(
        card: "tier: medium, evidence: [\(claims)]", "evidence: [evaluation report]"
      ).reason(on: day)
    }
    let name = "obligation: p/o, name: Evaluation Report"
    #expect(try reason("") == .neverGiven)
    #expect(try reason("{\(name), date: 2026-11-23}") == nil)
    #expect(try reason("{\(name)}") == .undated)
    #expect(try reason("{\(name), date: 2026-11-24}") == .inFuture(Day.of("2026-11-24")))
    #expect(try reason("{\(name), date: 2025-11-22}") == .aged(lastDay: Day.of("2026-11-22")))
    #expect(try reason("{\(name), date: 2025-11-23}") == nil)
    #expect(
      try reason("{\(name), date: 2026-07-01, by: eva}")
        == .byLeaver(try .of("eva"), left: Day.of("2026-06-01")))
    #expect(try reason("{\(name), date: 2026-05-01, by: Eva}") == nil)
    #expect(
      try reason("{obligation: p/other, name: evaluation report, date: 2026-11-23}")
        == .neverGiven)
    #expect(try reason("{obligation: p/o, name: report, date: 2026-11-23}") == .neverGiven)
    // The best of several decides.
    #expect(try reason("{\(name), date: 2020-01-01}, {\(name), date: 2026-11-01}") == nil)
    #expect(
      try reason("{\(name)}, {\(name), date: 2019-01-01}, {\(name), date: 2020-01-01}")
        == .aged(lastDay: Day.of("2021-01-01")))
  }

  @Test("What the obligation says of how long evidence holds goes before the tier's cadence")
  func renewal() throws {
    let claim = "evidence: [{obligation: p/o, name: x, date: 2025-11-23}]"
    for (tier, renew, isMet) in [
      ("high", "", false), ("medium", "", true), ("high", ", renew: 12mo", true),
      ("low", ", renew: 11mo", false), ("high", ", renew: 1y", true),
    ] {
      let world = try ObligationWorld(card: "tier: \(tier), \(claim)", "evidence: [x]\(renew)")
      #expect((try world.readiness() == .met) == isMet, "\(tier) \(renew)")
    }
  }

  @Test("An obligation is in force, comes, has ended or has no date, to the day")
  func time() throws {
    func state(_ days: String, on day: String) throws -> ObligationState {
      try #require(
        try ObligationWorld(card: "type: open", "evidence: [owner]\(days)")
          .digest(on: day).obligationRows.first
      ).state
    }
    let from = ", from: 2026-12-02"
    #expect(try state(from, on: "2026-12-01") == .coming(on: Day.of("2026-12-02")))
    #expect(try state(from, on: "2026-12-02") == .inForce(since: Day.of("2026-12-02")))
    let until = from + ", until: 2027-01-01"
    #expect(try state(until, on: "2026-12-31") == .inForce(since: Day.of("2026-12-02")))
    #expect(try state(until, on: "2027-01-01") == .ended(on: Day.of("2027-01-01")))
    #expect(try state("", on: "2026-12-02") == .undated)
    // What is still to come is held against models all the same.
    let world = try ObligationWorld(card: "type: open", "evidence: [owner]\(from)")
    #expect(try world.readiness(on: "2026-01-01").word == .missing)
  }
}
