import SystemPackage
import Testing

@testable import PortfolioCore

/// Rules hold although several processes write at once.
@Suite struct StoreRuleTests {
  private let fixture: StoreFixture
  private let day = Day.of("2026-11-23")

  init() throws {
    fixture = try StoreFixture()
    try fixture.folder.append(
      "rules: {permissions: {modelsPerPerson: 1, separate: [[owner, developer]]}}\n",
      to: "portfolio.yaml")
    try fixture.folder.write(
      "- {id: ana, name: Ana, logins: [ana@build7]}\n- {id: bo, name: Bo, may: [develop]}\n",
      to: "people.yaml")
  }

  private func draft(
    _ role: Role, of model: String, to person: String, in store: Store, until end: Day? = nil
  ) async throws -> EventDraft {
    let id = try #require(ModelID(model))
    return try await store.portfolio.assigning(
      role, of: [id], to: person, reason: "x", exceptUntil: end, on: day
    ).draft
  }

  @Test func theLastSeatIsGivenOnce() async throws {
    let one = try await fixture.openSettled()
    let other = try await fixture.openSettled()
    let first = try await draft(.owner, of: "alpha", to: "bo", in: one)
    let second = try await draft(.owner, of: "beta", to: "bo", in: other)
    _ = try await one.append(first)
    let breach = RuleBreach(
      person: try #require(PersonID("bo")), role: .owner, model: try #require(ModelID("beta")),
      fault: .limit(1, models: 2, role: nil))
    await #expect(throws: StoreError.refused(.againstRules([breach]))) {
      try await other.append(second)
    }
    // Nothing was written, and what the first one wrote is known here.
    #expect(await other.portfolio.journal.count == 1)
    #expect(await other.portfolio.owner("alpha") == "bo")
    let fresh = try await fixture.open()
    #expect(await fresh.portfolio.owner("beta") == nil)
    // With somebody else the same store goes on writing.
    _ = try await other.append(assign("beta", to: "ana"))
  }

  @Test func rolesThatAreKeptApartStaySo() async throws {
    let one = try await fixture.openSettled()
    let other = try await fixture.openSettled()
    let owner = try await draft(.owner, of: "alpha", to: "bo", in: one)
    let developer = try await draft(.developer, of: "alpha", to: "bo", in: other)
    _ = try await other.append(developer)
    await #expect(throws: StoreError.self) { try await one.append(owner) }
    #expect(await one.portfolio.owner("alpha") == nil)
  }

  @Test func anExceptionCoversWhatItNamesAlsoThen() async throws {
    let one = try await fixture.openSettled()
    _ = try await one.append(try await draft(.owner, of: "alpha", to: "bo", in: one))
    let other = try await fixture.openSettled()
    let excepted = try await draft(
      .owner, of: "beta", to: "bo", in: one, until: Day.of("2027-01-31"))
    _ = try await other.append(excepted)
    #expect(await other.portfolio.owner("beta") == "bo")
  }
}
