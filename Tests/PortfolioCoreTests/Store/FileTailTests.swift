import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct FileTailTests {
  private let files = LiveFileSystem()
  private let folder: TemporaryFolder
  private var path: FilePath { folder.appending("a") }

  init() throws { folder = try TemporaryFolder() }

  /// Follows a file through changes and returns what is read after each.
  private func follow(
    _ start: String, _ steps: [() throws -> Void]
  ) throws -> (read: [String], changes: [FileTail.Change]) {
    try folder.write(start, to: "a")
    var read: [UInt8] = []
    var tail = try FileTail.begin(path, from: files) { read += $0.joined() }
    #expect(String(decoding: read, as: UTF8.self) == start)
    var texts: [String] = []
    var changes: [FileTail.Change] = []
    for step in steps {
      try step()
      read = []
      changes.append(try tail.goOn(path, from: files) { read += $0.joined() })
      texts.append(String(decoding: read, as: UTF8.self))
    }
    return (texts, changes)
  }

  @Test func readsWhatWasAppended() throws {
    let result = try follow(
      "one\n",
      [
        {}, { try folder.append("tw", to: "a") }, { try folder.append("o\nthree\n", to: "a") },
      ])
    #expect(result.read == ["", "tw", "o\nthree\n"])
    #expect(result.changes == [.none, .grown, .grown])
  }

  @Test func readsLongFilesInPieces() throws {
    let line = String(repeating: "x", count: 99) + "\n"
    let start = String(repeating: line, count: 50_000)
    let result = try follow(start, [{ try folder.append(start + "end", to: "a") }])
    #expect(result.read == [start + "end"])
    #expect(result.changes == [.grown])
  }

  @Test func noticesThatAFileGotShorter() throws {
    let result = try follow("one\ntwo\n", [{ try folder.truncate("a", to: 4) }])
    #expect(result.changes == [.replaced])
  }

  @Test func noticesOtherBytesOfTheSameLength() throws {
    let result = try follow("one\ntwo\n", [{ try folder.write("one\nTWO\n", to: "a") }])
    #expect(result.changes == [.replaced])
  }

  @Test func noticesARewrittenFileThatIsLonger() throws {
    let old = (0..<2000).map { "line \($0)\n" }.joined()
    let result = try follow(old, [{ try folder.write("X" + old, to: "a") }])
    #expect(result.changes == [.replaced])
    let other = try follow(old, [{ try folder.write(old.dropLast(2) + "!\nmore\n", to: "a") }])
    #expect(other.changes == [.replaced])
  }

  @Test func noticesARenameSaveThatOnlyAppends() throws {
    let result = try follow("one\n", [{ try folder.replace("a", with: "one\ntwo\n") }])
    #expect(result.changes == [.replaced])
  }

  /// The file loses its beginning and gets a longer one while the inode stays.
  @Test func noticesAnotherBeginning() throws {
    let result = try follow("short\n", [{ try folder.write("other beginning\n", to: "a") }])
    #expect(result.changes == [.replaced])
  }

  @Test func goesOnAfterAFailedRead() throws {
    try folder.write("one\n", to: "a")
    var read: [UInt8] = []
    var tail = try FileTail.begin(path, from: files) { read += $0.joined() }
    try folder.append("two\n", to: "a")
    let counting = FaultingFileSystem()
    var trial = tail
    _ = try trial.goOn(path, from: counting) { _ in }
    for number in 1...counting.calls.count {
      let failing = FaultingFileSystem(at: number, .fail(.ioError))
      #expect(throws: FileError.self) {
        _ = try tail.goOn(path, from: failing) { read += $0.joined() }
      }
    }
    let change = try tail.goOn(path, from: files) { read += $0.joined() }
    #expect(change == .grown)
    #expect(String(decoding: read, as: UTF8.self) == "one\ntwo\n")
  }

  @Test func survivesShortReads() throws {
    try folder.write("one\ntwo\n", to: "a")
    var read: [UInt8] = []
    let short = FaultingFileSystem { _, call in call == "pread" ? .short(1) : nil }
    _ = try FileTail.begin(path, from: short) { read += $0.joined() }
    #expect(String(decoding: read, as: UTF8.self) == "one\ntwo\n")
  }
}
