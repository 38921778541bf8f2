import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct StoreLockTests {
  private let folder: TemporaryFolder
  private let clone: CloneFolder

  init() throws {
    folder = try TemporaryFolder()
    clone = CloneFolder(root: folder.path, files: LiveFileSystem())
    try clone.prepare()
  }

  @Test func oneAtATimeHoldsIt() throws {
    let one = try StoreLock(of: clone)
    let other = try StoreLock(of: clone)
    #expect(one.holder == nil)
    #expect(try one.take(as: "process 12 (ana@build7)"))
    #expect(try !other.take(as: "other"))
    #expect(other.holder == "process 12 (ana@build7)")
    one.close()
    #expect(try other.take(as: "other"))
    #expect(try folder.text(".folio/lock") == "other\n")
    other.close()
  }

  @Test func isNotStoppedByAFullDisk() throws {
    let full = CloneFolder(
      root: folder.path,
      files: FaultingFileSystem { _, call in call == "write" ? .fail(.noSpace) : nil })
    let lock = try StoreLock(of: full)
    #expect(try lock.take(as: "ana"))
    lock.close()
  }

  /// A child process must not inherit the lock and keep it (FAULTS §2.11).
  @Test func aChildDoesNotKeepIt() throws {
    let lock = try StoreLock(of: clone)
    #expect(try lock.take(as: "ana"))
    let held = try run("sh", "-c", "ls -l /proc/self/fd")
    #expect(!held.contains(".folio/lock"))
    lock.close()
  }
}
