import Testing

@testable import PortfolioCore

@Suite struct StorePricesTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }
  private let header = "model,class,price,currency,recorded\n"

  init() throws { fixture = try StoreFixture() }

  private func price(_ portfolio: Portfolio?) throws -> String? {
    let model = ModelReference.registered(try #require(ModelID("alpha")))
    return portfolio?.prices(of: model).shown(
      .output, at: try Pricing.instant("2026-11-24T12:00:00Z"))
  }

  @Test func booksAreReadAndFollowed() async throws {
    try folder.write(header + "alpha,output,1,USD,2026-11-01", to: "prices/a.csv")
    let store = try await fixture.openSettled()
    #expect(try price(await store.portfolio) == "1 a")
    try folder.append("\nalpha,output,2,USD,2026-11-02\n", to: "prices/a.csv")
    #expect(try price(await store.reload(.paths(["prices/a.csv"]))) == "2 a")
    try folder.append("alpha,output,3,USD,2026-11-03", to: "prices/a.csv")
    await store.reload(.paths(["prices/a.csv"]))
    #expect(try price(await store.portfolio) == "2 a")
    await fixture.settle(store)
    #expect(try price(await store.portfolio) == "3 a")
    try folder.write(header + "alpha,output,4,USD,2026-11-04\n", to: "prices/b.csv")
    #expect(try price(await store.reload(.rescan)) == "4 b")
    try folder.remove("prices/b.csv")
    await store.reload(.rescan)
    await fixture.settle(store)
    #expect(try price(await store.portfolio) == "3 a")
    #expect(await store.portfolio.faults == [])
  }

  @Test func whatIsWrongIsTold() async throws {
    try folder.write(header + "alpha,outputs,1,USD,2026-11-01\n", to: "prices/a.csv")
    try folder.write(header, to: "prices/Azure List.csv")
    let store = try await fixture.openSettled()
    #expect(
      await store.portfolio.faults == [
        "prices/Azure List.csv: record.bad-file-name", "prices/a.csv: table.not-allowed",
      ])
  }

  @Test func aBookIsWrittenOnceAndNothingIsOverwritten() async throws {
    let store = try await fixture.openSettled()
    try await store.create(
      Array((header + "alpha,output,1,USD,2026-11-01\n").utf8), at: "prices/a-2026-11-01.csv")
    await #expect(throws: StoreError.self) {
      try await store.create(Array(header.utf8), at: "prices/a-2026-11-01.csv")
    }
    #expect(try price(await store.reload(.rescan)) == "1 a-2026-11-01")
  }

  /// `recorded` says since when a price was known, so an earlier moment has those of then.
  @Test func anEarlierMomentHasThePricesOfThen() async throws {
    try folder.write(
      header + "alpha,output,1,USD,2026-11-01\nalpha,output,2,USD,2026-11-24\n", to: "prices/a.csv")
    let then = try await fixture.open(at: .instant(try Pricing.instant("2026-11-10T12:00:00Z")))
    let rows = Digest(await then.portfolio).listedPrices()
    #expect(
      rows.map { $0.quote?.price.price.description ?? "\($0.lack.map { "\($0)" } ?? "")" } == [
        "1", "unknownModel",
      ])
  }
}
