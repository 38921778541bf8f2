internal import Subprocess
internal import SystemPackage

/// Runs git so that nothing in a repository can make it run anything else.
///
/// A store may come from anybody, and its repository's configuration with it: no hook, monitor,
/// pager, transport or program for signatures that it names is started, and nothing in the repository is written.
struct Git: Sendable {
  /// The folder it is run in.
  let folder: FilePath

  /// The output of a command, or nil where git is missing, fails, or says more than the limit.
  func output(_ arguments: [String], input: [UInt8] = [], limit: Int) async -> [UInt8]? {
    let result = try? await run(
      .name("git"), arguments: Arguments(Self.guards + ["-C", folder.string] + arguments),
      environment: .inherit.updating(Self.environment), input: .array(input),
      output: .bytes(limit: limit), error: .discarded)
    guard let result, result.terminationStatus.isSuccess else { return nil }
    return result.standardOutput
  }

  private static let guards = [
    "--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=", "-c",
    "core.hooksPath=/dev/null", "-c", "safe.bareRepository=explicit",
    // Signatures of commits are checked by programs that the configuration names.
    "-c", "log.showSignature=false", "-c", "gpg.program=false", "-c", "gpg.ssh.program=false",
    "-c", "gpg.x509.program=false",
  ]

  private static let environment: [Environment.Key: String?] = [
    "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C",
    // A partial clone fetches what it lacks through any program its configuration names.
    "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
    // What a hook that starts Folio has set is about another repository, or another index.
    "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil,
  ]
}
