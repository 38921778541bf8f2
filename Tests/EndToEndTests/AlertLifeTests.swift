import FolioRunning
import Foundation
import Testing

extension EndToEndTests {
  /// The life of an alert in a terminal: data raise it, keys change it, a restart keeps it, data
  /// end it.
  @Suite struct AlertLifeTests {
    @Test func anAlertLivesFromARowToARow() async throws {
      try await LiveDashboard.run { dashboard in
        try await dashboard.terminal.waits { $0.contains("[3] Drift alerts 6 ▲5") }
        try Self.observe([0.41, 0.41, 0.41], before: .now, in: dashboard)
        try await dashboard.terminal.waits { $0.contains("[3] Drift alerts 7 ▲6") }

        try await dashboard.terminal.press("3", "+", "/")
        try await dashboard.terminal.type("groundedness")
        try await dashboard.terminal.press("Enter")
        try await dashboard.terminal.waits { $0.contains("groundedness") && $0.contains("1 of 7") }
        try await dashboard.terminal.press("A")
        try await dashboard.terminal.waits { $0.contains("Acknowledge 1 alert") }
        try await dashboard.terminal.type("the index is being rebuilt")
        try await dashboard.terminal.press("Enter")
        try await dashboard.terminal.waits {
          $0.contains("● acknowledged") && $0.contains("the index is being rebuilt")
        }
        #expect(try dashboard.events().contains { $0.contains(#""do":"ack""#) })

        try await dashboard.terminal.press("C-c")
        try await dashboard.waitsForShell()
        try await dashboard.open()
        try await dashboard.terminal.press("3", "+")
        try await dashboard.terminal.waits { $0.contains("● acknowledged") }

        try Self.observe(
          [0.97, 0.97, 0.97, 0.97], before: .now, in: dashboard)
        try await dashboard.terminal.waits { !$0.contains("● acknowledged") }
        try await dashboard.terminal.press("/")
        try await dashboard.terminal.type("groundedness")
        try await dashboard.terminal.press("Enter")
        try await dashboard.terminal.waits {
          $0.contains("✓ resolved") && $0.contains("recovered") && $0.contains("1 of 7")
        }
      }
    }

    /// Appends values of an indicator, the last of them a little before an instant.
    private static func observe(
      _ values: [Double], before end: Date, in dashboard: LiveDashboard
    ) throws {
      let file = try FileHandle(
        forWritingTo: dashboard.store.url.appending(path: "metrics/granite-8b.csv"))
      try file.seekToEnd()
      let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
      for (index, value) in values.enumerated() {
        let time = end.addingTimeInterval(Double(index - values.count) * 0.1).formatted(style)
        try file.write(contentsOf: Data("\(time),granite-8b,groundedness,\(value),,200\n".utf8))
      }
      try file.close()
    }
  }
}
