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
    let signers = await session.store.allowedSigners(named: nil)
    let heads = await session.store.signedHeads(trusting: signers)
    let report = session.digest.printedProblems(heads: heads)
    let errors = report.problems.count { $0.severity == .error }
    switch format {
    case .table:
      for problem in report.problems { complain(problem.line) }
      say(
        words.text(
          .checked(errors: errors, warnings: report.problems.count { $0.severity == .warning }))
          + "\n")
    case .json, .csv:
      report.print(as: format)
    }
    if errors > 0 { throw Failure.data }
  }
}
