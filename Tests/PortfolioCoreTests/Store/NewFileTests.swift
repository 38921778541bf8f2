import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct NewFileTests {
  private let folder: TemporaryFolder
  private var path: FilePath { folder.appending("a.md") }

  init() throws { folder = try TemporaryFolder() }

  @Test func writesAFileWholeAndSyncsItAndItsFolder() throws {
    let files = FaultingFileSystem()
    try NewFile(files: files).write(Array("text".utf8), at: path)
    #expect(try folder.text("a.md") == "text")
    #expect(try folder.files() == ["a.md"])
    #expect(files.calls == ["open", "write", "fdatasync", "link", "unlink", "fsync"])
  }

  @Test func neverOverwrites() throws {
    try folder.write("mine", to: "a.md")
    let error = #expect(throws: FileError.self) {
      try NewFile(files: LiveFileSystem()).write(Array("other".utf8), at: path)
    }
    #expect(error?.errno == .fileExists)
    #expect(try folder.text("a.md") == "mine")
    #expect(try folder.files() == ["a.md"])
  }

  @Test func writesOnFileSystemsWithoutLinks() throws {
    let files = FaultingFileSystem { _, call in call == "link" ? .fail(.notPermitted) : nil }
    try NewFile(files: files).write(Array("text".utf8), at: path)
    #expect(try folder.text("a.md") == "text")
    #expect(throws: FileError.self) {
      try NewFile(files: files).write(Array("other".utf8), at: path)
    }
    #expect(try folder.text("a.md") == "text")
    #expect(try folder.files() == ["a.md"])
  }

  @Test func writesOnWhenAWriteIsShort() throws {
    let files = FaultingFileSystem { _, call in call == "write" ? .short(3) : nil }
    try NewFile(files: files).write(Array("0123456789".utf8), at: path)
    #expect(try folder.text("a.md") == "0123456789")
  }

  /// Whatever call fails, or is the last before a kill, the file is whole or not there.
  @Test(arguments: 1...6)
  func isWholeOrNotThere(number: Int) throws {
    for fault in [FaultingFileSystem.Fault.fail(.noSpace), .kill] {
      let files = FaultingFileSystem(at: number, fault)
      #expect(throws: FileError.self) {
        try NewFile(files: files).write(Array("text".utf8), at: path)
      }
      if folder.exists("a.md") {
        #expect(try folder.text("a.md") == "text")
        try folder.remove("a.md")
      }
      let visible = try folder.files().filter { !$0.hasPrefix(".") }
      #expect(visible == [])
    }
  }

  @Test func makesNoFolderThroughALink() throws {
    let other = try TemporaryFolder()
    try folder.link("journal", to: other.path.string)
    let error = #expect(throws: FileError.self) {
      try NewFile(files: LiveFileSystem()).ensureFolder("journal/ana", below: folder.path)
    }
    #expect(error?.errno == .notDirectory)
    #expect(try other.files() == [])
  }

  @Test func makesFoldersOnceAndSyncsTheirParents() throws {
    let files = FaultingFileSystem()
    try NewFile(files: files).ensureFolder("a/b", below: folder.path)
    try NewFile(files: files).ensureFolder("a/b", below: folder.path)
    #expect(try folder.files() == ["a", "a/b"])
    #expect(files.calls.filter { $0 == "fsync" }.count == 2)
  }
}
