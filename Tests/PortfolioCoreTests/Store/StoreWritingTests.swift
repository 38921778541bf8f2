import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct StoreWritingTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try StoreFixture() }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func aNewRecordIsThereAtOnce() async throws {
    let store = try await fixture.openSettled()
    try await store.create(bytes(fixture.card("Gamma")), at: "models/gamma.md")
    #expect(await store.portfolio.models.map(\.name) == ["Alpha", "Beta", "Gamma"])
    #expect(try folder.text("models/gamma.md") == fixture.card("Gamma"))
    try await store.create(bytes("name: Chat\n"), at: "workflows/chat.yaml")
    #expect(await store.portfolio.workflows.map(\.name) == ["Chat"])
    #expect(await store.reload(.rescan) == nil)
  }

  @Test func aNewRecordNeverOverwrites() async throws {
    let store = try await fixture.openSettled()
    let before = try folder.bytes("models/alpha.md")
    await #expect(throws: StoreError.exists(folder.appending("models/alpha.md"))) {
      try await store.create(bytes("x"), at: "models/alpha.md")
    }
    #expect(try folder.bytes("models/alpha.md") == before)
  }

  @Test(arguments: [
    "models/Bad Name.md", "../outside.md", "models/../../x.md", "notes.txt", "costs/a.csv",
    "journal/ana@build7-3f2a/2026-11.jsonl", "", "/etc/passwd", ".folio/clone",
  ])
  func onlyRecordsAreMade(path: String) async throws {
    let store = try await fixture.openSettled()
    let before = try folder.files()
    await #expect(throws: StoreError.wrongPath(path)) {
      try await store.create(bytes("x"), at: path)
    }
    await #expect(throws: StoreError.self) {
      try await store.appendRows(bytes("x\n"), to: path)
    }
    #expect(try folder.files() == before)
  }

  @Test func rowsBeginALineOfTheirOwn() async throws {
    let store = try await fixture.openSettled()
    let row = "2026-11-20T10:00:00Z,alpha,accuracy,0.9\n"
    try await store.appendRows(bytes(row), to: "metrics/m.csv")
    #expect(await store.portfolio.metrics.count == 1)
    try folder.append("2026-11-20T10:01:00Z,alpha,accuracy,0.8", to: "metrics/m.csv")
    try await store.appendRows(
      bytes("2026-11-20T10:02:00Z,alpha,accuracy,0.7\n"), to: "metrics/m.csv")
    #expect(await store.portfolio.metrics.count == 3)
    #expect(await store.portfolio.faults == [])
  }

  @Test func rowsGoThroughNoLinkOutOfTheStore() async throws {
    let other = try TemporaryFolder()
    try other.write("time,model,metric,value\n", to: "x.csv")
    try folder.remove("metrics")
    try folder.link("metrics", to: other.path.string)
    let store = try await fixture.openSettled()
    await #expect(throws: StoreError.self) {
      try await store.appendRows(bytes("a,b,c\n"), to: "metrics/x.csv")
    }
    #expect(try other.text("x.csv") == "time,model,metric,value\n")
  }

  @Test func rowsAreAppendedWholeOrNotAtAll() async throws {
    let before = try folder.bytes("metrics/m.csv")
    let files = FaultingFileSystem { _, call in call == "write" ? .short(3) : nil }
    let store = try await fixture.openSettled(files)
    await #expect(throws: StoreError.shortWrite(written: 3, wanted: 6)) {
      try await store.appendRows(bytes("a,b,c\n"), to: "metrics/m.csv")
    }
    #expect(try folder.bytes("metrics/m.csv") == before)
  }

  @Test func makesAStoreWithTheMarkLast() throws {
    let files = FaultingFileSystem()
    let root = folder.appending("new/deep/store")
    let contents = ["portfolio.yaml": bytes("store: 1\n"), "models/a.md": bytes("a")]
    try Store.create(contents, at: root, files: files)
    #expect(try folder.text("new/deep/store/models/a.md") == "a")
    #expect(try folder.text("new/deep/store/portfolio.yaml") == "store: 1\n")
    let count = files.calls.count
    // However it is cut short, what is left is a whole store or none.
    for number in 1...count {
      let other = folder.appending("cut\(number)")
      try? Store.create(
        contents, at: other, files: FaultingFileSystem(at: number, .kill))
      if folder.exists("cut\(number)/portfolio.yaml") {
        #expect(try folder.text("cut\(number)/models/a.md") == "a", "call \(number)")
      }
    }
  }

  @Test func makesNoStoreOverAnything() throws {
    let contents = ["portfolio.yaml": bytes("store: 1\n"), "models/a.md": bytes("a")]
    try folder.write("mine", to: "other/models/a.md")
    #expect(throws: StoreError.exists(folder.appending("other/models/a.md"))) {
      try Store.create(contents, at: folder.appending("other"))
    }
    #expect(!folder.exists("other/portfolio.yaml"))
    #expect(throws: StoreError.exists(folder.appending("portfolio.yaml"))) {
      try folder.write("mine", to: "models/a.md")
      try Store.create(contents, at: folder.path)
    }
    #expect(throws: StoreError.wrongPath("portfolio.yaml")) {
      try Store.create(["models/a.md": []], at: folder.appending("x"))
    }
  }

  @Test func gitIsToldToLeaveJournalsAsTheyAre() throws {
    let contents = ["portfolio.yaml": bytes("store: 1\n")]
    try Store.create(contents, at: folder.appending("new"))
    #expect(try folder.text("new/.gitattributes") == "journal/** -text\n")
    try folder.write("mine\n", to: "old/.gitattributes")
    try Store.create(contents, at: folder.appending("old"))
    #expect(try folder.text("old/.gitattributes") == "mine\n")
    #expect(folder.exists("old/portfolio.yaml"))
  }

  @Test func aScratchStoreIsNotSynced() throws {
    let files = FaultingFileSystem()
    try Store.create(
      ["portfolio.yaml": bytes("store: 1\n")], at: folder.appending("x"), isScratch: true,
      files: files)
    #expect(!files.calls.contains("fdatasync") && !files.calls.contains("fsync"))
  }
}
