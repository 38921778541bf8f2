import FolioRunning
import Foundation
import Testing

/// Every command on real input, its totals against sums taken another way.
@Suite(.enabled(if: RealPortfolio.isThere, "there is no ../shared with the real input"))
struct RealPortfolioTests {
  private struct Report: Decodable {
    struct Row: Decodable {
      var id: String?
      var key: String?
      var spend: String?
      var effective: String?
    }
    struct Total: Decodable {
      var billed: String
      var effective: String
      var list: String
    }
    struct Fault: Decodable {
      var code: String
    }
    var rows: [Row]
    var problems: [Fault]
  }

  private struct CostReport: Decodable {
    var rows: [Report.Row]
    var total: [Report.Total]
  }

  /// The trace's own time, and the day after it.
  private static let during = "2023-11-16T20:00:00Z"
  private static let after = "2023-11-17"

  @Test func everyCommandOpensItAndTheTotalsAgree() async throws {
    let real = try RealPortfolio()
    #expect(real.candidates.count == 34)
    #expect(real.requests == 28_185)
    let folder = try ScratchFolder()
    defer { folder.remove() }
    try real.write(to: folder)
    let program = try FolioProgram()

    func report<Value: Decodable>(_ type: Value.Type, _ arguments: String...) async throws -> Value
    {
      let outcome = try await program.run(
        arguments + ["--format", "json", "--at", Self.after], in: folder.url)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
      return try JSONDecoder().decode(type, from: Data(outcome.output.utf8))
    }

    // Nothing is wrong but that a folder without git has no records of that day.
    let check = try await report(Report.self, "check")
    #expect(check.problems.map(\.code) == ["file.no-history"])

    let total = RealPortfolio.dollars(real.costs.values.reduce(0, +))
    // Each command reads all of it, so only splits that take rows in different ways are tried.
    for dimension in ["team", "vendor"] {
      let cost = try await report(CostReport.self, "cost", "--by", dimension)
      #expect(cost.total.map(\.effective) == [total], "\(dimension)")
      #expect(cost.total.map(\.billed) == [total], "\(dimension)")
      #expect(cost.total.map(\.list) == [total], "\(dimension)")
    }
    let expected = real.costs.mapValues(RealPortfolio.dollars)
    let byModel = try await report(CostReport.self, "cost", "--by", "model", "--by", "month")
    let found = byModel.rows.compactMap { row in
      row.key.flatMap { key in row.effective.map { (key, $0) } }
    }
    #expect(Dictionary(found) { first, _ in first } == expected)

    let models = try await report(Report.self, "models")
    #expect(Set(models.rows.compactMap(\.id)) == Set(real.candidates.map(\.id)))
    for row in models.rows {
      #expect(row.spend == row.id.flatMap { expected[$0] } ?? "0", "\(row.id ?? "")")
    }
    #expect(try await report(Report.self, "owners").rows.count == 34)
    #expect(try await report(Report.self, "log").rows.isEmpty)
    #expect(try await !report(Report.self, "alerts").rows.isEmpty)
    try await screensAndPages(of: real, folder, program)
  }

  private func screensAndPages(
    of real: RealPortfolio, _ folder: ScratchFolder, _ program: FolioProgram
  ) async throws {
    let model = try #require(real.costs.keys.min())
    let shown = try await program.run(["show", model, "--at", Self.during], in: folder.url)
    #expect(shown.status == 0)
    #expect(shown.output.contains("2023-11-16T1"))
    let drawn = try await program.run(
      ["screen", "overview", "--at", Self.after], in: folder.url)
    #expect(drawn.output.contains("[1] Model map 34"))
    let assigned = try await program.run(
      ["assign", "--to", "ana"] + real.candidates.map(\.id), in: folder.url)
    #expect(assigned.output.hasPrefix("34 models: owner is Ana Sol"))
  }
}
