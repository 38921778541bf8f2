import Dashboard
import PortfolioCore
import SystemPackage

/// Runs a user's command for alerts that are news: one run at a time, and what comes meanwhile goes
/// to the next one together, so that a flood of alerts is no flood of runs.
actor AlertCommandRunner {
  /// How long after a run the next one waits, to gather more.
  static let pause = Duration.seconds(1)

  private let command: AlertCommand
  private let store: FilePath
  private let pause: Duration
  private let tell: @Sendable (ShellPhrase) -> Void
  /// The line of each alert that waits for a run, in the order they came.
  private var waiting: [(id: String, line: String)] = []
  private var isRunning = false

  /// A runner of a command.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - store: The root of the store.
  ///   - pause: How long after a run the next one waits.
  ///   - tell: Takes what goes wrong.
  init(
    _ command: AlertCommand, store: FilePath, pause: Duration = pause,
    tell: @escaping @Sendable (ShellPhrase) -> Void
  ) {
    self.command = command
    self.store = store
    self.pause = pause
    self.tell = tell
  }

  /// Takes news, of which the command is told what concerns it; of one alert only the newest.
  nonisolated func take(_ news: [AlertChange], at time: Timestamp) {
    let lines = news.filter { command.concerns($0.row) }.map { ($0.row.id, $0.line(at: time)) }
    if !lines.isEmpty { Task { await gather(lines) } }
  }

  /// Takes the lines of alerts for the next run, which begins now where none is under way.
  func gather(_ lines: [(id: String, line: String)]) {
    let ids = Set(lines.map(\.id))
    waiting.removeAll { ids.contains($0.id) }
    waiting += lines
    guard !isRunning else { return }
    isRunning = true
    Task { await runAll() }
  }

  private func runAll() async {
    while !waiting.isEmpty {
      let lines = waiting.map(\.line)
      waiting = []
      do throws(AlertCommandFault) {
        try await AlertCommandRun(command, store: store).run(lines)
      } catch {
        tell(.alertCommand(program: command.program, error))
      }
      try? await Task.sleep(for: pause)
    }
    isRunning = false
  }
}
