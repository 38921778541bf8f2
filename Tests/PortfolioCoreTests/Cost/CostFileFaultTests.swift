import Testing

@testable import PortfolioCore

/// Bad input in cost files: each row is named with its place, and the others are counted.
@Suite struct CostFileFaultTests {
  private func file(_ row: String, header: String = "") -> CostFile {
    let head = "ChargePeriodStart,BillingCurrency,BilledCost,EffectiveCost,Tags\(header)\n"
    let good = "2026-03-05T00:00:00Z,USD,10,10,\(header.isEmpty ? "" : ",")\n"
    return CostFile(text: head + good + row + "\n" + good)
  }

  @Test(arguments: [
    "nan", "inf", "-inf", "NaN", "0x10", "0x1p3", "1_000", "١٢", "1,", "$5", "5 EUR", " 1", "null",
    "=cmd()", "%n%s", "1\u{1B}[2J",
  ])
  func whatIsNoNumberLeavesTheAmountUnknown(text: String) {
    let field = text.contains(",") ? "\"\(text)\"" : text
    let file = file("2026-03-05T00:00:00Z,USD,10,\(field),")
    #expect(file.told == ["table.not-a-number@3:29"])
    #expect(file.totals == ["USD 30 ≥20"])
    #expect(file.rowCount == 3)
  }

  @Test func aDecimalCommaIsAFieldTooMany() {
    let file = file("2026-03-05T00:00:00Z,USD,1,5,1,5,")
    #expect(file.problems.map(\.fault) == [.table(.fieldCount(expected: 5, found: 7))])
    #expect(file.unreadRows == 1)
    #expect(file.totals == ["USD ≥20 ≥20"])
  }

  @Test(arguments: ["1e400", "0.0000000000000000001", "999999999999999999999"])
  func whatDoesNotFitIsNeverRounded(text: String) {
    let file = file("2026-03-05T00:00:00Z,USD,\(text),10,")
    #expect(file.problems.map(\.fault) == [.table(.doesNotFit(column: "BilledCost", text: text))])
    #expect(file.told == ["table.does-not-fit@3:26"])
    #expect(file.totals == ["USD ≥20 30"])
  }

  @Test(arguments: [
    ("2024-02-30T00:00:00Z", TimeFault.noSuchTime), ("2024-02-01T24:00:00Z", .noSuchTime),
    ("99999-01-01T00:00:00Z", .outOfRange), ("2024-02-01T00:00:60Z", .noSuchTime),
    ("yesterday", .form), ("1700000000000", .form), ("01/02/2024", .form),
  ])
  func aTimeThatIsNoneMakesARowUnreadable(text: String, reason: TimeFault) {
    let file = file("\(text),USD,1,1,")
    let fault = TableFault.notTime(column: "ChargePeriodStart", text: text, reason: reason)
    #expect(file.problems.map(\.fault) == [.table(fault)])
    #expect(file.told == ["table.not-a-time@3:1"])
    #expect(file.unreadRows == 1)
    #expect(file.totals == ["USD ≥20 ≥20"])
  }

  @Test(arguments: [
    ("usd", "table.not-a-currency@3:22"), ("US$", "table.not-a-currency@3:22"),
    ("", "table.empty@3:22"), ("NULL", "table.empty@3:22"),
    ("\u{1B}]0;pw\u{7}", "table.not-a-currency@3:22"),
  ])
  func anAmountWithoutACurrencyIsUnknown(code: String, told: String) {
    let file = file("2026-03-05T00:00:00Z,\(code),1,1,")
    #expect(file.told == [told])
    #expect(file.totals == ["USD 20 20", "- ≥0 ≥0"])
  }

  @Test func aRowWithoutAStartIsUnreadable() {
    #expect(file(",USD,1,1,").told == ["table.empty@3:1"])
    #expect(file("NULL,USD,1,1,").told == ["table.empty@3:1"])
  }

  @Test func badQuotingHidesNoOtherRow() {
    let file = file("2026-03-05T00:00:00Z,USD,1,1,\"{\"\"open")
    #expect(file.told == ["table.bad-quoting@3:30"])
    #expect(file.totals == ["USD ≥20 ≥20"])
  }

  @Test func tagsThatAreNoObjectAreToldOnceAndTheRowIsKept() {
    var text = FocusText(adding: ["Tags"])
    for _ in 0..<3 { text.add(cost: "1", ["Tags": "{'team': 'a'}"]) }
    text.add(cost: "1", ["Tags": "[1]"])
    let file = text.file()
    #expect(file.told == ["table.not-json@2:33", "table.not-json@5:33"])
    #expect(file.totals == ["USD 4 4"])
  }

