import Testing

@testable import PortfolioCore

@Suite("What other systems write of what happened to models")
struct OccurrenceFileTests {
  private let now = Timestamp(seconds: 1_790_000_000)

  private func read(_ pieces: String...) throws -> OccurrenceFile {
    var model = Model(id: try .of("granite"), path: "models/granite.md")
    model.aliases = ["ibm/granite"]
    var file = OccurrenceFile(
      path: "ci.csv", directory: ModelDirectory([model]),
      zone: try #require(Zone("Europe/Berlin")), now: now)
    for piece in pieces { file.append(Array(piece.utf8)) }
    file.finish()
    return file
  }

  @Test func rowsAreReadWhateverTheOrderOfColumnsAndTheCutsBetweenBytes() throws {
    let file = try read(
      "kind,time,mod", "el,text,key,version,link\nprompt,2026-03-02,ibm/granite,\"shor",
      "ter, too\",k,7,https://example.org\ndeploy,2026-03-02T10:00:00+01:00,granite,,,,")
    let granite = try ModelID.of("granite")
    #expect(file.problems.isEmpty)
    #expect(
      file.occurrences == [
        Occurrence(
          .prompt, models: [granite], text: "shorter, too", version: "7",
          link: "https://example.org", time: Timestamp(seconds: 1_772_406_000), key: "k"),
        Occurrence(.deploy, models: [granite], time: Timestamp(seconds: 1_772_442_000)),
      ])
  }

  @Test(arguments: [
    ("2026-02-30,granite,deploy", "not-a-time", 1),
    ("2026-02-01T10:00:00,granite,deploy", "not-a-time", 1),
    (",granite,deploy", "empty", 1), ("2026-02-01,,deploy", "empty", 12),
    ("2226-02-01,granite,deploy", "future", 1), ("2026-02-01,Granite,deploy", "no-card", 12),
    ("2026-02-01,granite,lunch", "not-allowed", 20),
    ("2026-02-01,granite,Deploy", "not-allowed", 20),
  ])
  func aRowThatIsWrongIsNamedAndTheOthersAreKept(
    _ row: String, _ code: String, _ column: Int
  ) throws {
    let file = try read(
      "time,model,kind\n2026-01-01,granite,tuning\n\(row)\n2026-01-02,granite,prompt\n")
    #expect(file.occurrences.map(\.kind) == [.tuning, .prompt])
    #expect(file.problems.map(\.fault.code) == ["table.\(code)"])
    #expect(file.problems.first?.place == Place(path: "ci.csv", line: 3, column: column))
  }

  @Test(arguments: [
    ("time,model\n2026-01-01,granite\n", ["table.missing-column"]),
    ("time,model,kind,kind\n2026-01-01,granite,deploy,deploy\n", ["table.duplicate-column"]),
    ("", ["table.missing-column", "table.missing-column", "table.missing-column"]),
    (
      "\u{FFFE}",
      [
        "table.missing-column", "table.missing-column", "table.missing-column",
        "table.unknown-column",
      ]
    ),
  ])
  func withoutAHeaderThereAreNoRows(_ text: String, _ codes: [String]) throws {
    let file = try read(text)
    #expect(file.occurrences.isEmpty)
    #expect(file.problems.map(\.fault.code).sorted() == codes)
  }

  @Test func aColumnThatNobodyKnowsIsToldAndLeftOut() throws {
    let file = try read("time,model,kind,stage\n2026-01-01,granite,deploy,prod\n")
    #expect(file.occurrences.count == 1)
    #expect(file.problems.map(\.severity) == [.warning])
    #expect(file.problems.first?.place == Place(path: "ci.csv", line: 1, column: 17))
  }
}
