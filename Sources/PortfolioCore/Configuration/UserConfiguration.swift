/// What a user set for themselves, on their machine: it is no part of a store, so that a store that
/// was pulled from elsewhere cannot run anything.
public struct UserConfiguration: Hashable, Sendable {
  /// What is run for new alerts; nil where nothing is.
  public var onAlert: AlertCommand?

  /// What a user set.
  public init(onAlert: AlertCommand? = nil) { self.onAlert = onAlert }

  /// Reads `config.yaml`.
  ///
  /// ```yaml
  /// onAlert:
  ///   run: [notify-send, Folio]    # a program and its arguments; no shell stands between
  ///   severity: high               # at least; absent: all
  ///   filter: "owner:ana"          # a query of alerts; absent: all
  ///   timeout: 30s
  /// ```
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - path: The path by which problems name the file.
  /// - Returns: What is set, and what is wrong with it. Of a section with an error nothing is set: a
  ///   command that was meant for fewer alerts must not run for all.
  public static func read(_ bytes: [UInt8], path: String) -> Parsed<UserConfiguration> {
    let log = RecordLog(path: path)
    guard var root = log.rootMap(of: bytes) else { return log.parsed(nil) }
    var configuration = UserConfiguration()
    if var section = root.map("onAlert") {
      let command = AlertCommand(reading: &section)
      if !log.problems.contains(where: { $0.severity == .error }) {
        configuration.onAlert = command
      }
    }
    root.finish()
    return log.parsed(configuration)
  }
}