  @Test func aCategoryThatIsNoneOfTheGuidesIsTold() {
    var text = FocusText(adding: ["x_folio_category"])
    text.add(cost: "1", ["x_folio_category": "Inference"])
    text.add(cost: "1", ["x_folio_category": "tuning"])
    let file = text.file()
    let fault = TableFault.notAllowed(column: "x_folio_category", text: "Inference")
    #expect(file.problems.map(\.fault) == [.table(fault)])
  }

  @Test func encodingsThatAreNotUTF8() {
    let head = Array("ChargePeriodStart,BillingCurrency,BilledCost,EffectiveCost,Tags\n".utf8)
    let row = Array("2026-03-05T00:00:00Z,USD,1,1,".utf8)
    let invalid: [[UInt8]] = [[0x61, 0xFF, 0x62], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0x00]]
    for bytes in invalid {
      let file = CostFile(bytes: head + row + bytes + [0x0A] + row + [0x0A])
      let column = bytes[0] == 0x61 ? 31 : 30
      #expect(file.told == ["table.invalid-utf8@2:\(column)"])
      #expect(file.totals == ["USD ≥1 ≥1"])
    }
    let utf16 = Array("ChargePeriodStart,BilledCost\n2026-01-01,1\n".utf16)
      .flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(CostFile(bytes: [0xFF, 0xFE] + utf16).told == ["table.invalid-utf8@1:1"])
    #expect(CostFile(bytes: utf16).told.first == "table.invalid-utf8@1:2")
    #expect(CostFile(bytes: utf16).rowCount == 0)
  }

  @Test func lineEndsAndByteOrderMarks() {
    let rows = [
      "ChargePeriodStart,BillingCurrency,BilledCost,EffectiveCost", "2026-01-01,EUR,1,1",
      "2026-01-02,EUR,2,2",
    ]
    for end in ["\n", "\r\n", "\r"] {
      for mark in ["", "\u{FEFF}"] {
        let file = CostFile(text: mark + rows.joined(separator: end) + end)
        #expect(file.totals == ["EUR 3 3"])
        #expect(file.told == ["table.times-without-zone@2:1"])
      }
    }
  }

  @Test func whatGitLeavesInAFileIsNamedAndRowsOfBothSidesAreRead() {
    var text = FocusText()
    text.add(cost: "1")
    let lines = text.text.split(separator: "\n").map(String.init)
    let conflict = [lines[0], "<<<<<<< HEAD", lines[1], "=======", lines[1], ">>>>>>> other"]
    let file = CostFile(text: conflict.joined(separator: "\n") + "\n")
    #expect(
      file.told == [
        "table.conflict-marker@2:1", "table.conflict-marker@4:1", "table.conflict-marker@6:1",
      ])
    #expect(file.totals == ["USD 2 2"])
  }

  @Test func aHostileNameIsKeptAsItIs() {
    let name = "a\u{1B}]0;pw\u{7}\u{202E}b\rc\u{9B}31m"
    var text = FocusText(adding: ["x_folio_model"])
    text.add(cost: "1", ["x_folio_model": name])
    let file = text.file()
    #expect(file.problems.isEmpty)
    let split = AttributedCosts(CostLedger([file]), lookup: .empty, rules: []).split(by: .model)
    #expect(split.rows.map(\.key) == [.model(.observed(name))])
  }

  @Test func ofVeryManyBadRowsTheFirstAreNamedAndTheRestCounted() {
    let head = "ChargePeriodStart,BillingCurrency,BilledCost,EffectiveCost\n"
    let file = CostFile(text: head + String(repeating: "x\n", count: 2500))
    #expect(file.problems.count == 1001)
    #expect(file.problems.last?.fault == .table(.more(count: 1500)))
    #expect(file.unreadRows == 2500)
  }

  @Test func aLineOfAHundredMegabytesIsRefusedInBoundedMemory() {
    var file = CostFile(path: "costs/a.csv")
    file.append(
      Array("ChargePeriodStart,BillingCurrency,BilledCost,EffectiveCost\n2026-01-01,".utf8)[...])
    let piece = [UInt8](repeating: 0x58, count: 1 << 20)
    for _ in 0..<100 { file.append(piece[...]) }
    file.append(Array("\n2026-01-01T00:00:00Z,USD,1,1\n".utf8)[...])
    #expect(file.told == ["table.too-long@2"])
    #expect(file.totals == ["USD ≥1 ≥1"])
  }

  @Test func anEmptyFileIsNothing() {
    #expect(CostFile(text: "").problems.isEmpty)
    #expect(CostFile(text: "\n\n").rowCount == 0)
  }
}
