import Testing

@testable import PortfolioCore

@Suite("Where the portfolio stands, and some years ahead")
struct OutlookTests {
  private static func world(_ cards: [(String, String)]) throws -> ObligationWorld {
    var world = try ObligationWorld()
    world.cards = cards
    return world
  }

  @Test("The shipped survey's types come to 35.2 to 40.0 %, not to the 50 % it says of all")
  func sumOfParts() throws {
    let benchmark = try #require(ShippedBenchmark.all.first?.benchmark.value)
    let survey = try #require(benchmark.landscape)
    #expect(survey.models == 11 && survey.years == 3 && survey.overall == 50)
    #expect(
      survey.mix == [
        .large: 24, .specialised: 23, .open: 16, .embedded: 14, .proprietary: 11, .other: 12,
      ])
    #expect(survey.mix.values.reduce(0, +) == 100)
    #expect(survey.growth[.other] == nil)
    let parts = try #require(survey.sumOfParts)
    // 24·27 + 23·31 + 16·63 + 14·34 + 11·61 = 3516 of 100, or of the 88 of which growth is given.
    #expect(abs(parts.lowerBound - 35.16) < 1e-9)
    #expect(abs(parts.upperBound - 3516.0 / 88) < 1e-9)
    #expect(SurveyedLandscape(mix: [.open: 100]).sumOfParts == nil)
  }

  @Test("Types are counted without retired models, and differences are in percentage points")
  func landscape() throws {
    let world = try Self.world([
      ("a", "type: large, vendor: X"), ("b", "type: large, vendor: X"),
      ("c", "type: open, vendor: Y"), ("d", "vendor: Z"), ("e", "type: large, status: retired"),
    ])
    let outlook = Digest(try world.portfolio()).outlook()
    #expect(outlook.models == 4)
    let rows = Dictionary(uniqueKeysWithValues: outlook.rows.map { ($0.id, $0) })
    let large = try #require(rows[.type(.large)])
    #expect(large.models == 2 && large.share == 0.5 && large.benchmark == 0.24)
    #expect(large.difference == 26)
    #expect(rows[.type(.embedded)]?.difference.map { abs($0 + 14) < 1e-9 } == true)
    #expect(rows[.notSet]?.models == 1 && rows[.notSet]?.benchmark == nil)
    #expect(rows[.noCard] == nil)
    // Nothing was charged: what a model costs is not known, and is not zero.
    #expect(large.projection?.expectedSpend == nil && large.spendShare == nil)
    #expect(large.projection?.expected == 2 * 1.27)
    #expect(rows[.type(.other)]?.projection?.growth == nil)
    let vendors = Digest(try world.portfolio()).outlook(by: .vendor).rows
    #expect(vendors.map(\.id) == [.vendor("X"), .vendor("Y"), .vendor("Z")])
  }

  @Test("Own growth is a straight line, and what costs nothing known stays unknown")
  func projection() throws {
    let spend = Money(ExactDecimal(90), .usd)
    let grown = GrowthProjection(3, spend, growth: 63, earlier: 1, years: 3)
    #expect(grown.expected.map { abs($0 - 4.89) < 1e-12 } == true)
    #expect(grown.expectedSpend == Money(try ExactDecimal("146.7"), .usd))
    #expect(grown.own == 9 && grown.ownSpend == Money(ExactDecimal(270), .usd))
    let shrunk = GrowthProjection(1, spend, growth: nil, earlier: 4, years: 3)
    #expect(shrunk.own == 0 && shrunk.ownSpend == .zero && shrunk.expected == nil)
    let unknown = GrowthProjection(3, nil, growth: 27, earlier: nil, years: 3)
    #expect(unknown.expectedSpend == nil && unknown.own == nil && unknown.ownSpend == nil)
  }

  @Test("A year ago counts what had left traces then, where there were any a month before")
  func traces() throws {
    var world = try Self.world([("a", "type: open"), ("b", "type: open"), ("c", "type: large")])
    world.observations = ["2025-09-01T00:00:00Z,a,x,1", "2026-09-01T00:00:00Z,b,x,1"]
    let mix = try #require(try world.portfolio(on: "2026-11-23").tracedMix)
    #expect(mix.day == Day.of("2025-11-23") && mix.counts == [.open: 1] && mix[.large] == 0)
    // Traces that began within the month before a year ago say nothing of what there was.
    world.observations = ["2025-11-01T00:00:00Z,a,x,1"]
    #expect(try world.portfolio(on: "2026-11-23").tracedMix == nil)
  }

  @Test("Concentration is the sum of squared shares, and what is of nobody known adds nothing")
  func concentration() throws {
    let even = try #require(Concentration(of: [1, 1, 1, 1], unknown: 0))
    #expect(even.index == 2500 && even.largest == 0.25 && even.degree == .high)
    #expect(Concentration(of: [5], unknown: 0)?.index == 10_000)
    let half = try #require(Concentration(of: [3, 1], unknown: 4))
    #expect(abs(half.index - (37.5 * 37.5 + 12.5 * 12.5)) < 1e-9 && half.unknown == 0.5)
    #expect(half.degree == .moderate)
    #expect(Concentration(of: [], unknown: 0) == nil)
  }

  @Test("Open is what is of that type or under an open licence; neither said is not known")
  func openness() throws {
    var world = try Self.world([("a", "type: open"), ("b", "type: large"), ("c", "name: C")])
    let plain = Digest(try world.portfolio()).outlook().openness
    #expect(plain.open.models == 1 && plain.unknown.models == 1 && plain.controlled.models == 1)
    world.head = "license: apache-2.0\n"
    #expect(Digest(try world.portfolio()).outlook().openness.open.models == 3)
  }
}
