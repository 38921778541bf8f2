import SystemPackage
import Testing

@testable import PortfolioCore

/// Decisions on which model serves a piece of work are held against what others wrote meanwhile.
@Suite struct StoreDecisionTests {
  private let fixture: StoreFixture
  private let day = Day.of("2026-11-23")

  init() throws {
    fixture = try StoreFixture()
    try fixture.folder.write(
      "- {id: ana, name: Ana, logins: [ana@build7], may: [approve]}\n", to: "people.yaml")
    for name in ["alpha", "beta"] {
      try fixture.folder.write(
        "---\nfolio: {name: \(name), status: approved}\n---\nText.\n", to: "models/\(name).md")
    }
    try fixture.folder.write("task: classify\n", to: "workflows/desk.yaml")
  }

  private func draft(_ model: String, in store: Store) async throws -> EventDraft {
    let portfolio = await store.portfolio
    let desk = try #require(portfolio.workflow(try .of("desk")))
    return try Selection(portfolio).deciding(try .of(model), for: desk)
  }

  @Test(
    "Of two decisions at once the second is refused, not silently put in the place of the first")
  func decidedMeanwhile() async throws {
    let one = try await fixture.openSettled()
    let other = try await fixture.openSettled()
    let first = try await draft("alpha", in: one)
    let second = try await draft("beta", in: other)
    let event = try await one.append(first)
    let refusal = Refusal.decidedMeanwhile(try .of("desk"), try .of("alpha"), by: event.id)
    await #expect(throws: StoreError.refused(refusal)) { try await other.append(second) }
    #expect(await other.portfolio.journal.count == 1)
    // Whoever has seen it decides anew.
    _ = try await other.append(try await draft("beta", in: other))
    #expect(await other.portfolio.workDecisions[try .of("desk")]?.inForce.model.text == "beta")
  }

  @Test func aModelThatWasBlockedMeanwhileIsNotDecidedOn() async throws {
    let one = try await fixture.openSettled()
    let other = try await fixture.openSettled()
    let planned = try await draft("alpha", in: other)
    let block = try await one.portfolio.deciding(.blocked, on: [try .of("alpha")], on: day)
    _ = try await one.append(block)
    let refusal = Refusal.changedMeanwhile(try .of("alpha"), [.status(.blocked)])
    await #expect(throws: StoreError.refused(refusal)) { try await other.append(planned) }
    #expect(await other.portfolio.modelDecisions.isEmpty)
  }

  @Test func whatIsMoreConfidentialMeanwhileIsNotDecidedOn() async throws {
    let store = try await fixture.openSettled()
    let planned = try await draft("alpha", in: store)
    try fixture.folder.write(
      "task: classify\nneeds: {sensitivity: internal}\n", to: "workflows/desk.yaml")
    await store.reload(.rescan)
    await fixture.settle(store)
    let refusal = Refusal.changedMeanwhile(
      try .of("alpha"), [.confidentiality(.notSet("data.keeps"))])
    await #expect(throws: StoreError.refused(refusal)) { try await store.append(planned) }
  }
}
