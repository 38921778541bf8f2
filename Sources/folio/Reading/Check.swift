import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio check`: every file, and what is wrong where; 1 when there are errors.
struct Check: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: words.text(.aboutCheck))
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: ArgumentHelp(words.text(.helpFormat)))
  var format = OutputFormat.table

  func run() async throws {
    let session = try await Session.open(global)
    let report = session.digest.printedProblems()
    switch format {
    case .table:
      for problem in report.problems { complain(problem.line) }
      say(
        words.text(
          .checked(
            errors: session.digest.figures.errors, warnings: session.digest.figures.warnings))
          + "\n")
    case .json, .csv:
      report.print(as: format)
    }
    if session.digest.figures.errors > 0 { throw Failure.data }
  }
}
