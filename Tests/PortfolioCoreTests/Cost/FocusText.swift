@testable import PortfolioCore

/// Writes cost files for tests: rows of named values under a header.
struct FocusText {
  var columns: [String]
  private(set) var lines: [String]

  /// What most tests need of a bill.
  static let usual = [
    "ChargePeriodStart", "BillingCurrency", "BilledCost", "EffectiveCost", "ListCost",
    "ConsumedQuantity", "ConsumedUnit",
  ]

  init(_ columns: [String] = FocusText.usual, adding more: [String] = []) {
    self.columns = columns + more
    lines = [Self.line(self.columns)]
  }

  /// Adds a row: the values given, usual ones for a start and a currency, else nothing.
  mutating func add(_ values: [String: String]) {
    let usual = ["ChargePeriodStart": "2026-03-05T00:00:00Z", "BillingCurrency": "USD"]
    lines.append(Self.line(columns.map { values[$0] ?? usual[$0] ?? "" }))
  }

  /// Adds a row with one cost.
  mutating func add(cost: String, _ values: [String: String] = [:]) {
    add(["BilledCost": cost, "EffectiveCost": cost].merging(values) { $1 })
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// The file that the text comes to.
  func file(_ path: String = "costs/a.csv") -> CostFile { CostFile(path: path, text: text) }

  private static func line(_ fields: [String]) -> String {
    fields.map { field in
      let isPlain = field.utf8.allSatisfy { ![0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      return isPlain ? field : "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
    .joined(separator: ",")
  }
}

extension CostFile {
  /// A file of a text that is whole.
  init(path: String = "costs/a.csv", text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A file of bytes that are whole.
  init(path: String = "costs/a.csv", bytes: [UInt8]) {
    self.init(path: path)
    append(bytes[...])
    finish()
  }

  /// The problems as `code@line:column`.
  var told: [String] {
    problems.map { problem in
      let place = [problem.place.line, problem.place.column].compactMap { $0 }.map(String.init)
      return "\(problem.fault.code)@\(place.joined(separator: ":"))"
    }
  }

  /// The totals of the file's rows: `EUR 5 ≥7` is billed and effective.
  var totals: [String] { CostLedger([self]).totals() }
}

extension CostLedger {
  /// The totals by currency, as billed and effective.
  func totals() -> [String] {
    AttributedCosts(self, lookup: .empty, rules: []).split(by: .category).totals
      .map { total in
        let sums = [total.sums.billed, total.sums.effective]
          .map { ($0.isLowerBound ? "≥" : "") + $0.amount.description }
        return ([total.currency?.code ?? "-"] + sums).joined(separator: " ")
      }
  }
}
