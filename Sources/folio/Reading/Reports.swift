import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio show MODEL`: one model with everything about it.
struct Show: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: words.text(.aboutShow))
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: ArgumentHelp(words.text(.helpFormat)))
  var format = OutputFormat.table
  @Argument(help: ArgumentHelp(words.text(.helpModel)))
  var model: String

  func run() async throws {
    let session = try await Session.open(global)
    let reference = try session.model(named: model)
    guard let report = session.digest.printed(reference) else {
      throw Failure.refused(.noModel(model, near: []))
    }
    if format == .table {
      say(FactsPrinter(words: words).text(of: report))
    } else {
      report.print(as: format)
    }
    guard format == .table else { return }
    for problem in session.portfolio.problems where problem.fault == .file(.noHistory) {
      complain(problem.line)
    }
  }
}
