import Testing

@testable import PortfolioCore

@Suite struct PolicyReaderTests {
  private func read(_ text: String) throws -> Parsed<Policy> {
    let id = try #require(PolicyID("ai-act"))
    return Policy.read(Array(text.utf8), id: id, path: "policies/ai-act.yaml")
  }

  @Test func readsAPolicy() throws {
    let parsed = try read(
      """
      name: House rules
      source: Board minutes 2026-03
      asOf: 2026-10-01
      verified: true
      obligations:
        - id: owner
          title: Every model has an owner
          appliesTo: status:production
          from: 2026-12-02
          until: 2027-12-02
          evidence: [assignment, owner, evaluation  report]
          renew: 2y
          source: Art. 1
          verified: no
          note: See the minutes
        - {id: card}
      """)
    #expect(parsed.problems == [])
    let policy = try #require(parsed.value)
    #expect(policy.name == "House rules" && policy.source == "Board minutes 2026-03")
    #expect(policy.asOf == Day(year: 2026, month: 10, day: 1) && policy.verified == true)
    var owner = Policy.Obligation(
      id: "owner", place: Place(path: "policies/ai-act.yaml", line: 6, column: 5))
    owner.title = "Every model has an owner"
    owner.appliesTo = .query(
      try Query(parsing: "status:production", for: ModelMapRow.self), text: "status:production")
    owner.from = Day(year: 2026, month: 12, day: 2)
    owner.until = Day(year: 2027, month: 12, day: 2)
    owner.evidence = [.proven(.owner), .document("evaluation report")]
    owner.renew = 24
    owner.source = "Art. 1"
    owner.verified = false
    owner.note = "See the minutes"
    let card = Policy.Obligation(
      id: "card", place: Place(path: "policies/ai-act.yaml", line: 16, column: 5))
    #expect(policy.obligations == [owner, card])
    #expect(card.title == "card" && card.appliesTo == .everyModel && card.from == nil)
    #expect(policy.isVerified(owner) == false && policy.isVerified(card) == true)
  }

  @Test func oneBadObligationDoesNotHideTheOthers() throws {
    let parsed = try read(
      "obligations:\n  - {title: none}\n  - {id: a, from: soon, fee: 1}\n  - {id: a}\n  - x\n")
    let first = Place(path: "policies/ai-act.yaml", line: 3, column: 5)
    #expect(
      parsed.problems.map(\.fault) == [
        .record(.missing(key: "obligations.id")),
        .record(.wrongKind(key: "obligations.from", expected: .day)),
        .record(.unknownKey("obligations.fee")),
        .record(.duplicateID("a", other: first)),
        .record(.wrongKind(key: "obligations", expected: .map)),
      ])
    #expect(parsed.value?.obligations.map(\.id) == ["a"])
    #expect(parsed.value?.name == "ai-act")
  }

  @Test func aBadQueryIsAnErrorAtItsPlaceThatNamesTheFieldsThereAre() throws {
    let parsed = try read(
      "obligations:\n  - {id: a, appliesTo: 'colour:red'}\n  - {id: b, appliesTo: 'cost>much'}\n"
        + "  - id: c\n    appliesTo: 'type:\"open'\n  - {id: d, appliesTo: [a]}\n"
        + "  - {id: e, appliesTo: 'assignee:ana'}\n")
    let known = QueryField.allCases.filter(ModelMapRow.fields.contains)
    #expect(known.contains(.regulatoryClass) && known.contains(.sensitivity))
    let key = "obligations.appliesTo"
    #expect(
      parsed.problems.map(\.fault) == [
        .record(.badQuery(key: key, .unknownField("colour", known: known))),
        .record(.badQuery(key: key, .notNumber(field: "cost", text: "much"))),
        .record(.badQuery(key: key, .openQuote)),
        .record(.wrongKind(key: key, expected: .text)),
        .record(.badQuery(key: key, .unknownField("assignee", known: known))),
      ])
    #expect(
      parsed.problems.map { [$0.place.line, $0.place.column] }
        == [[2, 24], [3, 24], [5, 16], [6, 24], [7, 24]])
    #expect(parsed.problems.allSatisfy { $0.severity == .error })
    // Nobody knows whom it was for: neither all nor none.
    #expect(
      parsed.value?.obligations.map(\.appliesTo) == [
        .unreadable("colour:red"), .unreadable("cost>much"), .unreadable("type:\"open"),
        .unreadable(""), .unreadable("assignee:ana"),
      ])
  }

  @Test func whatIsWrongWithTheNewKeysIsTold() throws {
    let parsed = try read(
      "verified: perhaps\nobligations:\n"
        + "  - {id: a, from: 2026-02-01, until: 2026-02-01, renew: 30d, verified: 1}\n"
        + "  - {id: b, appliesTo: '  ', evidence: ['', owner, ' ']}\n")
    #expect(
      parsed.problems.map(\.fault) == [
        .record(.wrongKind(key: "verified", expected: .flag)),
        .record(.wrongKind(key: "obligations.until", expected: .laterDay)),
        .record(.wrongKind(key: "obligations.renew", expected: .months)),
        .record(.wrongKind(key: "obligations.verified", expected: .flag)),
      ])
    let obligations = try #require(parsed.value?.obligations)
    #expect(obligations[0].until == nil && obligations[0].verified == nil)
    #expect(obligations[1].appliesTo == .everyModel)
    #expect(obligations[1].evidence == [.proven(.owner)])
  }
}
