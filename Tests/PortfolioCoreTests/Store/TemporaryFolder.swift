import Foundation
import SystemPackage
import Testing

@testable import PortfolioCore

/// A folder for one test, gone with it.
final class TemporaryFolder: Sendable {
  let path: FilePath

  init() throws {
    var template = Array("/tmp/folio-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw FileError(call: "mkdtemp", errno: Errno(rawValue: errno), path: "/tmp")
    }
    path = try LiveFileSystem().resolved(FilePath(String(cString: made)))
  }

  deinit {
    // A test may have taken its own rights away.
    _ = try? run("chmod", "-R", "u+rwX", path.string)
    try? FileManager.default.removeItem(atPath: path.string)
  }

  func appending(_ relative: String) -> FilePath { path.appending(relative) }

  /// Replaces a file's bytes in place, as a shell's `>` does.
  func write(_ text: String, to relative: String) throws {
    try write(Array(text.utf8), to: relative)
  }

  func write(_ bytes: [UInt8], to relative: String) throws {
    let file = appending(relative)
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    let descriptor = try FileDescriptor.open(
      file, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite, .groupRead])
    try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
  }

  func append(_ text: String, to relative: String) throws {
    let descriptor = try FileDescriptor.open(appending(relative), .writeOnly, options: .append)
    try descriptor.closeAfter { _ = try descriptor.writeAll(text.utf8) }
  }

  /// Saves as most editors do: a new file that takes the old one's name.
  func replace(_ relative: String, with text: some StringProtocol) throws {
    try write(Array(text.utf8), to: relative + ".tmp~")
    try rename(relative + ".tmp~", to: relative)
  }

  func rename(_ relative: String, to other: String) throws {
    guard Foundation.rename(appending(relative).string, appending(other).string) == 0 else {
      throw FileError(call: "rename", errno: Errno(rawValue: errno), path: appending(other))
    }
  }

  func remove(_ relative: String) throws {
    try FileManager.default.removeItem(atPath: appending(relative).string)
  }

  func truncate(_ relative: String, to length: Int) throws {
    let descriptor = try FileDescriptor.open(appending(relative), .writeOnly)
    try descriptor.closeAfter { try descriptor.resize(to: Int64(length)) }
  }

  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: appending(relative).string, withDestinationPath: target)
  }

  func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(
      atPath: appending(relative).string, withIntermediateDirectories: true)
  }

  func makeFIFO(_ relative: String) throws {
    guard mkfifo(appending(relative).string, 0o600) == 0 else {
      throw FileError(call: "mkfifo", errno: Errno(rawValue: errno), path: appending(relative))
    }
  }

  func bytes(_ relative: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: appending(relative).string)))
  }

  func text(_ relative: String) throws -> String {
    try #require(String(validating: bytes(relative), as: UTF8.self))
  }

  func exists(_ relative: String) -> Bool {
    (try? LiveFileSystem().status(of: appending(relative))) != nil
  }

  /// Every file below, by its path in the folder.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path.string).sorted()
  }

  /// Runs git in the folder, as nobody in particular.
  @discardableResult
  func git(_ arguments: String..., at seconds: Int? = nil) throws -> String {
    var environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1"]
    if let seconds {
      environment["GIT_AUTHOR_DATE"] = "@\(seconds) +0000"
      environment["GIT_COMMITTER_DATE"] = "@\(seconds) +0000"
    }
    return try run(
      "git",
      arguments: [
        "-C", path.string, "-c", "user.name=A", "-c", "user.email=a@example.org", "-c",
        "init.defaultBranch=main",
      ] + arguments, environment: environment)
  }
}

struct ProgramFailed: Error { var text: String }

/// Runs a program and returns what it says.
@discardableResult
func run(_ program: String, _ arguments: String...) throws -> String {
  try run(program, arguments: arguments, environment: ProcessInfo.processInfo.environment)
}

/// Runs a program and returns what it says, on stderr too.
///
/// By `popen`, whose children have whatever this process leaves open to them; Foundation's `Process`
/// crashes now and then when it starts one (swift-corelibs-foundation #5472).
@discardableResult
func run(
  _ program: String, arguments: [String], environment: [String: String]
) throws -> String {
  let settings = environment.map { "\($0)=\($1)" }
  let words = (["/usr/bin/env", "-i"] + settings + [program] + arguments).map {
    "'" + $0.replacing("'", with: "'\\''") + "'"
  }
  guard let pipe = popen(words.joined(separator: " ") + " 2>&1", "re") else {
    throw ProgramFailed(text: "\(program): \(Errno(rawValue: errno))")
  }
  var output: [UInt8] = []
  var byte = getc(pipe)
  while byte != EOF {
    output.append(UInt8(truncatingIfNeeded: byte))
    byte = getc(pipe)
  }
  let said = String(decoding: output, as: UTF8.self)
  guard pclose(pipe) == 0 else { throw ProgramFailed(text: "\(program) \(arguments): \(said)") }
  return said
}
