import Foundation
import Testing

@testable import PortfolioCore

/// Leaderboards as they are published, read whole.
@Suite(.enabled(if: SharedData.has("data/bfcl/data_overall.csv"), SharedData.missing))
struct LeaderboardTests {
  private static func table(_ path: String) throws -> LeaderboardTable {
    LeaderboardTable(Array(try Data(contentsOf: SharedData.url(path))), path: path)
  }

  @Test(
    arguments: [
      ("data/aider/polyglot_leaderboard.yml", 69, .aider),
      ("data/aider/edit_leaderboard.yml", 98, .aider),
      ("data/aider/refactor_leaderboard.yml", 14, .aider),
      ("data/bfcl/data_overall.csv", 109, .bfcl), ("data/bfcl/data_live.csv", 109, .bfcl),
      ("data/bfcl/data_multi_turn.csv", 109, .bfcl),
      ("data/vectara/leaderboard_2026-03-10.csv", 96, .vectara),
    ] as [(String, Int, LeaderboardShape.Known)])
  func isReadWhole(_ path: String, _ rows: Int, _ known: LeaderboardShape.Known) throws {
    let table = try Self.table(path)
    #expect(table.problems == [] && table.rows.count == rows)
    let shape = try #require(LeaderboardShape(of: table.columns))
    #expect(shape.known == known)
    #expect(table.rows.allSatisfy { $0[shape.model] != nil })
  }

  @Test("Every run of aider's polyglot benchmark has a value, its samples and its day")
  func polyglot() throws {
    let table = try Self.table("data/aider/polyglot_leaderboard.yml")
    var world = HandMadePortfolio()
    world.settings += "metrics: {pass_rate: {unit: ratio, better: higher}}\n"
    world.cards["gpt-4o-mini"] = "aliases: [gpt-4o-mini-2024-07-18]"
    let shape = try #require(LeaderboardShape(of: table.columns))
    let plan = try QualityImport(
      table, as: shape, .init(), source: "aider", into: try world.digest().portfolio)
    #expect(plan.problems == [] && plan.matched.count == 1)
    let row = try #require(plan.rows.first)
    let share = try ExactDecimal("0.036")
    #expect(plan.rows.count == 1 && row.value == share)
    #expect(row.samples == 225 && row.day.description == "2024-12-21" && row.task == "code")
  }
}
