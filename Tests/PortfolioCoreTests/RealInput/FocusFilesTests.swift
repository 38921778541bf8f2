import Foundation
import Testing

@testable import PortfolioCore

/// The example bills of the FOCUS specification, against sums taken another way.
@Suite(.enabled(if: SharedData.has("data/focus"), SharedData.missing))
struct FocusFilesTests {
  /// The rows of a CSV text as values by column, read letter by letter.
  private static func rows(_ text: String) -> [[String: String]] {
    var lines: [[String]] = []
    var line: [String] = []
    var field = ""
    var isQuoted = false
    for letter in text {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        line.append(field)
        field = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        lines.append(line + [field])
        line = []
        field = ""
      default: field.append(letter)
      }
    }
    if !line.isEmpty { lines.append(line + [field]) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private static func files() throws -> [URL] {
    try FileManager.default
      .contentsOfDirectory(at: SharedData.url("data/focus"), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "csv" }
      .sorted { $0.path < $1.path }
  }

  private static func sum(_ rows: [[String: String]], _ column: String) throws -> String {
    let amounts = try rows.map { try #require(Decimal(string: $0[column] ?? "")) }
    return "\(amounts.reduce(Decimal.zero, +))"
  }

  @Test func everyFileIsReadWithoutErrorsToTheSameTotals() throws {
    let files = try Self.files()
    #expect(!files.isEmpty)
    for url in files {
      let name = url.lastPathComponent
      let file = CostFile(path: "costs/\(name)", bytes: Array(try Data(contentsOf: url)))
      let rows = Self.rows(try String(contentsOf: url, encoding: .utf8))
      #expect(file.problems.isEmpty, "\(name)")
      #expect(file.rowCount == rows.count, "\(name)")
      let costs = AttributedCosts(CostLedger([file]), lookup: .empty, rules: [])
      let total = try #require(costs.split(by: .model).total(.usd), "\(name)")
      #expect(total.billed.amount.description == (try Self.sum(rows, "BilledCost")), "\(name)")
      #expect(
        total.effective.amount.description == (try Self.sum(rows, "EffectiveCost")), "\(name)")
      #expect(total.list.amount.description == (try Self.sum(rows, "ListCost")), "\(name)")
      let tokens = try rows.filter { $0["ConsumedUnit"] == "Tokens" }
        .map { try #require(Double($0["ConsumedQuantity"] ?? "")) }
      #expect(Double(total.tokens) == tokens.reduce(0, +), "\(name)")
    }
  }

  @Test func everyModelOfTheExamplesIsFoundInItsPriceDetails() throws {
    for url in try Self.files() {
      let file = CostFile(bytes: Array(try Data(contentsOf: url)))
      let rows = Self.rows(try String(contentsOf: url, encoding: .utf8))
      // The letters of the fields' JSON have lost their quotes, so names are looked for as text.
      let costs = AttributedCosts(CostLedger([file]), lookup: .empty, rules: [])
      let split = costs.split(by: .model, then: .vendor)
      for part in split.rows {
        let own = rows.filter { row in
          row["SkuPriceDetails"]?.replacing(" ", with: "")
            .contains("ModelId:\(part.key.text),") ?? false
        }
        #expect(
          part.sums.effective.amount.description == (try Self.sum(own, "EffectiveCost")),
          "\(url.lastPathComponent), \(part.key.text)")
        #expect(Set(own.compactMap { $0["ServiceProviderName"] }) == [part.second?.text ?? ""])
      }
      #expect(split.rows.reduce(0) { $0 + $1.sums.rows } == rows.count)
    }
  }

  @Test func theColumnsOfEveryVersionAreKnown() throws {
    let url = SharedData.url("reference/cost/focus_columns_by_version.json")
    let reference = try JSONValue(parsing: Array(try Data(contentsOf: url)))
    let versions = try #require(reference.object?["columns"]?.object)
    var names: Set<String> = []
    for version in versions.members where !version.name.contains("preview") {
      let lists = ["added_vs_1.2", "columns"].compactMap { version.value.object?[$0]?.array }
      names.formUnion(
        lists.isEmpty
          ? version.value.object?.members.map(\.name) ?? [] : lists.joined().compactMap(\.string))
    }
    #expect(names.count > 60)
    #expect(names.subtracting(FocusColumn.known) == [])
    #expect(FocusColumn.known.subtracting(names) == [])
  }
}
