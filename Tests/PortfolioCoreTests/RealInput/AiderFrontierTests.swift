import Foundation
import Testing

@testable import PortfolioCore

/// Rows of a table of ../shared, by column.
private func table(_ path: String) throws -> [[String: String]] {
  let text = try String(contentsOf: SharedData.url(path), encoding: .utf8)
  var reader = CSVReader()
  reader.append(Array(text.utf8))
  var header: [String]?
  var rows: [[String: String]] = []
  while let event = reader.next(atEnd: true) {
    guard case .row = event else { continue }
    let fields = reader.fields.indices.map { reader.string($0) }
    if let header {
      rows.append(Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first }))
    } else {
      header = fields
    }
  }
  return rows
}

/// The runs of aider's polyglot benchmark against `reference/cost/aider_pareto.json`, which was worked out
/// by another program from the same rows.
@Suite(.enabled(if: SharedData.has("data/aider/polyglot_normalised.csv"), SharedData.missing))
struct AiderFrontierTests {
  private static func points(zero: Bool = false) throws -> [ParetoFrontier.Point] {
    try table("data/aider/polyglot_normalised.csv").map { row in
      ParetoFrontier.Point(
        quality: row["pass_rate_2"].flatMap(PlainNumber.double),
        cost: row["total_cost_usd"].flatMap { try? ExactDecimal($0) } ?? (zero ? .zero : nil),
        latency: row["seconds_per_case"].flatMap(PlainNumber.double))
    }
  }

  @Test("69 rows, 18 without a cost; 8 on the frontier, 22 with speed")
  func frontier() throws {
    let points = try Self.points()
    #expect(points.count == 69 && points.count { $0.cost == nil } == 18)
    let names = try table("data/aider/polyglot_normalised.csv").map { $0["model"] ?? "" }
    let two = ParetoFrontier(points, over: [.quality, .cost])
    #expect(two.frontier.count == 8)
    #expect(two.standings.count { if case .notComparable = $0 { true } else { false } } == 18)
    #expect(two.frontier.map { names[$0] }.contains("gpt-5 (high)"))
    let three = ParetoFrontier(points, over: [.quality, .cost, .latency])
    #expect(three.frontier.count == 22)
    #expect(three.standings.count { if case .dominated = $0 { true } else { false } } == 29)
  }

  @Test("If what is unknown were zero, the frontier would be 5")
  func zero() throws {
    let frontier = ParetoFrontier(try Self.points(zero: true), over: [.quality, .cost])
    #expect(frontier.frontier.count == 5)
  }

  @Test("29 of 51 have a substitute at least as good, as fast and cheaper")
  func substitutes() throws {
    let points = try Self.points().filter { $0.cost != nil }
    let replaced = points.filter { point in
      points.contains { other in
        (other.cost ?? .max) < (point.cost ?? .zero)
          && (other.quality ?? 0) >= (point.quality ?? 0)
          && (other.latency ?? .infinity) <= (point.latency ?? 0)
      }
    }
    #expect(points.count == 51 && replaced.count == 29)
  }
}

/// 34 models of the Berkeley function-calling leaderboard with their prices: six have none, and stay
/// unknown.
@Suite(.enabled(if: SharedData.has("data/joined/portfolio_candidates.csv"), SharedData.missing))
struct LeaderboardSelectionTests {
  private static func world(floor: Double) throws -> HandMadePortfolio {
    var world = HandMadePortfolio()
    world.settings += """
      currency: USD
      metrics:
        bfcl: {unit: percent, better: higher}
        latency_p95: {unit: s, better: lower}

      """
    for row in try table("data/joined/portfolio_candidates.csv") {
      let name = row["model"] ?? ""
      let id = String(name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
        .split(separator: "-").joined(separator: "-")
      let context = row["max_input_tokens"].flatMap(PlainNumber.integer)
      world.cards[id] =
        "status: approved" + (context.map { ", context: \($0)" } ?? "")
      for (column, kind) in [
        ("input_usd_per_mtok", "uncached"), ("cache_read_usd_per_mtok", "cache-read"),
        ("output_usd_per_mtok", "output"),
      ] {
        guard let price = row[column], !price.isEmpty else { continue }
        world.prices.append("\(id),\(kind),USD,\(price),2026-01-01,,")
      }
      if let quality = row["bfcl_overall_pct"], !quality.isEmpty {
        world.quality.append("2026-04-12,\(id),function-calling,bfcl,\(quality),1000")
      }
      if let latency = row["bfcl_latency_p95_s"], !latency.isEmpty {
        world.quality.append("2026-04-12,\(id),function-calling,latency_p95,\(latency),1000")
      }
    }
    world.workflows["tools"] = """
      task: function-calling
      needs: {quality: {metric: bfcl, floor: \(floor)}}
      volume: {requestsPerMonth: 1000, inputTokens: 2000, outputTokens: 400}
      """
    return world
  }

  @Test func unknownPricesStayUnknown() throws {
    let selection = Selection(try Self.world(floor: 0).digest().portfolio)
    let fit = selection.fit(try #require(selection.portfolio.workflows.first))
    #expect(fit.candidates.count == 34)
    #expect(fit.summary.unknown == 6 && fit.summary.feasible == 28 && fit.summary.rejected == 0)
    let unknown = fit.candidates.filter { $0.state == .unknown }
    #expect(unknown.allSatisfy { $0.rejections == [.costUnknown(.noPrice)] })
    #expect(unknown.allSatisfy { $0.standing == nil && $0.monthly == nil })
    #expect(fit.summary.verdict == .unserved)
  }

  @Test(
    "Every model below the floor is rejected by the lower bound, and the cheapest of the rest proposed"
  )
  func floor() throws {
    let rows = try table("data/joined/portfolio_candidates.csv")
    let selection = Selection(try Self.world(floor: 60).digest().portfolio)
    let fit = selection.fit(try #require(selection.portfolio.workflows.first))
    let enough = rows.filter { row in
      let share = (row["bfcl_overall_pct"].flatMap(PlainNumber.double) ?? 0) / 100
      return (WilsonScore.interval(share: share, of: 1000)?.lowerBound ?? 0) >= 0.6
    }
    func cost(_ row: [String: String]) -> Double? {
      guard let input = row["input_usd_per_mtok"].flatMap(PlainNumber.double),
        let output = row["output_usd_per_mtok"].flatMap(PlainNumber.double),
        let share = row["bfcl_overall_pct"].flatMap(PlainNumber.double)
      else { return nil }
      return (input * 2000 + output * 400) / 1e6 / (share / 100)
    }
    #expect(fit.summary.feasible == enough.compactMap(cost).count)
    let least = try #require(enough.compactMap(cost).min())
    let proposed = try #require(fit.summary.proposedCost?.perSuccess)
    #expect(abs(proposed.approximate - least) < 1e-9)
    #expect(fit.candidates[0].model.id == fit.summary.proposed)
  }
}
