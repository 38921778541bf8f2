import Testing

@testable import PortfolioCore

@Suite("What a user set for themselves")
struct UserConfigurationTests {
  private func read(_ text: String) -> Parsed<UserConfiguration> {
    UserConfiguration.read(Array(text.utf8), path: "config.yaml")
  }

  @Test func aCommandIsReadWithAllThatItIsFor() throws {
    let parsed = read(
      """
      onAlert:
        run: ["notify-send", "Folio; rm -rf /", 3]
        severity: high
        filter: "owner:ana !state:snoozed"
        timeout: 2m
      """)
    #expect(parsed.problems.isEmpty)
    #expect(
      parsed.value?.onAlert
        == AlertCommand(
          "notify-send", ["Folio; rm -rf /", "3"], severity: .high,
          filter: try Query(parsing: "owner:ana !state:snoozed", for: AlertRow.self),
          timeout: .seconds(120)))
  }

  @Test func whatIsAbsentIsAllAlertsAndHalfAMinute() {
    #expect(read("onAlert: {run: mail-it}").value?.onAlert == AlertCommand("mail-it"))
    #expect(AlertCommand("mail-it").timeout == .seconds(30))
    for text in ["", "# nothing\n", "onAlert:\n"] {
      #expect(read(text).value == UserConfiguration())
      #expect(read(text).problems.isEmpty)
    }
  }

  @Test(arguments: [
    ("onAlert:\n  severity: high\n", "record.missing", 2, 3),
    ("onAlert:\n  run: []\n", "record.missing", 2, 3),
    ("onAlert:\n  run: [\"\", x]\n", "record.missing", 2, 3),
    ("onAlert:\n  run: {a: b}\n", "record.wrong-kind", 2, 8),
    ("onAlert:\n  run: [[a], b]\n", "record.wrong-kind", 2, 9),
    ("onAlert: [a, b]\n", "record.wrong-kind", 1, 10),
    ("onAlert:\n  run: [a]\n  severity: awful\n", "record.not-allowed", 3, 13),
    ("onAlert:\n  run: [a]\n  filter: 'cost>5000'\n", "record.bad-query", 3, 11),
    ("onAlert:\n  run: [a]\n  filter: 'owner:\"ana'\n", "record.bad-query", 3, 11),
    ("onAlert:\n  run: [a]\n  timeout: 5\n", "record.wrong-kind", 3, 12),
    ("onAlert:\n  run: [a]\n  timeout: 0s\n", "record.wrong-kind", 3, 12),
    ("- a\n", "record.wrong-kind", 1, 1), ("onAlert: {run: [a]\n", "yaml.malformed", 2, 1),
  ])
  func whatIsWrongIsNamedWithItsPlaceAndNothingIsRun(
    _ text: String, _ code: String, _ line: Int, _ column: Int
  ) {
    let parsed = read(text)
    #expect(parsed.value?.onAlert == nil)
    let errors = parsed.problems.filter { $0.severity == .error }
    #expect(errors.map(\.fault.code) == [code])
    #expect(errors.first?.place == Place(path: "config.yaml", line: line, column: column))
  }

  @Test func aKeyThatIsNotKnownIsToldAndDoesNotStopTheOthers() {
    let parsed = read("onAlert:\n  run: [a]\n  severty: high\nonAlrt: 1\n")
    #expect(parsed.value?.onAlert == AlertCommand("a"))
    #expect(parsed.problems.map(\.severity) == [.warning, .warning])
    #expect(parsed.problems.map(\.place.line) == [3, 4])
  }

  @Test func aStoreThatBringsACommandIsOnlyWarnedAbout() {
    let parsed = PortfolioSettings.read(
      Array("store: 1\nname: N\nonAlert: {run: [sh, -c, id]}\n".utf8), path: "portfolio.yaml")
    #expect(parsed.problems.map(\.fault) == [.record(.unknownKey("onAlert"))])
    #expect(parsed.value?.unknown.map(\.key) == ["onAlert"])
  }
}
