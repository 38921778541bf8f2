import Dashboard
@testable import PortfolioCore
import TerminalUI
import Testing

/// Data that would take the terminal over, if it were let through.
@Suite struct HostileDataTests {
  private static let name = #""\e[31mred\e[0m \u202Etxt.exe \u200B\a 模型\u0301""#

  private static func files() -> [SampleFile] {
    let card = """
      ---
      folio:
        name: \(name)
        type: large
        vendor: \(name)
        purpose: \(name)
        aliases: [\(name)]
        targets: [{metric: accuracy, floor: 0.9}]
        recorded: 2026-11-01
      ---
      # \u{1B}]0;title\u{7} Prose
      """
    let person = "- {id: eve, name: \(name), team: \(name), may: [tune]}\n"
    return [
      ("portfolio.yaml", "store: 1\nname: \(name)\ncurrency: EUR\n"),
      ("people.yaml", person), ("models/evil.md", card),
      ("models/bad.md", "---\nfolio: {name: \(name), type: \(name)}\n---\n"),
      (
        "metrics/m.csv",
        "time,model,metric,value\n2026-11-23T10:00:00Z,\u{1B}[2Jx,accuracy,0.5\n"
          + "2026-11-23T10:00:00Z,evil,accuracy,0.5\n"
      ),
    ].map { SampleFile(path: $0.0, bytes: Array($0.1.utf8)) }
  }

  @Test(
    arguments: [
      "", "+", "t", "2", "3+", "4+", "<Enter>", "<Enter>G", "a", "!", "*a", "3<Enter>", "3<Enter>m",
    ])
  func nothingReachesTheScreenRaw(_ keys: String) async throws {
    let digest = try await SampleDigest.load(Self.files())
    for size in ["40x10", "120x40"] {
      let state = try await DashboardState.sample(size, keys: keys, digest: digest)
      for scalar in render(state).grid.text().unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && scalar.value != 0x7F)
        #expect(!(0x202A...0x202E).contains(scalar.value) && scalar.value != 0x200B)
      }
    }
  }

  @Test func whatWasThereIsMadeVisible() async throws {
    let digest = try await SampleDigest.load(Self.files())
    let state = try await DashboardState.sample("120x40", keys: "+", digest: digest)
    #expect(render(state).grid.text().contains("^[[31mred^[[0m <U+202E>txt.exe"))
  }
}
