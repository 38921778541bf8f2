import FolioRunning
import Foundation
import Testing

/// A shell in a terminal of tmux, on a server of its own that reads nobody's settings.
struct TmuxTerminal: Sendable {
  static let program = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static let missing: Comment = "there is no tmux, so nothing is tried in a terminal"

  /// How long a state may take to come: far longer than it does, for a machine with much to do.
  static let patience = Duration.seconds(20)

  private let tmux: URL
  private let socket: String
  private let folder: URL

  /// Opens a terminal of a size with a shell that waits for a line.
  init(columns: Int, rows: Int, in folder: URL) async throws {
    tmux = URL(filePath: try #require(Self.program))
    socket =
      "folio-test-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString.prefix(8))"
    self.folder = folder
    let shell = "env -u TMUX PS1=READY: /bin/sh -i"
    // The server that this starts ends with the last of its sessions.
    try await tell(["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", shell])
    try await waits { $0.contains("READY:") }
  }

  /// Ends the shell and what runs in it.
  func close() async {
    _ = try? await ask(["kill-session"])
  }

  /// Types text as it stands.
  func type(_ text: String) async throws {
    try await tell(["send-keys", "-l", text])
  }

  /// Presses keys by their names in tmux.
  func press(_ keys: String...) async throws {
    try await tell(["send-keys"] + keys)
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) async throws {
    try await tell(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What stands on the screen, a line each.
  func screen() async throws -> String {
    try await tell(["capture-pane", "-p"])
  }

  /// A format of tmux, as the terminal is now: `#{alternate_on}`.
  func state(_ format: String) async throws -> String {
    try await tell(["display-message", "-p", format])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen shows something, and gives it.
  @discardableResult
  func waits(
    _ sourceLocation: SourceLocation = #_sourceLocation,
    until isThere: (String) async throws -> Bool
  ) async throws -> String {
    var shown = ""
    do {
      try await poll("a state of the screen") {
        shown = try await screen()
        return try await isThere(shown)
      }
    } catch let late as Late {
      Issue.record(
        "this is what the screen still showed:\n\(shown)", sourceLocation: sourceLocation)
      throw late
    }
    return shown
  }

  private func poll(_ what: String, until isThere: () async throws -> Bool) async throws {
    let clock = ContinuousClock()
    let deadline = clock.now + Self.patience
    while try await !isThere() {
      guard clock.now < deadline else { throw Late(what: what) }
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  /// What was waited for did not come.
  struct Late: Error {
    var what: String
  }

  @discardableResult
  private func tell(_ words: [String]) async throws -> String {
    let outcome = try await ask(words)
    try #require(outcome.status == 0, "tmux \(words): \(outcome.errors)")
    return outcome.output
  }

  private func ask(_ words: [String]) async throws -> ChildProcess.Outcome {
    try await ChildProcess.run(
      tmux, ["-u", "-L", socket, "-f", "/dev/null"] + words, in: folder)
  }
}
