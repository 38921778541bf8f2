import Testing

@testable import PortfolioCore

@Suite("Decisions on one piece of work that had not seen each other")
struct DecisionConflictTests {
  private let work: WorkflowID
  private let portfolio: Portfolio

  init() throws {
    work = try #require(WorkflowID("desk"))
    var world = SelectionTests.world()
    world.cards["worse"] = SelectionTests.card
    world.cards["old"] = SelectionTests.card
    world.workflows["desk"] = SelectionTests.work + "\nservedBy: old"
    portfolio = try world.digest().portfolio
  }

  private func time(_ second: Int64) -> Timestamp { Timestamp(seconds: 1_782_000_000 + second) }

  private func decide(_ model: String, at second: Int64, in clone: inout Clone) throws {
    let decision = ModelDecision(workflow: work, model: try .of(model))
    try clone.write(EventDraft(.decide(decision)), at: time(second))
  }

  private func dispute(_ one: String, _ other: String) throws -> (ana: Clone, bo: Clone) {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try decide(one, at: 0, in: &ana)
    try decide(other, at: 10, in: &bo)
    ana.merge(bo)
    bo.merge(ana)
    return (ana, bo)
  }

  private func portfolio(_ clone: Clone) -> Portfolio {
    var portfolio = portfolio
    portfolio.journal = clone.history
    return portfolio
  }

  @Test("The later counts, the other is named, on both clones alike")
  func unseen() throws {
    let (ana, bo) = try dispute("best", "worse")
    let decision = try #require(portfolio(ana).workDecisions[work])
    #expect(portfolio(bo).workDecisions[work] == decision)
    #expect(decision.inForce.model.text == "worse" && decision.inForce.event.writer == bo.writer)
    #expect(decision.disputed.map(\.model.text) == ["best"])
    let summary = try #require(Selection(portfolio(ana)).summaries().first)
    #expect(summary.decided?.text == "worse" && summary.disputed.map(\.text) == ["best"])
    #expect(
      Digest(portfolio(ana)).decisions().map(\.state) == [.pending, .disputed])
    let problems = portfolio(ana).workDecisions.problems(in: ana.history)
    #expect(problems.map(\.fault.code) == ["journal.unseen-decision"])
  }

  @Test("That the record says the same as the one that counts does not hide the dispute")
  func inTheRecord() throws {
    let (ana, _) = try dispute("best", "old")
    let summary = try #require(Selection(portfolio(ana)).summaries().first)
    #expect(summary.today?.text == "old" && summary.decided?.text == "old")
    #expect(summary.disputed.map(\.text) == ["best"])
  }

  @Test func oneModelDecidedTwiceIsNoConflict() throws {
    let (ana, _) = try dispute("best", "best")
    #expect(portfolio(ana).workDecisions[work]?.disputed == [])
    #expect(portfolio(ana).workDecisions.problems(in: ana.history).isEmpty)
  }

  @Test(
    "Whoever has seen both ends it, be it with the same model once more; an undo opens it again")
  func ended() throws {
    var (ana, bo) = try dispute("best", "worse")
    let desk = try #require(portfolio(ana).workflow(work))
    let draft = try Selection(portfolio(ana)).deciding(
      try .of("worse"), for: desk, reason: "agreed", despite: .everything)
    try ana.write(draft, at: time(20))
    bo.merge(ana)
    for clone in [ana, bo] {
      let decision = try #require(portfolio(clone).workDecisions[work])
      #expect(decision.disputed.isEmpty && decision.inForce.reason == "agreed")
    }
    let rows = Digest(portfolio(ana)).decisions()
    #expect(rows.map(\.state) == [.pending, .superseded, .superseded])
    #expect(rows.map(\.disputed) == [[], [], []])
    #expect(throws: Refusal.nothingToChange) {
      try Selection(portfolio(ana)).deciding(try .of("worse"), for: desk)
    }
    try ana.write(EventDraft(.undo(seq: 2)), at: time(30))
    #expect(portfolio(ana).workDecisions[work]?.disputed.map(\.model.text) == ["best"])
  }

  @Test func decisionsThatSawEachOtherAreNone() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try decide("best", at: 0, in: &ana)
    bo.merge(ana)
    try decide("worse", at: 10, in: &bo)
    #expect(portfolio(bo).workDecisions[work]?.disputed == [])
    #expect(portfolio(bo).workDecisions[work]?.inForce.model.text == "worse")
  }
}
