import Testing

@testable import PortfolioCore

@Suite struct StoreTableTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try StoreFixture() }

  private func row(_ minute: Int, _ value: Double) -> String {
    "2026-11-20T10:\(minute < 10 ? "0" : "")\(minute):00Z,alpha,accuracy,\(value)\n"
  }

  private func values(_ portfolio: Portfolio?) throws -> [Double] {
    let series = portfolio?.metrics.series(
      of: try #require(ModelID("alpha")), metric: "accuracy")
    return series?.values ?? []
  }

  @Test func takesAppendedRowsAtOnce() async throws {
    let store = try await fixture.openSettled()
    for minute in 0..<5 {
      try folder.append(row(minute, 0.5), to: "metrics/m.csv")
      let portfolio = await store.reload(.paths(["metrics/m.csv"]))
      #expect(try values(portfolio).count == minute + 1)
      #expect(await store.recheckAfter == nil)
    }
  }

  @Test func aRowCountsWhenItsEndHasCome() async throws {
    let store = try await fixture.openSettled()
    let text = row(0, 0.75)
    for count in 1..<text.utf8.count {
      try folder.append(String(text.dropFirst(count - 1).prefix(1)), to: "metrics/m.csv")
      await store.reload(.paths(["metrics/m.csv"]))
      #expect(try values(await store.portfolio) == [])
    }
    try folder.append("\n", to: "metrics/m.csv")
    #expect(try values(await store.reload(.paths(["metrics/m.csv"]))) == [0.75])
    #expect(await store.portfolio.faults == [])
  }

  @Test func readsAReplacedFileFromItsBeginning() async throws {
    try folder.append(row(0, 0.5) + row(1, 0.6), to: "metrics/m.csv")
    let store = try await fixture.openSettled()
    try folder.write(
      "time,model,metric,value\n" + row(0, 0.5) + row(1, 0.7) + row(2, 0.8), to: "metrics/m.csv")
    #expect(await store.reload(.paths(["metrics/m.csv"])) == nil)
    #expect(try values(await store.portfolio) == [0.5, 0.6])
    await fixture.settle(store)
    #expect(try values(await store.portfolio) == [0.5, 0.7, 0.8])
  }

  @Test func forgetsARemovedFile() async throws {
    try folder.append(row(0, 0.5), to: "metrics/m.csv")
    let store = try await fixture.openSettled()
    try folder.remove("metrics/m.csv")
    #expect(await store.reload(.paths(["metrics/m.csv"])) == nil)
    await fixture.settle(store)
    #expect(try values(await store.portfolio) == [])
  }

  @Test func takesNewFilesInNewFolders() async throws {
    let store = try await fixture.openSettled()
    try folder.write("time,model,metric,value\n" + row(0, 0.5), to: "metrics/a/b/n.csv")
    #expect(try values(await store.reload(.rescan)) == [0.5])
  }

  private let header = "BilledCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,x_folio_model"
  private func charge(_ amount: Int) -> String {
    "\(amount),EUR,2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,alpha"
  }

  @Test func theLastCostRowNeedsNoEnd() async throws {
    try folder.write("\(header)\n\(charge(1))\n\(charge(2))", to: "costs/a.csv")
    let store = try await fixture.open()
    #expect(await store.portfolio.costs.ledger.rowCount == 2)
  }

  @Test func aGrowingCostFileIsNotWholeUntilItRests() async throws {
    try folder.write("\(header)\n\(charge(1))\n", to: "costs/a.csv")
    let store = try await fixture.openSettled()
    let faults = await store.portfolio.faults
    try folder.append(charge(23), to: "costs/a.csv")
    await store.reload(.paths(["costs/a.csv"]))
    #expect(await store.portfolio.costs.ledger.rowCount == 1)
    await fixture.settle(store)
    #expect(await store.portfolio.costs.ledger.rowCount == 2)
    try folder.append("\n\(charge(4))\n", to: "costs/a.csv")
    await store.reload(.paths(["costs/a.csv"]))
    #expect(await store.portfolio.costs.ledger.rowCount == 3)
    #expect(await store.portfolio.faults == faults)
  }

  /// A reader behind an appender sees each row once, and none that was not written.
  @Test func readsWhileOthersAppend() async throws {
    let store = try await fixture.openSettled()
    let count = 400
    let folder = folder
    let rows = (0..<count).map { "2026-11-20T10:00:00.\(1000 + $0)Z,alpha,accuracy,\($0)\n" }
    let writing = Task.detached {
      for row in rows {
        let half = row.utf8.count / 2
        try folder.append(String(row.prefix(half)), to: "metrics/m.csv")
        try folder.append(String(row.dropFirst(half)), to: "metrics/m.csv")
      }
    }
    var seen = 0
    while seen < count {
      let values = try values(await store.reload(.paths(["metrics/m.csv"])))
      guard !values.isEmpty else {
        await Task.yield()
        continue
      }
      #expect(values == (0..<values.count).map(Double.init))
      seen = values.count
    }
    try await writing.value
    #expect(await store.portfolio.faults == [])
  }
}
