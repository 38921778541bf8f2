import Testing

@testable import PortfolioCore

@Suite("Evidence that events give")
struct JournaledEvidenceTests {
  private func m() throws -> [ModelID] { [try .of("m")] }

  @Test("A review holds as long as its tier's cadence, its own day or the obligation says")
  func reviews() throws {
    var world = try ObligationWorld(card: "tier: high", "evidence: [review]")
    #expect(try world.reason() == .neverGiven)
    try world.write(.review(Review(models: m(), outcome: .passed)), on: "2026-01-10")
    #expect(try world.readiness(on: "2026-07-10") == .met)
    #expect(try world.reason(on: "2026-07-11") == .aged(lastDay: Day.of("2026-07-10")))
    #expect(try world.readiness(on: "2026-01-09") != .met)
    var renewed = world
    renewed.policies = [("p", "obligations: [{id: o, evidence: [review], renew: 7mo}]")]
    #expect(try renewed.readiness(on: "2026-08-10") == .met)
    try world.write(
      .review(Review(models: m(), outcome: .findings, next: Day.of("2026-11-23"))),
      on: "2026-06-01")
    #expect(try world.readiness(on: "2026-11-23") == .met)
    #expect(try world.reason(on: "2026-11-24") == .aged(lastDay: Day.of("2026-11-23")))
    try world.write(.review(Review(models: m(), outcome: .failed)), on: "2026-10-01")
    #expect(try world.reason() == .failed(on: Day.of("2026-10-01")))
  }

  @Test("Who reviews can ask for the next one sooner, and not make an obligation wait longer")
  func laterReview() throws {
    var world = try ObligationWorld(card: "tier: high", "evidence: [review], renew: 3mo")
    try world.write(
      .review(Review(models: m(), outcome: .passed, next: Day.of("2029-01-10"))),
      on: "2026-01-10")
    #expect(try world.readiness(on: "2026-04-10") == .met)
    #expect(try world.reason(on: "2026-04-11") == .aged(lastDay: Day.of("2026-04-10")))
  }

  @Test("Evidence that somebody gives who has left counts for nothing, of whatever day it is")
  func leavers() throws {
    let attestation = Attestation(
      models: try m(), obligation: "p/o", evidence: "report", date: Day.of("2026-05-01"))
    for (day, reason) in [
      ("2026-05-31", nil),
      ("2026-06-01", MissingEvidence.Reason.byLeaver(try .of("eva"), left: Day.of("2026-06-01"))),
    ] {
      var world = try ObligationWorld(card: "tier: medium", "evidence: [report]")
      try world.write(.attest(attestation), by: "eva", on: day)
      #expect(try world.reason() == reason)
    }
  }

  @Test("Only an approval by event is one")
  func approvals() throws {
    var world = try ObligationWorld(card: "status: approved", "evidence: [approval]")
    #expect(try world.reason() == .neverGiven)
    for state in ApprovalState.allCases {
      try world.write(
        .decideStatus(StatusChange(models: m(), state: state)), on: "2026-06-01")
      #expect(try world.reason() == (state == .approved ? nil : .decided(state)))
    }
  }

  @Test("What somebody attests counts like a claim of the card, and is undone like any event")
  func attestations() throws {
    var world = try ObligationWorld(card: "tier: medium", "evidence: [evaluation report]")
    let attestation = Attestation(
      models: try m(), obligation: "p/o", evidence: "evaluation report", link: "docs/e.pdf",
      date: Day.of("2026-01-10"))
    try world.write(.attest(attestation), on: "2026-02-01")
    #expect(try world.readiness(on: "2026-02-01") == .met)
    #expect(try world.reason(on: "2026-01-31") == .neverGiven)
    #expect(try world.readiness(on: "2027-01-10") == .met)
    #expect(try world.reason(on: "2027-01-11") == .aged(lastDay: Day.of("2027-01-10")))
    try world.write(.undo(seq: 1), on: "2026-03-01")
    #expect(try world.reason() == .neverGiven)
    var short = attestation
    short.until = Day.of("2026-06-30")
    try world.write(.attest(short), on: "2026-04-01")
    #expect(try world.reason(on: "2026-07-01") == .aged(lastDay: Day.of("2026-06-30")))
  }

