public import Foundation

/// A program that is run to its end, without a terminal and with nothing to read.
public enum ChildProcess {
  /// What a run came to.
  public struct Outcome: Sendable {
    /// What it printed.
    public var output: String
    /// What it printed on stderr.
    public var errors: String
    /// Its exit status; a signal's number and 128 where one ended it.
    public var status: Int32

    /// What a run came to.
    public init(output: String, errors: String, status: Int32) {
      self.output = output
      self.errors = errors
      self.status = status
    }
  }

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - program: its file.
  ///   - arguments: the words after its name.
  ///   - folder: the folder it stands in.
  ///   - environment: what is to differ from a plain environment in English.
  /// - Returns: what the run came to.
  /// - Throws: what the system says where it cannot be started.
  public static func run(
    _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) async throws -> Outcome {
    let files = try ScratchFolder()
    defer { files.remove() }
    let output = files.url.appending(path: "stdout")
    let errors = files.url.appending(path: "stderr")
    for file in [output, errors] { try Data().write(to: file) }

    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = plainEnvironment.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    // Files hold any amount, where a pipe that nobody empties would stop the program.
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let (ends, end) = AsyncStream<Void>.makeStream()
    process.terminationHandler = { _ in end.finish() }
    try process.run()
    for await _ in ends {}

    return Outcome(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus)
  }

  /// An environment in which nothing of whoever runs the tests shows.
  public static var plainEnvironment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": "/nonexistent",
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "xterm-256color",
    ]
  }
}
