import Testing

@testable import PortfolioCore

/// What was computed of records and costs holds as long as neither they nor what prices them change.
@Suite struct StoreLineageTests {
  private func isKept(_ part: StoreContent.Parts) -> Bool {
    var content = StoreContent()
    let now = Timestamp(seconds: 1_782_907_200)
    let before = content.portfolio(asOf: now, now: now).costLineage
    content.update(part)
    return content.portfolio(asOf: now, now: now).costLineage == before
  }

  @Test(
    "Records, costs, prices and rates are what it rests on",
    arguments: [StoreContent.Parts.records, .costs, .prices, .rates])
  func others(_ part: StoreContent.Parts) {
    #expect(!isKept(part))
  }

  @Test(
    "Observations, events, tables of quality and files that cannot be read are not",
    arguments: [StoreContent.Parts.metrics, .events, .history, .quality, .files])
  func kept(_ part: StoreContent.Parts) {
    #expect(isKept(part))
  }
}
