import FolioRunning
import Foundation
import Testing

extension EndToEndTests {
  /// The dashboard with what a user set: a command for new alerts.
  @Suite struct AlertCommandTests {
    @Test func whatGoesWrongStandsInTheStatusLineAndStopsNothing() async throws {
      try await LiveDashboard.run { dashboard in
        let store = dashboard.store.url
        try dashboard.store.write(
          Array("onAlert:\n  run: [folio-no-such-program]\n  severity: low\n".utf8),
          to: ".folio/mine.yaml")
        try await dashboard.terminal.press("C-c")
        try await dashboard.waitsForShell()
        try await dashboard.terminal.type("export FOLIO_CONFIG='\(store.path)/.folio/mine.yaml'\n")
        try await dashboard.open()
        try Self.observe(0.41, in: store)
        try await dashboard.terminal.waits {
          $0.contains("folio-no-such-program") && $0.contains("is no program that can be run")
        }
        try await dashboard.terminal.press("1")
        try await dashboard.terminal.waits { !$0.contains("is no program that can be run") }

        try dashboard.store.write(
          Array("onAlert:\n  run: [a]\n  severity: awful\n".utf8), to: ".folio/mine.yaml")
        try await dashboard.terminal.press("C-c")
        try await dashboard.waitsForShell()
        try await dashboard.open()
        try await dashboard.terminal.waits {
          $0.contains("mine.yaml:3:13") && $0.contains("awful")
        }
      }
    }

    private static func observe(_ value: Double, in store: URL) throws {
      let file = try FileHandle(forWritingTo: store.appending(path: "metrics/granite-8b.csv"))
      try file.seekToEnd()
      let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
      for step in 0..<3 {
        let time = Date.now.addingTimeInterval(Double(step - 3) * 0.1).formatted(style)
        try file.write(contentsOf: Data("\(time),granite-8b,groundedness,\(value),,200\n".utf8))
      }
      try file.close()
    }
  }
}
