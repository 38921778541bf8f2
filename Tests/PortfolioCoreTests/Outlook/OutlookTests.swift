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

  @Test("All that was charged is in a line, and shares are of the whole")
  func wholeSpend() throws {
    var world = HandMadePortfolio()
    world.cards["a"] = "type: large, vendor: X, status: production"
    world.cards["b"] = "type: large, vendor: X, status: retired"
    world.cards["c"] = "type: open, vendor: Y, status: retired"
    world.charge("a", "50")
    world.charge("b", "10")
    world.charge("nobody", "15")
    world.charge("", "25")
    let digest = try world.digest()
    let outlook = digest.outlook()
    #expect(outlook.spend == digest.figures.spend && outlook.spend[.usd] == ExactDecimal(100))
    let rows = Dictionary(uniqueKeysWithValues: outlook.rows.map { ($0.id, $0) })
    // What a retired model costs stays with its type, as in the model map; it is no model any more.
    let large = try #require(rows[.type(.large)])
    #expect(large.models == 1 && large.spend[.usd] == ExactDecimal(60))
    #expect(large.spendShare?.approximate == 0.6)
    #expect(
      digest.models.filter { $0.type == .large }.compactMap(\.share).map(\.approximate)
        .reduce(0, +) == 0.6)
    #expect(rows[.noCard]?.spend[.usd] == ExactDecimal(15))
    let unallocated = try #require(rows[.unallocated])
    #expect(unallocated.spend[.usd] == ExactDecimal(25) && unallocated.share == nil)
    #expect(outlook.rows.last?.id == .unallocated)
    // Of 100, 60 are with X, and nobody says with whom 40 are.
    let found = try #require(outlook.bySpend)
    #expect(abs(found.index - 3600) < 1e-9 && abs(found.unknown - 0.4) < 1e-12)
    #expect(found.largest == 0.6)
    let vendors = digest.outlook(by: .vendor)
    #expect(vendors.rows.map(\.id) == [.vendor("X"), .noCard, .unallocated])
    #expect(vendors.spend == outlook.spend)
    // A model of the type costs what those cost that are in use.
    #expect(large.projection?.expectedSpend?[.usd] == (try ExactDecimal("63.5")))
    let printed = digest.printed(outlook)
    #expect(printed.table.rows.last?.first == .word(.outlook(.unallocated)))
    #expect(printed.table.rows.last?[1] == .nothing)
  }

  @Test("The sum of the years ahead is a lower bound where a line cannot be said")
  func together() throws {
    func row(_ id: LandscapeRow.Key, _ models: Int, _ spend: Int?, earlier: Int? = nil)
      -> LandscapeRow
    {
      let money = spend.map { Money(ExactDecimal($0), .usd) } ?? .zero
      var row = LandscapeRow(id: id, models: models, spend: money)
      if case .type(let type) = id {
        row.projection = GrowthProjection(
          models, spend == nil ? nil : money, growth: type == .other ? nil : 50, earlier: earlier,
          years: 3)
      }
      return row
    }
    let known = ProjectedWhole(of: [
      row(.type(.open), 2, 100, earlier: 1), row(.type(.large), 4, 200, earlier: 4),
    ])
    #expect(known.models == 6 && known.earlier == 5)
    #expect(known.expected == .init(models: 9, isLowerBound: false))
    #expect(known.own == .init(models: 9, isLowerBound: false))
    #expect(known.expectedSpend == Money(ExactDecimal(450), .usd))
    #expect(known.ownSpend == Money(ExactDecimal(450), .usd))
    let missing = ProjectedWhole(of: [
      row(.type(.open), 2, 100), row(.type(.other), 1, 50), row(.noCard, 3, 9),
    ])
    #expect(missing.expected == .init(models: 3, isLowerBound: true) && missing.models == 3)
    #expect(missing.expectedSpend == Money(ExactDecimal(150), .usd, isLowerBound: true))
    #expect(missing.own == nil && missing.ownSpend == nil && missing.earlier == nil)
    let unpaid = ProjectedWhole(of: [row(.type(.open), 2, 100), row(.unallocated, 0, 7)])
    #expect(unpaid.expected == .init(models: 3, isLowerBound: false))
    #expect(unpaid.expectedSpend?.isLowerBound == true)
    #expect(ProjectedWhole(of: [row(.type(.open), 2, nil)]).expectedSpend == nil)
  }

  @Test("The outlook is the same as long as what it is made of is")
  func basis() throws {
    var world = try Self.world([("a", "type: open"), ("b", "type: large")])
    world.observations = ["2026-09-01T00:00:00Z,a,x,1"]
    let portfolio = try world.portfolio()
    let digest = Digest(portfolio)
    let (outlook, improvement) = (OutlookBasis(digest), ImprovementBasis(digest))
    func later(_ rows: [String]) throws -> Digest {
      var later = portfolio
      var file = MetricsFile(path: "metrics/a.csv")
      file.append(
        Array(
          "time,model,metric,value\n\((world.observations + rows).joined(separator: "\n"))\n".utf8))
      later.metrics = ObservationLog([file])
      later.metrics.resolve { portfolio.directory.id(of: $0) }
      return Digest(later)
    }
    #expect(outlook.holds(for: Digest(portfolio)) && improvement.holds(for: Digest(portfolio)))
    #expect(outlook.holds(for: try later(["2026-11-23T10:00:00Z,a,x,2"])))
    // A name that no card claims, and what was there a year ago.
    #expect(!outlook.holds(for: try later(["2026-11-23T10:00:00Z,new,x,2"])))
    #expect(!outlook.holds(for: try later(["2025-09-01T10:00:00Z,a,x,2"])))
    #expect(!improvement.holds(for: try later(["2026-11-22T10:00:00Z,a,x,2"])))
    var other = portfolio
    other.asOf = portfolio.asOf + .seconds(86_400)
    #expect(!outlook.holds(for: Digest(other)) && !improvement.holds(for: Digest(other)))
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
