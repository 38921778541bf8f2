public import Foundation

/// The `folio` that was built beside the tests, run as anybody would run it.
public struct FolioProgram: Sendable {
  /// The program's file.
  public let url: URL

  /// The program in the folder that the tests were built into.
  ///
  /// - Throws: `Missing` where it is not there.
  public init() throws {
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    url = tests.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "folio")
    guard FileManager.default.isExecutableFile(atPath: url.path) else {
      throw Missing(path: url.path)
    }
  }

  /// The program was not built.
  public struct Missing: Error {
    /// Where it was looked for.
    public let path: String
  }

  /// Runs the program to its end, without a terminal and with nothing to read.
  ///
  /// - Returns: what the run came to.
  /// - Throws: what the system says where it cannot be started.
  public func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) async throws -> ChildProcess.Outcome {
    try await ChildProcess.run(url, arguments, in: folder, environment: environment)
  }
}
