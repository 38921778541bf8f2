import Testing

@testable import PortfolioCore

@Suite("Proposals")
struct ProposalTests {
  private let day = Day(ordinal: 20_700)
  private func time(_ second: Int64) -> Timestamp { Timestamp(seconds: 1_790_000_000 + second) }

  private func portfolio(_ clone: Clone, as actor: String? = nil) throws -> Portfolio {
    var portfolio = Portfolio(asOf: time(0))
    portfolio.people = try somePeople()
    portfolio.actor = actor.flatMap { PersonID($0) }
    portfolio.ownership = clone.ownership
    portfolio.journal = clone.history
    portfolio.record = GovernanceRecord(
      clone.history, ownership: clone.ownership, resolve: { ModelID($0) })
    return portfolio
  }

  private func proposed(_ clone: inout Clone, to person: String) throws -> Event {
    let draft = try portfolio(clone).assigning(
      .owner, of: [.numbered(0), .numbered(1)], to: person, isProposal: true, on: day
    ).draft
    return try clone.write(draft, at: time(1))
  }

  @Test("A proposal gives nothing until whom it is made to accepts it, and nobody else can")
  func accept() throws {
    var clone = try Clone("ana")
    let event = try proposed(&clone, to: "p1")
    #expect(clone.ownership.holdings.isEmpty)
    let table = Digest(try portfolio(clone)).printedProposals().table
    #expect(table.columns == [.models, .role, .person, .actor, .time, .reason, .event])
    #expect(
      table.rows.first?.prefix(3) == [
        .list([.text("model-0"), .text("model-1")]), .word(.role(.owner)), .text("p1"),
      ])
    #expect(table.rows.first?.last == .text(event.id.description))
    #expect(throws: Refusal.notProposedToYou(try #require(PersonID("p1")))) {
      try portfolio(clone, as: "p0").answering(event.id, isAccepted: true, on: day)
    }
    #expect(throws: Refusal.actorUnknown(login: nil)) {
      try portfolio(clone).answering(event.id, isAccepted: true, on: day)
    }
    let draft = try portfolio(clone, as: "p1").answering(event.id, isAccepted: true, on: day)
    try clone.write(draft, at: time(2))
    #expect(clone.ownership.holdings.map(\.person.text) == ["p1", "p1"])
    #expect(try portfolio(clone).record.proposals.isEmpty)
  }

  @Test("A part can be accepted and the rest declined")
  func parts() throws {
    var clone = try Clone("ana")
    let event = try proposed(&clone, to: "p1")
    let one = try portfolio(clone, as: "p1").answering(
      event.id, isAccepted: true, models: [.numbered(1)], on: day)
    try clone.write(one, at: time(2))
    #expect(
      try portfolio(clone).record.proposals.map(\.assignment.models) == [[.numbered(0)]])
    let rest = try portfolio(clone, as: "p1").answering(event.id, isAccepted: false, on: day)
    try clone.write(rest, at: time(3))
    #expect(try portfolio(clone).record.proposals.isEmpty)
    #expect(clone.ownership.holdings.map(\.model) == [try .numbered(1)])
    #expect(throws: Refusal.noProposal(event.id.description)) {
      try portfolio(clone, as: "p1").answering(event.id, isAccepted: true, on: day)
    }
  }

  @Test("An undone answer opens the proposal again; an undone proposal is gone")
  func undo() throws {
    var clone = try Clone("ana")
    let event = try proposed(&clone, to: "p1")
    try clone.write(
      try portfolio(clone, as: "p1").answering(event.id, isAccepted: false, on: day), at: time(2))
    let undo = try clone.ownership.undoing(
      by: clone.writer, in: clone.history, resolve: { ModelID($0) })
    try clone.write(undo.draft, at: time(3))
    #expect(try portfolio(clone).record.proposals.count == 1)
    let again = try clone.ownership.undoing(
      by: clone.writer, in: clone.history, resolve: { ModelID($0) })
    try clone.write(again.draft, at: time(4))
    #expect(try portfolio(clone).record.proposals.isEmpty)
  }

  @Test("A role that is given to somebody meanwhile is no more to be answered")
  func overtaken() throws {
    var clone = try Clone("ana")
    _ = try proposed(&clone, to: "p1")
    let plan = try portfolio(clone).assigning(.owner, of: [.numbered(0)], to: "p2", on: day)
    try clone.write(plan.draft, at: time(2))
    #expect(
      try portfolio(clone).record.proposals.map(\.assignment.models) == [[.numbered(1)]])
  }

  @Test("The rules are asked again when a proposal is accepted")
  func rules() throws {
    var clone = try Clone("ana")
    let event = try proposed(&clone, to: "p1")
    var late = try portfolio(clone, as: "p1")
    late.settings.permissions.limit = .overall(1)
    #expect(throws: Refusal.self) {
      try late.answering(event.id, isAccepted: true, on: day)
    }
  }
}