  @Test("Evidence that has ended is refused, and what does not count is told")
  func doubts() throws {
    var world = try ObligationWorld()
    world.cards = [("m", "tier: high"), ("n", "tier: low")]
    world.policies = [
      ("p", "obligations: [{id: o, appliesTo: tier=high, renew: 12mo, evidence: [report]}]")
    ]
    let models: [ModelID] = try [.of("m"), .of("n")]
    func attestation(_ date: String, until: String? = nil) -> Attestation {
      Attestation(
        models: models, obligation: "p/o", evidence: "report", date: Day.of(date),
        until: until.map(Day.of))
    }
    let digest = try world.digest()
    #expect(throws: Refusal.evidenceEnded(Day.of("2026-11-22"))) {
      try digest.portfolio.attesting(
        attestation("2026-01-01", until: "2026-11-22"), on: Day.of("2026-11-23"))
    }
    #expect(throws: Refusal.endsBeforeDated(Day.of("2025-12-31"))) {
      try digest.portfolio.attesting(
        attestation("2026-01-01", until: "2025-12-31"), on: Day.of("2026-11-23"))
    }
    _ = try digest.portfolio.attesting(
      attestation("2026-01-01", until: "2026-11-23"), on: Day.of("2026-11-23"))
    #expect(digest.doubts(about: attestation("2026-01-01")) == [.doesNotApply(models[1])])
    let lastDay = Day.of("2025-06-01")
    #expect(
      digest.doubts(about: attestation("2024-06-01")) == [
        .aged(models[0], lastDay: lastDay), .doesNotApply(models[1]),
        .aged(models[1], lastDay: lastDay),
      ])
  }

  @Test("Evidence later than the event that gives it would not survive a question")
  func laterThanTheClaim() throws {
    var world = try ObligationWorld(card: "tier: medium", "evidence: [report]")
    try world.write(
      .attest(
        Attestation(
          models: m(), obligation: "p/o", evidence: "report", link: "x",
          date: Day.of("2026-03-02"))), on: "2026-03-01")
    let row = try #require(try world.digest().auditRows.first { $0.model != nil })
    #expect(row.finding.kind == .afterClaim(made: Day.of("2026-03-01")))
    #expect(row.event?.seq == 1 && row.place == nil)
    let kinds = try world.digest().auditRows.filter { $0.model != nil }.map(\.finding.kind.code)
    #expect(kinds == ["after-claim", "no-author"])
  }

  @Test("Obligations that no policy has are told at the event, once for all its models")
  func checks() throws {
    var world = try ObligationWorld()
    world.cards = [("m", "tier: high"), ("n", "tier: high")]
    world.policies = [("p", "obligations: [{id: o, evidence: [report, owner]}]")]
    for (obligation, evidence) in [
      ("p/o", "report"), ("p/x", "report"), ("nonsense", "report"), ("p/o", "owner"),
    ] {
      try world.write(
        .attest(
          Attestation(
            models: [.of("m"), .of("n")], obligation: obligation, evidence: evidence,
            date: Day.of("2026-01-01"))), on: "2026-03-01")
    }
    let portfolio = try world.portfolio()
    let problems = EvidenceChecks(portfolio.policies).problems(
      portfolio.record.evidence, in: portfolio.journal)
    #expect(
      problems.map(\.fault) == [
        .record(.unknownObligation("p/x", near: ["p/o"])),
        .record(.unknownObligation("nonsense", near: [])),
        .record(
          .unaskedEvidence("owner", of: try #require(ObligationID("p/o")), asked: ["report"])),
      ])
    #expect(problems.map(\.place.line) == [2, 3, 4])
  }
}
