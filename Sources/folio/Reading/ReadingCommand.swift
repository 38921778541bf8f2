import ArgumentParser
import Dashboard
import PortfolioCore

/// A command that prints one report, of which a query leaves some rows.
protocol ReadingCommand: AsyncParsableCommand {
  /// What the query is of.
  associatedtype Row: Queryable

  /// The word that gives the command; nil where it is its type's name.
  static var word: String? { get }
  /// What it does, in a line.
  static var about: ShellPhrase { get }
  /// What help says of it, before the fields of the query.
  static var discussed: ShellPhrase? { get }

  var global: GlobalOptions { get }
  var read: ReadOptions { get }

  /// The report of the rows that the query leaves.
  func report(of digest: Digest, _ query: Query) -> PrintedReport
  /// Prints the report in the format that is asked for.
  func show(_ report: PrintedReport, of digest: Digest, _ query: Query)
}

extension ReadingCommand {
  static var word: String? { nil }
  static var discussed: ShellPhrase? { nil }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: word, abstract: words.text(about),
      discussion: (discussed.map { words.text($0) + "\n\n" } ?? "")
        + ReadOptions.fields(of: Row.self))
  }

  func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
    report.print(as: read.format)
  }

  func run() async throws {
    let query = try read.query(of: Row.self)
    let digest = try await Session.open(global).digest
    show(report(of: digest, query), of: digest, query)
  }
}

extension PrintedReport {
  /// Prints the rows; of a table for people that has none, what that means: that a filter leaves none, or
  /// that there is none.
  func print(as format: OutputFormat, of query: Query, whenEmpty phrase: DecisionPhrase) {
    if format == .table, table.rows.isEmpty {
      let said = query.isEmpty ? ShellPhrase.decision(phrase) : .aside(.nothingMatches)
      say(words.text(said) + "\n")
    } else {
      print(as: format)
    }
  }

  /// The report without columns and rows: what is wrong is still said.
  var withoutRows: PrintedReport {
    PrintedReport(asOf: asOf, table: ReportTable(columns: [], rows: []), problems: problems)
  }
}
