import Testing

@testable import PortfolioCore

/// Decisions on which model serves which work: their lines, what refuses them, and what holds.
@Suite struct ModelDecisionTests {
  private func selection() throws -> (Selection, Workflow) {
    var world = SelectionTests.world()
    world.cards["worse"] = "status: blocked"
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
      try selection.deciding(worse, for: work, reason: " ", despite: true)
    }
    let draft = try selection.deciding(worse, for: work, reason: "trial", despite: true)
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

  @Test("What came of a decision is what was charged and observed in the days after it")
  func since() throws {
    var world = SelectionTests.world()
    world.workflows["desk"] = SelectionTests.work + "\nservedBy: best"
    world.charge("best", "90", day: 9, ["x_folio_workflow": "desk"])
    world.metrics = [
      "2026-06-10T12:00:00Z,best,accuracy,0.5", "2026-06-20T12:00:00Z,best,accuracy,0.93",
    ]
    var portfolio = try world.digest().portfolio
    var clone = try Clone("ana")
    var numbers = ModelDecision.Numbers()
    numbers.metric = "accuracy"
    let decision = ModelDecision(
      workflow: try #require(WorkflowID("desk")), model: try .of("best"), numbers: numbers)
    // 2026-06-15.
    try clone.write(EventDraft(.decide(decision)), at: Timestamp(seconds: 1_781_524_800))
    portfolio.journal = clone.history
    let row = try #require(Digest(portfolio).decisions().first)
    #expect(row.state == .served && row.qualitySince?.value == 0.93 && row.costSince == nil)
  }
}
