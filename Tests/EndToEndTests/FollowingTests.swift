import FolioRunning
import Foundation
import Testing

extension EndToEndTests {
  /// What others write into the store reaches the screen while it is looked at.
  @Suite struct FollowingTests {
    @Test func editsOfACardAppearHoweverTheyAreSaved() async throws {
      try await LiveDashboard.run { dashboard in
        let card = dashboard.store.url.appending(path: "models/granite-8b.md")
        let text = try String(contentsOf: card, encoding: .utf8)
        #expect(text.contains("Granite 3.3 8B Instruct"))

        let renamed = text.replacing("name: Granite 3.3 8B Instruct", with: "name: Saved Anew")
        let beside = dashboard.store.url.appending(path: "models/.granite-8b.md.swp")
        try Data(renamed.utf8).write(to: beside)
        #expect(rename(beside.path, card.path) == 0)
        try await dashboard.terminal.waits { $0.contains("Saved Anew") }

        let inPlace = text.replacing("name: Granite 3.3 8B Instruct", with: "name: In Its Place")
        try Data(inPlace.utf8).write(to: card)
        try await dashboard.terminal.waits { $0.contains("In Its Place") }

        // What cannot be read leaves the last good record on the screen, and is told.
        try Data("---\nfolio: {name: \"no end\n---\n".utf8).write(to: card)
        let broken = try await dashboard.terminal.waits { $0.contains("1 error") }
        #expect(broken.contains("In Its Place"))

        try FileManager.default.removeItem(at: card)
        try await dashboard.terminal.waits { !$0.contains("In Its Place") }
      }
    }

    @Test func appendedRowsRaiseAnAlert() async throws {
      try await LiveDashboard.run { dashboard in
        try await dashboard.terminal.waits { $0.contains("[3] Drift alerts 6 ▲5") }
        let file = try FileHandle(
          forWritingTo: dashboard.store.url.appending(path: "metrics/granite-8b.csv"))
        try file.seekToEnd()
        let now = Date.now
        for age in [3.0, 2, 1] {
          let time = (now - age).ISO8601Format()
          try file.write(contentsOf: Data("\(time),granite-8b,groundedness,0.41,,200\n".utf8))
        }
        try file.close()
        let screen = try await dashboard.terminal.waits { $0.contains("[3] Drift alerts 7 ▲6") }
        #expect(screen.contains("0.41"))
      }
    }

    @Test func whatAnotherProcessAssignsAppears() async throws {
      try await LiveDashboard.run { dashboard in
        try await dashboard.terminal.waits { $0.contains("no owner") }
        try await dashboard.assignFromAnotherProcess("claude-sonnet-4-5", to: "greta")
        try await dashboard.terminal.waits { $0.contains("[4] Ownership 18 ◆2") }
      }
    }
  }
}
