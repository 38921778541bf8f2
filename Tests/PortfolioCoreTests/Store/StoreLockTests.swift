import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct StoreLockTests {
  private let folder: TemporaryFolder
  private let clone: CloneFolder
  private let clock = ManualClock()

  init() throws {
    folder = try TemporaryFolder()
    clone = CloneFolder(root: folder.path, files: LiveFileSystem())
    try clone.prepare()
  }

  private func take(as holder: String) async throws -> StoreLock {
    try await StoreLock.take(of: clone, as: holder, clock: clock.store)
  }

  @Test func namesWhoKeepsIt() async throws {
    let held = try await take(as: "process 12 (ana@build7)")
    let before = clock.store.elapsed()
    await #expect(throws: StoreError.locked(holder: "process 12 (ana@build7)")) {
      try await take(as: "other")
    }
    let waited = clock.store.elapsed() - before
    #expect(waited >= StoreLock.patience && waited < StoreLock.patience * 2)
    held.release()
    let next = try await take(as: "other")
    #expect(try folder.text(".folio/lock") == "other\n")
    next.release()
  }

  @Test func isNotStoppedByAFullDisk() async throws {
    let full = CloneFolder(
      root: folder.path,
      files: FaultingFileSystem { _, call in call == "write" ? .fail(.noSpace) : nil })
    let held = try await StoreLock.take(of: full, as: "ana", clock: clock.store)
    held.release()
  }

  @Test func failsAtOnceWhereItCannotBeOpened() async throws {
    let refusing = CloneFolder(
      root: folder.path,
      files: FaultingFileSystem { _, call in call == "open" ? .fail(.permissionDenied) : nil })
    let error = await #expect(throws: StoreError.self) {
      try await StoreLock.take(of: refusing, as: "ana", clock: clock.store)
    }
    guard case .failed(let call) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(call.isNotPermitted)
  }
}
