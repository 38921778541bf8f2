import Testing

@testable import PortfolioCore

/// A file that is read in parts, on several cores, comes to what it is when read from end to end.
@Suite struct CostPartTests {
  /// What a file came to, with nothing left that depends on how its texts are numbered.
  private struct Outcome: Equatable {
    var rows: [String]
    var problems: [Problem]
    var unread: Int
    var totals: [String]

    init(_ file: CostFile) {
      let table = file.table
      rows = (0..<file.rowCount).map { row in
        let entry = table.entries[row]
        let texts = (0..<table.profiles.width).map { column in
          table.profiles.text(Int(entry.profile), column).map { table.texts.string($0) } ?? "-"
        }
        var splits = TokenSplits.Cursor(table.tokenSplits)
        let key = entry.known.contains(.key) ? table.keys.string(entry.key) : "-"
        return "\(entry.line) \(entry.start) \(entry.billed) \(entry.effective) \(entry.tokens) "
          + "\(key) \(texts) \(splits.counts(of: row).map { "\($0)" } ?? "-") "
          + "\(table.energy.first { $0.row == row }.map { "\($0.kilowattHours)" } ?? "-")"
      }
      problems = file.problems
      unread = file.unreadRows
      totals = file.totals
    }
  }

  private static let columns =
    FocusText.usual + [
      "Tags", "SkuId", "x_folio_model", "x_folio_source", "x_folio_key", "x_folio_output_tokens",
    ]

  private static func text(_ random: inout SplitMix64, rows: Int) -> String {
    var text = FocusText(columns)
    for row in 0..<rows {
      let dice = Int.random(in: 0..<60, using: &random)
      var values = [
        "x_folio_model": "model-\(Int.random(in: 0..<9, using: &random))",
        "SkuId": "sku-\(Int.random(in: 0...row, using: &random))",
        "Tags": #"{"env": "e\#(Int.random(in: 0..<4, using: &random))"}"#,
        "x_folio_source": "test", "x_folio_key": "k\(row)",
        "ConsumedQuantity": String(row), "ConsumedUnit": "Tokens",
      ]
      switch dice {
      case 0: values["SkuId"] = "two\nlines, and a \"quote\""
      case 1: values["Tags"] = "no json \(row % 3)"
      case 2: values["ChargePeriodStart"] = "2026-03-05 10:00:00"
      case 3: values["ListCost"] = "many"
      case 4: values["x_folio_output_tokens"] = String(row / 2)
      case 6, 7: values["ConsumedUnit"] = "kWh"
      case 5: values["ChargePeriodStart"] = "yesterday"
      default: break
      }
      text.add(cost: String(Int.random(in: 0..<1_000_000, using: &random)), values)
    }
    var lines = text.text
    if Bool.random(using: &random) { lines = lines.replacing("\n", with: "\r\n") }
    // A quote that is never closed, and a row with a field too few.
    if Int.random(in: 0..<4, using: &random) == 0 { lines += "2026-03-05T00:00:00Z,\"USD,1\n1,2\n" }
    return lines
  }

  @Test(arguments: 0..<40) func partsComeToTheSameAsTheWhole(run: Int) {
    let seed = UInt64(run) &* 7919 &+ 11
    var random = SplitMix64(seed: seed)
    let bytes = Array(Self.text(&random, rows: Int.random(in: 1..<400, using: &random)).utf8)
    let whole = CostFile(bytes: bytes)
    var inParts = CostFile(path: "costs/a.csv")
    var at = 0
    while at < bytes.count {
      var pieces: [[UInt8]] = []
      for _ in 0..<Int.random(in: 1...6, using: &random) where at < bytes.count {
        let end = min(bytes.count, at + Int.random(in: 1...8_000, using: &random))
        pieces.append(Array(bytes[at..<end]))
        at = end
      }
      inParts.append(pieces)
    }
    inParts.finish()
    #expect(Outcome(inParts) == Outcome(whole), "seed \(seed)")
  }

  @Test func aPartBeginsBelowALineEnd() {
    let pieces = ["a\nb", "c\nd\n", "e", "f\ng"].map { Array($0.utf8) }
    let texts = CostPart.parts(of: pieces).map { part in
      String(decoding: part.slices.joined(), as: UTF8.self)
    }
    #expect(texts == ["a\nbc\n", "d\nef\n", "g"])
  }
}
