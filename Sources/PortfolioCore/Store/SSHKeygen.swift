internal import Subprocess
internal import SystemPackage

/// Runs `ssh-keygen -Y`, which signs and checks with the keys that people have already.
///
/// It asks for a passphrase on the terminal by itself, as it does for git.
struct SSHKeygen: Sendable {
  /// What a run came to.
  enum Outcome: Sendable {
    /// It did what was asked, and said this.
    case done([UInt8])
    /// It would not, and said this.
    case refused([UInt8])
    /// There is no such program.
    case missing
  }

  /// Runs it over bytes that it reads.
  func run(_ arguments: [String], input: [UInt8] = []) async -> Outcome {
    do {
      let file = try ScratchInput.file(of: input)
      let result = try await Subprocess.run(
        .name("ssh-keygen"), arguments: Arguments(["-Y"] + arguments),
        environment: .inherit.updating(["LC_ALL": "C"]),
        input: .fileDescriptor(file, closeAfterSpawningProcess: true),
        output: .bytes(limit: 1 << 16), error: .bytes(limit: 1 << 16))
      return result.terminationStatus.isSuccess
        ? .done(result.standardOutput) : .refused(result.standardError)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .missing
    } catch {
      // It could not be started, or said more than there is to say.
      return .refused([])
    }
  }

  /// The signature of bytes by a key.
  func sign(_ bytes: [UInt8], with key: FilePath) async -> Outcome {
    await run(["sign", "-q", "-n", HeadStatement.namespace, "-f", key.string], input: bytes)
  }

  /// What a signature of bytes turns out to be.
  ///
  /// - Parameters:
  ///   - signature: The signature's file.
  ///   - bytes: What it should be a signature of.
  ///   - allowed: The file of allowed signers, where there is one.
  ///   - principals: What the writer may be called there.
  /// - Returns: What it turns out to be.
  func check(
    _ signature: FilePath, of bytes: [UInt8], against allowed: FilePath?,
    by principals: WriterPrincipals
  ) async -> SignedHead.Signature {
    let namespace = ["-n", HeadStatement.namespace, "-s", signature.string]
    switch await run(["check-novalidate"] + namespace, input: bytes) {
    case .done: break
    case .refused: return .invalid
    case .missing: return .noProgram
    }
    guard let allowed else { return .unchecked }
    let signers = ["-f", allowed.string]
    guard
      case .done(let found) = await run(
        ["find-principals"] + signers + ["-s", signature.string])
    else { return .unknownKey }
    func isAllowed(_ name: String) async -> Bool {
      if case .done = await run(["verify"] + signers + ["-I", name] + namespace, input: bytes) {
        return true
      }
      return false
    }
    for name in principals.account where await isAllowed(name) { return .valid(principal: name) }
    for name in principals.people where await isAllowed(name) { return .byPeople(principal: name) }
    let others = String(decoding: found, as: UTF8.self).split { ",\n".contains($0) }
    for name in others.map(String.init) where await isAllowed(name) {
      return .otherPrincipal(name)
    }
    return .unknownKey
  }
}
