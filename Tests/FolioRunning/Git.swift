public import Foundation

/// Git, as somebody of no configuration has it.
public enum Git {
  /// Runs git in a folder.
  ///
  /// - Parameters:
  ///   - words: Its arguments.
  ///   - folder: Where.
  ///   - daysAgo: How long ago a commit is said to be.
  /// - Returns: What it printed.
  /// - Throws: `Failure` where git ends with another status than 0.
  @discardableResult
  public static func run(
    _ words: [String], in folder: URL, daysAgo: Int = 0
  ) async throws -> String {
    let date = "@\(Int(Date.now.timeIntervalSince1970) - daysAgo * 86_400) +0000"
    let names = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    let outcome = try await ChildProcess.run(
      URL(filePath: "/usr/bin/env"), ["git"] + names + words, in: folder,
      environment: ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
    guard outcome.status == 0 else { throw Failure(words: words, errors: outcome.errors) }
    return outcome.output
  }

  /// Commits everything in a folder.
  public static func commitAll(in folder: URL, daysAgo: Int = 0) async throws {
    try await run(["add", "--all"], in: folder)
    try await run(["commit", "--quiet", "-m", "x"], in: folder, daysAgo: daysAgo)
  }

  /// That git ended badly, and what it said.
  public struct Failure: Error {
    /// Its arguments.
    public var words: [String]
    /// What it said.
    public var errors: String
  }
}
