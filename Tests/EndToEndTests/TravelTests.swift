import FolioRunning
import Foundation
import Testing

extension EndToEndTests {
  /// The keys that step through time.
  @Suite struct TravelTests {
    @Test func theDayBeforeIsAsItWasAndNowComesBack() async throws {
      try await LiveDashboard.run { dashboard in
        let store = dashboard.store.url
        try await Git.run(["init", "--quiet"], in: store)
        // Long before the day that is asked for.
        try await Git.commitAll(in: store, daysAgo: 3)
        let card = store.appending(path: "models/granite-8b.md")
        let text = try String(contentsOf: card, encoding: .utf8)
        let renamed = text.replacing("name: Granite 3.3 8B Instruct", with: "name: Of Today")
        try Data(renamed.utf8).write(to: card)
        try await dashboard.terminal.waits { $0.contains("Of Today") }

        try await dashboard.terminal.press("[")
        let past = try await dashboard.terminal.waits { $0.contains("] forward · read-only") }
        #expect(past.contains("[as of "))
        #expect(past.contains("Granite 3.3 8B Instruct"))
        #expect(!past.contains("Of Today"))

        try await dashboard.terminal.press("u")
        try await dashboard.terminal.waits { $0.contains("the past is shown") }
        #expect(try dashboard.events() == [])

        try await dashboard.terminal.press("]")
        let present = try await dashboard.terminal.waits { !$0.contains("[as of ") }
        #expect(present.contains("Of Today"))
        // And now is followed again.
        try await dashboard.assignFromAnotherProcess("claude-sonnet-4-5", to: "greta")
        try await dashboard.terminal.waits { $0.contains("[4] Ownership 18 ◆2") }
      }
    }
  }
}
