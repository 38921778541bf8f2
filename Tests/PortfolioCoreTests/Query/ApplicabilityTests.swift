import Testing

@testable import PortfolioCore

/// A row of which fields may not be set.
private struct Row: Queryable {
  var values: [QueryField: QueryValue] = [:]
  static let fields = Set(QueryField.allCases)
  func value(of field: QueryField) -> QueryValue? { values[field] ?? .notSet }
  var searchableTexts: [String] { ["granite"] }
}

@Suite("Whether a query holds where not everything is known")
struct ApplicabilityTests {
  @Test(
    "And, and not, of three values",
    arguments: [
      (Truth.yes, Truth.yes, Truth.yes), (.yes, .no, .no), (.yes, .unknown, .unknown),
      (.no, .yes, .no), (.no, .no, .no), (.no, .unknown, .no),
      (.unknown, .yes, .unknown), (.unknown, .no, .no), (.unknown, .unknown, .unknown),
    ])
  func table(_ one: Truth, _ other: Truth, _ both: Truth) {
    #expect(one.and(other) == both)
    #expect(one.negated.negated == one)
    #expect((one.negated == one) == (one == .unknown))
  }

  private static let row = Row(values: [
    .type: .text("open"), .tag: .texts(["chat", "code"]), .value: .number(5),
    .sensitivity: .partly(["internal"], possible: ["internal", "secret"]), .role: .texts([]),
  ])

  @Test(
    "A term on a field that is not set is unknown, and names the field",
    arguments: [
      ("", Applicability.applies),
      ("type:open", .applies), ("type:pen", .applies), ("type=pen", .doesNotApply),
      ("!type=open", .doesNotApply), ("tag=code", .applies), ("tag=cod", .doesNotApply),
      ("tier:high", .unknown([.tier])), ("!tier:high", .unknown([.tier])),
      ("tier=high", .unknown([.tier])), ("tier:none", .applies), ("!tier:none", .doesNotApply),
      ("tier=none", .applies), ("type:none", .doesNotApply), ("!type:none", .applies),
      ("value>4", .applies), ("value>5", .doesNotApply),
      // One term that fails decides, whatever the others may be.
      ("tier:high type:large", .doesNotApply), ("type:open tier:high", .unknown([.tier])),
      ("tier:high class=gpai !tier:low", .unknown([.tier, .regulatoryClass])),
      // What is partly known may hold what is not among it.
      ("sensitivity=internal", .unknown([.sensitivity])), ("sensitivity=public", .doesNotApply),
      ("!sensitivity=public", .applies), ("sensitivity:e", .applies),
      ("sensitivity=secret", .unknown([.sensitivity])),
      ("!sensitivity=secret", .unknown([.sensitivity])),
      ("sensitivity:none", .doesNotApply),
      // What events and bills say is a fact: that nobody owns a model is known.
      ("owner:ana", .doesNotApply), ("!owner:ana", .applies), ("owner:none", .applies),
      ("severity:high", .doesNotApply), ("cost>5", .doesNotApply),
      // A bare word looks at what the row shows.
      ("gran", .applies), ("mistral", .doesNotApply), ("!mistral tier:high", .unknown([.tier])),
    ])
  func terms(_ text: String, _ expected: Applicability) throws {
    #expect(try Query(parsing: text).applicability(to: Self.row) == expected)
  }

  @Test("What holds for a row applies to it, and no other way round")
  func agreesWithMatching() throws {
    for text in ["type:open", "!type:open", "tier:high", "!tier:high", "tag:x", "value<9", "gran"] {
      let query = try Query(parsing: text)
      if query.applicability(to: Self.row) == .applies { #expect(query.matches(Self.row)) }
      if query.applicability(to: Self.row) == .doesNotApply { #expect(!query.matches(Self.row)) }
    }
  }
}
