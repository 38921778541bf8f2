import Foundation
import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct ByteStreamTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func bytes(of stream: ByteStream) throws(FileError) -> [UInt8] {
    defer { stream.close() }
    var all: [UInt8] = []
    while true {
      let more = try stream.next()
      if more.isEmpty { return all }
      all += more
    }
  }

  @Test func aFileIsReadToItsEndInPieces() throws {
    let text = String(repeating: "0123456789", count: 100_000)
    try folder.write(text, to: "a")
    #expect(try bytes(of: ByteStream(folder.appending("a"))) == Array(text.utf8))
    let short = FaultingFileSystem { _, call in call == "read" ? .short(99_999) : nil }
    #expect(try bytes(of: ByteStream(folder.appending("a"), from: short)) == Array(text.utf8))
  }

  @Test func aLinkIsFollowed() throws {
    try folder.write("x", to: "a")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending("b").string, withDestinationPath: "a")
    #expect(try bytes(of: ByteStream(folder.appending("b"))) == [0x78])
  }

  @Test func aFIFOEndsWhereItsWriterCloses() throws {
    try folder.makeFIFO("f")
    let path = folder.appending("f")
    // Open for both, so that neither opening waits for the other.
    let writer = try FileDescriptor.open(path, .readWrite)
    let stream = try ByteStream(path)
    defer { stream.close() }
    _ = try writer.writeAll("1\n2\n".utf8)
    #expect(try stream.next() == Array("1\n2\n".utf8))
    try writer.close()
    #expect(try stream.next().isEmpty)
  }

  @Test func whatCannotBeReadIsAnError() throws {
    #expect(throws: FileError(call: "read", errno: .isDirectory, path: folder.appending("."))) {
      try ByteStream(folder.appending("."))
    }
    let missing = folder.appending("missing")
    #expect(throws: FileError(call: "open", errno: .noSuchFileOrDirectory, path: missing)) {
      try ByteStream(missing)
    }
    try folder.write("x", to: "a")
    let broken = FaultingFileSystem { _, call in call == "read" ? .fail(.ioError) : nil }
    let path = folder.appending("a")
    #expect(throws: FileError(call: "read", errno: .ioError, path: path)) {
      try bytes(of: ByteStream(path, from: broken))
    }
  }
}
