import PortfolioCore
import Testing

@Suite("Who acts")
struct ActorTests {
  private func people(_ logins: [String]...) throws -> [Person] {
    try logins.enumerated().map { number, logins in
      var person = Person(
        id: try #require(PersonID("p\(number)")), place: Place(path: "people.yaml"))
      person.logins = logins
      return person
    }
  }

  @Test("The login with its host goes before the user's name alone; two claims are none")
  func logins() throws {
    let writer = try #require(WriterID("ana@build7-3f2a"))
    #expect(writer.actor(among: try people(["bo"], ["ana"]))?.text == "p1")
    #expect(writer.actor(among: try people(["ana"], ["ana@build7"]))?.text == "p1")
    #expect(writer.actor(among: try people(["ana@build8"], ["Ana"], [])) == nil)
    #expect(writer.actor(among: try people(["ana"], ["ana"])) == nil)
    #expect(writer.actor(among: try people(["ana@build7"], ["x", "ana@build7"])) == nil)
    #expect(writer.actor(among: []) == nil)
  }
}
