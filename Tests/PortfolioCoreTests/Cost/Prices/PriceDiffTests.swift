import Testing

@testable import PortfolioCore

@Suite struct PriceDiffTests {
  private let older = Pricing.book(
    "a-2026-06-01", "gone,,output,,,,1,,,2026-06-01,", "m,,output,,,,10,,,2026-06-01,",
    "m,,uncached,,,,8,,,2026-06-01,", "m,,uncached,batch,,,4,,,2026-06-01,",
    "free,,output,,,,0,,,2026-06-01,", "same,,output,,,,5,,,2026-06-01,")
  private let newer = Pricing.book(
    "a-2026-07-01", "m,,output,,,,12.5,,,2026-07-01,", "m,,uncached,,,,2,,,2026-07-01,",
    "m,,uncached,batch,,,4,,,2026-07-01,", "free,,output,,,,1,,,2026-07-01,",
    "new,,output,,,,3,,,2026-07-01,", "m,,uncached,,200000,,9,,,2026-07-01,",
    "same,,output,,,,5.00,,,2026-07-01,2027-01-01")

  @Test func pricesThatChangedComeFirstTheMostChangedBefore() {
    let diff = PriceDiff(from: older, to: newer)
    let shown = diff.rows.map { row in
      let price = row.price
      let rise = row.rise.flatMap { $0.rounded(to: 4) }?.description ?? "-"
      return
        "\(row.change) \(price?.model ?? "") \(price?.kind.rawValue ?? "") \(price?.above ?? 0): "
        + "\(row.old?.price.description ?? "-") → \(row.new?.price.description ?? "-") \(rise)"
    }
    #expect(
      shown == [
        "changed m uncached 0: 8 → 2 -0.75", "changed m output 0: 10 → 12.5 0.25",
        "changed free output 0: 0 → 1 -", "added m uncached 200000: - → 9 -",
        "added new output 0: - → 3 -", "removed gone output 0: 1 → - -",
      ])
    #expect(PriceDiff.Change.allCases.map(diff.count(of:)) == [3, 2, 1])
    #expect(PriceDiff(from: newer, to: newer).rows.isEmpty)
  }

  @Test func theNewestTwoEditionsOfOneSeriesAreCompared() throws {
    let catalog = PriceCatalog([
      older, newer, Pricing.book("b-2026-08-01", "m,,output,,,,1,,,2026-08-01,"),
    ])
    let editions = try #require(catalog.newestEditions(until: try Pricing.day("2026-09-01")))
    #expect(editions.older.name == "a-2026-06-01")
    #expect(editions.newer.name == "a-2026-07-01")
    #expect(catalog.newestEditions(until: try Pricing.day("2026-06-30")) == nil)
    #expect(
      catalog.editions(of: "a", until: try Pricing.day("2026-06-30")).map(\.name) == [
        "a-2026-06-01"
      ])
  }
}
