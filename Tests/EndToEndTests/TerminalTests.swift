import Foundation
import Testing

extension EndToEndTests {
  /// The dashboard as its reader has it: keys in, a screen out, and a terminal that is theirs again.
  @Suite struct TerminalTests {
    @Test func keysMoveFocusAndFilter() async throws {
      try await LiveDashboard.run { dashboard in
        let terminal = dashboard.terminal
        let first = try await terminal.waits { screen in
          ["[1] Model map", "[2] Cost split", "[3] Drift alerts", "[4] Ownership"]
            .allSatisfy(screen.contains)
        }
        let start = try #require(LiveDashboard.chosen(on: first))
        try await terminal.press("j")
        try await terminal.waits { LiveDashboard.chosen(on: $0) != start }
        try await terminal.press("k")
        try await terminal.waits { LiveDashboard.chosen(on: $0) == start }

        try await terminal.press("1", "/")
        try await terminal.type("claude")
        try await terminal.waits { $0.contains("2 of 12") }
        // A lone Escape drops the filter, and never ends the program.
        try await terminal.press("Escape")
        try await terminal.waits { $0.contains("[1] Model map 12") && !$0.contains("2 of 12") }
        try await terminal.press("3", "/")
        try await terminal.type("sap")
        try await terminal.waits { $0.contains("1 of 6") }
      }
    }

    @Test func anAssignmentIsInTheJournalBeforeItIsSaidToBe() async throws {
      try await LiveDashboard.run { dashboard in
        let terminal = dashboard.terminal
        try await dashboard.choose("claude-sonnet", showing: "no owner")
        try await terminal.press("a")
        try await terminal.waits { $0.contains("Assign 1 model") }
        try await terminal.type("lena")
        try await terminal.waits { $0.contains("→ Lena Okafor") }
        try await terminal.press("Enter")
        try await terminal.waits { $0.contains("saved: 1 model") }
        let assigned = try dashboard.events()
        #expect(assigned.count == 1)
        #expect(assigned.last?.contains(#""do":"assign","role":"owner""#) == true)
        #expect(assigned.last?.contains(#""models":["claude-sonnet-4-5"],"person":"lena""#) == true)
        try await terminal.waits { $0.contains("[4] Ownership 18 ◆2") }

        try await terminal.press("u")
        try await terminal.waits { $0.contains("[4] Ownership 19 ◆4") }
        let undone = try dashboard.events()
        #expect(undone.dropLast() == assigned[...])
        #expect(undone.last?.contains(#""do":"undo","event":1"#) == true)

        try await terminal.press("U")
        try await terminal.waits { $0.contains("[4] Ownership 18 ◆2") }
        #expect(try dashboard.events().count == 3)
      }
    }

    @Test func anySizeIsDrawn() async throws {
      try await LiveDashboard.run { dashboard in
        let terminal = dashboard.terminal
        try await terminal.resize(columns: 80, rows: 24)
        try await terminal.waits { screen in
          ["[1] Model map", "[2] ", "[3] ", "[4] "].allSatisfy(screen.contains)
            && LiveDashboard.isFramed(screen, columns: 80)
        }
        try await terminal.resize(columns: 40, rows: 10)
        try await terminal.waits { screen in
          screen.contains("[1] Model map") && !screen.contains("[2] ")
            && LiveDashboard.isFramed(screen, columns: 40)
        }
        // Below that it says what there is and what is needed.
        try await terminal.resize(columns: 30, rows: 6)
        try await terminal.waits { $0.contains("30x6") && $0.contains("40x10") }
        try await terminal.resize(columns: 160, rows: 48)
        try await terminal.waits { screen in
          screen.contains("[4] Ownership 19") && LiveDashboard.isFramed(screen, columns: 160)
        }
      }
    }

    @Test func itStopsGoesOnAndEndsWithTheTerminalAsItWas() async throws {
      try await LiveDashboard.run { dashboard in
        let terminal = dashboard.terminal
        #expect(try await terminal.state("#{alternate_on}") == "1")
        try await terminal.press("C-z")
        try await terminal.waits { _ in try await terminal.state("#{alternate_on}") == "0" }
        try await terminal.type("echo between-$((6*7))\n")
        try await terminal.waits { $0.contains("between-42") }
        try await terminal.type("fg\n")
        try await terminal.waits { $0.contains("[1] Model map 12") && $0.contains("[4] Ownership") }
        try await terminal.press("j", "q")
        try await dashboard.waitsForShell()
      }
    }

    @Test func aSignalThatEndsItGivesTheTerminalBack() async throws {
      try await LiveDashboard.run { dashboard in
        #expect(kill(try await dashboard.process(), SIGTERM) == 0)
        try await dashboard.waitsForShell()
        try await dashboard.terminal.type("\n")
        try await dashboard.terminal.waits { $0.contains("status:143") }
      }
    }
  }
}
