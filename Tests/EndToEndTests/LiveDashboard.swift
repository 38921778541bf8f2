import FolioRunning
import Foundation
import Testing

/// The dashboard on a fresh sample, in a terminal.
struct LiveDashboard {
  let store: ScratchFolder
  let terminal: TmuxTerminal
  private let program: FolioProgram

  /// Runs a test on a dashboard that shows its panes.
  static func run(
    columns: Int = 160, rows: Int = 48, _ body: (LiveDashboard) async throws -> Void
  ) async throws {
    let store = try ScratchFolder()
    defer { store.remove() }
    let program = try FolioProgram()
    let made = try await program.run(["init", "--sample", store.url.path], in: store.url)
    try #require(made.status == 0, "\(made.errors)")
    let terminal = try await TmuxTerminal(columns: columns, rows: rows, in: store.url)
    let dashboard = LiveDashboard(store: store, terminal: terminal, program: program)
    do {
      try await dashboard.open()
      try await body(dashboard)
    } catch {
      await terminal.close()
      throw error
    }
    await terminal.close()
  }

  /// Opens the dashboard in the shell.
  func open() async throws {
    try await terminal.type("'\(program.url.path)' --store '\(store.url.path)'; echo status:$?\n")
    try await terminal.waits { $0.contains("[1] Model map 12") }
  }

  /// The line of the row that is chosen.
  static func chosen(on screen: String) -> String? {
    screen.split(separator: "\n").first { $0.contains("▸") }.map(String.init)
  }

  /// Whether a frame is drawn over the whole width, and nothing stands beside it.
  static func isFramed(_ screen: String, columns: Int) -> Bool {
    let widths = screen.split(separator: "\n").map(\.count)
    return widths.contains(columns) && widths.allSatisfy { $0 <= columns }
  }

  /// Narrows the model map to one model, which is then chosen.
  func choose(_ model: String, showing name: String) async throws {
    try await terminal.press("1", "/")
    try await terminal.type(model)
    try await terminal.waits { $0.contains("1 of 12") }
    try await terminal.press("Enter")
    try await terminal.waits { Self.chosen(on: $0)?.contains(name) == true }
  }

  /// The lines of this clone's journal: those of the writer that the sample does not have.
  func events() throws -> [String] {
    let journal = store.url.appending(path: "journal")
    let writers = try FileManager.default.contentsOfDirectory(atPath: journal.path)
      .filter { !$0.contains("@ham-") }
    return try writers.flatMap { writer -> [String] in
      let folder = journal.appending(path: writer)
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().flatMap {
        try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
          .split(separator: "\n").map(String.init)
      }
    }
  }

  /// Assigns a model to a person with a command, as somebody else on this machine would.
  func assignFromAnotherProcess(_ model: String, to person: String) async throws {
    let outcome = try await program.run(
      ["assign", model, "--to", person, "--store", store.url.path], in: store.url)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  /// The dashboard's process: the child of the terminal's shell.
  func process() async throws -> Int32 {
    let shell = try await terminal.state("#{pane_pid}")
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return try #require(children.split(separator: " ").first.flatMap { Int32($0) })
  }

  /// Waits until the shell has the terminal again, and it is as it was.
  func waitsForShell() async throws {
    try await terminal.waits { _ in
      try await terminal.state("#{alternate_on} #{cursor_flag} #{keypad_flag}") == "0 1 0"
    }
    // What is typed is seen only where the terminal echoes again, and works only line by line.
    try await terminal.type("echo back-$((6*7))\n")
    let screen = try await terminal.waits { $0.contains("back-42") }
    #expect(screen.contains("echo back-$((6*7))"))
  }
}
