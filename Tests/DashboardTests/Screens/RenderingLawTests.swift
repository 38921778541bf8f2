@testable import Dashboard
import PortfolioCore
import TerminalUI
import Testing

/// What holds of every screen, whatever was pressed and however large it is.
@Suite struct RenderingLawTests {
  private static let keys =
    "j j k k g G l h <Enter> <Esc> 1 2 3 4 <Tab> + _ t b s / a v * : ? ! p o r n m <Space> \\ x f $ c i"

  @Test(arguments: 0..<12 as Range<UInt64>)
  func anyKeysAtAnySizeGiveAWholeFrame(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let keys = try Self.keys.split(separator: " ").flatMap { try Key.keys(String($0)) }
    var state = try await DashboardState.sample(
      "120x40", language: seed % 3 == 0 ? .simplifiedChinese : .english,
      glyphs: seed % 4 == 0 ? .ascii : .unicode)
    for _ in 0..<60 {
      let key = keys.randomElement(using: &random) ?? .escape
      _ = update(&state, .key(key))
      if Bool.random(using: &random) {
        let size = Size(
          columns: .random(in: 1...210, using: &random), rows: .random(in: 1...60, using: &random))
        _ = update(&state, .resized(size))
      }
      let frame = render(state)
      #expect(frame.grid.size == state.size, "seed \(seed)")
      if let cursor = frame.cursor {
        #expect(frame.grid.bounds.contains(cursor), "seed \(seed)")
      }
    }
  }

  @Test(arguments: [
    "", "t", "2b", "3+", "4+", "a", ":", "?", "!", "/x", "<Enter>", "3<Enter>", "3G<Enter>",
    "$", "$<Tab><Tab>", "$c", "$c<Enter>",
  ])
  func asciiScreensHoldNothingElseButNames(_ keys: String) async throws {
    let state = try await DashboardState.sample("120x40", keys: keys, glyphs: .ascii)
    let others = Set(render(state).grid.text().filter { !$0.isASCII })
    #expect(others.subtracting(["ê"]) == [])
  }

  @Test func amountsAreNeverCutAtAnyWidth() async throws {
    for columns in stride(from: 40, through: 200, by: 7) {
      for keys in ["1+", "2+", "4+"] {
        let text = render(try await .sample("\(columns)x30", keys: keys)).grid.text()
        #expect(text.contains("$23.0k"), "\(columns) columns, \(keys)")
        #expect(!text.contains("##"), "\(columns) columns, \(keys)")
      }
    }
  }

  @Test func theCursorIsAlwaysVisible() async throws {
    for size in ["40x10", "80x24", "120x30"] {
      for pane in ["1", "3", "4"] {
        var state = try await DashboardState.sample(size, keys: pane)
        for _ in 0..<20 {
          _ = update(&state, .key(.character("j")))
          let signs = render(state).grid.text().filter { $0 == "▸" }
          #expect(signs.count == 1, "\(size), pane \(pane)")
        }
      }
    }
  }

  @Test func renderingTheSameStateGivesTheSameFrame() async throws {
    let state = try await DashboardState.sample("160x48", keys: "3j")
    #expect(render(state) == render(state))
  }

  @Test func timeAloneChangesOnlyAges() async throws {
    var state = try await DashboardState.sample("120x40")
    let before = render(state)
    _ = update(&state, .tick(SampleDigest.now + .seconds(20)))
    #expect(render(state) == before)
  }
}
