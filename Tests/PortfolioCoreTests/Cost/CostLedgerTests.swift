import Testing

@testable import PortfolioCore

@Suite struct CostLedgerTests {
  private func file(_ path: String, _ rows: [(source: String, key: String, cost: String)])
    -> CostFile
  {
    var text = FocusText(adding: ["x_folio_source", "x_folio_key"])
    for row in rows {
      text.add(cost: row.cost, ["x_folio_source": row.source, "x_folio_key": row.key])
    }
    return text.file(path)
  }

  @Test func rowsWithAnEqualPairCountOnceInWhateverFilesTheyLie() {
    let ledger = CostLedger([
      file("costs/b.csv", [("litellm", "1", "10"), ("litellm", "2", "20")]),
      file("costs/a.csv", [("litellm", "1", "10"), ("openai", "1", "5"), ("litellm", "1", "10")]),
    ])
    #expect(ledger.duplicateRows == 2)
    #expect(ledger.rowCount == 3)
    #expect(ledger.totals() == ["USD 35 35"])
    // The first in the order of paths and lines is the row that counts.
    #expect(ledger.files.map(\.path) == ["costs/a.csv", "costs/b.csv"])
    #expect(ledger.leftOut == [[2], [0]])
  }

  @Test func rowsWithoutAPairAreNeverTheSame() {
    let rows = [("", "1", "1"), ("s", "", "1"), ("", "", "1"), ("s", "NULL", "1")]
    let ledger = CostLedger([file("costs/a.csv", rows), file("costs/b.csv", rows)])
    #expect(ledger.duplicateRows == 0)
    #expect(ledger.totals() == ["USD 8 8"])
  }

  @Test func sourceAndKeyAreNotRunTogether() {
    let ledger = CostLedger([file("costs/a.csv", [("ab", "c", "1"), ("a", "bc", "1")])])
    #expect(ledger.duplicateRows == 0)
  }

  @Test func filesComeAndGo() {
    var ledger = CostLedger()
    ledger.replace(file("costs/b.csv", [("s", "1", "10")]))
    ledger.replace(file("costs/a.csv", [("s", "1", "10"), ("s", "2", "1")]))
    #expect(ledger.totals() == ["USD 11 11"])
    ledger.replace(file("costs/a.csv", [("s", "2", "1")]))
    #expect(ledger.totals() == ["USD 11 11"])
    #expect(ledger.duplicateRows == 0)
    var plain = FocusText()
    plain.add(cost: "100")
    ledger.replace(plain.file("costs/aa.csv"))
    #expect(ledger.files.map(\.path) == ["costs/a.csv", "costs/aa.csv", "costs/b.csv"])
    #expect(ledger.totals() == ["USD 111 111"])
    ledger.remove(path: "costs/b.csv")
    ledger.remove(path: "costs/none.csv")
    #expect(ledger.totals() == ["USD 101 101"])
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func theOrderOfFilesAndHowTheyArriveMakeNoDifference(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let files = (0..<6).map { number in
      file(
        "costs/\(number).csv",
        (0..<40).map { _ in
          let key = Int.random(in: 0..<60, using: &random)
          return (["s", "t"].randomElement(using: &random) ?? "s", "\(key)", "\(key).5")
        })
    }
    let whole = CostLedger(files)
    var grown = CostLedger()
    for file in files.shuffled(using: &random) { grown.replace(file) }
    #expect(grown.leftOut == whole.leftOut, "seed \(seed)")
    #expect(grown.totals() == whole.totals(), "seed \(seed)")
    var pairs: Set<String> = []
    for file in files {
      for row in 0..<file.rowCount {
        guard let pair = file.keyPair(row) else { continue }
        pairs.insert(
          file.table.texts.string(pair.source) + " " + file.table.keys.string(pair.key))
      }
    }
    #expect(whole.rowCount == pairs.count, "seed \(seed)")
  }
}
