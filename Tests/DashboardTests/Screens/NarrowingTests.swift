@testable import Dashboard
import PortfolioCore
import TerminalUI
import Testing

/// What narrows the rows is always on the screen, with the way to be rid of it.
@Suite struct NarrowingTests {
  private func lines(_ keys: String, size: String = "80x24") async throws -> [String] {
    render(try await .sample(size, keys: keys)).grid.text()
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: ["40x10", "80x24", "120x40"])
  func aFilterSaysHowManyRowsItLeavesAndHowItEnds(_ size: String) async throws {
    let lines = try await lines("/owner:none<Enter>", size: size)
    #expect(lines.contains("2 of 12 · owner:none · Esc clears"))
  }

  @Test func aFilterThatLeavesNothingStillSaysSo() async throws {
    let lines = try await lines("/zzz<Enter>")
    #expect(lines.contains("0 of 12 · zzz · Esc clears"))
    #expect(lines.contains { $0.contains("No row matches the filter.") })
  }

  @Test func aFilterThatIsNotUnderstoodSaysWhyAndHowItEnds() async throws {
    let lines = try await lines("/nosuch:x<Enter>")
    #expect(lines.contains { $0.hasPrefix("✗ ‘nosuch’ is no field") && $0.hasSuffix("Esc clears") })
  }

  @Test func marksSayHowManyAndHowManyAreNotShown() async throws {
    let lines = try await lines("*/granite<Enter>")
    #expect(lines.contains("● 12 marked, 11 not shown  \\ clears"))
  }

  @Test(arguments: ["40x10", "120x40"])
  func aRestrictionIsNamedOnTheOverviewAndInAModel(_ size: String) async throws {
    let overview = try await lines("2bb<Enter>", size: size)
    #expect(overview.contains { $0.hasPrefix("only team") })
    let model = try await lines("2bb<Enter>1<Enter>", size: size)
    #expect(model.contains { $0.hasPrefix("only team") })
  }
}
