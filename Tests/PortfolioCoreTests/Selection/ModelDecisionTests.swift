import Testing

@testable import PortfolioCore

/// Decisions on which model serves which work: their lines, what refuses them, and what holds.
@Suite struct ModelDecisionTests {
  private func selection() throws -> (Selection, Workflow) {
    var world = SelectionTests.world()
    world.cards["worse"] = SelectionTests.card.replacing("production", with: "blocked")
    world.workflows["desk"] = SelectionTests.work + "\nservedBy: old"
    world.cards["old"] = SelectionTests.card
    let selection = Selection(try world.digest().portfolio)
    return (selection, try #require(selection.portfolio.workflows.first))
  }

  @Test func theLineSaysAllAndIsReadAgain() throws {
    let (selection, work) = try selection()
    let draft = try selection.deciding(try .of("best"), for: work, reason: "cheaper")
    guard case .decide(let decision) = draft.action else {
      Issue.record("no decision")
      return
    }
    #expect(decision.workflow == work.id && decision.from == "old" && decision.despite == [])
    #expect(decision.numbers.costAfter == (try ExactDecimal("0.003157894737")))
    let carbon = try #require(decision.numbers.carbonAfter)
    #expect(carbon.low > 0 && decision.numbers.carbonBefore == carbon)
    #expect(decision.numbers.basisAfter == .list && decision.numbers.qualityAfter == 0.95)
    var clone = try Clone("ana")
    try clone.write(draft, at: Timestamp(seconds: 1_782_000_000))
    let event = try #require(clone.history.first?.event)
    #expect(event.action == draft.action)
    let line = String(decoding: JournalLine.bytes(event), as: UTF8.self)
    #expect(
      line.contains(#""do":"decide","workflow":"desk","model":"best","from":"old","numbers":{"#))
  }

  @Test("What speaks against a model refuses it, unless that is said and a reason given")
  func despite() throws {
    let (selection, work) = try selection()
    let worse: ModelID = try .of("worse")
    #expect {
      try selection.deciding(worse, for: work)
    } throws: { error in
      guard case .rejected(worse, let against) = error as? Refusal else { return false }
      return against == [.status(.blocked)]
    }
    #expect(throws: Refusal.reasonNeeded) {
      try selection.deciding(worse, for: work, reason: " ", despite: .everything)
    }
    let draft = try selection.deciding(worse, for: work, reason: "trial", despite: .everything)
    guard case .decide(let decision) = draft.action else {
      Issue.record("no decision")
      return
    }
    #expect(decision.despite == ["status: blocked"])
  }

