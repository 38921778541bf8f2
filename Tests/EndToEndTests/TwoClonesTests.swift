import FolioRunning
import Foundation
import Testing

extension EndToEndTests {
  /// Two clones of one store, each with a person at work.
  @Suite struct TwoClonesTests {
    @Test func whatBothAssignedIsMergedShownAndSettledFromTheKeyboard() async throws {
      try await LiveDashboard.run { dashboard in
        let here = dashboard.store.url
        try await Git.run(["init", "--quiet", "-b", "main"], in: here)
        try await Git.commitAll(in: here)
        let other = try ScratchFolder()
        defer { other.remove() }
        let there = other.url.appending(path: "clone")
        try await Git.run(["clone", "--quiet", here.path, there.path], in: other.url)

        // Neither sees what the other does.
        try await dashboard.assignFromAnotherProcess("claude-sonnet-4-5", to: "lena")
        try await Git.commitAll(in: here)
        let program = try FolioProgram()
        let theirs = try await program.run(
          ["assign", "claude-sonnet-4-5", "--to", "omar", "--reason", "support has it"], in: there)
        try #require(theirs.status == 0, "\(theirs.errors)")
        try await Git.commitAll(in: there)

        // Git needs nobody to merge them, and the dashboard shows both.
        try await Git.run(
          ["pull", "--quiet", "--no-rebase", "--no-edit", there.path, "main"], in: here)
        let terminal = dashboard.terminal
        try await terminal.waits { $0.contains("disputed") }
        // What is disputed stands first.
        try await terminal.press("4", "g", "S")
        let popup = try await terminal.waits { $0.contains("Settle: who stands?") }
        #expect(popup.contains("Lena Okafor"))
        #expect(popup.contains("Omar Haddad"))
        #expect(popup.contains("support has it"))

        // The later is in force; the first is to stand.
        try await terminal.press("Enter")
        try await terminal.waits { $0.contains("saved: settled") && !$0.contains("disputed") }
        let events = try dashboard.events()
        #expect(events.count { $0.contains(#""do":"settle""#) } == 1, "\(events)")
        try await Git.commitAll(in: here)
        try await Git.run(["pull", "--quiet", "--no-rebase", "--no-edit"], in: there)
        for folder in [here, there] {
          let owners = try await program.run(
            ["owners", "--filter", "model=claude-sonnet-4-5 role=owner", "--format", "csv"],
            in: folder)
          #expect(owners.output.contains("owner,lena,"), "\(owners.output)\(owners.errors)")
          let conflicts = try await program.run(["owners", "conflicts"], in: folder)
          #expect(conflicts.output == "no events unseen by each other say otherwise\n")
          let proof = try await program.run(["log", "verify"], in: folder)
          #expect(proof.status == 0, "\(proof.output)\(proof.errors)")
        }
      }
    }
  }
}
