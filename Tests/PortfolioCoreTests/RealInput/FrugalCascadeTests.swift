import Foundation
import Testing

@testable import PortfolioCore

/// Cascades that were measured (FrugalGPT, 2024 models) against what bounds and the independence
/// formula say of their models.
@Suite(.enabled(if: SharedData.has("data/frugalgpt"), SharedData.missing))
struct FrugalCascadeTests {
  private struct Line {
    var isCascade: Bool
    var accuracy: Double
    var cost: Double
  }

  private static func lines(_ task: String) throws -> [Line] {
    let folder = SharedData.url("data/frugalgpt")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .first { $0.hasPrefix("summary_\(task)_") })
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = rows[0]
    func column(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let (accuracy, cost, provider) = (
      try column("Test_acc"), try column("Test_cost"), try column("Provider")
    )
    return try rows.dropFirst().map { row in
      Line(
        isCascade: row[provider] == "FrugalGPT", accuracy: try #require(Double(row[accuracy])),
        cost: try #require(Double(row[cost])))
    }
  }

  @Test(
    "The bounds hold what was measured; independence promises more than any cascade reached",
    arguments: [
      ("AGNEWS", 72), ("COQA", -1), ("HEADLINES", 94), ("OVERRULING", 57), ("SCIQ", 88),
    ])
  func measured(_ task: String, savesPercent: Int) throws {
    let lines = try Self.lines(task)
    let single = lines.filter { !$0.isCascade }.sorted { $0.accuracy > $1.accuracy }
    let cascades = lines.filter(\.isCascade)
    let best = try #require(cascades.map(\.accuracy).max())
    let stages = single.map { Cascade.Stage(model: "\($0.cost)", accuracy: $0.accuracy) }
    let found = Cascade(stages).estimate()
    guard case .between(let low, let high) = found.accuracy else {
      Issue.record("no bounds")
      return
    }
    #expect(found.headline == low && low == single[0].accuracy)
    #expect(best >= low && best <= high)
    let promised = 1 - (1 - single[0].accuracy) * (1 - single[1].accuracy)
    #expect(promised > best + 0.03)
    #expect(best - low < promised - best)
    // What the cheapest cascade that is at least as good as the best model saves.
    let cheapest = try #require(cascades.filter { $0.accuracy >= low }.map(\.cost).min())
    #expect(Int(((1 - cheapest / single[0].cost) * 100).rounded()) == savesPercent)
  }
}