  @Test func whatServesAlreadyIsNoDecision() throws {
    let (selection, work) = try selection()
    #expect(throws: Refusal.nothingToChange) {
      try selection.deciding(try .of("old"), for: work)
    }
  }

  @Test(
    "The last decision on a piece of work holds; undone ones do not, and later ones bar the undo")
  func inForce() throws {
    var portfolio = try selection().0.portfolio
    var clone = try Clone("ana")
    let work = try #require(WorkflowID("desk"))
    func decide(_ model: String) throws -> EventDraft {
      EventDraft(.decide(ModelDecision(workflow: work, model: try .of(model))))
    }
    try clone.write(try decide("best"), at: Timestamp(seconds: 1_782_000_000))
    try clone.write(try decide("worse"), at: Timestamp(seconds: 1_782_000_100))
    portfolio.journal = clone.history
    #expect(portfolio.workDecisions[work]?.inForce.model.text == "worse")
    #expect(portfolio.modelDecisions.count == 2)
    #expect(ModelDecision.touch(after: 0, in: clone.history) == 1)
    #expect(ModelDecision.touch(after: 1, in: clone.history) == nil)
    let rows = Digest(portfolio).decisions()
    #expect(rows.map(\.state) == [.pending, .superseded])
    try clone.write(EventDraft(.undo(seq: 2)), at: Timestamp(seconds: 1_782_000_200))
    portfolio.journal = clone.history
    #expect(portfolio.workDecisions[work]?.inForce.model.text == "best")
    #expect(Selection(portfolio).summaries().map(\.decided?.text) == ["best"])
  }

  private let reason = "a trial"

  /// The work and `best`, of which something else is so, with people and whoever is at work.
  private func selection(
    card: String, for other: String, by actor: String?, owner: String? = nil
  ) throws -> (Selection, Workflow) {
    var world = SelectionTests.world()
    world.cards["best"] = SelectionTests.card.replacing(card, with: other)
    world.cards["old"] = SelectionTests.card
    world.workflows["desk"] = SelectionTests.work + "\nservedBy: old"
    if let owner { world.owners["best"] = owner }
    var portfolio = try world.digest().portfolio
    let people = """
      - {id: ana, name: Ana, may: [approve]}
      - {id: bo, name: Bo}
      - {id: cy, name: Cy, may: [approve], left: 2026-06-30}
      - {id: dee, name: Dee, may: [approve]}
      """
    portfolio.people = try #require(Person.readAll(Array(people.utf8), path: "people.yaml").value)
    portfolio.actor = try actor.map { try .of($0) }
    return (Selection(portfolio), try #require(portfolio.workflow(try .of("desk"))))
  }

  @Test(
    "That nobody says whether it keeps what is confidential needs a reason too, and leaves a trace")
  func confidentialityUnknown() throws {
    let (selection, work) = try selection(
      card: ", data: {keeps: confidential}", for: "", by: "bo")
    let best: ModelID = try .of("best")
    let unknown = Rejection.confidentiality(.notSet("data.keeps"))
    #expect(throws: Refusal.rejected(best, [unknown])) {
      try selection.deciding(best, for: work, reason: reason)
    }
    #expect(throws: Refusal.reasonNeeded) {
      try selection.deciding(best, for: work, despite: .everything)
    }
    let draft = try selection.deciding(best, for: work, reason: reason, despite: .everything)
    guard case .decide(let decision) = draft.action else {
      Issue.record("no decision")
      return
    }
    #expect(decision.despite == [unknown.raw] && draft.reason == reason)
    #expect(draft.ground?.despite == [unknown])
  }

  @Test("A breach of confidentiality only an approver of the model lets be")
  func breach() throws {
    let best: ModelID = try .of("best")
    func decide(by actor: String?, owner: String? = nil) throws -> EventDraft {
      let (selection, work) = try selection(
        card: "keeps: confidential", for: "keeps: internal", by: actor, owner: owner)
      return try selection.deciding(best, for: work, reason: reason, despite: .everything)
    }
    let could: [PersonID] = [try .of("ana"), try .of("dee")]
    #expect(throws: Refusal.approverNeeded(best, could: could)) { try decide(by: "bo") }
    #expect(throws: Refusal.approverNeeded(best, could: could)) { try decide(by: nil) }
    guard case .decide(let decision) = try decide(by: "ana").action else {
      Issue.record("no decision")
      return
    }
    #expect(decision.despite == ["confidentiality: keeps: internal"])
    // Whoever owns a model does not approve it.
    #expect(throws: Refusal.approverNeeded(best, could: [try .of("dee")])) {
      try decide(by: "ana", owner: "ana")
    }
  }

  @Test("What was shown is what is decided against: what came since is asked about again")
  func shown() throws {
    let (selection, work) = try selection()
    let worse: ModelID = try .of("worse")
    let blocked = Rejection.status(.blocked)
    #expect(throws: Refusal.changedMeanwhile(worse, [blocked])) {
      try selection.deciding(worse, for: work, reason: reason, despite: .shown([]))
    }
    _ = try selection.deciding(worse, for: work, reason: reason, despite: .shown([blocked]))
    let other = EventID(writer: try Clone("ana").writer, seq: 7)
    #expect(throws: Refusal.decidedMeanwhile(work.id, nil, by: nil)) {
      try selection.deciding(try .of("best"), for: work, seen: [other])
    }
  }

  @Test("What came of a decision is what was charged and observed in the days after it")
  func since() throws {
    func row(quality: Double?, _ change: (inout HandMadePortfolio) -> Void = { _ in }) throws
      -> DecisionRow
    {
      var world = SelectionTests.world()
      world.workflows["desk"] = SelectionTests.work + "\nservedBy: best"
      let requests = [
        "x_folio_workflow": "desk", "ConsumedQuantity": "1000", "ConsumedUnit": "Requests",
      ]
      world.charge("best", "500", day: 9, requests)
      world.charge("best", "90", day: 20, requests)
      world.metrics = [
        "2026-06-10T12:00:00Z,best,accuracy,0.5", "2026-06-20T12:00:00Z,best,accuracy,0.93",
      ]
      change(&world)
      var portfolio = try world.digest().portfolio
      var clone = try Clone("ana")
      var numbers = ModelDecision.Numbers()
      numbers.metric = "accuracy"
      numbers.qualityAfter = quality
      let decision = ModelDecision(
        workflow: try #require(WorkflowID("desk")), model: try .of("best"), numbers: numbers)
      // 2026-06-15.
      try clone.write(EventDraft(.decide(decision)), at: Timestamp(seconds: 1_781_524_800))
      portfolio.journal = clone.history
      return try #require(Digest(portfolio).decisions().first)
    }
    let found = try row(quality: 0.95)
    #expect(found.state == .served && found.qualitySince?.value == 0.93)
    // 0.09 a request, of which 93 of 100 succeed.
    #expect(found.costSince == (try ExactDecimal("0.096774193548")))
    // A cost per request was promised where nobody knew which part succeeds.
    #expect(try row(quality: nil).costSince == (try ExactDecimal("0.09")))
    // A cost per success is not held against one per request.
    #expect(try row(quality: 0.95) { $0.metrics = [] }.costSince == nil)
  }
}
