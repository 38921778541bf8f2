import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio next`: what is to be done next, in one ranked list.
struct Next: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.next(.about)),
      discussion: words.text(.next(.discuss)) + "\n\n" + ReadOptions.fields(of: NextStep.self))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var read: ReadOptions
  @Option(help: ArgumentHelp(words.text(.next(.helpLimit))))
  var limit: Int?

  func run() async throws {
    let query = try read.query(of: NextStep.self)
    guard limit ?? 1 > 0 else { throw Failure.usage(.next(.badLimit)) }
    let digest = try await Session.open(global).digest
    let steps = digest.nextSteps()
    let report = digest.printed(steps, atMost: limit, query)
    guard read.format == .table else { return report.print(as: read.format) }
    guard !report.table.rows.isEmpty else {
      report.withoutRows.print(as: .table)
      if steps.isEmpty { say(words.text(.next(.nothing)) + "\n") }
      return
    }
    report.withoutUnset([.monthlySaving, .currency, .since, .due]).print(as: .table)
    if report.table.count < steps.count {
      say("\n" + words.text(.next(.shown(report.table.count, of: steps.count))) + "\n")
    }
  }
}
