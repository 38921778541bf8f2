import Testing

@testable import PortfolioCore

@Suite("Whom and which roles events are about")
struct RolesOfEventsTests {
  private let time = Timestamp(seconds: 1_790_000_000)

  /// A handover of two roles from Ana to Bo, a proposal to Cy and its answer, and a note.
  private func clone() throws -> Clone {
    var clone = try Clone("ana")
    let models = [try ModelID.numbered(0)]
    let owner = Assignment(role: .owner, models: models, person: try .of("bo"))
    let developer = Assignment(
      role: .developer, models: models, person: try .of("bo"), replaced: try .of("ana"))
    let asked = Assignment(role: .technicalOwner, models: models, person: try .of("cy"))
    try clone.write(EventDraft(.assignAll([owner, developer])), at: time)
    let proposal = try clone.write(EventDraft(.propose(asked)), at: time)
    let answer = ProposalAnswer(proposal: proposal.id, assignment: asked, isAccepted: false)
    try clone.write(EventDraft(.answer(answer)), at: time)
    try clone.write(EventDraft(.note(Note(models: models, text: "x"))), at: time)
    return clone
  }

  @Test(
    "Every kind of event is found by its roles and its people",
    arguments: [
      ("person:bo", [1]), ("person:ana", [1]), ("person:cy", [2, 3]), ("person:none", [4]),
      ("role:owner", [1, 2, 3]), ("role=owner", [1]), ("role:developer", [1]),
      ("role:technical-owner", [2, 3]), ("role:none", [4]), ("role:validator", []),
    ])
  func filters(_ text: String, _ numbers: [Int]) throws {
    var portfolio = Portfolio(asOf: time)
    portfolio.journal = try clone().history
    let query = try Query(parsing: text, for: HistoryRow.self)
    let found = Digest(portfolio).history().filter { query.matches($0) }
    #expect(found.map(\.event.seq).sorted() == numbers)
  }

  @Test("Changes are found the same way")
  func changes() throws {
    var portfolio = Portfolio(asOf: time)
    portfolio.journal = try clone().history
    let all = PortfolioChanges(
      in: portfolio, from: time + .seconds(-1), to: time + .seconds(1), records: nil)
    func found(_ text: String) throws -> [Int] {
      let query = try Query(parsing: text, for: ChangeRow.self)
      return all.rows.filter { query.matches($0) }.compactMap(\.event?.seq).sorted()
    }
    #expect(try found("person:cy state:event") == [2, 3])
    #expect(try found("role:technical-owner") == [2, 3])
    #expect(try found("role=developer") == [1])
  }

  @Test("One role and one person stand in their columns; of several only filters know")
  func columns() throws {
    let actions = try clone().history.map(\.event.action)
    #expect(actions.map(\.role) == [nil, .technicalOwner, .technicalOwner, nil])
    #expect(actions.map { $0.person?.text } == ["bo", "cy", "cy", nil])
  }
}
