import Testing

@testable import PortfolioCore

@Suite struct FocusExportTests {
  private static func text(
    _ export: FocusExport, of texts: [String: String], pieces: Int = 1 << 20
  ) throws -> String {
    var bytes = export.header
    for path in export.paths {
      var rows = try #require(export.rows(of: path))
      var rest = Array(try #require(texts[path]).utf8)[...]
      while !rest.isEmpty {
        bytes += try rows.append(Array(rest.prefix(pieces)))
        rest = rest.dropFirst(pieces)
      }
      bytes += try rows.finish()
    }
    return try #require(String(validating: bytes, as: UTF8.self))
  }

  private static let dimensions: [CostDimension] = [
    .model, .type, .team, .workflow, .vendor, .category, .month, .tag("env"), .basis,
  ]

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func readBackItComesToTheSameTotalsAndSplits(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bills = RandomBills(&random)
    let costs = bills.costs
    let text = try Self.text(
      FocusExport(costs), of: bills.texts, pieces: Int.random(in: 1...5000, using: &random))
    let back = RandomBills.costs(["costs/export.csv": text])
    #expect(back.ledger.rowCount == costs.ledger.rowCount)
    #expect(back.ledger.duplicateRows == 0)
    for first in Self.dimensions {
      let (before, after) = (
        costs.split(by: first, then: .model), back.split(by: first, then: .model)
      )
      #expect(Set(after.rows) == Set(before.rows), "seed \(seed), by \(first.word)")
      #expect(after.totals == before.totals, "seed \(seed), by \(first.word)")
    }
    let again = try Self.text(FocusExport(back), of: ["costs/export.csv": text])
    #expect(again == text, "seed \(seed)")
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func partsOfSharedCostsReadBackAreSharedOutNoMore(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let texts = RandomBills(&random).texts
    let allocation = RandomBills.allocation(&random)
    let costs = RandomBills.costs(texts, allocation: allocation)
    let text = try Self.text(FocusExport(costs), of: texts)
    let back = RandomBills.costs(["costs/export.csv": text], allocation: allocation)
    #expect(back.ledger.duplicateRows == 0)
    for first in Self.dimensions {
      let (before, after) = (
        costs.split(by: first, then: .team), back.split(by: first, then: .team)
      )
      func amounts(_ split: CostSplit) -> [String] {
        split.rows.map { row in
          "\(row.key) \(row.second as CostKey?) \(row.currency?.code ?? "-") \(row.sums.billed.amount) "
            + "\(row.sums.effective) \(row.sums.list) \(row.sums.tokens) \(row.sums.bases)"
        }
        .sorted()
      }
      #expect(amounts(after) == amounts(before), "seed \(seed), by \(first.word)")
    }
    let again = try Self.text(FocusExport(back), of: ["costs/export.csv": text])
    #expect(again == text, "seed \(seed)")
  }

  @Test func partsOfASharedCostAreRowsOfTheirOwn() throws {
    var bill = FocusText(adding: ["ServiceName", "ContractedCost", "x_folio_source", "x_folio_key"])
    bill.add(
      cost: "10",
      [
        "ServiceName": "Gateway", "ContractedCost": "20", "x_folio_source": "s", "x_folio_key": "k",
        "ConsumedQuantity": "3", "ConsumedUnit": "Hours",
      ])
    let texts = ["costs/a.csv": bill.text]
    let rule = AllocationRule(
      name: "gateway", conditions: ["ServiceName": "Gateway"], across: .team,
      method: .fixed([.init("a", try ExactDecimal("0.25")), .init("b", try ExactDecimal("0.5"))]))
    let costs = RandomBills.costs(texts, allocation: [rule])
    let lines = try Self.text(FocusExport(costs), of: texts).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let names = lines[0]
    let rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    func column(_ name: String) -> [String?] { rows.map { $0[name] } }
    #expect(column("EffectiveCost") == ["2.5", "2.5", "5"])
    #expect(column("ContractedCost") == ["5", "5", "10"])
    #expect(column("ListCost") == ["", "", ""])
    #expect(column("ConsumedQuantity") == ["3", "", ""])
    #expect(column("x_folio_team") == ["", "a", "b"])
    #expect(column("x_folio_key") == ["k", "k/a", "k/b"])
    #expect(column("x_folio_basis") == ["reported", "allocated", "allocated"])
    #expect(column("x_folio_allocation") == ["gateway", "gateway", "gateway"])
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func exportsOnlyTheChosenRows(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bills = RandomBills(&random)
    let interval = ChargeInterval(
      from: Day(year: 2025, month: 10, day: 15)?.startUTC,
      to: Day(year: 2025, month: 12, day: 3)?.startUTC)
    let slices = [
      CostSlice(dimension: .category, keys: [.category(.inference)]),
      CostSlice(
        dimension: .month, keys: [.month(Month(year: 2025, month: 11))]),
    ]
    let export = FocusExport(bills.costs, in: interval, only: slices)
    let text = try Self.text(export, of: bills.texts)
    let wanted = bills.costs.split(by: .model, in: interval, only: slices)
    let back = RandomBills.costs(["costs/export.csv": text]).split(by: .model)
    #expect(back.rows == wanted.rows)
  }

  @Test func putsVersionsTogetherUnderTheColumnsOfFOCUS12() throws {
    let texts = [
      "costs/a.csv": """
      x_first,EffectiveCost,BilledCost,BillingCurrency,ChargePeriodStart,ProviderName
      one,1.50,NULL,USD,2025-10-01T02:00:00+02:00,Aura

      """,
      "costs/b.csv": """
      ServiceProviderName,ChargePeriodStart,BilledCost,EffectiveCost,BillingCurrency,x_folio_model
      "So, lora",2025-10-02T00:00:00,-2e-3,0.10,EUR,granite

      """,
    ]
    let text = try Self.text(FocusExport(RandomBills.costs(texts)), of: texts)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    let names = lines[0].split(separator: ",").map(String.init)
    #expect(Array(names.prefix(57)) == FocusExport.standardColumns)
    #expect(
      Array(names.dropFirst(57)) == [
        "x_first", "ServiceProviderName", "x_folio_model", "x_folio_team", "x_folio_workflow",
        "x_folio_category", "x_folio_basis", "x_folio_allocation",
      ])
    #expect(lines[1].hasPrefix(",,,,,USD,,,,,,,,,,2025-10-01T00:00:00Z,"))
    #expect(lines[1].hasSuffix(",one,,,,,other,reported,"))
    #expect(lines[1].contains(",1.50,"))
    #expect(lines[2].hasPrefix(",-2e-3,,,,EUR,,,,,,,,,,2025-10-02T00:00:00Z,"))
    #expect(lines[2].hasSuffix(#",,"So, lora",granite,,,other,reported,"#))
  }

  @Test func leavesWhatLooksLikeAFormulaUnlessAsked() throws {
    var bill = FocusText(adding: ["ServiceName", "x_folio_team"])
    bill.add(cost: "-1.5", ["ServiceName": "=HYPERLINK(1)", "x_folio_team": "@ops"])
    bill.add(cost: "+2", ["ServiceName": "-5", "x_folio_team": "plain"])
    let texts = ["costs/a.csv": bill.text]
    let costs = RandomBills.costs(texts)
    let plain = try Self.text(FocusExport(costs), of: texts)
    #expect(plain.contains(#""=HYPERLINK(1)""#) && plain.contains(",@ops,"))
    let export = FocusExport(costs, forSpreadsheets: true)
    let inert = try Self.text(export, of: texts)
    #expect(inert.contains(",'=HYPERLINK(1),") && inert.contains(",'@ops,"))
    #expect(inert.contains(",-1.5,") && inert.contains(",+2,") && inert.contains(",-5,"))
    var rows = try #require(export.rows(of: "costs/a.csv"))
    _ = try rows.append(Array(bill.text.utf8))
    #expect(rows.formulas == 2)
    #expect(rows.firstFormula == .init(column: "ServiceName", path: "costs/a.csv", line: 2))
  }

  @Test func refusesAFileThatIsNotTheOneThatWasRead() throws {
    var bill = FocusText()
    bill.add(cost: "1")
    bill.add(cost: "2")
    let export = FocusExport(RandomBills.costs(["costs/a.csv": bill.text]))
    for other in [
      bill.text.replacing(",2,2,", with: ",3,3,"), bill.text.replacing("2026", with: "2027"),
      String(bill.text.dropLast(60)), bill.text.replacing("ListCost", with: "ListCosts"), "",
    ] {
      #expect(throws: FocusExportRows.Changed.self) {
        try Self.text(export, of: ["costs/a.csv": other])
      }
    }
    let grown = bill.text + "2026-03-05T00:00:00Z,USD,7,7,,,\n"
    #expect(try Self.text(export, of: ["costs/a.csv": grown]).split(separator: "\n").count == 3)
  }
}
