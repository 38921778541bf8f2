import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct LiveFileSystemTests {
  private let files = LiveFileSystem()
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(.timeLimit(.minutes(10)), arguments: ["fifo", "folder", "link", "zero", "socket"])
  func opensNothingButRegularFiles(name: String) throws {
    try folder.makeFIFO("fifo")
    try folder.makeFolder("folder")
    try folder.write("text", to: "target")
    try folder.link("link", to: "target")
    try folder.link("zero", to: "/dev/zero")
    try run(
      "python3", "-c",
      "import socket,sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])",
      folder.appending("socket").string)
    for access in [FileAccess.read, .append, .appendOrCreate] {
      let error = try #require(throws: FileError.self) {
        try files.open(folder.appending(name), access)
      }
      #expect(error.isNotRegular, "\(error)")
      #expect(error.fault == .notRegular)
    }
  }

  @Test(.timeLimit(.minutes(10))) func doesNotReadDevices() {
    let error = #expect(throws: FileError.self) { try files.open("/dev/zero", .read) }
    #expect(error?.isNotRegular == true)
  }

  @Test func readsWithinBounds() throws {
    try folder.write("0123456789", to: "a")
    let path = folder.appending("a")
    let file = try files.open(path, .read)
    defer { files.close(file) }
    #expect(try files.read(file, at: 3, count: 4, path: path) == Array("3456".utf8))
    #expect(try files.read(file, at: 8, count: 4, path: path) == Array("89".utf8))
    #expect(try files.read(file, at: 10, count: 4, path: path) == [])
    #expect(try files.bytes(of: file, in: 2..<99, path: path) == Array("23456789".utf8))
  }

  @Test func createsOnlyWhereNothingStands() throws {
    try folder.write("mine", to: "a")
    try folder.link("dangling", to: "nowhere")
    for name in ["a", "dangling"] {
      let error = #expect(throws: FileError.self) {
        try files.open(folder.appending(name), .create)
      }
      #expect(error?.errno == .fileExists)
    }
    #expect(try folder.text("a") == "mine")
  }

  @Test func appendsAtTheEndWhereverItIs() throws {
    try folder.write("a", to: "a")
    let path = folder.appending("a")
    let file = try files.open(path, .append)
    defer { files.close(file) }
    try folder.append("b", to: "a")
    #expect(try files.write(file, Array("c".utf8), path: path) == 1)
    try files.truncate(file, to: 1, path: path)
    #expect(try files.write(file, Array("d".utf8), path: path) == 1)
    #expect(try folder.text("a") == "ad")
  }

  @Test func locksAgainstAnotherOpeningOfTheSameProcess() throws {
    let path = folder.appending("lock")
    let one = try files.open(path, .appendOrCreate)
    let other = try files.open(path, .appendOrCreate)
    defer { files.close(other) }
    #expect(try files.lock(one, path: path))
    #expect(try !files.lock(other, path: path))
    // A classic lock would be lost when any opening of the file is closed.
    files.close(try files.open(path, .read))
    #expect(try !files.lock(other, path: path))
    files.close(one)
    #expect(try files.lock(other, path: path))
  }

  @Test func listsNamesAndKinds() throws {
    try folder.write("", to: "file")
    try folder.makeFolder("folder")
    try folder.link("link", to: "file")
    try folder.makeFIFO("fifo")
    let entries = try files.entries(of: folder.path)
    #expect(
      Set(entries) == [
        FolderEntry(name: "file", kind: .regular), FolderEntry(name: "folder", kind: .folder),
        FolderEntry(name: "link", kind: .link), FolderEntry(name: "fifo", kind: .special),
      ])
  }

  @Test func tellsContentsApart() throws {
    try folder.write("one", to: "a")
    let before = try files.status(of: folder.appending("a"))
    #expect(try files.status(of: folder.appending("a")) == before)
    try folder.replace("a", with: "two")
    let after = try files.status(of: folder.appending("a"))
    #expect(before.size == after.size)
    #expect(before != after)
  }

  @Test func saysWhatFailed() {
    let path = folder.appending("missing")
    let error = #expect(throws: FileError.self) { try files.status(of: path) }
    #expect(
      error == FileError(call: "lstat", errno: .noSuchFileOrDirectory, path: path))
    #expect(error?.isMissing == true)
    #expect(error?.fault == .refused(call: "lstat", errno: 2))
  }
}
