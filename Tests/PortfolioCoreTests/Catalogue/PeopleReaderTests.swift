import Testing

@testable import PortfolioCore

@Suite struct PeopleReaderTests {
  private func read(_ text: String) -> Parsed<[Person]> {
    Person.readAll(Array(text.utf8), path: "people.yaml")
  }

  @Test func readsPeopleInTheirOrder() throws {
    let parsed = read(
      """
      - id: bo
        name: Bo Lindqvist
        team: platform
        contact: bo@northwind.example
        logins: [bo@lap-91c0, bo]
        may: [develop, approve]
        left: 2026-09-30
      - {id: ana, may: tune, logins: ana}
      """)
    #expect(parsed.problems == [])
    let people = try #require(parsed.value)
    #expect(people.map(\.id.text) == ["bo", "ana"])
    #expect(people[0].name == "Bo Lindqvist" && people[0].team == "platform")
    #expect(people[0].contact == "bo@northwind.example")
    #expect(people[0].logins == ["bo@lap-91c0", "bo"])
    #expect(people[0].may == [.develop, .approve])
    #expect(people[0].left == Day(year: 2026, month: 9, day: 30))
    #expect(people[0].place == Place(path: "people.yaml", line: 1, column: 3))
    #expect(people[1].name == "ana" && people[1].may == [.tune] && people[1].logins == ["ana"])
    #expect(people[1].team == nil && people[1].left == nil)
  }

  @Test func leavingCountsFromTheDayItself() throws {
    let person = try #require(read("- {id: a, left: 2026-09-30}").value?.first)
    let day = try #require(person.left)
    #expect(!person.hasLeft(by: day.advanced(by: -1)))
    #expect(person.hasLeft(by: day) && person.hasLeft(by: day.advanced(by: 1)))
  }

  @Test(arguments: ["", "# nobody yet\n", "[]"])
  func aFileMayNameNobody(text: String) {
    #expect(read(text).value == [])
    #expect(read(text).problems == [])
  }

  @Test func oneBadEntryDoesNotHideTheOthers() {
    let parsed = read(
      """
      - name: Nobody
      - just text
      - id: ../x
      - id: [a]
      - {id: ana, may: [develop, fly], left: yesterday, shoe: 38}
      - {id: ana, name: Another}
      - {id: bo}
      """)
    #expect(
      parsed.problems.map(\.fault) == [
        .record(.missing(key: "id")),
        .record(.wrongKind(key: "", expected: .map)),
        .record(.badID("../x")),
        .record(.wrongKind(key: "id", expected: .text)),
        .record(
          .notAllowed(
            key: "may", value: "fly",
            allowed: ["develop", "train", "tune", "validate", "approve"])),
        .record(.wrongKind(key: "left", expected: .day)),
        .record(.unknownKey("shoe")),
        .record(.duplicateID("ana", other: Place(path: "people.yaml", line: 5, column: 3))),
      ])
    #expect(parsed.problems.map(\.place.line) == [1, 2, 3, 4, 5, 5, 5, 6])
    #expect(parsed.value?.map(\.id.text) == ["ana", "bo"])
    #expect(parsed.value?.first?.name == "ana")
    #expect(parsed.value?.first?.unknown.map(\.key) == ["shoe"])
    #expect(parsed.value?.last?.unknown == [])
  }

  @Test func whatIsNoListGivesNobody() {
    let parsed = read("people: []\n")
    #expect(parsed.value == nil)
    #expect(parsed.problems.map(\.fault) == [.record(.wrongKind(key: "", expected: .list))])
  }

  @Test func namesThatHideAreShown() throws {
    let person = try #require(read("- {id: a, name: \"\\e[2Jx\\rboss\"}").value?.first)
    #expect(SafeText(person.name).string == "^[[2Jx^Mboss")
  }
}
