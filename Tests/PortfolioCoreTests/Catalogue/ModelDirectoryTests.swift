import Testing

@testable import PortfolioCore

@Suite struct ModelDirectoryTests {
  /// Cards of ids, aliases and former ids.
  static func models(_ cards: [(id: String, folio: String)]) -> [Model] {
    cards.compactMap { card in
      ModelID(card.id).flatMap { id in
        Model.read(
          Array("---\nfolio: {\(card.folio)}\n---\n".utf8), id: id, path: "models/\(card.id).md"
        ).value
      }
    }
  }

  @Test func findsModelsByIdFormerIdAndAlias() {
    let directory = ModelDirectory(
      Self.models([
        ("granite-8b", "aliases: [ibm/granite], formerly: [granite-3]"),
        ("gpt-5", "aliases: [azure-gpt]"),
      ]))
    #expect(directory.problems == [])
    #expect(directory.id(of: "granite-8b")?.text == "granite-8b")
    #expect(directory.id(of: "granite-3")?.text == "granite-8b")
    #expect(directory.id(of: "ibm/granite")?.text == "granite-8b")
    #expect(directory.id(of: "azure-gpt")?.text == "gpt-5")
    #expect(directory.id(of: "GPT-5") == nil)
    #expect(directory.reference(to: "gpt-5") == ModelID("gpt-5").map(ModelReference.registered))
    #expect(directory.reference(to: "unknown") == .observed("unknown"))
  }

  @Test func letterComposedDifferentlyIsTheSameName() {
    let directory = ModelDirectory(Self.models([("a", "aliases: [\"mod\u{E8}le\"]")]))
    #expect(directory.id(of: "mode\u{300}le")?.text == "a")
  }

  @Test func anIdWinsOverAFormerIdAndThatOverAnAlias() {
    let directory = ModelDirectory(
      Self.models([
        ("a", "aliases: [b, old]"), ("b", "aliases: [x]"), ("c", "formerly: [old, b]"),
      ]))
    #expect(directory.id(of: "b")?.text == "b")
    #expect(directory.id(of: "old")?.text == "c")
    #expect(
      directory.problems == [
        Problem(
          .record(.duplicateID("b", other: Place(path: "models/b.md"))),
          at: Place(path: "models/c.md", line: 2, column: 25)),
        Problem(
          .record(.duplicateID("b", other: Place(path: "models/b.md"))),
          at: Place(path: "models/a.md", line: 2, column: 19)),
        Problem(
          .record(
            .duplicateID("old", other: Place(path: "models/c.md", line: 2, column: 20))),
          at: Place(path: "models/a.md", line: 2, column: 22)),
      ])
  }

  @Test func anAliasClaimedTwiceGoesToTheFirst() {
    let models = Self.models([("a", "aliases: [x, y]"), ("b", "aliases: [y, x]")])
    let directory = ModelDirectory(models)
    #expect(directory.id(of: "x")?.text == "a" && directory.id(of: "y")?.text == "a")
    #expect(directory.problems.map(\.fault.code) == ["record.duplicate-id", "record.duplicate-id"])
    #expect(directory.problems.allSatisfy { $0.place.path == "models/b.md" })
  }

  @Test(arguments: [("GPT-4o", "gpt-4o"), ("mod\u{E8}le", "mode\u{300}le")])
  func namesThatLookTheSameAreTold(one: String, other: String) {
    let directory = ModelDirectory(
      Self.models([("a", "aliases: [\"\(one)\"]"), ("b", "aliases: [\"\(other)\"]")]))
    #expect(directory.problems.count == 1)
    #expect(directory.problems.first?.place.path == "models/b.md")
  }

  @Test func aModelMayRepeatItsOwnNames() {
    let directory = ModelDirectory(
      Self.models([("a", "aliases: [a, A, x, x], formerly: [a, x]")]))
    #expect(directory.problems == [])
  }
}
