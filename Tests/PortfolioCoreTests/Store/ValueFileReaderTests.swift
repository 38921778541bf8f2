import Foundation
import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct ValueFileReaderTests {
  private func bytes(_ argument: String, _ reader: ValueFileReader = .init()) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try reader.read(argument) { bytes += $0 }
    return bytes
  }

  @Test func aFileIsReadToItsEndAlsoThroughALink() throws {
    let folder = try TemporaryFolder()
    // More than is read at once.
    let content = [UInt8](repeating: 0x31, count: (1 << 20) + 77)
    try folder.write(content, to: "values")
    let path = folder.appending("values").string
    #expect(try bytes(path) == content)
    let link = folder.appending("link").string
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(try bytes(link) == content)
  }

  @Test func aPipeIsReadUntilItsWriterCloses() async throws {
    let (reading, writing) = try FileDescriptor.pipe()
    defer { try? reading.close() }
    // More than a pipe holds, so that it is read while it is written.
    let content = [UInt8](repeating: 0x32, count: 200_000)
    let writer = Task.detached {
      defer { try? writing.close() }
      _ = try writing.writeAll(content)
    }
    #expect(try bytes("/dev/fd/\(reading.rawValue)") == content)
    try await writer.value
  }

  @Test func whatCannotBeReadSaysWhichCallFailed() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: FileError.self) {
      try bytes(folder.appending("nothing").string)
    }
    #expect(missing?.isMissing == true)
    let noFile = #expect(throws: FileError.self) { try bytes(folder.path.string) }
    #expect(noFile?.call == "open")
    try folder.write("1\n", to: "values")
    let files = FaultingFileSystem { _, call in call == "pread" ? .fail(.ioError) : nil }
    let failed = #expect(throws: FileError.self) {
      try bytes(folder.appending("values").string, ValueFileReader(files: files))
    }
    #expect(failed?.errno == .ioError)
    let closed = #expect(throws: FileError.self) { try bytes("/dev/fd/9999") }
    #expect(closed?.call == "read" && closed?.errno == .badFileDescriptor)
  }

  @Test func standardInputHasAName() {
    #expect(["-", "/dev/stdin", "/dev/fd/0"].allSatisfy(ValueFileReader.isStandardInput))
    #expect(!ValueFileReader.isStandardInput("./-"))
    #expect(ValueFileReader.shownPath(of: "-") == "<stdin>")
    #expect(ValueFileReader.shownPath(of: "/dev/fd/63") == "/dev/fd/63")
  }
}
