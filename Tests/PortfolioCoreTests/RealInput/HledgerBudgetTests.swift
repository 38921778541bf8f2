import Foundation
import Testing

@testable import PortfolioCore

/// Budgets against what hledger says of the same postings: a table that Folio's own code had no part
/// in.
@Suite(.enabled(if: SharedData.has("reference/cost/hledger_reference.txt"), SharedData.missing))
struct HledgerBudgetTests {
  private static func text(_ name: String) throws -> String {
    try String(contentsOf: SharedData.url("reference/cost/\(name)"), encoding: .utf8)
  }

  /// The postings to expenses of the dated transactions, as cost rows, and the monthly goals.
  private static func journal() throws -> (bills: DailyBills, goals: [String: ExactDecimal]) {
    var bills = DailyBills()
    var goals: [String: ExactDecimal] = [:]
    var day: Day?
    for line in try text("reference.journal").split(separator: "\n") {
      if let first = line.first, !first.isWhitespace {
        day = try? Day.parse(Array(line.prefix(10).utf8)).get()
      }
      guard line.hasPrefix("    expenses:") else { continue }
      let parts = line.split(separator: "$")
      let account = parts[0].split(separator: ":").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let amount = String(parts[1]).trimmingCharacters(in: .whitespaces)
      if let day {
        bills.add(
          amount, on: day, ["x_folio_team": account[1], "x_folio_model": account[2]])
      } else {
        goals[account[1]] = try ExactDecimal(amount)
      }
    }
    return (bills, goals)
  }

  /// The table of actual and goal: rows of `"expenses:coding","$150.00","$250.00",…`.
  private static func table() throws -> [String: [ExactDecimal]] {
    let lines = try text("hledger_reference.txt").split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.contains("--budget") })
    var table: [String: [ExactDecimal]] = [:]
    for line in lines[(start + 2)...] {
      guard line.hasPrefix("\"") else { break }
      let cells = line.dropFirst().dropLast().components(separatedBy: "\",\"")
      table[cells[0]] = try cells.dropFirst().map { cell in
        try ExactDecimal(cell.filter { $0 != "$" && $0 != "," })
      }
    }
    return table
  }

  @Test func spentAndBudgetAreThoseOfHledger() throws {
    let (bills, goals) = try Self.journal()
    #expect(goals.count == 3)
    let total = goals.values.reduce(ExactDecimal.zero) { $0.adding($1) ?? $0 }
    var budgets = [Budget(.portfolio, .month, total, .usd)]
    for (team, goal) in goals.sorted(by: { $0.key < $1.key }) {
      budgets.append(Budget(.team(team), .month, goal, .usd))
    }
    let standings = bills.digest(budgets, asOf: .of("2026-07-01")).budgets(history: 6)
    let table = try Self.table()
    #expect(table.count == 5)
    for budget in budgets {
      let row = budget.scope.name.map { "expenses:\($0)" } ?? "expenses"
      let expected = try #require(table[row])
      // The newest first; July has begun and has no charges.
      let months = standings.filter { $0.budget.scope == budget.scope }.dropFirst().reversed()
      let found = months.flatMap { [$0.spent, $0.budget.amount] }
      #expect(found == expected, "\(row)")
      #expect(months.map(\.state) == months.map { $0.spent > $0.budget.amount ? .over : .within })
    }
    let portfolio = standings.filter { $0.budget.scope == .portfolio }.dropFirst().reversed()
    #expect(portfolio.map(\.state) == [.within, .within, .within, .over, .over, .over])
    let coding = standings.filter { $0.budget.scope == .team("coding") }.dropFirst()
    #expect(coding.prefix(2).map(\.spent.description) == ["720", "247.5"])
    #expect(coding.prefix(2).map(\.state) == [.over, .within])
    #expect(coding.first?.exhaustion == .past(.of("2026-06-15")))
  }

  @Test func aPostingAMonthIsNoDailyPattern() throws {
    let (bills, _) = try Self.journal()
    let budgets = [Budget(.portfolio, .month, ExactDecimal(540), .usd)]
    let standing = try #require(bills.digest(budgets, asOf: .of("2026-06-20")).budgets().first)
    #expect(standing.state == .over && standing.spent.description == "1117.5")
    #expect(standing.forecast == nil && standing.gap == .fewDays)
  }
}
