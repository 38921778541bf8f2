import Testing

@testable import PortfolioCore

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
    func actor(_ people: [Person]) -> PersonID? {
      var portfolio = Portfolio(asOf: Timestamp(seconds: 0))
      portfolio.people = people
      return portfolio.person(of: writer)
    }
    #expect(actor(try people(["bo"], ["ana"]))?.text == "p1")
    #expect(actor(try people(["ana"], ["ana@build7"]))?.text == "p1")
    #expect(actor(try people(["ana@build8"], ["Ana"], [])) == nil)
    #expect(actor(try people(["ana"], ["ana"])) == nil)
    #expect(actor(try people(["ana@build7"], ["x", "ana@build7"])) == nil)
    #expect(actor([]) == nil)
  }

  @Test("A login that two people list is told at the second of them; one with its host is another")
  func sharedLogins() throws {
    func problems(_ people: [Person]) -> [Problem] {
      CatalogueChecks.problems(
        people: people, models: [], workflows: [], settings: PortfolioSettings(),
        directory: ModelDirectory([]))
    }
    let place = Place(path: "people.yaml")
    #expect(
      problems(try people(["root"], ["x", "root"])) == [
        Problem(.record(.sharedLogin("root", person: "p0", other: place)), at: place)
      ])
    #expect(problems(try people(["root", "root"], ["root@build7"])).isEmpty)
  }
}
