import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio budget`: what may be spent, what is, and what is expected.
struct BudgetCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "budget", abstract: words.text(.budget(.about)),
      subcommands: [List.self, Anomalies.self], defaultSubcommand: List.self)
  }

  /// `folio budget list`: how the budgets stand.
  struct List: AsyncParsableCommand {
    /// The most periods before the one that runs.
    private static let mostHistory = 1000

    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.budget(.aboutList)),
        discussion: words.text(
          .budget(.discussList(QueryField.allCases.filter(BudgetStanding.fields.contains)))))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions
    @Option(help: ArgumentHelp(words.text(.budget(.helpHistory)), valueName: "number"))
    var history = 0
    @Flag(help: ArgumentHelp(words.text(.budget(.helpFacts))))
    var facts = false

    func run() async throws {
      let query = try read.query(of: BudgetStanding.self)
      guard (0...Self.mostHistory).contains(history) else {
        throw Failure.usage(.budget(.badHistory(most: Self.mostHistory)))
      }
      if facts, read.format != .table { throw Failure.usage(.budget(.factsAreForPeople)) }
      let digest = try await Session.open(global).digest
      let standings = digest.budgets(history: history).filter { query.matches($0) }
      let isTable = read.format == .table
      let report = digest.printed(standings, isShort: isTable && !facts)
      guard isTable else { return report.print(as: read.format) }
      guard !digest.portfolio.settings.budgets.isEmpty else {
        return report.print(saying: .budget(.none))
      }
      if facts { say(report.facts) } else { report.print(as: .table) }
      if !standings.isEmpty { say("\n" + words.text(.budget(standings.footnote)) + "\n") }
    }
  }

  /// `folio budget anomalies`: unusually dear days.
  struct Anomalies: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.budget(.aboutAnomalies)),
        discussion: words.text(
          .budget(.discussAnomalies(QueryField.allCases.filter(AnomalyRow.fields.contains)))))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions
    @Option(help: ArgumentHelp(words.text(.budget(.helpFrom)), valueName: "day"))
    var from: String?
    @Option(help: ArgumentHelp(words.text(.budget(.helpTo)), valueName: "day"))
    var to: String?

    func run() async throws {
      let query = try read.query(of: AnomalyRow.self)
      let first = try from.map(day)
      let end = try to.map(day)
      if let first, let end, first >= end { throw Failure.usage(.badInterval) }
      let digest = try await Session.open(global).digest
      let report = digest.printedAnomalies(from: first, to: end, query)
      guard read.format == .table else { return report.print(as: read.format) }
      guard !report.table.rows.isEmpty else {
        return report.print(saying: .budget(.noAnomalies))
      }
      report.print(as: .table)
      let zone = digest.portfolio.zone.identifier
      say("\n" + words.text(.budget(.anomaliesIn(zone: zone))) + "\n")
    }

    private func day(_ text: String) throws -> Day {
      guard case .success(let day) = Day.parse(Array(text.utf8)) else {
        throw Failure.usage(.unknownTime(text))
      }
      return day
    }
  }
}

extension PrintedReport {
  /// Prints a sentence where there are no rows to stand under headings, and the problems.
  fileprivate func print(saying phrase: ShellPhrase) {
    say(words.text(phrase) + "\n")
    PrintedReport(asOf: asOf, table: ReportTable(columns: [], rows: []), problems: problems)
      .print(as: .table)
  }

  /// Each row with everything about it, a fact a line.
  fileprivate var facts: String {
    table.rows.map { row in
      let table = ReportTable(columns: table.columns, rows: [row])
      return FactsPrinter(words: words).text(of: PrintedReport(asOf: asOf, table: table))
    }
    .joined(separator: "\n")
  }
}

extension [BudgetStanding] {
  /// What stands under a table of budgets: where their days begin, and how new the charges are.
  fileprivate var footnote: BudgetPhrase {
    let days = compactMap(\.knownThrough).sorted()
    let known = days.first.flatMap { first in days.last.map { first...$0 } }
    return .footnote(
      zones: Set(map(\.budget.zone.identifier)).sorted(), knownThrough: known)
  }
}
