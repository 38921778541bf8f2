import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct CloneFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func identity(
    of root: FilePath, machine: String = "m1", isTaken: (UInt16) -> Bool = { _ in false }
  ) throws -> UInt16 {
    let clone = CloneFolder(root: root, files: LiveFileSystem())
    try clone.prepare()
    return try clone.mintedIdentity(machine: machine, isTaken: isTaken)
  }

  @Test func keepsItsIdentityAndStaysOutOfGit() throws {
    let first = try identity(of: folder.path)
    #expect(try identity(of: folder.path) == first)
    #expect(try folder.text(".folio/.gitignore") == "*\n")
    #expect(try folder.files().sorted() == [".folio", ".folio/.gitignore", ".folio/clone"])
  }

  @Test func keepsItsIdentityWhenItsFolderMoves() throws {
    try folder.makeFolder("one")
    let first = try identity(of: folder.appending("one"))
    try folder.rename("one", to: "two")
    #expect(try identity(of: folder.appending("two")) == first)
  }

  @Test func aCopyAndAnotherMachineGetIdentitiesOfTheirOwn() throws {
    try folder.makeFolder("one")
    let first = try identity(of: folder.appending("one"))
    try run("cp", "-a", folder.appending("one").string, folder.appending("two").string)
    let copied = try identity(of: folder.appending("two"), isTaken: { $0 == first })
    #expect(copied != first)
    #expect(try identity(of: folder.appending("two")) == copied)
    #expect(try folder.text("one/.folio/clone") != folder.text("two/.folio/clone"))
    let moved = try identity(of: folder.appending("one"), machine: "m2", isTaken: { $0 == first })
    #expect(moved != first)
  }

  @Test func mintsNoIdentityThatIsTaken() throws {
    #expect(try identity(of: folder.path, isTaken: { $0 != 0x3F2A }) == 0x3F2A)
    #expect(try folder.text(".folio/clone").hasPrefix("clone 3f2a\n"))
  }

  @Test func removesWhatSomebodyKilledLeftBehind() throws {
    let clone = CloneFolder(root: folder.path, files: LiveFileSystem())
    try clone.prepare()
    for name in ["checkpoint-a.new", "checkpoint", "import-a.new", "checkpoint-a"] {
      try folder.write("x", to: ".folio/\(name)")
    }
    let written = try LiveFileSystem().status(of: folder.appending(".folio/checkpoint-a.new"))
    let now = Timestamp(nanoseconds: written.identity.modified)
    clone.removeAbandoned("checkpoint", now: now + .seconds(3600))
    #expect(folder.exists(".folio/checkpoint-a.new"), "somebody may be writing it still")
    clone.removeAbandoned("checkpoint", now: now + .seconds(3601))
    #expect(
      try folder.files().sorted() == [
        ".folio", ".folio/.gitignore", ".folio/checkpoint", ".folio/checkpoint-a",
        ".folio/import-a.new",
      ])
  }

  @Test func doesNotWriteDownTheMachineID() throws {
    _ = try identity(of: folder.path, machine: "0123456789abcdef")
    #expect(try !folder.text(".folio/clone").contains("0123456789abcdef"))
  }

  @Test(arguments: ["", "clone zzzz\n", "clone 3f2a", "\u{0}\u{0}\u{0}"])
  func mintsAnewWhereTheFileIsDamaged(content: String) throws {
    try folder.write(content, to: ".folio/clone")
    let minted = try identity(of: folder.path)
    #expect(try identity(of: folder.path) == minted)
  }

  @Test func writesNothingThroughALinkedFolder() throws {
    let other = try TemporaryFolder()
    try folder.link(".folio", to: other.path.string)
    #expect(throws: FileError.self) { try identity(of: folder.path) }
    #expect(try other.files() == [])
  }

  @Test func aKillAtAnyCallLeavesAnIdentityOrNone() throws {
    for number in 1...30 {
      let root = folder.appending("r\(number)")
      try folder.makeFolder("r\(number)")
      let files = FaultingFileSystem(at: number, .kill)
      let clone = CloneFolder(root: root, files: files)
      try? clone.prepare()
      let minted = try? clone.mintedIdentity(machine: "m1", isTaken: { _ in false })
      let after = try identity(of: root)
      if let minted { #expect(after == minted) }
      #expect(try identity(of: root) == after)
    }
  }
}
