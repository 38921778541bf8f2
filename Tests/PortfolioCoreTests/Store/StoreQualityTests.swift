import Testing

@testable import PortfolioCore

/// Tables of quality and of joint outcomes in a store that is followed.
@Suite struct StoreQualityTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }
  private let header = "date,model,task,metric,value,n\n"

  init() throws { fixture = try StoreFixture() }

  private func row(_ day: Int, _ value: Double) -> String {
    "2026-11-0\(day),alpha,classify,accuracy,\(value),100\n"
  }

  private func values(_ portfolio: Portfolio?) throws -> [Double] {
    try #require(portfolio).quality[try .of("alpha")].map(\.value)
  }

  @Test("Rows appended to a table are taken at once, a half one when its end has come")
  func grows() async throws {
    try folder.write(header + row(1, 0.9), to: "quality/lab.csv")
    let store = try await fixture.openSettled()
    #expect(try values(await store.portfolio) == [0.9])
    try folder.append(row(2, 0.8), to: "quality/lab.csv")
    #expect(try values(await store.reload(.paths(["quality/lab.csv"]))) == [0.9, 0.8])
    let half = row(3, 0.7)
    try folder.append(String(half.dropLast(5)), to: "quality/lab.csv")
    await store.reload(.paths(["quality/lab.csv"]))
    #expect(try values(await store.portfolio) == [0.9, 0.8])
    try folder.append(String(half.suffix(5)), to: "quality/lab.csv")
    #expect(try values(await store.reload(.paths(["quality/lab.csv"]))) == [0.9, 0.8, 0.7])
  }

  @Test func takesAnotherContentAndForgetsWhatIsGone() async throws {
    try folder.write(header + row(1, 0.9), to: "quality/lab.csv")
    let store = try await fixture.openSettled()
    try folder.write(header + row(1, 0.5) + row(2, 0.6), to: "quality/lab.csv")
    await store.reload(.paths(["quality/lab.csv"]))
    await fixture.settle(store)
    #expect(try values(await store.portfolio) == [0.5, 0.6])
    try folder.write(header + row(5, 0.4), to: "quality/other.csv")
    #expect(try values(await store.reload(.rescan)) == [0.5, 0.6, 0.4])
    try folder.remove("quality/lab.csv")
    await store.reload(.paths(["quality/lab.csv"]))
    await fixture.settle(store)
    #expect(try values(await store.portfolio) == [0.4])
  }

  @Test("A name that a card comes to claim brings its rows")
  func aliases() async throws {
    try folder.write(header + "2026-11-01,Alpha 2,classify,accuracy,0.9,\n", to: "quality/lab.csv")
    let store = try await fixture.openSettled()
    #expect(try values(await store.portfolio) == [])
    try folder.write(
      "---\nfolio: {name: Alpha, aliases: [Alpha 2]}\n---\n", to: "models/alpha.md")
    await store.reload(.paths(["models/alpha.md"]))
    await fixture.settle(store)
    #expect(try values(await store.portfolio) == [0.9])
  }

  @Test func aTableIsCreatedAndNeverOverwritten() async throws {
    let store = try await fixture.openSettled()
    try await store.create(Array((header + row(1, 0.9)).utf8), at: "quality/board.csv")
    #expect(try values(await store.reload(.rescan)) == [0.9])
    await #expect(throws: StoreError.self) {
      try await store.create(Array(header.utf8), at: "quality/board.csv")
    }
    await #expect(throws: StoreError.self) {
      try await store.create(Array(header.utf8), at: "quality/joint/board.csv")
    }
  }

  @Test func jointTablesAreFoundByName() async throws {
    let store = try await fixture.openSettled()
    #expect(try store.jointTables() == [])
    try folder.write("item,model,correct\n", to: "quality/joint/mail.csv")
    try folder.write("item,model,correct\n", to: "quality/joint/code.csv")
    try folder.write("notes", to: "quality/joint/README.md")
    #expect(try store.jointTables().map(\.name) == ["code", "mail"])
    #expect(try store.jointTables()[1].path == "quality/joint/mail.csv")
    #expect(try store.jointTables()[1].bytes == Array("item,model,correct\n".utf8))
  }
}
