import Testing

@testable import PortfolioCore

/// Lists of owners against the rules.
@Suite("Assignments from a list")
struct TakingTests {
  private let day = Day(ordinal: 20_700)

  private func portfolio(
    _ models: Int = 10, limit: PermissionRules.Limit? = nil
  ) throws -> Portfolio {
    var portfolio = Portfolio(asOf: Timestamp(seconds: 1_790_000_000))
    portfolio.settings.permissions.limit = limit
    portfolio.models = try (0..<models).map { number in
      Model(id: try .numbered(number), path: "models/model-\(number).md")
    }.sorted { $0.id < $1.id }
    portfolio.directory = ModelDirectory(portfolio.models)
    portfolio.people = try ["ana", "bo"].map { name in
      var person = Person(id: try .of(name), place: Place(path: "people.yaml"))
      person.may = name == "bo" ? [] : Set(Person.Permission.allCases)
      return person
    }
    return portfolio
  }

  private func read(_ rows: [String], _ portfolio: Portfolio) -> OwnersFile {
    var file = OwnersFile(path: "owners.csv", portfolio: portfolio)
    file.append(Array("model,person,role\n\(rows.map { $0 + "\n" }.joined())".utf8))
    file.finish()
    return file
  }

  private func numbers(_ models: ArraySlice<ModelID>) -> [String] { models.map(\.text) }

  @Test(
    "Of more models than somebody may answer for the first of the list are taken",
    arguments: [PermissionRules.Limit.overall(40), .byRole([.owner: 40])])
  func limit(limit: PermissionRules.Limit) throws {
    let portfolio = try portfolio(3000, limit: limit)
    let file = read((0..<3000).map { "model-\($0),ana,owner" }, portfolio)
    let (plan, refused) = portfolio.taking(file.grants, on: day)
    #expect(plan?.models == (try (0..<40).map { try ModelID.numbered($0) }))
    #expect(refused.map(\.models.count) == [2960])
    #expect(refused.first?.models.first == (try .numbered(40)))
    #expect(refused.first?.breach.modelsOverLimit == 2960)
  }

  @Test("What adds no model to those somebody answers for is not cut")
  func otherRoles() throws {
    let portfolio = try portfolio(limit: .overall(2))
    let file = read(
      [
        "model-0,ana,owner", "model-1,ana,owner", "model-2,ana,owner", "model-0,ana,developer",
        "model-2,ana,developer",
      ], portfolio)
    let (plan, refused) = portfolio.taking(file.grants, on: day)
    #expect(plan?.grants.map(\.role) == [.owner, .developer])
    #expect(plan?.grants.map { $0.models.map(\.text) } == [["model-0", "model-1"], ["model-0"]])
    #expect(refused.map(\.breach.role) == [.owner, .developer])
    #expect(refused.map { $0.models.map(\.text) } == [["model-2"], ["model-2"]])
  }

  @Test("Who is over the limit already gets nothing more")
  func overAlready() throws {
    var portfolio = try portfolio()
    var clone = try Clone("ana")
    let plan = try portfolio.assigning(
      .owner, of: [.numbered(0), .numbered(1)], to: "ana", on: day)
    try clone.write(plan.draft, at: Timestamp(seconds: 1_790_000_000))
    portfolio.ownership = clone.ownership
    portfolio.settings.permissions.limit = .overall(1)
    let file = read(["model-0,ana,developer", "model-5,ana,owner"], portfolio)
    let (rest, refused) = portfolio.taking(file.grants, on: day)
    #expect(rest == nil)
    #expect(Set(refused.flatMap(\.models).map(\.text)) == ["model-0", "model-5"])
  }

  @Test("Who may not have a role goes first, in one line; of two roles kept apart the later goes")
  func order() throws {
    let portfolio = try portfolio()
    let file = read(
      [
        "model-0,bo,validator", "model-1,bo,validator", "model-2,ana,developer",
        "model-3,ana,developer", "model-2,ana,validator", "model-3,ana,validator",
      ], portfolio)
    let (plan, refused) = portfolio.taking(file.grants, on: day)
    #expect(plan?.grants.map(\.role) == [.developer])
    #expect(refused.map(\.models.count) == [2, 1, 1])
    #expect(
      refused.map(\.breach.fault) == [
        .permission(.validate), .separation(from: .developer), .separation(from: .developer),
      ])
  }

  @Test("A row that says what one above says is passed over; of one that says otherwise it is told")
  func repeated() throws {
    let portfolio = try portfolio()
    let file = read(
      [
        "model-0,ana,owner", "model-0,ana,owner", "model-0,bo,owner", "model-1,ana,developer",
        "model-1,bo,developer",
      ], portfolio)
    #expect(file.grants.map { $0.models.map(\.text) } == [["model-0"], ["model-1"], ["model-1"]])
    #expect(file.problems.map(\.place.line) == [4])
  }
}
