import Testing

@testable import PortfolioCore

/// What an import is told of the rows that the store has.
@Suite struct KnownRowsTests {
  private typealias File = KnownRows.Tally.File

  private static func log(_ id: Int, _ spend: String) -> String {
    "{\"request_id\":\"\(id)\",\"startTime\":\"2026-05-16T10:00:00Z\",\"model\":\"m\",\"spend\":\(spend)}\n"
  }

  private static func logs(_ ids: Range<Int>, _ spend: (Int) -> String = { "\($0).5" }) -> String {
    ids.map { log($0, spend($0)) }.joined()
  }

  @Test func anOverlapIsKnownAndTheRestIsNew() {
    let before = Imported(Self.logs(0..<50), of: .litellm)
    #expect(before.known.rows == 0)
    let now = Imported(Self.logs(0..<51), of: .litellm, pieces: 100, beside: [before.file])
    #expect(now.known.rows == 50)
    #expect(now.summary.rows == 51)
    #expect(now.known.files.map(\.changed) == [0])
    let ledger = CostLedger([before.file, now.file])
    #expect(ledger.rowCount == now.summary.rows - now.known.rows + before.file.rowCount)
  }

  @Test(arguments: [("costs/a.csv", true), ("costs/z.csv", false)])
  func amountsThatDifferAreCountedAndTheFirstPathCounts(path: String, counts: Bool) {
    let before = Imported(Self.logs(0..<30), of: .litellm).file(at: path)
    let now = Imported(
      Self.logs(10..<40) { $0 < 15 ? "0.25" : $0 == 20 ? "null" : "\($0).5" }, of: .litellm,
      beside: [before])
    #expect(
      now.known.files == [File(path: path, rows: 20, changed: 6, others: 10, counts: counts)])
    let first = CostLedger([before, now.file]).leftOut.map(\.count)
    #expect(first == (counts ? [0, 20] : [0, 20]))
  }

  /// Of two files that have a row, the one that counts is the one that is told.
  @Test func aRowIsOfTheFileThatCounts() {
    let one = Imported(Self.logs(0..<10), of: .litellm).file(at: "costs/a.csv")
    let two = Imported(Self.logs(5..<20), of: .litellm).file(at: "costs/b.csv")
    let now = Imported(Self.logs(8..<12) { _ in "7" }, of: .litellm, beside: [two, one])
    #expect(
      now.known.files == [
        File(path: "costs/a.csv", rows: 2, changed: 2, others: 8, counts: true),
        File(path: "costs/b.csv", rows: 2, changed: 2, repeats: 2, others: 8, counts: true),
      ])
  }

  /// A file that repeats the row which counts would count next, unless it says what the import says.
  @Test(arguments: [("1", 3), ("7", 0)])
  func filesThatWouldCountNextAreTold(spend: String, repeats: Int) {
    let one = Imported(Self.logs(0..<3) { _ in "1" }, of: .litellm).file(at: "costs/a.csv")
    let two = Imported(Self.logs(0..<4) { _ in spend }, of: .litellm).file(at: "costs/b.csv")
    let now = Imported(Self.logs(0..<3) { _ in "7" }, of: .litellm, beside: [two, one])
    let next = File(path: "costs/b.csv", repeats: repeats, others: 1, counts: true)
    #expect(
      now.known.files == [File(path: "costs/a.csv", rows: 3, changed: 3, counts: true)]
        + (repeats > 0 ? [next] : []))
  }

  /// A key of one source is not that of another, and rows without keys are nobody's.
  @Test func onlyThePairOfSourceAndKeyIsKnown() {
    let before = Imported(Self.logs(1..<3), of: .litellm)
    let call = """
      {"requestId":"1","timestamp":"2026-05-16T10:00:00Z","modelId":"m","errorCode":"Throttled"}
      """
    #expect(Imported(call, of: .bedrock, beside: [before.file]).known.rows == 0)
    var bill = CostFile(path: "costs/bill.csv")
    bill.append(
      Array("ChargePeriodStart,EffectiveCost,BillingCurrency\n2026-05-16,1,USD\n".utf8)[...])
    bill.finish()
    #expect(Imported(Self.logs(1..<3), of: .litellm, beside: [bill]).known == KnownRows.Tally())
  }

  @Test func aCallIsKnownByEachClassOfItsTokens() {
    func call(_ output: Int) -> String {
      """
      {"requestId":"1","timestamp":"2026-05-16T10:00:00Z","modelId":"m","input":{"inputTokenCount":10},"output":{"outputTokenCount":\(output)}}
      """
    }
    let before = Imported(call(0), of: .bedrock)
    let now = Imported(call(7), of: .bedrock, beside: [before.file])
    #expect(now.summary.rows == 2)
    #expect(now.known.rows == 1)
    #expect(now.known.files.map(\.changed) == [0])
  }
}
