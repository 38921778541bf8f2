import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct StoreReloadingTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try StoreFixture() }

  private func names(_ store: Store) async -> [String] {
    await store.portfolio.models.map(\.name)
  }

  @Test func nothingNewIsNoPortfolio() async throws {
    let store = try await fixture.openSettled()
    #expect(await store.reload(.rescan) == nil)
    #expect(await store.reload(.paths(["models/alpha.md", "metrics/m.csv"])) == nil)
    #expect(await store.recheckAfter == nil)
  }

  @Test(arguments: [true, false])
  func takesASavedRecordWhenItHasComeToRest(byRename: Bool) async throws {
    let store = try await fixture.openSettled()
    if byRename {
      try folder.replace("models/alpha.md", with: fixture.card("Renamed"))
    } else {
      try folder.write(fixture.card("Renamed"), to: "models/alpha.md")
    }
    #expect(await store.reload(.paths(["models/alpha.md"])) == nil)
    #expect(await store.recheckAfter == .milliseconds(50))
    fixture.clock.advance(by: .milliseconds(49))
    #expect(await store.reload(.paths([])) == nil)
    fixture.clock.advance(by: .milliseconds(1))
    #expect(await store.reload(.paths([])) != nil)
    #expect(await names(store) == ["Renamed", "Beta"])
    #expect(await store.recheckAfter == nil)
  }

  @Test func doesNotTakeAFileThatIsBeingWritten() async throws {
    let store = try await fixture.openSettled()
    let text = Array(fixture.card("Written slowly").utf8)
    for count in stride(from: 0, to: text.count, by: 7) {
      try folder.write(Array(text[..<count]), to: "models/alpha.md")
      #expect(await store.reload(.paths(["models/alpha.md"])) == nil)
      fixture.clock.advance(by: .milliseconds(45))
    }
    #expect(await names(store) == ["Alpha", "Beta"])
    try folder.write(text, to: "models/alpha.md")
    await store.reload(.paths(["models/alpha.md"]))
    await fixture.settle(store)
    #expect(await names(store) == ["Written slowly", "Beta"])
    #expect(await store.portfolio.stale == [])
  }

  /// The first frame waits for nothing; what it took of a file in the making is read again.
  @Test func readsAgainWhatWasWrittenWhileItOpened() async throws {
    let text = fixture.card("Written slowly")
    try folder.write(String(text.prefix(30)), to: "models/alpha.md")
    let store = try await fixture.open()
    #expect(await names(store) != ["Written slowly", "Beta"])
    try folder.write(text, to: "models/alpha.md")
    await fixture.settle(store)
    #expect(await names(store) == ["Written slowly", "Beta"])
    #expect(await store.portfolio.problems == [])
    #expect(await store.recheckAfter == nil)
  }

  @Test func saysWhenAFileNeverComesToRest() async throws {
    let store = try await fixture.openSettled()
    for step in 0..<40 {
      try folder.write(fixture.card("Step \(step)"), to: "models/alpha.md")
      await store.reload(.paths(["models/alpha.md"]))
      fixture.clock.advance(by: .milliseconds(40))
    }
    #expect(await names(store) == ["Alpha", "Beta"])
    #expect(await store.portfolio.stale.map(\.reason.fault) == [.file(.unstable)])
    await fixture.settle(store)
    #expect(await names(store) == ["Step 39", "Beta"])
    #expect(await store.portfolio.stale == [])
    #expect(await store.portfolio.faults == [])
  }

  @Test func keepsTheLastGoodContentOfABrokenRecord() async throws {
    let store = try await fixture.openSettled()
    try folder.write("---\nfolio: {name: [}\n---\n", to: "models/alpha.md")
    await store.reload(.rescan)
    await fixture.settle(store)
    #expect(await names(store) == ["Alpha", "Beta"])
    let stale = try #require(await store.portfolio.stale.first)
    #expect(stale.path == "models/alpha.md")
    #expect(stale.reason.place.path == "models/alpha.md")
    #expect(stale.reason.place.line == 2)
    #expect(await store.portfolio.problems == [stale.reason])
    try folder.write(fixture.card("Mended"), to: "models/alpha.md")
    await store.reload(.rescan)
    await fixture.settle(store)
    #expect(await names(store) == ["Mended", "Beta"])
    #expect(await store.portfolio.stale == [])
    #expect(await store.portfolio.problems == [])
  }

  @Test func aVanishedRecordIsGoneOnlyWhenItStaysAway() async throws {
    let store = try await fixture.openSettled()
    let text = try folder.text("models/alpha.md")
    try folder.remove("models/alpha.md")
    #expect(await store.reload(.paths(["models/alpha.md"])) == nil)
    try folder.write(text, to: "models/alpha.md")
    await store.reload(.paths([]))
    await fixture.settle(store)
    #expect(await names(store) == ["Alpha", "Beta"])
    try folder.remove("models/alpha.md")
    #expect(await store.reload(.rescan) == nil)
    fixture.clock.advance(by: .milliseconds(50))
    #expect(await store.reload(.rescan) != nil)
    #expect(await names(store) == ["Beta"])
  }

  @Test func theSettingsOutliveTheirFile() async throws {
    let store = try await fixture.openSettled()
    let text = try folder.text("portfolio.yaml")
    try folder.remove("portfolio.yaml")
    await store.reload(.rescan)
    await fixture.settle(store)
    #expect(await store.portfolio.settings.name == "Test")
    #expect(await store.portfolio.stale.map(\.path) == ["portfolio.yaml"])
    #expect(await store.portfolio.faults == ["portfolio.yaml: file.refused"])
    try folder.write(text, to: "portfolio.yaml")
    await store.reload(.rescan)
    await fixture.settle(store)
    #expect(await store.portfolio.faults == [])
  }

  @Test func waitsWhileGitIsAtWork() async throws {
    try folder.git("init", "--quiet")
    let store = try await fixture.openSettled()
    try folder.write("", to: ".git/index.lock")
    try folder.remove("models/alpha.md")
    try folder.write(fixture.card("Pulled"), to: "models/beta.md")
    try folder.write("time,model,metric,value\n", to: "metrics/m.csv")
    for _ in 0..<5 {
      #expect(await store.reload(.rescan) == nil)
      fixture.clock.advance(by: .milliseconds(100))
    }
    try folder.remove(".git/index.lock")
    await store.reload(.rescan)
    #expect(await names(store) == ["Pulled"])
  }

  /// git keeps inode and size of a file it checks out again (FAULTS §2.17).
  @Test func noticesACheckoutThatKeepsTheSize() async throws {
    try folder.git("init", "--quiet")
    try folder.git("add", "--all")
    try folder.git("commit", "--quiet", "-m", "x")
    try folder.git("checkout", "--quiet", "-b", "other")
    try folder.write(fixture.card("Alphb"), to: "models/alpha.md")
    try folder.git("commit", "--quiet", "--all", "-m", "y")
    let store = try await fixture.openSettled()
    #expect(await names(store) == ["Alphb", "Beta"])
    for (branch, name) in [("main", "Alpha"), ("other", "Alphb"), ("main", "Alpha")] {
      try folder.git("checkout", "--quiet", branch)
      await store.reload(.rescan)
      await fixture.settle(store)
      #expect(await names(store) == [name, "Beta"])
    }
  }

  @Test func takesFoldersThatComeLater() async throws {
    let store = try await fixture.openSettled()
    try folder.write("name: Chat\n", to: "workflows/chat.yaml")
    try folder.write("---\nfolio: {name: Gamma}\n---\n", to: "models/gamma/README.md")
    await store.reload(.paths(["workflows", "models/gamma"]))
    await fixture.settle(store)
    #expect(await store.portfolio.workflows.map(\.name) == ["Chat"])
    #expect(await names(store) == ["Alpha", "Beta", "Gamma"])
    try folder.rename("workflows", to: "old")
    await store.reload(.paths(["workflows"]))
    await fixture.settle(store)
    #expect(await store.portfolio.workflows == [])
  }

  @Test func anEditedAliasMovesObservations() async throws {
    try folder.append("2026-11-20T10:00:00Z,azure-x,accuracy,0.9\n", to: "metrics/m.csv")
    let store = try await fixture.openSettled()
    #expect(await store.portfolio.metrics.models.map(\.text) == ["azure-x"])
    try folder.write(
      "---\nfolio: {name: Alpha, aliases: [azure-x]}\n---\n", to: "models/alpha.md")
    await store.reload(.rescan)
    await fixture.settle(store)
    #expect(await store.portfolio.metrics.models.map(\.text) == ["alpha"])
  }

  @Test func aFailedReadKeepsWhatWasKnown() async throws {
    let fails = Box(false)
    let files = FaultingFileSystem { _, call in
      fails.value && call == "open" ? .fail(.permissionDenied) : nil
    }
    let store = try await fixture.openSettled(files)
    fails.value = true
    try folder.replace("models/alpha.md", with: fixture.card("Unreadable"))
    try folder.append("2026-11-20T10:00:00Z,alpha,accuracy,0.9\n", to: "metrics/m.csv")
    await store.reload(.rescan)
    await fixture.settle(store)
    #expect(await names(store) == ["Alpha", "Beta"])
    let refused = Fault.file(.refused(call: "open", errno: Errno.permissionDenied.rawValue))
    #expect(await store.portfolio.stale.map(\.path) == ["metrics/m.csv", "models/alpha.md"])
    #expect(await store.portfolio.stale.map(\.reason.fault) == [refused, refused])
    fails.value = false
    await store.reload(.rescan)
    await fixture.settle(store)
    #expect(await names(store) == ["Unreadable", "Beta"])
    #expect(await store.portfolio.metrics.count == 1)
    #expect(await store.portfolio.stale == [])
  }
}
