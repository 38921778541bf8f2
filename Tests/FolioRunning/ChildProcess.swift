public import Foundation
internal import Subprocess
internal import SystemPackage

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
  ///   - output: the file that it prints into, to be read meanwhile; nil is one of the run's own.
  ///   - errors: the same of stderr.
  /// - Returns: what the run came to. A task that is cancelled interrupts the program first.
  /// - Throws: what the system says where it cannot be started.
  public static func run(
    _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    output: URL? = nil, errors: URL? = nil
  ) async throws -> Outcome {
    let files = try ScratchFolder()
    defer { files.remove() }
    // Files hold any amount, and are there for whoever reads them while the program runs.
    let output = output ?? files.url.appending(path: "stdout")
    let errors = errors ?? files.url.appending(path: "stderr")
    for file in [output, errors] { try Data().write(to: file) }

    var options = PlatformOptions()
    options.teardownSequence = [
      .send(signal: .interrupt, allowedDurationToNextStep: .seconds(10))
    ]
    let environment = plainEnvironment.merging(environment) { _, new in new }
    // Foundation's `Process` reads past the end of a folder's entries when it starts a program, and
    // crashes where no page lies behind them (swift-corelibs-foundation #5472).
    let result = try await Subprocess.run(
      .path(FilePath(program.path)), arguments: Arguments(arguments),
      environment: .custom(
        Dictionary(
          uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })
      ),
      workingDirectory: FilePath(folder.path), platformOptions: options, input: .none,
      output: .fileDescriptor(try writing(to: output), closeAfterSpawningProcess: true),
      error: .fileDescriptor(try writing(to: errors), closeAfterSpawningProcess: true))
    let status =
      switch result.terminationStatus {
      case .exited(let status): status
      case .signaled(let signal): 128 + signal
      }
    return Outcome(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self), status: status)
  }

  private static func writing(to file: URL) throws -> FileDescriptor {
    try FileDescriptor.open(FilePath(file.path), .writeOnly, options: .closeOnExec)
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
