import Foundation
import PortfolioCore
import SystemPackage
import Testing

@testable import folio

/// The real watcher on a real folder; each test waits for what it expects and nothing else.
@Suite(.timeLimit(.minutes(10))) struct FolderWatcherTests {
  private let store: URL

  init() throws {
    store = FileManager.default.temporaryDirectory
      .resolvingSymlinksInPath().appending(path: "folio-watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: store.appending(path: "models"), withIntermediateDirectories: true)
    try write("", to: "portfolio.yaml")
    try write("one\n", to: "metrics/a.csv")
  }

  private func write(_ text: String, to path: String) throws {
    let file = store.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func append(_ text: String, to path: String) throws {
    let file = try FileHandle(forWritingTo: store.appending(path: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  private func rename(_ path: String, to other: String) throws {
    try #require(
      Glibc.rename(store.appending(path: path).path, store.appending(path: other).path) == 0)
  }

  /// Watches, does something, and returns when a change says that a path must be looked at.
  private func expect(
    _ path: String, after body: () throws -> Void
  ) async throws {
    let watcher = FolderWatcher(root: FilePath(store.path))
    await watcher.start()
    try body()
    for await change in watcher.changes {
      if change == .rescan { break }
      if case .paths(let paths) = change, paths.contains(path) { break }
    }
    await watcher.stop()
    try FileManager.default.removeItem(at: store)
  }

  @Test func noticesAppendedRows() async throws {
    try await expect("metrics/a.csv") { try append("two\n", to: "metrics/a.csv") }
  }

  @Test func noticesNewFiles() async throws {
    try await expect("models/a.md") { try write("card", to: "models/a.md") }
  }

  @Test func noticesSavesByRename() async throws {
    try write("old", to: "models/a.md")
    try await expect("models/a.md") {
      try write("new", to: "models/.a.md.new")
      try rename("models/.a.md.new", to: "models/a.md")
    }
  }

  @Test func noticesRemovedFiles() async throws {
    try await expect("portfolio.yaml") {
      try FileManager.default.removeItem(at: store.appending(path: "portfolio.yaml"))
    }
  }

  /// The folder's file may come before the folder is watched; the rescan finds it.
  @Test func noticesFilesInNewFolders() async throws {
    try await expect("costs/azure/2026/a.csv") { try write("x", to: "costs/azure/2026/a.csv") }
  }

  @Test func watchesFoldersThatCameLater() async throws {
    let watcher = FolderWatcher(root: FilePath(store.path))
    await watcher.start()
    try write("x", to: "costs/azure/2026/a.csv")
    var changes = watcher.changes.makeAsyncIterator()
    while let change = await changes.next(), change != .rescan {}
    // The rescan came after the folder was watched, so its own changes come by name.
    try append("y", to: "costs/azure/2026/a.csv")
    while let change = await changes.next() {
      if change == .paths(["costs/azure/2026/a.csv"]) { break }
    }
    await watcher.stop()
    try FileManager.default.removeItem(at: store)
  }

  @Test func watchesAFolderThatTookTheNameOfAnother() async throws {
    let watcher = FolderWatcher(root: FilePath(store.path))
    await watcher.start()
    var changes = watcher.changes.makeAsyncIterator()
    try rename("models", to: "models.old")
    try write("card", to: "models/a.md")
    while let change = await changes.next(), change != .rescan {}
    try append("more", to: "models/a.md")
    try append("other", to: "metrics/a.csv")
    var seen: Set<String> = []
    while !seen.isSuperset(of: ["models/a.md", "metrics/a.csv"]), let change = await changes.next()
    {
      if case .paths(let paths) = change { seen.formUnion(paths) }
    }
    #expect(seen == ["models/a.md", "metrics/a.csv"])
    await watcher.stop()
    try FileManager.default.removeItem(at: store)
  }

  @Test func endsItsChangesWhenStopped() async throws {
    let watcher = FolderWatcher(root: FilePath(store.path))
    await watcher.start()
    await watcher.stop()
    for await change in watcher.changes { Issue.record("\(change)") }
    try FileManager.default.removeItem(at: store)
  }

  @Test func saysThatItSeesNothingOfAFolderThatIsNotThere() async throws {
    try FileManager.default.removeItem(at: store)
    let watcher = FolderWatcher(root: FilePath(store.path))
    await watcher.start()
    #expect(await !watcher.isWatching)
    await watcher.stop()
  }
}
