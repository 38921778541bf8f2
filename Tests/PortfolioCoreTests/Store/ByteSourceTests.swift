import Foundation
import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct ByteSourceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func source(_ name: String) -> ByteSource { ByteSource(folder.appending(name).string) }

  private func bytes(
    _ source: ByteSource, from files: any FileSystem = LiveFileSystem()
  ) throws(FileError) -> [UInt8] {
    var all: [UInt8] = []
    try source.read(from: files) { all += $0 }
    return all
  }

  @Test func aFileIsReadToItsEndInPieces() throws {
    let text = String(repeating: "0123456789", count: 100_000)
    try folder.write(text, to: "a")
    #expect(try bytes(source("a")) == Array(text.utf8))
    let short = FaultingFileSystem { _, call in call == "read" ? .short(99_999) : nil }
    #expect(try bytes(source("a"), from: short) == Array(text.utf8))
  }

  @Test func aLinkIsFollowed() throws {
    try folder.write("x", to: "a")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending("b").string, withDestinationPath: "a")
    #expect(try bytes(source("b")) == [0x78])
  }

  @Test func aFIFOEndsWhereItsWriterCloses() throws {
    try folder.makeFIFO("f")
    let path = folder.appending("f")
    // A thread of its own: it waits for the reader, and the reader for it.
    Thread.detachNewThread {
      guard let file = try? FileDescriptor.open(path, .writeOnly) else { return }
      _ = try? file.closeAfter { try file.writeAll("1\n2\n".utf8) }
    }
    #expect(try bytes(source("f")) == Array("1\n2\n".utf8))
  }

  @Test func aPipeOfTheShellIsReadUntilItsWriterCloses() throws {
    let (reading, writing) = try FileDescriptor.pipe()
    defer { try? reading.close() }
    // More than a pipe holds, so that it is read while it is written.
    let content = [UInt8](repeating: 0x32, count: 200_000)
    Thread.detachNewThread {
      _ = try? writing.closeAfter { try writing.writeAll(content) }
    }
    #expect(try bytes(ByteSource("/dev/fd/\(reading.rawValue)")) == content)
    // It is the shell's, and stays open.
    #expect(try bytes(ByteSource("/dev/fd/\(reading.rawValue)")).isEmpty)
  }

  @Test func whatCannotBeReadIsAnError() throws {
    #expect(throws: FileError(call: "read", errno: .isDirectory, path: folder.path)) {
      try bytes(ByteSource(folder.path.string))
    }
    let missing = folder.appending("missing")
    #expect(throws: FileError(call: "open", errno: .noSuchFileOrDirectory, path: missing)) {
      try bytes(source("missing"))
    }
    try folder.write("x", to: "a")
    let broken = FaultingFileSystem { _, call in call == "read" ? .fail(.ioError) : nil }
    let path = folder.appending("a")
    #expect(throws: FileError(call: "read", errno: .ioError, path: path)) {
      try bytes(source("a"), from: broken)
    }
    let closed = "/dev/fd/9999"
    #expect(throws: FileError(call: "read", errno: .badFileDescriptor, path: FilePath(closed))) {
      try bytes(ByteSource(closed))
    }
  }

  @Test func standardInputHasAName() {
    for argument in ["-", "/dev/stdin", "/dev/fd/0"] {
      #expect(ByteSource(argument).isStandardInput)
      #expect(ByteSource(argument).path == "<stdin>")
    }
    for argument in ["./-", "/dev/fd/63", "/dev/fd/", "a"] {
      #expect(!ByteSource(argument).isStandardInput)
      #expect(ByteSource(argument).path == argument)
    }
  }
}
